import type { Claim } from "../contract/check.ts";
import type { Document } from "../text/document.ts";
import { segment } from "../text/segment.ts";
import type { ArticleIndex } from "./article-index.ts";
import { readName } from "./speaker-name.ts";
import { stemOf } from "./stem.ts";
import { type WordTable, wordsOf } from "./words.ts";

/** Words of a claim between quotation marks: [from, to), cut where an ellipsis or bracket leaves words out. */
export interface QuotedPart {
	readonly start: number;
	readonly end: number;
	readonly runs: readonly { readonly from: number; readonly to: number }[];
}

/** Something that a claim says, and how much it tells. */
export interface ClaimSense {
	readonly sense: string;
	readonly weight: number;
	/** The words of the claim that have it. */
	readonly words: readonly number[];
}

/** A claim read into words. */
export interface ReadClaim {
	readonly document: Document;
	readonly words: WordTable;
	readonly senses: readonly ClaimSense[];
	/** The weights of all senses together. */
	readonly total: number;
	readonly quoted: readonly QuotedPart[];
}

/** How much a word of the claimed speaker's own name tells of what was said. */
const OWN_NAME = 0.15;
/** How much more a name weighs that the article nowhere has. */
const FOREIGN_NAME = 1.6;

/** A claim with fewer content words is looked for by its small words as well. */
const FEWEST_SENSES = 3;
const SMALL_WORD = 0.12;

const GAP = /\[[^\]]*\]|\(?\.\s?\.\s?\.?\)?|…/g;

/** Reads a claim with the weights of the article that it is held against. */
export function readClaim(claim: Claim, article: ArticleIndex): ReadClaim {
	const document = segment(claim.text, [{ start: 0, end: claim.text.length }]);
	const words = wordsOf(document, article.stems);
	const own = ownNames(claim);
	const bySense = new Map<string, { weight: number; words: number[] }>();
	for (let w = 0; w < words.count; w++) {
		const sense = words.sense[w] ?? "";
		if (sense === "") continue;
		const known = bySense.get(sense);
		if (known) {
			known.words.push(w);
			continue;
		}
		let weight = article.weight(sense, words.stem[w] ?? "");
		const foreign = !article.places.has(sense);
		if (own.has(words.stem[w] ?? "")) weight *= OWN_NAME;
		else if (foreign && (words.name[w] || sense.startsWith("#"))) weight *= FOREIGN_NAME;
		bySense.set(sense, { weight, words: [w] });
	}
	if (bySense.size < FEWEST_SENSES) addSmallWords(words, bySense);
	const senses = Array.from(bySense, ([sense, rest]) => ({ sense, ...rest }));
	const total = senses.reduce((sum, { weight }) => sum + weight, 0);
	return { document, words, senses, total, quoted: quotedParts(document, words) };
}

function addSmallWords(
	words: WordTable,
	bySense: Map<string, { weight: number; words: number[] }>,
): void {
	for (let w = 0; w < words.count; w++) {
		if (words.sense[w] !== "") continue;
		const sense = `~${words.lower[w]}`;
		const known = bySense.get(sense);
		if (known) known.words.push(w);
		else bySense.set(sense, { weight: SMALL_WORD, words: [w] });
	}
}

function ownNames(claim: Claim): ReadonlySet<string> {
	if (claim.speaker === undefined) return new Set();
	return new Set(readName(claim.speaker).words.map(stemOf));
}

function quotedParts(document: Document, words: WordTable): QuotedPart[] {
	return document.quotations.flatMap((quotation) => {
		if (quotation.parent !== null) return [];
		const gaps = Array.from(
			document.text.slice(quotation.start, quotation.end).matchAll(GAP),
			(gap) => ({
				start: quotation.start + gap.index,
				end: quotation.start + gap.index + gap[0].length,
			}),
		);
		const runs: { from: number; to: number }[] = [];
		let open: { from: number; to: number } | null = null;
		let all = 0;
		let names = 0;
		let passed = 0;
		for (let w = 0; w < words.count; w++) {
			if (words.quotation[w] !== quotation.index) continue;
			const start = words.start[w] ?? 0;
			all++;
			if (words.name[w]) names++;
			while ((gaps[passed]?.end ?? Number.POSITIVE_INFINITY) <= start) {
				passed++;
				open = null;
			}
			if ((gaps[passed]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
			if (open) open.to = w + 1;
			else {
				open = { from: w, to: w + 1 };
				runs.push(open);
			}
		}
		const isTitle = all <= 3 && names >= all - 1 && names > 0;
		return runs.length === 0 || isTitle
			? []
			: [{ start: quotation.start, end: quotation.end, runs }];
	});
}
