import { shared } from "../words.ts";
import type { WordRelation } from "./relation.ts";

/** A gold relation and the predicted one that answers it, by index. */
export interface Pair {
	readonly gold: number;
	readonly predicted: number;
	/** What they were matched by. */
	readonly by: "cue" | "content";
}

interface Candidate extends Pair {
	readonly cue: number;
	readonly content: number;
}

/**
 * Matches predicted to gold relations one to one: greatest cue overlap first (then content overlap, then the
 * nearest in order); then, among the rest, those of which one side has no cue, by content overlap.
 */
export function match(
	gold: readonly WordRelation[],
	predicted: readonly WordRelation[],
): readonly Pair[] {
	const freeGold = new Set(gold.keys());
	const freePredicted = new Set(predicted.keys());
	const pairs: Pair[] = [];
	const take = (candidates: readonly Candidate[]) => {
		for (const { gold: g, predicted: p, by } of candidates) {
			if (!freeGold.has(g) || !freePredicted.has(p)) continue;
			freeGold.delete(g);
			freePredicted.delete(p);
			pairs.push({ gold: g, predicted: p, by });
		}
	};
	const candidates = (by: Pair["by"]): Candidate[] =>
		[...freeGold].flatMap((g) =>
			[...freePredicted].flatMap((p) => {
				const a = gold[g];
				const b = predicted[p];
				if (!a || !b) return [];
				if (by === "content" && a.cue.size > 0 && b.cue.size > 0) return [];
				const cue = shared(a.cue, b.cue);
				const content = shared(a.content, b.content);
				return (by === "cue" ? cue : content) > 0
					? [{ gold: g, predicted: p, by, cue, content }]
					: [];
			}),
		);
	const distance = (pair: Pair) => Math.abs(pair.gold - pair.predicted);
	take(
		candidates("cue").sort(
			(a, b) => b.cue - a.cue || b.content - a.content || distance(a) - distance(b),
		),
	);
	take(candidates("content").sort((a, b) => b.content - a.content));
	return pairs;
}
