import type { Tagging } from "../tagger/tagging.ts";
import { relationConfidence, supportOf } from "./confidence.ts";
import type { Draft } from "./draft.ts";

/**
 * The least probability with which a relation is reported whose cue is doubtful too. Where F of precision and recall
 * is near 73 %, a relation that is right less often than half of that costs more than it brings.
 */
export const LEAST_CONFIDENCE = 0.3;
/** A cue that the tagger is this sure of stays, whatever else of its relation is doubtful: somebody is said to speak. */
export const SURE_CUE = 0.6;

/**
 * The drafts without those whose cue is unsure and whose relation is less probable than `least`; what stood within
 * one that falls stands where that one stood.
 */
export function withoutDoubtful(
	tagging: Tagging,
	drafts: readonly Draft[],
	least: number,
): Draft[] {
	const kept = drafts.filter(
		(draft) =>
			relationConfidence(tagging, draft, true) >= least ||
			supportOf(tagging, draft).cue >= SURE_CUE,
	);
	const left = new Set(kept);
	for (const draft of kept) {
		while (draft.within && !left.has(draft.within)) draft.within = draft.within.within;
	}
	return kept;
}
