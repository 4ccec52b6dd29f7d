import type { Document } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { QuotationClaims } from "./claims.ts";
import { type Draft, extentOf, joined } from "./draft.ts";
import { sentenceOf, sentenceRange } from "./words.ts";

/** How deep relations may stand in one another: deeper is noise. */
const DEPTH = 6;

/** Tokens that may stand between a cue without content and the quotation it speaks. */
const GAP_BEFORE = 2;
const GAP_AFTER = 12;

/** Puts `inner` inside `outer`, unless that would make a circle or a tower. */
export function enclose(outer: Draft, inner: Draft): boolean {
	if (outer === inner || inner.within) return false;
	let at: Draft | null = outer;
	for (let depth = 0; at; depth++) {
		if (at === inner || depth >= DEPTH) return false;
		at = at.within;
	}
	inner.within = outer;
	return true;
}

/** Words between two relations that set them side by side, not one inside the other. */
const SEPARATORS = new Set([
	",",
	";",
	":",
	"—",
	"–",
	"--",
	"-",
	"(",
	"and",
	"but",
	"while",
	"or",
	"as",
]);

function between(document: Document, from: number, to: number): string[] {
	return document.tokens.lower.slice(from, Math.max(from, to));
}

/** Whether the inner relation begins where the outer's cue or content leaves off ("said [that] police believe"). */
function followsInto(document: Document, outer: Draft, inner: Draft): boolean {
	const start = extentOf(inner).from;
	const ends = [outer.cue, ...outer.content].flatMap((part) =>
		part && part.to <= start ? [part.to] : [],
	);
	const end = Math.max(-1, ...ends);
	if (end < 0 || start - end > 1) return false;
	return !between(document, end, start).some((word) => SEPARATORS.has(word));
}

/** A cue without content, set off behind a comma ("…, Smith said"): what stands before it is its content. */
function closesOn(document: Document, outer: Draft, inner: Draft): boolean {
	const head = extentOf(outer).from;
	const end = extentOf(inner).to;
	const gap = between(document, end, head);
	return head >= end && gap.length > 0 && gap.length <= 2 && gap[0] === ",";
}

function nestNeighbours(document: Document, left: Draft, right: Draft): void {
	if (
		!left.cue ||
		!right.cue ||
		sentenceOf(document, left.cue.from) !== sentenceOf(document, right.cue.from)
	)
		return;
	const { quotation } = document.tokens;
	if (quotation[left.cue.from] !== quotation[right.cue.from]) return;
	if (right.content.length === 0 && closesOn(document, right, left)) {
		if (enclose(right, left)) right.content = [extentOf(left)];
	} else if (right.sourceOrigin === "own" && followsInto(document, left, right)) {
		if (enclose(left, right)) left.content = joined([...left.content, extentOf(right)]);
	}
}

/** The content that stands beside a cue without any: a quotation of its sentence that nobody claims. */
function adoptQuotation(document: Document, draft: Draft, claims: QuotationClaims): void {
	if (
		!draft.cue ||
		draft.content.length > 0 ||
		(document.tokens.quotation[draft.cue.from] ?? -1) >= 0
	)
		return;
	const extent = extentOf(draft);
	const sentence = sentenceRange(document, draft.cue.from);
	const before = claims.freeNear(extent.from, "before");
	const after = claims.freeNear(extent.to, "after");
	if (before && before.tokens.to > sentence.from && extent.from - before.tokens.to <= GAP_BEFORE) {
		claims.give(before, draft);
	} else if (
		after &&
		after.tokens.from < sentence.to &&
		after.tokens.from - extent.to <= GAP_AFTER
	) {
		claims.give(after, draft);
	}
}

function restWithin(range: TokenRange, quotation: TokenRange): boolean {
	return range.from >= quotation.from && range.to <= quotation.to;
}

/**
 * Finds which relations stand inside another's content, and gives that content back the words that the inner
 * relation's tags hide: cues inside a quotation stand within its speaker's relation; a relation that begins
 * where a cue expects its content is that content. Quotations become whole contents. Linear in tokens and drafts.
 */
export function nest(document: Document, drafts: readonly Draft[]): void {
	const claims = new QuotationClaims(document, drafts);
	for (const draft of drafts) {
		if (draft.content.length === 0) adoptQuotation(document, draft, claims);
	}
	for (const { quotation, owner } of claims.settled()) {
		if (claims.isWhole(quotation)) owner.content = joined([...owner.content, quotation.tokens]);
		for (const inner of claims.inside(quotation)) {
			if (!inner.cue || !restWithin(inner.cue, quotation.tokens)) continue;
			if (!enclose(owner, inner)) continue;
			owner.content = joined([...owner.content, extentOf(inner)]);
		}
	}
	for (let k = 1; k < drafts.length; k++) {
		const [left, right] = [drafts[k - 1], drafts[k]];
		if (left && right) nestNeighbours(document, left, right);
	}
}
