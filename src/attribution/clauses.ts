import type { Document } from "../text/document.ts";
import { type Draft, extentOf, joined } from "./draft.ts";
import { enclose } from "./nesting.ts";
import { isWordToken, sentenceOf, sharedTokens } from "./words.ts";

/** Words between two relations that set them side by side, not one inside the other. */
const COORDINATING = new Set(["and", "but", "while", "or", "as", "because", "after", "although"]);
/** Words that open a relative clause: what follows speaks about the content, and is no part of its claim. */
const RELATIVE = new Set(["what", "which", "who", "whom", "whose", "where", "that", "whatever"]);
/** Subjects that are the outer speaker again more often than not ("she said she felt ill"). */
const SAME = new Set(["he", "she", "they", "it", "i", "we"]);
const POSSESSIVE = new Set(["'s", "'", "his", "her", "their", "its", "my", "our", "your"]);
/** Words that may stand between a cue and the clause it opens ("said on Monday", "told the court that"). */
const LONGEST_GAP = 7;

function words(document: Document, from: number, to: number): string[] {
	return document.tokens.lower.slice(from, Math.max(from, to));
}

/** Whether a draft is a clause with its subject before its verb: nouns ("a claim by activists") are none. */
function isClause(document: Document, draft: Draft): boolean {
	const { source, cue } = draft;
	if (!source || !cue || source.from > cue.from) return false;
	const last = document.tokens.lower[source.to - 1] ?? "";
	return extentOf(draft).from === source.from && !POSSESSIVE.has(last);
}

function endBefore(outer: Draft, token: number): number {
	let end = -1;
	for (const part of [outer.cue, ...outer.content]) {
		if (part && part.to <= token) end = Math.max(end, part.to);
	}
	return end;
}

/** Whether a piece of the draft's content begins at a token, or its cue ends there: a "that" there opens the claim. */
function opensWith(draft: Draft, token: number): boolean {
	return draft.cue?.to === token || draft.content.some((piece) => piece.from === token);
}

/** Whether `inner` begins where `outer` expects its content ("said [that] police believe", "according to X, police believe"). */
function followsInto(document: Document, outer: Draft, inner: Draft): boolean {
	if (!isClause(document, inner)) return false;
	const start = extentOf(inner).from;
	const end = endBefore(outer, start);
	if (end < 0) return false;
	const gap = words(document, end, start);
	const before = document.tokens.lower[start - 1] ?? "";
	const afterCue = end === outer.cue?.to;
	const trailing = outer.source !== null && outer.source.from >= (outer.cue?.to ?? 0);
	if (outer.content.length === 0 && trailing) {
		const bridge = words(document, Math.max(end, outer.source?.to ?? 0), start);
		return bridge.length <= 1 && bridge[0] === ",";
	}
	if (RELATIVE.has(before) && !(before === "that" && opensWith(outer, start - 1))) return false;
	if (afterCue && outer.content.length === 0) {
		return (
			gap.length <= LONGEST_GAP && gap.every(isWordToken) && !gap.some((w) => COORDINATING.has(w))
		);
	}
	return gap.length === 0 && !COORDINATING.has(before);
}

/** Whether a clause of its own begins at a token ("…, but a search"), not the rest of one that a cue splits. */
function isAnother(document: Document, token: number): boolean {
	const { lower } = document.tokens;
	return [lower[token] ?? "", lower[token - 1] ?? ""].some((word) => COORDINATING.has(word));
}

/** Whether `outer` is set off behind the clause that it attributes ("…, Smith said"). */
function closesOn(document: Document, outer: Draft, inner: Draft): boolean {
	const { cue, source } = outer;
	if (!cue || !source) return false;
	const head = Math.min(cue.from, source.from);
	const end = extentOf(inner).to;
	if (document.tokens.lower[head - 1] !== "," || head < end || head - end > 2) return false;
	const extent = extentOf(inner);
	return outer.content.every(
		(piece) =>
			sharedTokens(piece, extent) === piece.to - piece.from ||
			(piece.from >= head && isAnother(document, piece.from)),
	);
}

/** Words between a cue and the relation that is its object ("rejected a claim by activists", "was rejected by"). */
const LONGEST_OBJECT_GAP = 3;

/** A cue without content whose object is the neighbouring relation itself: it speaks of it, and does not relay it. */
function takeObject(document: Document, left: Draft, right: Draft): void {
	const plain = (from: number, to: number) =>
		to >= from && to - from <= LONGEST_OBJECT_GAP && words(document, from, to).every(isWordToken);
	const [inner, outer] = [extentOf(right), extentOf(left)];
	if (!left.cue || !right.cue) return;
	if (left.content.length === 0 && left.source && plain(left.cue.to, inner.from)) {
		left.content = [{ from: left.cue.to, to: inner.to }];
	} else if (right.content.length === 0 && right.source && plain(outer.to, right.cue.from)) {
		if (right.source.from >= right.cue.to) right.content = [outer];
	}
}

function nestPair(document: Document, left: Draft, right: Draft): void {
	if (!left.cue || !right.cue) return;
	if (sentenceOf(document, left.cue.from) !== sentenceOf(document, right.cue.from)) return;
	const { quotation, lower } = document.tokens;
	if (quotation[left.cue.from] !== quotation[right.cue.from]) return;
	if (isClause(document, left) && closesOn(document, right, left)) {
		if (enclose(right, left)) right.content = joined([...right.content, extentOf(left)]);
	} else if (followsInto(document, left, right)) {
		const same =
			right.source &&
			right.source.to - right.source.from === 1 &&
			SAME.has(lower[right.source.from] ?? "");
		if (same) {
			if (left.content.length === 0) left.content = [extentOf(right)];
		} else if (enclose(left, right)) left.content = joined([...left.content, extentOf(right)]);
	} else takeObject(document, left, right);
}

/**
 * Finds clauses that stand in a neighbour's content without quotation marks: "Smith said that police believe …",
 * "police believe …, Smith said". The outer content gets back the words that the inner tags hide.
 * `drafts` are in the order of their cues; O(n) in drafts and their pieces.
 */
export function nestClauses(document: Document, drafts: readonly Draft[]): void {
	for (let k = 1; k < drafts.length; k++) {
		const [left, right] = [drafts[k - 1], drafts[k]];
		if (left && right) nestPair(document, left, right);
	}
}
