import { raw } from "hono/html";
import { toHtml } from "./html.ts";
import type { Reading } from "./reading.ts";
import { Card } from "./view/card.tsx";
import { Honesty } from "./view/honesty.tsx";
import { Finding, Lists, Overview, Reader } from "./view/result.tsx";
import { WORDS } from "./words.ts";

/** What a report to take along is made of. */
export interface ReportPage {
	readonly reading: Reading;
	readonly title: string | null;
	/** Indexes of the sentences that the reader corrected. */
	readonly corrections: ReadonlySet<number>;
	/** The style of the page, which stands inside. */
	readonly style: string;
	/** The origin of the service that made it. */
	readonly home: string;
}

/** Its own style and nothing else may be loaded, wherever it is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A report as one HTML file that needs nothing beside it: no script, no request. The same reading gives the
 * same file.
 */
export function renderReport({ reading, title, corrections, style, home }: ReportPage): string {
	const { article, engine } = reading.report;
	const page = (
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta http-equiv="Content-Security-Policy" content={POLICY} />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{`${title ?? WORDS.untitled} · ${WORDS.name}`}</title>
				<style>{raw(style.replaceAll("</", "<\\/"))}</style>
			</head>
			<body class="alone">
				<header class="banner">
					<h1 class="name">
						<a href={home}>{WORDS.name}</a>
					</h1>
					<p>{WORDS.motto}</p>
				</header>
				<main class="result">
					<Overview reading={reading} search={false} />
					<Finding reading={reading} />
					<div class="columns">
						<Reader reading={reading} title={title} corrections={corrections} />
						<aside class="rail" aria-label={WORDS.sources}>
							<div class="cards">
								{reading.sentences.map((each) => (
									<Card reading={reading} read={each} />
								))}
							</div>
							<Lists reading={reading} />
						</aside>
					</div>
					<div class="below">
						<section aria-labelledby="honesty-title">
							<h2 id="honesty-title">{WORDS.honesty}</h2>
							<div id="honesty">
								<Honesty reading={reading} home={home} />
							</div>
						</section>
					</div>
				</main>
				<footer>
					<p>
						{WORDS.report(article.id.slice(0, 8), engine.version, engine.model)}
						{corrections.size > 0 ? ` ${WORDS.corrections(corrections.size)}.` : ""} {WORDS.notTrue}
					</p>
				</footer>
			</body>
		</html>
	);
	return `<!doctype html>${toHtml(page)}`;
}
