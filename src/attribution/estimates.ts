import phrases from "../../data/phrases.json" with { type: "json" };
import type { Document, Sentence } from "../text/document.ts";
import { type Draft, draftOf, placeOf } from "./draft.ts";
import { isWordToken } from "./words.ts";

const VERBS = new Set(phrases.estimates.verbs);
/** Words between "at" and the figure: "at more than 330". */
const ABOUT = new Set(phrases.estimates.about);
/** Words that no plain subject holds: with one, more stands before the verb than who counts. */
const OUTSIDE = new Set(phrases.estimates.outside);
/** Words that may stand between the subject and its verb. */
const ADVERBS = new Set(phrases.estimates.adverbs);

/** The longest subject, and the farthest that "at" stands behind its verb, in tokens. */
const LONGEST = 8;
const REACH = 14;

/** Whether a figure stands behind "at", a few words about its exactness between. */
function isFigure(lower: readonly string[], at: number): boolean {
	let to = at + 1;
	while (ABOUT.has(lower[to] ?? "")) to++;
	return /\d/.test(lower[to] ?? "");
}

/** "The governor put the toll at more than 330": who counts stands before the verb, as the clause's whole subject. */
function estimateIn(document: Document, { tokens }: Sentence, taken: Uint8Array): Draft | null {
	const { lower, quotation } = document.tokens;
	for (let verb = tokens.from + 1; verb < tokens.to; verb++) {
		if (!VERBS.has(lower[verb] ?? "") || taken[verb] || (quotation[verb] ?? -1) >= 0) continue;
		let end = verb;
		while (end > tokens.from && ADVERBS.has(lower[end - 1] ?? "")) end--;
		// No further than a subject may reach: a sentence may be as long as its text, and full of such verbs.
		const first = Math.max(tokens.from, end - LONGEST);
		let from = end;
		while (from > first && isWordToken(lower[from - 1] ?? "") && !taken[from - 1]) from--;
		const subject = lower.slice(from, end);
		if (subject.length === 0 || (from > tokens.from && lower[from - 1] !== ",")) continue;
		if (subject.some((word) => OUTSIDE.has(word))) continue;
		const limit = Math.min(tokens.to, verb + REACH);
		let at = verb + 2;
		while (at < limit && (lower[at] !== "at" || !isFigure(lower, at))) at++;
		// "Put the kettle on at 8" gives no figure.
		if (at >= limit || OUTSIDE.has(lower[at - 1] ?? "")) continue;
		if (!lower.slice(verb + 1, at).every(isWordToken)) continue;
		let to = at + 1;
		while (to < tokens.to && !/^[,;:.—–]$/.test(lower[to] ?? "") && !taken[to]) to++;
		return {
			...draftOf({ from: verb, to: verb + 1 }),
			source: { from, to: end },
			sourceOrigin: "phrase",
			content: [{ from: verb + 1, to }],
		};
	}
	return null;
}

/**
 * Finds who gives a figure by a verb that mostly tells of something else: "The governor put the toll at 330". The
 * tagger has learned to pass such verbs by; words that are part of another draft are left alone. Returns all drafts,
 * in the order of the text; O(n) in tokens.
 */
export function addEstimates(document: Document, drafts: readonly Draft[]): Draft[] {
	const taken = new Uint8Array(document.tokens.count);
	for (const { cue, source, content } of drafts)
		for (const part of [cue, source, ...content]) if (part) taken.fill(1, part.from, part.to);
	const added = document.sentences.flatMap(
		(sentence) => estimateIn(document, sentence, taken) ?? [],
	);
	return [...drafts, ...added].sort((a, b) => placeOf(a) - placeOf(b));
}
