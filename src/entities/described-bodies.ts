import { bodyCandidates, isCalledSo } from "./body-candidates.ts";
import { bodyWeights, choose } from "./choose.ts";
import { type Found, found } from "./found.ts";
import { phrase, sentenceOf } from "./reading.ts";
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

/** Within how many sentences the article introduces bodies before it names them, and how many more it takes to name one. */
const LEAD = 3;
const AHEAD = 4;
/** Above this many actors nobody ahead is looked for: what bounds the time. */
const CROWD = 400;

/** The body that "a parliamentary panel" introduces in an article's first sentences: the one named soon after that can be called so; or null. */
export function findIntroducedBody(scene: Scene, phraseOf: NounPhrase): Found | null {
	const { words, cast } = scene;
	const { range, modifiers } = phraseOf;
	// "A court heard": which court it was matters to nobody.
	if (modifiers.from === modifiers.to) return null;
	const here = sentenceOf(words, range.from);
	if (here >= LEAD || cast.actors.length > CROWD) return null;
	const noun = words.lower[phraseOf.head] ?? "";
	const named = cast.actors.filter(
		(actor) =>
			actor.kind === "organization" &&
			actor.since >= range.to &&
			sentenceOf(words, actor.since) - here <= AHEAD &&
			sentenceOf(words, actor.since) > here &&
			isCalledSo(actor, noun),
	);
	const [body] = named;
	if (body === undefined || named.length > 1) return null;
	const text = phrase(words, { from: range.from, to: phraseOf.end });
	return found(body, 0.6, `“${text}” is likely ${body.name}, named so further on`);
}
