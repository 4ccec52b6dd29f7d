import type { Document } from "../text/document.ts";
import type { Draft } from "./draft.ts";
import { enclose } from "./nesting.ts";

/** How many cues back a coordinated cue looks for its source. */
const REACH = 6;

/** Whether two drafts stand in the same sentence and in the same quotation, or both in none. */
function coordinate(document: Document, a: Draft, b: Draft): boolean {
	const { sentence, quotation } = document.tokens;
	const [left, right] = [a.cue?.from ?? -1, b.cue?.from ?? -1];
	return sentence[left] === sentence[right] && quotation[left] === quotation[right];
}

/** A participle set off by a comma ("…, adding …"): it leans on the main clause, not on one inside a content. */
function isAfterthought(document: Document, draft: Draft): boolean {
	const from = draft.cue?.from ?? 0;
	const { lower } = document.tokens;
	return (lower[from]?.endsWith("ing") ?? false) && lower[from - 1] === ",";
}

/** Words that show the cue before them to open a clause that leans on the main one ("Citing …, he said"). */
function leansForward(document: Document, draft: Draft): boolean {
	const from = draft.cue?.from ?? 0;
	const { lower, sentence } = document.tokens;
	return (
		(lower[from]?.endsWith("ing") ?? false) &&
		(from === 0 || sentence[from - 1] !== sentence[from] || lower[from - 1] === ",")
	);
}

/**
 * Gives a cue without a source the source of the cue that it is coordinated with: the nearest before it in
 * its sentence ("said X, adding Y", "welcomed X and called for Y"), or the nearest after it where it opens a
 * participial clause. `drafts` are in the order of their cues; O(n).
 */
export function shareSources(document: Document, drafts: readonly Draft[]): void {
	const own = drafts.map((draft) => draft.source !== null);
	drafts.forEach((draft, index) => {
		if (own[index] || !draft.cue || draft.unnamed) return;
		const giver = (step: 1 | -1): Draft | null => {
			for (let k = index + step; Math.abs(k - index) <= REACH; k += step) {
				const other = drafts[k];
				if (!other) return null;
				if (coordinate(document, draft, other) && other.source && (step === -1 || own[k]))
					return other;
			}
			return null;
		};
		const found = giver(-1) ?? (leansForward(document, draft) ? giver(1) : null);
		if (!found) return;
		const main = isAfterthought(document, draft) && found.within?.source ? found.within : found;
		const speaks = main.within === null || main.within.sourceOrigin !== "turn";
		draft.source = main.source;
		draft.sourceOrigin = "shared";
		if (speaks && main.within) enclose(main.within, draft);
	});
}
