import { raw } from "hono/html";
import { toHtml } from "./html.ts";
import type { Handover, PageView } from "./page-view.ts";
import { type Reading, read } from "./reading.ts";
import { Card } from "./view/card.tsx";
import { ClaimForm } from "./view/claim.tsx";
import { ArticleForm } from "./view/form.tsx";
import { Finding, Help, PARTS, Reader } from "./view/result.tsx";
import { Take } from "./view/take.tsx";
import { WORDS } from "./words.ts";

/** JSON that may stand in a script element. */
function handover({ article, report, sample }: PageView): string {
	const value: Handover = { article, report, sample };
	return JSON.stringify(value).replaceAll("<", "\\u003c");
}

function Head({ view }: { readonly view: PageView }) {
	const title = view.report?.article.title;
	return (
		<head>
			<meta charset="utf-8" />
			<meta name="viewport" content="width=device-width, initial-scale=1" />
			<title>{title ? `${title} · ${WORDS.name}` : WORDS.name}</title>
			<meta name="description" content={WORDS.description} />
			<meta name="color-scheme" content="light dark" />
			<link rel="icon" href="data:," />
			<link rel="stylesheet" href={view.addresses.style} />
			<script type="module" src={view.addresses.script} />
		</head>
	);
}

function Banner() {
	return (
		<header class="banner">
			<h1>
				<a href="/">{WORDS.name}</a>
			</h1>
			<p>{WORDS.motto}</p>
			<nav aria-label={WORDS.name}>
				<a href="/docs">{WORDS.reference}</a>
				<button type="button" class="scripted" id="show-help" aria-keyshortcuts="?">
					{WORDS.help}
				</button>
			</nav>
		</header>
	);
}

/** The column beside the article: the card of the chosen sentence, and below it who speaks. */
function Rail({ view, reading }: { readonly view: PageView; readonly reading: Reading }) {
	return (
		<aside class="rail" id="rail" aria-label={WORDS.sources} tabindex={-1}>
			<div id="card" class="cards">
				{reading.sentences.map((each) => (
					<Card reading={reading} read={each} />
				))}
			</div>
			<section aria-labelledby="sources-title">
				<h2 id="sources-title">{WORDS.sources}</h2>
				<p class="hint">{WORDS.sourcesHint}</p>
				<div id="sources">{PARTS.sources(reading)}</div>
			</section>
			<section aria-labelledby="check-title">
				<h2 id="check-title">{WORDS.check}</h2>
				<p class="hint">{WORDS.checkHint}</p>
				<div id="check">{PARTS.check(reading)}</div>
			</section>
			{view.checks ? <ClaimForm reading={reading} /> : null}
			<Take article={view.article} formats={view.formats} />
			<section aria-labelledby="honesty-title">
				<h2 id="honesty-title">{WORDS.honesty}</h2>
				<div id="honesty">{PARTS.honesty(reading)}</div>
			</section>
		</aside>
	);
}

function Page({ view }: { readonly view: PageView }) {
	const reading = view.report === null ? null : read(view.report);
	const own = view.sample === null ? view.article.value : "";
	return (
		<html lang="en">
			<Head view={view} />
			<body>
				<a class="skip" href="#reader">
					{WORDS.skipToArticle}
				</a>
				<a class="skip" href="#rail">
					{WORDS.skipToSources}
				</a>
				<Banner />
				<main>
					<ArticleForm
						value={own}
						problem={view.problem}
						samples={view.samples}
						sample={view.sample}
					/>
					{reading === null ? null : (
						<div id="result">
							<Finding reading={reading} />
							<div class="columns">
								<Reader reading={reading} />
								<Rail view={view} reading={reading} />
							</div>
						</div>
					)}
				</main>
				<footer>
					<p>
						{WORDS.notTrue} {WORDS.privacy} {WORDS.footer}
					</p>
				</footer>
				<Help />
				<p id="live" class="unseen" role="status" />
				<script type="application/json" id="handover">
					{raw(handover(view))}
				</script>
			</body>
		</html>
	);
}

/** The page as HTML. The same view gives the same page. */
export function renderPage(view: PageView): string {
	return `<!doctype html>${toHtml(<Page view={view} />)}`;
}
