import type { Span } from "../text/span.ts";

/** Turns UTF-16 spans of the caller's text into the unit that the caller asked for. */
export type Measure = (span: Span) => Span;

const ASTRAL = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Leaves spans as they are: UTF-16 code units. */
export const inUtf16: Measure = ({ start, end }) => ({ start, end });

/**
 * A measure in code points of `text`. Texts without astral characters cost nothing a span; others a search
 * in the sorted places of the astral ones.
 */
export function inCodePoints(text: string): Measure {
	const astral = Array.from(text.matchAll(ASTRAL), (match) => match.index);
	if (astral.length === 0) return inUtf16;
	const at = (offset: number): number => offset - countBelow(astral, offset);
	return ({ start, end }) => ({ start: at(start), end: at(end) });
}

/** How many of the sorted numbers are smaller than `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? 0) < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}
