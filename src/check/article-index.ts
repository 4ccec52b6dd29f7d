import { readArticle, toSource } from "../article/read.ts";
import type { Report, ReportAttribution } from "../contract/report.ts";
import type { AttributionRequest } from "../contract/request.ts";
import type { Document } from "../text/document.ts";
import { lowerBound } from "../text/search.ts";
import { segment } from "../text/segment.ts";
import type { Span } from "../text/span.ts";
import { isLight } from "./lexicon.ts";
import { type WordTable, wordsOf } from "./words.ts";

/** An article made ready for claims to be held against it. */
export interface ArticleIndex {
	readonly report: Report;
	readonly document: Document;
	readonly words: WordTable;
	/** [words] index into the report's sentences, or -1. */
	readonly sentence: Int32Array;
	/** [report sentences] their words: [from, to). */
	readonly ranges: readonly { readonly from: number; readonly to: number }[];
	/** [words] the attributions in whose content the word stands, by index into the report's. */
	readonly bearers: readonly (readonly number[])[];
	/** Each sense to the words that have it, in order. */
	readonly places: ReadonlyMap<string, readonly number[]>;
	/** Each word in its one spelling to where it stands, in order. */
	readonly exact: ReadonlyMap<string, readonly number[]>;
	/** How much a sense tells, 0..1: the rarer in the article, the more. */
	readonly weight: (sense: string, stem: string) => number;
	/** Spans of `document.text` as offsets of what the caller sent, in UTF-16. */
	readonly toSource: (span: Span) => Span;
	readonly stems: Map<string, string>;
}

const NOBODY: readonly number[] = [];

/** Weight of a word that says little wherever it stands. */
const LIGHT_WEIGHT = 0.25;

interface Working {
	readonly document: Document;
	/** Offsets of the caller's text to offsets of the document's. */
	readonly fromSource: (offset: number) => number;
	readonly toSource: (span: Span) => Span;
}

function working(report: Report, request: AttributionRequest): Working {
	if (request.html !== undefined) {
		const article = readArticle(
			{ html: request.html },
			{ title: request.title ?? null, publisher: request.publisher ?? null },
		);
		const { origin } = article;
		return {
			document: article.document,
			fromSource: (offset) => (origin === null ? offset : lowerBound(origin, offset)),
			toSource: (span) => toSource(article, span),
		};
	}
	const paragraphs: { start: number; end: number }[] = [];
	let last = -1;
	for (const { paragraph, start, end } of report.sentences) {
		const open = paragraphs.at(-1);
		if (open && paragraph === last) open.end = end;
		else paragraphs.push({ start, end });
		last = paragraph;
	}
	return {
		document: segment(request.text ?? "", paragraphs),
		fromSource: (offset) => offset,
		toSource: (span) => span,
	};
}

function bearersOf(
	words: WordTable,
	attributions: readonly ReportAttribution[],
	fromSource: (offset: number) => number,
): (readonly number[])[] {
	const bearers = new Array<readonly number[]>(words.count).fill(NOBODY);
	attributions.forEach(({ content }, index) => {
		for (const piece of content) {
			const end = fromSource(piece.end);
			for (let w = lowerBound(words.start, fromSource(piece.start)); w < words.count; w++) {
				if ((words.start[w] ?? 0) >= end) break;
				bearers[w] = [...(bearers[w] ?? NOBODY), index];
			}
		}
	});
	return bearers;
}

/**
 * Makes an article ready for claims. The report's offsets are UTF-16 and the request is the one it was made
 * from. Time in proportion to the article's length.
 */
export function indexArticle(report: Report, request: AttributionRequest): ArticleIndex {
	const { document, fromSource, toSource } = working(report, request);
	const stems = new Map<string, string>();
	const words = wordsOf(document, stems);
	const sentence = new Int32Array(words.count).fill(-1);
	const ranges = report.sentences.map((each, index) => {
		const from = lowerBound(words.start, fromSource(each.start));
		const to = lowerBound(words.start, fromSource(each.end));
		sentence.fill(index, from, to);
		return { from, to };
	});
	const places = new Map<string, number[]>();
	const exact = new Map<string, number[]>();
	const held = new Map<string, number>();
	const last = new Map<string, number>();
	for (let w = 0; w < words.count; w++) {
		const at = sentence[w] ?? -1;
		const sense = words.sense[w] ?? "";
		push(exact, words.spelling[w] ?? "", w);
		if (at < 0) continue;
		if (sense === "") {
			push(places, `~${words.lower[w]}`, w);
			continue;
		}
		push(places, sense, w);
		if (last.get(sense) !== at) {
			last.set(sense, at);
			held.set(sense, (held.get(sense) ?? 0) + 1);
		}
	}
	const most = Math.log(1 + report.sentences.length);
	const weight = (sense: string, stem: string): number => {
		const rarity = Math.log(1 + report.sentences.length / (held.get(sense) ?? 1)) / (most || 1);
		return isLight(stem) ? LIGHT_WEIGHT * rarity : 0.3 + 0.7 * rarity;
	};
	const bearers = bearersOf(words, report.attributions, fromSource);
	return {
		report,
		document,
		words,
		sentence,
		ranges,
		bearers,
		places,
		exact,
		weight,
		toSource,
		stems,
	};
}

function push(map: Map<string, number[]>, key: string, value: number): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}
