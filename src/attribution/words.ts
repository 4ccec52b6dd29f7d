import type { Document } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";

/** Whether a token has a letter or digit: neither a mark nor a dash. */
export function isWordToken(lower: string): boolean {
	return /[\p{L}\p{N}]/u.test(lower);
}

/** Whether any token of a range has a letter or digit. */
export function holdsWord(document: Document, { from, to }: TokenRange): boolean {
	return document.tokens.lower.slice(from, to).some(isWordToken);
}

/** Whether the token begins with a capital letter or a digit, an Arabic article left out ("al-Masirah"). */
export function isCapital(document: Document, token: number): boolean {
	const first = document.text.slice(document.tokens.start[token], document.tokens.end[token]);
	return /^(?:al-|el-|as-|ash-|an-|at-|ed-|de-)?[\p{Lu}\p{N}]/u.test(first);
}

/** The sentence of a token; -1 outside the text. */
export function sentenceOf(document: Document, token: number): number {
	return document.tokens.sentence[token] ?? -1;
}

/** The paragraph of a token; -1 outside the text. */
export function paragraphOf(document: Document, token: number): number {
	return document.sentences[sentenceOf(document, token)]?.paragraph ?? -1;
}

/** The tokens of the sentence in which a token stands. */
export function sentenceRange(document: Document, token: number): TokenRange {
	return document.sentences[sentenceOf(document, token)]?.tokens ?? { from: 0, to: 0 };
}

/** How many tokens two ranges share. */
export function sharedTokens(a: TokenRange, b: TokenRange): number {
	return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}

/** [tokens + 1] how many words stand before each token: a range's words are a difference of two. */
export function wordsBefore(document: Document): Int32Array {
	const { lower, count } = document.tokens;
	const before = new Int32Array(count + 1);
	for (let i = 0; i < count; i++) {
		before[i + 1] = (before[i] ?? 0) + (isWordToken(lower[i] ?? "") ? 1 : 0);
	}
	return before;
}

/** A range cut down to the sentence of its first token. */
export function clippedToSentence(document: Document, range: TokenRange): TokenRange {
	const sentence = sentenceRange(document, range.from);
	return { from: range.from, to: Math.min(range.to, Math.max(sentence.to, range.from)) };
}

/** The pieces of ranges, one list for each sentence they touch, in order. */
export function bySentence(
	document: Document,
	ranges: readonly TokenRange[],
): Map<number, TokenRange[]> {
	const pieces = new Map<number, TokenRange[]>();
	for (const range of ranges) {
		let from = range.from;
		while (from < range.to) {
			const to = Math.min(range.to, Math.max(sentenceRange(document, from).to, from + 1));
			const sentence = sentenceOf(document, from);
			const list = pieces.get(sentence);
			if (list) list.push({ from, to });
			else pieces.set(sentence, [{ from, to }]);
			from = to;
		}
	}
	return pieces;
}

/** The outermost quotation around a token, by index, or -1. */
export function outerQuotation(document: Document, token: number): number {
	let at = document.tokens.quotation[token] ?? -1;
	for (;;) {
		const parent = document.quotations[at]?.parent ?? null;
		if (parent === null) return at;
		at = parent;
	}
}
