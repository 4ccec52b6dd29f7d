import { findingOf } from "../finding.ts";
import type { Reading } from "../reading.ts";
import { KEYS, WORDS } from "../words.ts";
import { Article } from "./article.tsx";
import { Bar } from "./bar.tsx";
import { Honesty, Trust } from "./honesty.tsx";
import { Legend, Marks } from "./legend.tsx";
import { Sources, ToCheck } from "./sources.tsx";

const NONE: ReadonlySet<number> = new Set();

/** The parts of the page that a report decides, by the id of the element that each stands in. */
export const PARTS = {
	bar: (reading: Reading) => <Bar reading={reading} />,
	finding: (reading: Reading) => <>{findingOf(reading)}</>,
	legend: (reading: Reading) => <Legend reading={reading} />,
	article: (reading: Reading, corrections: ReadonlySet<number> = NONE) => (
		<Article reading={reading} corrections={corrections} />
	),
	sources: (reading: Reading) => <Sources reading={reading} />,
	check: (reading: Reading) => <ToCheck reading={reading} />,
	trust: (reading: Reading) => <Trust reading={reading} />,
	honesty: (reading: Reading) => <Honesty reading={reading} />,
} as const;

/** The bar of the whole article, the key to it, and the search: they stay in sight. */
export function Overview({
	reading,
	search = true,
}: {
	readonly reading: Reading;
	readonly search?: boolean;
}) {
	return (
		<div class="overview">
			<div class="frame">
				<div id="bar">{PARTS.bar(reading)}</div>
				<p id="bar-label" aria-hidden="true" hidden />
			</div>
			<div class="row">
				<div id="legend">{PARTS.legend(reading)}</div>
				{search ? (
					<search class="scripted">
						<input
							id="search"
							type="search"
							placeholder={WORDS.search}
							aria-label={WORDS.search}
							aria-keyshortcuts="/"
						/>
					</search>
				) : null}
			</div>
		</div>
	);
}

/** The finding: what it comes to in one line, and how far to trust it. */
export function Finding({
	reading,
	children,
}: {
	readonly reading: Reading;
	/** Where to go on from here. */
	readonly children?: unknown;
}) {
	return (
		<section class="finding" aria-labelledby="finding">
			<h2 id="finding">{PARTS.finding(reading)}</h2>
			<div class="row">
				<div id="trust">{PARTS.trust(reading)}</div>
				{children}
			</div>
		</section>
	);
}

/** The article with its margin. */
export function Reader({
	reading,
	title,
	corrections = NONE,
}: {
	readonly reading: Reading;
	readonly title: string | null;
	/** Indexes of the sentences that the reader corrected. */
	readonly corrections?: ReadonlySet<number>;
}) {
	return (
		<section class="reader" id="reader" aria-labelledby="headline" tabindex={-1}>
			<h2 id="headline" dir="auto">
				{title ?? WORDS.untitled}
			</h2>
			<Marks />
			<div id="article">{PARTS.article(reading, corrections)}</div>
		</section>
	);
}

/** Who speaks, and what to look at again. */
export function Lists({ reading }: { readonly reading: Reading }) {
	return (
		<>
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
		</>
	);
}

/** Which sentences stand out just now, and the way back to all: the script fills it. */
export function Filtered() {
	return (
		<p class="filtered" id="filtered" hidden>
			<output id="found" />
			<button type="button" id="show-all">
				{WORDS.showAll}
			</button>
		</p>
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
