import { readPage } from "../article/html/page.ts";
import type { Report, ReportSpan } from "../contract/report.ts";
import type { AttributionRequest } from "../contract/request.ts";
import { inCodePoints, inUtf16, type Measure } from "../report/offsets.ts";
import { lowerBound } from "../text/search.ts";

/** The words of a place, and what stands around them, markup left out. */
export interface Excerpt {
	readonly before: string;
	readonly words: string;
	readonly after: string;
}

/** What was sent, for formats that count otherwise than the report does or show what it does not hold. */
export interface Source {
	/** Exactly what was sent, which every span counts in. */
	readonly text: string;
	readonly isHtml: boolean;
	/** Spans of the report in UTF-16 code units, as JavaScript and Java count. */
	readonly inUtf16: Measure;
	/** Spans of the report in code points, as Python and W3C count. */
	readonly inCodePoints: Measure;
	/** The words of a span of the report, with up to so many code units on either side. */
	readonly excerpt: (span: ReportSpan, around: number) => Excerpt;
}

/** Makes ready what was sent; `request` is what the report was made from. */
export function sourceOf(report: Report, request: AttributionRequest): Source {
	const isHtml = request.html !== undefined;
	const text = request.html ?? request.text ?? "";
	const byPoints = report.article.offsetUnit === "codepoint";
	const toUtf16 = byPoints ? fromCodePoints(text) : inUtf16;
	const page = isHtml ? readPage(text) : null;
	const shown = page?.text ?? text;
	return {
		text,
		isHtml,
		inUtf16: toUtf16,
		inCodePoints: byPoints ? inUtf16 : inCodePoints(text),
		excerpt: (span, around) => {
			let { start: from, end: to } = toUtf16(span);
			if (page !== null) {
				from = lowerBound(page.origin, from);
				to = lowerBound(page.origin, to);
				// The break before a block has no place of its own in the source: it stands where the block begins.
				while (from < to && isWhite(shown, from)) from++;
				while (to > from && isWhite(shown, to - 1)) to--;
			}
			return {
				before: shown.slice(whole(shown, Math.max(0, from - around)), from),
				words: shown.slice(from, to),
				after: shown.slice(to, whole(shown, Math.min(shown.length, to + around))),
			};
		},
	};
}

function isWhite(text: string, at: number): boolean {
	return /\s/.test(text.charAt(at));
}

/** The offset, or the one before it where it stands inside a character of two code units. */
function whole(text: string, offset: number): number {
	const parts = /^[\udc00-\udfff]/.test(text.slice(offset, offset + 1));
	return parts && offset > 0 ? offset - 1 : offset;
}

/** A measure that takes spans in code points of `text` to UTF-16 code units. */
function fromCodePoints(text: string): Measure {
	const astral = Array.from(
		text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g),
		({ index }, before) => index - before,
	);
	if (astral.length === 0) return inUtf16;
	const at = (offset: number): number => offset + lowerBound(astral, offset);
	return ({ start, end }) => ({ start: at(start), end: at(end) });
}
