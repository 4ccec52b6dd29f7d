import type { PageArticle, PageFormat } from "../page-view.ts";
import { FORMAT_WORDS, WORDS } from "../words.ts";
import { KeyField } from "./form.tsx";

/** Ways to take the report along: files, a command, a link, paper. The files come without JavaScript too. */
export function Take({
	article,
	formats,
	keyed,
}: {
	readonly article: PageArticle;
	readonly formats: readonly PageFormat[];
	/** Whether the service asks for a key: a script takes that of the form above. */
	readonly keyed: boolean;
}) {
	const order = Object.keys(FORMAT_WORDS);
	const sorted = [...formats].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
	return (
		<section class="take" aria-labelledby="take-title">
			<h2 id="take-title">{WORDS.take}</h2>
			<form id="take" method="post" action="/">
				<input type="hidden" name="text" value={article.value} />
				{keyed ? (
					<p class="unscripted">
						<KeyField />
					</p>
				) : null}
				<p class="formats">
					{sorted.map(({ name, extension, description }) => (
						<button
							type="submit"
							name="format"
							value={name}
							data-extension={extension}
							title={description}
						>
							{FORMAT_WORDS[name] ?? name}
						</button>
					))}
				</p>
			</form>
			<p class="formats scripted">
				<button type="button" data-take="curl">
					{WORDS.copyCurl}
				</button>
				<button type="button" data-take="link">
					{WORDS.copyLink}
				</button>
				<button type="button" data-take="print">
					{WORDS.print}
				</button>
			</p>
			<p class="corrections scripted" hidden>
				<span id="corrections-count" />{" "}
				<button type="button" data-take="gold">
					{WORDS.exportGold}
				</button>
			</p>
			<p class="hint scripted" id="take-hint">
				{WORDS.linkHint}
			</p>
		</section>
	);
}
