import { bodyCandidates } from "./body-candidates.ts";
import { bodyWeights, choose } from "./choose.ts";
import { type Found, found } from "./found.ts";
import { phrase } from "./reading.ts";
import type { Scene } from "./scene.ts";
import type { NounPhrase } from "./source.ts";

/** The probability under which "the federation" stands for itself: a wrong name is worse than none. */
const SURE = 0.4;

/** The body that "the ministry", "the company" means: the likeliest of those met or named further on, or null. */
export function findBody(scene: Scene, phraseOf: NounPhrase, source: boolean): Found | null {
	const candidates = bodyCandidates(scene, phraseOf, source);
	scene.observe?.body(phraseOf.range, candidates);
	const choice = choose(candidates, bodyWeights);
	const best = choice?.best.actor ?? null;
	if (choice === null || best === null || choice.probability < SURE) return null;
	const { words } = scene;
	const text = phrase(words, { from: phraseOf.range.from, to: phraseOf.head + 1 });
	const named = choose(
		candidates.filter(({ actor }) => actor !== null),
		bodyWeights,
	);
	const next = (named?.nextProbability ?? 0) > 0.2 ? (named?.next?.actor ?? null) : null;
	const also = next === null ? "" : `; it could be ${next.name}`;
	const why =
		best.since > phraseOf.range.from
			? "which is named further on"
			: "the likeliest body before that can be called so";
	return found(best, choice.probability, `“${text}” is ${best.name}, ${why}${also}`, next);
}
