/**
 * How a token looks, in sixteen kinds; the index in this list is the value of the feature.
 * The order is part of the feature table: changing it asks for a new `FEATURE_TABLE_VERSION`.
 */
export const SHAPES = [
	"lower",
	"capitalised",
	"capitals",
	"one-capital",
	"mixed",
	"letters-and-digits",
	"digits",
	"year",
	"figure",
	"hyphenated-lower",
	"hyphenated-capital",
	"mark",
	"clitic",
	"acronym-with-points",
	"link",
	"other",
] as const;

export type Shape = (typeof SHAPES)[number];

/** Longest stretch of a token that is looked at, so that a token of 100,000 letters costs no more than a word. */
const LOOKED_AT = 48;

const OTHER = 15;

function isUpper(code: number): boolean {
	return (
		(code >= 0x41 && code <= 0x5a) ||
		(code >= 0xc0 && code <= 0xde) ||
		(code >= 0x410 && code <= 0x42f)
	);
}

function isLower(code: number): boolean {
	return (
		(code >= 0x61 && code <= 0x7a) ||
		(code >= 0xdf && code <= 0x24f) ||
		(code >= 0x430 && code <= 0x45f)
	);
}

function wordShape(
	upper: number,
	lower: number,
	first: boolean,
	points: number,
	dash: boolean,
): number {
	if (dash) return upper > 0 ? 10 : 9;
	if (upper === 0) return 0;
	if (upper === 1 && lower === 0) return 3;
	if (points > 1) return 13;
	if (lower === 0) return 2;
	return upper === 1 && first ? 1 : 4;
}

/** The index in `SHAPES` of text.slice(start, end). */
export function shapeOf(text: string, start: number, end: number): number {
	const limit = Math.min(end, start + LOOKED_AT);
	const first = text.charCodeAt(start);
	if (first === 0x40 || first === 0x23) return limit > start + 1 ? 14 : 11;
	let upper = 0;
	let lower = 0;
	let digits = 0;
	let points = 0;
	let dashes = 0;
	let slashes = 0;
	for (let i = start; i < limit; i++) {
		const code = text.charCodeAt(i);
		if (isLower(code)) lower++;
		else if (isUpper(code)) upper++;
		else if (code >= 0x30 && code <= 0x39) digits++;
		else if (code === 0x2e) points++;
		else if (code === 0x2d || code === 0x2010 || code === 0x2011) dashes++;
		else if (code === 0x2f) slashes++;
	}
	const letters = upper + lower;
	if (letters === 0 && digits === 0)
		return (first > 0x24f && first < 0x2000) || first > 0x2bff ? OTHER : 11;
	if ((first === 0x27 || first === 0x2019) && limit > start + 1) return 12;
	if (slashes > 1 || (points > 0 && letters > 4 && upper === 0 && digits === 0)) return 14;
	if (letters > 0 && digits > 0) return 5;
	if (letters === 0) {
		if (digits < limit - start) return 8;
		return digits === 4 && (first === 0x31 || first === 0x32) ? 7 : 6;
	}
	return wordShape(upper, lower, isUpper(first), points, dashes > 0);
}
