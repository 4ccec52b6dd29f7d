import { agree, align, type Edit } from "./align.ts";
import type { ArticleIndex } from "./article-index.ts";
import type { QuotedPart, ReadClaim } from "./claim-reading.ts";

/** Words that follow each other in both texts: `length` words from `claim` and from `article`. */
export interface Run {
	readonly claim: number;
	readonly article: number;
	readonly length: number;
}

/** How a quoted part of a claim stands in the article. */
export type QuotedMatch =
	/** word for word, in quotation marks */
	| { readonly kind: "exact"; readonly runs: readonly Run[] }
	/** word for word, not in quotation marks (or not all of it) */
	| { readonly kind: "unquoted"; readonly runs: readonly Run[] }
	/** words of two places, or with words left out between them without a sign */
	| { readonly kind: "splice" | "omission"; readonly runs: readonly Run[] }
	/** some words differ */
	| { readonly kind: "altered"; readonly edits: readonly Edit[]; readonly share: number }
	/** the article has no such words */
	| { readonly kind: "absent" };

/** Shortest run that a splice is made of, in words. */
const SHORTEST_RUN = 3;
/** Most words of a quotation that may differ before it counts as none, as a share. */
const MOST_ALTERED = 0.5;
/** Words between two stretches of one quotation: the "he said" that parts them. */
const WIDEST_BREAK = 14;

/** Most places of one word that are tried as the beginning of a run: what keeps "a a a a" linear. */
const MOST_STARTS = 200;

/** Holds a quoted part of a claim against the article's words, those of the passage's sentences first. */
export function matchQuoted(
	article: ArticleIndex,
	claim: ReadClaim,
	part: QuotedPart,
	sentences: readonly number[],
): QuotedMatch {
	const runs: Run[] = [];
	for (const range of part.runs) {
		let at = range.from;
		while (at < range.to) {
			const run = longestRun(article, claim, at, range.to, runs.at(-1), sentences);
			if (run.length === 0) return altered(article, claim, part, sentences);
			runs.push(run);
			at += run.length;
		}
	}
	const breaks = part.runs.length;
	if (runs.length > breaks && runs.some(({ length }) => length < SHORTEST_RUN)) {
		const edited = altered(article, claim, part, sentences);
		if (edited.kind === "altered") return edited;
	}
	return judge(article, runs, part, sentences, claim);
}

function judge(
	article: ArticleIndex,
	runs: readonly Run[],
	part: QuotedPart,
	sentences: readonly number[],
	claim: ReadClaim,
): QuotedMatch {
	let worst: "exact" | "omission" | "splice" = "exact";
	const signed = new Set(part.runs.map(({ from }) => from));
	for (let i = 1; i < runs.length; i++) {
		const [before, after] = [runs[i - 1], runs[i]];
		if (!before || !after) continue;
		const end = before.article + before.length;
		if (continues(article, end, after.article)) continue;
		const order = after.article >= end;
		const close = order && spoken(article, before.article) === spoken(article, after.article);
		if (close && signed.has(after.claim)) continue;
		if (close && worst === "exact") worst = "omission";
		else if (!close) worst = "splice";
	}
	if (worst !== "exact") {
		if (runs.length > 3) return altered(article, claim, part, sentences);
		return { kind: worst, runs };
	}
	const quoted = runs.every((run) => isQuoted(article, run));
	return { kind: quoted ? "exact" : "unquoted", runs };
}

/** Whether the second word goes straight on with the first: nothing but unquoted words between ("…," he said, "…"). */
function continues(article: ArticleIndex, end: number, next: number): boolean {
	if (next < end || next - end > WIDEST_BREAK) return false;
	for (let w = end; w < next; w++) {
		if (quotedAt(article, w) && !article.words.bracketed[w]) return false;
	}
	return quotedAt(article, end - 1) && quotedAt(article, next);
}

function quotedAt(article: ArticleIndex, word: number): boolean {
	if ((article.words.quotation[word] ?? -1) >= 0) return true;
	return (article.bearers[word] ?? []).some(
		(index) => article.report.attributions[index]?.quote === "direct",
	);
}

function isQuoted(article: ArticleIndex, run: Run): boolean {
	for (let w = run.article; w < run.article + run.length; w++) {
		if (!quotedAt(article, w)) return false;
	}
	return true;
}

/** The quotation that a word stands in, by its first paragraph; -1 outside of any. */
function spoken(article: ArticleIndex, word: number): number {
	let index = article.words.quotation[word] ?? -1;
	for (;;) {
		const before = article.document.quotations[index]?.continues ?? null;
		if (before === null) return index;
		index = before;
	}
}

/** The longest stretch of the article that has the claim's words from `from` on, the nearest to the passage among equals. */
function longestRun(
	article: ArticleIndex,
	claim: ReadClaim,
	from: number,
	limit: number,
	before: Run | undefined,
	sentences: readonly number[],
): Run {
	let best: Run = { claim: from, article: 0, length: 0 };
	let bestRank = -1;
	const tries = startsOf(article, claim, from);
	for (const start of tries) {
		let length = 0;
		while (
			from + length < limit &&
			start + length < article.words.count &&
			agree(claim, from + length, article, start + length)
		) {
			length++;
		}
		const follows =
			before !== undefined && continues(article, before.article + before.length, start);
		const inPassage = sentences.includes(article.sentence[start] ?? -1);
		const rank = (follows ? 4 : 0) + (quotedAt(article, start) ? 1 : 0) + (inPassage ? 2 : 0);
		if (length > best.length || (length === best.length && rank > bestRank)) {
			best = { claim: from, article: start, length };
			bestRank = rank;
		}
	}
	return best;
}

function startsOf(article: ArticleIndex, claim: ReadClaim, word: number): readonly number[] {
	const sense = claim.words.sense[word] ?? "";
	const places = sense.startsWith("#")
		? (article.places.get(sense) ?? [])
		: (article.exact.get(claim.words.spelling[word] ?? "") ?? []);
	return places.length > MOST_STARTS ? places.slice(0, MOST_STARTS) : places;
}

/** Aligns the part with the passage's words, and tells what differs; "absent" where too much does. */
function altered(
	article: ArticleIndex,
	claim: ReadClaim,
	part: QuotedPart,
	sentences: readonly number[],
): QuotedMatch {
	const asked = part.runs.flatMap(({ from, to }) =>
		Array.from({ length: to - from }, (_, k) => from + k),
	);
	const there = passageWords(article, sentences, asked.length);
	const edits = align(article, claim, asked, there);
	const wrong = edits.reduce(
		(sum, { claim: c, article: a }) => sum + Math.max(c.to - c.from, a.to - a.from),
		0,
	);
	return wrong === 0 || wrong > MOST_ALTERED * asked.length
		? { kind: "absent" }
		: { kind: "altered", edits, share: wrong / asked.length };
}

/** Words of the passage and of the sentences beside it, quoted ones alone where there are enough. */
function passageWords(
	article: ArticleIndex,
	sentences: readonly number[],
	wanted: number,
): number[] {
	const around = new Set(sentences.flatMap((index) => [index - 1, index, index + 1]));
	const all: number[] = [];
	for (const index of [...around].sort((a, b) => a - b)) {
		const range = article.ranges[index];
		if (!range) continue;
		for (let w = range.from; w < range.to && all.length < 4 * wanted + 400; w++) all.push(w);
	}
	const quoted = all.filter((word) => quotedAt(article, word));
	return quoted.length >= wanted / 2 ? quoted : all;
}
