import { raw } from "hono/html";
import { toHtml } from "./html.ts";
import { type Handover, type PageView, titleOf } from "./page-view.ts";
import { type Reading, read } from "./reading.ts";
import { Card } from "./view/card.tsx";
import { ClaimForm } from "./view/claim.tsx";
import { Document } from "./view/document.tsx";
import { ArticleForm } from "./view/form.tsx";
import { Filtered, Finding, Help, Lists, Overview, PARTS, Reader } from "./view/result.tsx";
import { Take } from "./view/take.tsx";
import { WORDS } from "./words.ts";

/** JSON that may stand in a script element. */
function handover({ article, report, sample }: PageView): string {
	const value: Handover = { article, report, sample };
	return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** The ways from the finding to what can be done with it. */
function Onward({ checks }: { readonly checks: boolean }) {
	return (
		<nav class="onward" aria-label={WORDS.onward}>
			{checks ? <a href="#claim-title">{WORDS.claim}</a> : null}
			<a href="#take-title">{WORDS.take}</a>
		</nav>
	);
}

/** The finding, the article, and in the column beside it the card of the chosen sentence and who speaks. */
function Result({ view, reading }: { readonly view: PageView; readonly reading: Reading }) {
	return (
		<div class="result" id="result">
			<Overview reading={reading} />
			<Finding reading={reading}>
				<Onward checks={view.checks} />
			</Finding>
			<div class="columns">
				<Reader reading={reading} title={titleOf(view.article, view.report)} />
				<aside class="rail" id="rail" aria-label={WORDS.sources} tabindex={-1}>
					<div id="card" class="cards">
						{reading.sentences.map((each) => (
							<Card reading={reading} read={each} />
						))}
					</div>
					<Lists reading={reading} />
				</aside>
			</div>
			<Below view={view} reading={reading} />
		</div>
	);
}

/** What can be done with the result, and how far to trust it. */
function Below({ view, reading }: { readonly view: PageView; readonly reading: Reading }) {
	return (
		<div class="below">
			{view.checks ? <ClaimForm reading={reading} /> : null}
			<Take article={view.article} formats={view.formats} keyed={view.keyed} />
			<section aria-labelledby="honesty-title">
				<h2 id="honesty-title">{WORDS.honesty}</h2>
				<div id="honesty">{PARTS.honesty(reading)}</div>
			</section>
		</div>
	);
}

function Page({ view }: { readonly view: PageView }) {
	const reading = view.report === null ? null : read(view.report);
	const own = view.sample === null ? view.article.value : "";
	return (
		<Document
			title={titleOf(view.article, view.report)}
			addresses={view.addresses}
			skips={[
				["#reader", WORDS.skipToArticle],
				["#rail", WORDS.skipToSources],
			]}
			nav={
				<button type="button" class="scripted" id="show-help" aria-keyshortcuts="?">
					{WORDS.help}
				</button>
			}
		>
			<main>
				<ArticleForm
					value={own}
					problem={view.problem}
					samples={view.samples}
					sample={view.sample}
					keyed={view.keyed}
				/>
				{reading === null ? null : <Result view={view} reading={reading} />}
			</main>
			<Filtered />
			<Help />
			<p id="live" class="unseen" role="status" />
			<script type="application/json" id="handover">
				{raw(handover(view))}
			</script>
		</Document>
	);
}

/** The page as HTML. The same view gives the same page. */
export function renderPage(view: PageView): string {
	return `<!doctype html>${toHtml(<Page view={view} />)}`;
}
