import type { Actor } from "./actor.ts";
import { ANYBODY } from "./alike.ts";
import { findCalled, findIntroduced } from "./called.ts";
import { pronounCandidates } from "./candidates.ts";
import { choose, descriptionWeights } from "./choose.ts";
import { type Described, describedCandidates } from "./described.ts";
import { type Found, found } from "./found.ts";
import type { Gender } from "./gazetteer.ts";
import { tellGender } from "./gender.ts";
import { isCalling } from "./lexicon.ts";
import { phrase, type Words } from "./reading.ts";
import { placeIn } from "./ruled-out.ts";
import { lastSpoken, type Scene } from "./scene.ts";
import type { NounPhrase } from "./source.ts";
import { withoutArticle, wording } from "./wording.ts";

const NOBODY: ReadonlySet<Actor> = new Set();

/** Whom "he" or "she" at a token means: the likeliest of the persons met, or null where none fits. */
export function findPronoun(
	scene: Scene,
	token: number,
	gender: Gender,
	source: boolean,
	excluded: ReadonlySet<Actor> = NOBODY,
): Found | null {
	const candidates = pronounCandidates(scene, token, gender, source, excluded);
	scene.observe?.pronoun(token, candidates);
	const choice = choose(candidates);
	if (choice === null) return null;
	const { probability, nextProbability } = choice;
	const best = choice.best.actor;
	const next = choice.next?.actor ?? null;
	if (best.unsure && probability > 0.5) becomePerson(scene, best);
	if (best.kind === "person") tellGender(best, gender, "pronoun");
	const word = phrase(scene.words, { from: token, to: token + 1 });
	const speaker = lastSpoken(scene, token);
	const why =
		speaker?.actor === best ? "who spoke just before" : "the likeliest of those named before";
	const doubt = next !== null && nextProbability > 0.2 ? next : null;
	const also = doubt === null ? "" : `; it could be ${doubt.name}`;
	return found(best, probability, `“${word}” is ${best.name}, ${why}${also}`, doubt);
}

/** "He" or "the supervisor" beside it shows that a lone name is a person's. */
export function becomePerson(scene: Scene, actor: Actor): void {
	actor.kind = "person";
	actor.unsure = false;
	scene.cast.enrol(actor);
	const at = scene.bodies.indexOf(actor);
	if (at >= 0) scene.bodies.splice(at, 1);
}

const AGED = /\b\d{1,3}-year-old\b/;

/** The probability under which "a former bookkeeper" stands for herself: a wrong name is worse than none. */
const SURE = 0.5;
/** The same for "the bookkeeper", who has likelier been named. */
const LIKELY = 0.45;
/** The same for "the 52-year-old", which introduces nobody and says least. */
const LEAST = 0.2;

/**
 * Whom "the minister" means, "the 52-year-old", "a federal judge in Texas": who is called so, and for a source whom
 * nobody calls so, the likeliest of those met or named further on; null where the article names nobody so. `teller` speaks
 * the words that hold it, and is not meant.
 */
export function findDescribed(
	scene: Scene,
	phraseOf: NounPhrase,
	source: boolean,
	teller: Actor | null,
): Found | null {
	const indefinite = phraseOf.determination === "indefinite";
	// "The 52-year-old" introduces nobody: somebody of the article is meant.
	const aged = !indefinite && AGED.test(phrase(scene.words, phraseOf.range));
	const learned = source || aged;
	if (learned || scene.observe !== null) {
		const candidates = describedCandidates(scene, phraseOf, source, teller);
		scene.observe?.description(phraseOf.range, candidates);
		if (learned) return likeliest(scene, phraseOf, candidates, aged);
	}
	return indefinite ? findIntroduced(scene, phraseOf) : findCalled(scene, phraseOf);
}

/** The likeliest of those whom a description may mean; null where it is hardly anybody whom the article names. */
function likeliest(
	scene: Scene,
	phraseOf: NounPhrase,
	candidates: readonly Described[],
	aged: boolean,
): Found | null {
	const indefinite = phraseOf.determination === "indefinite";
	const choice = choose(
		aged ? candidates.filter(({ actor }) => actor !== null) : candidates,
		descriptionWeights,
	);
	const best = choice?.best.actor ?? null;
	if (choice === null || best === null) return null;
	if (choice.probability < (aged ? LEAST : indefinite ? SURE : LIKELY)) return null;
	takeRole(scene.words, best, phraseOf);
	const text = phrase(scene.words, { from: phraseOf.range.from, to: phraseOf.end });
	const next = choice.nextProbability > 0.2 ? (choice.next?.actor ?? null) : null;
	const also = next === null ? "" : `; it could be ${next.name}`;
	const reason = `“${text}” is ${best.name}, ${whyDescribed(scene, phraseOf, best)}${also}`;
	return found(best, choice.probability, reason, next);
}

/** The description tells a person's role where the article tells none beside the name. */
function takeRole(words: Words, actor: Actor, phraseOf: NounPhrase): void {
	const noun = words.lower[phraseOf.head] ?? "";
	actor.nouns.add(noun);
	const place = placeIn(words, phraseOf.modifiers);
	if (place !== null) actor.nouns.add(place);
	if (actor.kind === "person" && actor.title === null && isCalling(noun) && !ANYBODY.has(noun))
		actor.title = wording(words, withoutArticle(words, phraseOf), phraseOf.head + 1);
}

function whyDescribed(scene: Scene, { range, head }: NounPhrase, actor: Actor): string {
	const { words } = scene;
	const noun = words.lower[head] ?? "";
	if (
		actor.age !== null &&
		words.lower.slice(range.from, range.to).join(" ").includes(`${actor.age}-year-old`)
	)
		return `whose age is given as ${actor.age}`;
	if (actor.since > range.from) return "named so further on";
	if (actor.nouns.has(noun) && actor.title !== null) return `who is called ${actor.title}`;
	if (actor.nouns.has(noun)) return "who is described so";
	const speaker = lastSpoken(scene, range.from);
	return speaker?.actor === actor ? "who spoke just before" : "the likeliest of those spoken of";
}
