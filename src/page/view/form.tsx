import type { PageSample } from "../page-view.ts";
import { SAMPLE_WORDS, WORDS } from "../words.ts";

/** The field for an article, and the examples. Without JavaScript it is a plain form that gives the same page. */
export function ArticleForm({
	value,
	problem,
	samples,
	sample,
	keyed,
}: {
	readonly value: string;
	/** Why there is no report; null where there is one. */
	readonly problem: string | null;
	readonly samples: readonly PageSample[];
	/** The id of the example that is shown; null where it is the reader's own article. */
	readonly sample: string | null;
	/** Whether the service asks for a key. */
	readonly keyed: boolean;
}) {
	return (
		<form id="form" class="article-form" method="post" action="/" enctype="multipart/form-data">
			<nav class="samples" aria-label={WORDS.examples}>
				<span class="label">{WORDS.examples}</span>
				{samples.map(({ id, title }) => (
					<a
						href={`/?sample=${encodeURIComponent(id)}`}
						data-sample={id}
						title={title}
						aria-current={id === sample ? "true" : undefined}
					>
						{SAMPLE_WORDS[id] ?? title}
					</a>
				))}
			</nav>
			<div class="field">
				<label class="unseen" for="text">
					{WORDS.field}
				</label>
				<textarea
					id="text"
					name="text"
					rows={2}
					placeholder={WORDS.placeholder}
					autocomplete="off"
					dir="auto"
					aria-describedby="problem"
				>
					{value}
				</textarea>
				<div class="row">
					{keyed ? <KeyField id="key" /> : null}
					<label class="file">
						{WORDS.file}{" "}
						<input type="file" name="file" accept=".txt,.html,.htm,text/plain,text/html" />
					</label>
					<button type="submit" class="primary">
						{WORDS.analyse}
					</button>
				</div>
			</div>
			<p id="problem" class="problem" role="alert" hidden={problem === null}>
				{problem ?? ""}
			</p>
		</form>
	);
}

/** The field for the key of the service. What is typed is kept nowhere, and comes back in no page. */
export function KeyField({ id }: { readonly id?: string }) {
	return (
		<label class="own-key">
			{WORDS.key}{" "}
			<input
				type="password"
				name="key"
				id={id}
				autocomplete="off"
				spellcheck={false}
				title={WORDS.keyHint}
			/>
		</label>
	);
}
