import type { Span } from "../text/span.ts";

/** A word: letters, digits and underscores, with apostrophes inside. Punctuation is none, so that edges are about words. */
const WORD = /[\p{L}\p{N}_]+(?:['’][\p{L}\p{N}_]+)*/gu;

/** The words of a text, the unit in which spans are compared. */
export interface Words {
	readonly text: string;
	readonly spans: readonly Span[];
}

/** Finds the words of a text. */
export function wordsOf(text: string): Words {
	const spans = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
		start: index,
		end: index + word.length,
	}));
	return { text, spans };
}

/** Indexes of the words that the spans touch. */
export function wordSet(words: Words, spans: readonly Span[]): ReadonlySet<number> {
	const found = new Set<number>();
	for (const { start, end } of spans) {
		let index = firstEndingAfter(words.spans, start);
		for (; index < words.spans.length && (words.spans[index]?.start ?? end) < end; index++) {
			found.add(index);
		}
	}
	return found;
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.end ?? 0) > offset) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** How many words two sets share. */
export function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
	let count = 0;
	for (const word of a) if (b.has(word)) count++;
	return count;
}

/** Whether two sets hold the same words. */
export function equal(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
	return a.size === b.size && shared(a, b) === a.size;
}

/** Token F of two sets of words, 0..1; 0 where both are empty. */
export function overlapF(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
	return (2 * shared(a, b)) / Math.max(1, a.size + b.size);
}
