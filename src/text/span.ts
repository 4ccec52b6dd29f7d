/**
 * A stretch of text: UTF-16 code units, end-exclusive.
 * Every room below `report` counts in the article's working text (`Article.text`);
 * only `report` turns these into offsets of what the caller sent.
 */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A stretch of tokens by index into `Document.tokens`, end-exclusive. */
export interface TokenRange {
	readonly from: number;
	readonly to: number;
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** The code units that two spans share. */
export function overlapLength(a: Span, b: Span): number {
	return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
