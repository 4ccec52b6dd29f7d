import { findingOf } from "../finding.ts";
import type { Reading } from "../reading.ts";
import { KEYS, WORDS } from "../words.ts";
import { Article, Marks } from "./article.tsx";
import { Bar, Legend } from "./bar.tsx";
import { Honesty, Trust } from "./honesty.tsx";
import { Sources, ToCheck } from "./sources.tsx";

const NONE: ReadonlySet<number> = new Set();

/** The parts of the page that a report decides, by the id of the element that each stands in. */
export const PARTS = {
	bar: (reading: Reading) => <Bar reading={reading} />,
	finding: (reading: Reading) => <>{findingOf(reading)}</>,
	legend: (reading: Reading) => <Legend reading={reading} />,
	headline: (reading: Reading) => <>{reading.report.article.title ?? WORDS.untitled}</>,
	article: (reading: Reading, corrections: ReadonlySet<number> = NONE) => (
		<Article reading={reading} corrections={corrections} />
	),
	sources: (reading: Reading) => <Sources reading={reading} />,
	check: (reading: Reading) => <ToCheck reading={reading} />,
	trust: (reading: Reading) => <Trust reading={reading} />,
	honesty: (reading: Reading) => <Honesty reading={reading} />,
} as const;

/** The finding: the bar of the whole article, what it comes to in one line, and the key to it. */
export function Finding({ reading }: { readonly reading: Reading }) {
	return (
		<section class="finding" aria-labelledby="finding">
			<div id="bar">{PARTS.bar(reading)}</div>
			<h2 id="finding">{PARTS.finding(reading)}</h2>
			<div id="legend">{PARTS.legend(reading)}</div>
			<div id="trust">{PARTS.trust(reading)}</div>
		</section>
	);
}

/** The article with its margin, and what helps to find one's way in it. */
export function Reader({ reading }: { readonly reading: Reading }) {
	return (
		<section class="reader" id="reader" aria-labelledby="headline" tabindex={-1}>
			<div class="tools">
				<Marks />
				<search class="scripted">
					<input
						id="search"
						type="search"
						placeholder={WORDS.search}
						aria-label={WORDS.search}
						aria-keyshortcuts="/"
					/>
					<output id="found" for="search" />
					<button type="button" id="show-all" hidden>
						{WORDS.showAll}
					</button>
				</search>
			</div>
			<h2 id="headline" dir="auto">
				{PARTS.headline(reading)}
			</h2>
			<div id="article">{PARTS.article(reading)}</div>
		</section>
	);
}

/** What each key does. */
export function Help() {
	return (
		<dialog id="help" aria-labelledby="help-title">
			<h2 id="help-title">{WORDS.keys}</h2>
			<dl>
				{KEYS.map(([key, does]) => (
					<div>
						<dt>
							<kbd>{key}</kbd>
						</dt>
						<dd>{does}</dd>
					</div>
				))}
			</dl>
			<form method="dialog">
				<button type="submit">{WORDS.close}</button>
			</form>
		</dialog>
	);
}
