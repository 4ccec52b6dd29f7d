import type { Document } from "../text/document.ts";
import { type Draft, extentOf, placeOf } from "./draft.ts";
import { sentenceRange } from "./words.ts";

/** How far from its cue the words of a plea are looked for, in tokens. */
const REACH = 8;
const NAMING = new Set(["named", "identified", "quoted"]);
const NOT = new Set(["not", "want", "wish", "wanted", "wished"]);

/**
 * Whether a draft tells on what terms a source spoke, and nothing that it said: "who asked not to be named". Only a
 * relative clause is one; who is told to have asked it in a sentence of its own is quoted.
 */
function isPlea(document: Document, draft: Draft): boolean {
	const { lower } = document.tokens;
	const { source, cue } = draft;
	if (!source || !cue || lower[source.to - 1] !== "who" || cue.from < source.to) return false;
	if (draft.content.some(({ from }) => from < cue.from)) return false;
	const end = Math.min(cue.from + REACH, extentOf(draft).to, sentenceRange(document, cue.from).to);
	for (let at = cue.from; at < end; at++) {
		if (lower[at] === "anonymity") return true;
		if (!NAMING.has(lower[at] ?? "") || lower[at - 1] !== "be" || lower[at - 2] !== "to") continue;
		if (NOT.has(lower[at - 3] ?? "")) return true;
	}
	return false;
}

/**
 * The drafts without those that tell on what terms a source spoke. One that stands alone in its sentence stays: the
 * source spoke there, though the tagger missed what it said.
 */
export function withoutPleas(document: Document, drafts: readonly Draft[]): Draft[] {
	const { sentence } = document.tokens;
	const pleas = new Set(drafts.filter((draft) => isPlea(document, draft)));
	const spoken = new Set(
		drafts.flatMap((draft) => (pleas.has(draft) ? [] : (sentence[placeOf(draft)] ?? -1))),
	);
	const kept = drafts.filter(
		(draft) => !pleas.has(draft) || !spoken.has(sentence[placeOf(draft)] ?? -1),
	);
	const left = new Set(kept);
	for (const draft of kept)
		while (draft.within && !left.has(draft.within)) draft.within = draft.within.within;
	return kept;
}
