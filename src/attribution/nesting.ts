import type { Document, Quotation } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { QuotationClaims } from "./claims.ts";
import { type Draft, extentOf, joined, placeOf, without } from "./draft.ts";
import { quoteKindOf } from "./quotes.ts";
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

/**
 * Makes each quotation one content of the draft that speaks it, and puts the relations whose cues stand in it
 * within that draft. A cue outside without content takes the quotation beside it. Linear in tokens and drafts.
 */
export function nestQuotations(document: Document, drafts: readonly Draft[]): void {
	const claims = new QuotationClaims(document, drafts);
	for (const draft of drafts) {
		if (draft.content.length === 0) adoptQuotation(document, draft, claims);
	}
	const quoting = new Set(
		drafts.flatMap((draft) =>
			quoteKindOf(document, draft.content) === "direct" ? sentenceOf(document, placeOf(draft)) : [],
		),
	);
	for (const { quotation, owner } of claims.settled()) {
		claims.settle(quotation, owner);
		if (isStray(document, quotation, owner) && quoting.has(sentenceOf(document, placeOf(owner)))) {
			owner.content = without(owner.content, quotation.tokens);
			continue;
		}
		const whole = claims.isWhole(quotation) ? [quotation.tokens] : [];
		const inner = claims.inside(quotation).filter((draft) => enclose(owner, draft));
		const parts = inner.map((draft) => clippedTo(extentOf(draft), quotation.tokens));
		if (whole.length + parts.length > 0)
			owner.content = joined([...owner.content, ...whole, ...parts]);
	}
}

/**
 * Whether a quotation of a later sentence was given to a relation that quotes nothing itself: “…,” said Lorem, whose
 * group expects more. “…” Who speaks it is then told by the text around it, as where nobody claims it.
 */
function isStray(document: Document, quotation: Quotation, { cue, content }: Draft): boolean {
	const { tokens } = document;
	if (!cue || tokens.sentence[cue.from] === tokens.sentence[quotation.tokens.from]) return false;
	const own = without(content, quotation.tokens);
	return (
		own.length > 0 && cue.to <= quotation.tokens.from && quoteKindOf(document, own) === "indirect"
	);
}

function clippedTo(range: TokenRange, bounds: TokenRange): TokenRange {
	return { from: Math.max(range.from, bounds.from), to: Math.min(range.to, bounds.to) };
}
