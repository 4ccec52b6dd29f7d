import type { TokenRange } from "../text/span.ts";
import type { Actor } from "./actor.ts";
import { ANYBODY, maybeSamePerson } from "./alike.ts";
import { pronounCandidates } from "./candidates.ts";
import { choose, descriptionWeights } from "./choose.ts";
import { describedCandidates, isNamedInClause } from "./described.ts";
import { type Found, found } from "./found.ts";
import type { Gender } from "./gazetteer.ts";
import { tellGender } from "./gender.ts";
import { genderOfWord, isCalling } from "./lexicon.ts";
import { phrase, sentenceOf, type Words } from "./reading.ts";
import { distanceTo, lastSpoken, type Scene } from "./scene.ts";
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

/** How well a definite description fits a person: the noun, the words before it, gender, closeness. */
function descriptionScore(scene: Scene, actor: Actor, phraseOf: NounPhrase): number {
	const { words } = scene;
	const noun = words.lower[phraseOf.head] ?? "";
	const shown = genderOfWord(noun);
	if (shown !== null && actor.gender !== "either" && shown !== actor.gender) return -1;
	let score = 0;
	if (actor.nouns.has(noun)) score += 3;
	else if (actor.deeds.has(noun)) score += 2.5;
	else if ([...actor.nouns].some((own) => maybeSamePerson(own, noun))) score += 2;
	else return -1;
	const title = ` ${(actor.title ?? "").toLowerCase()} `;
	for (let k = phraseOf.modifiers.from; k < phraseOf.modifiers.to; k++) {
		const lower = words.lower[k] ?? "";
		score += title.includes(` ${lower} `) || actor.nouns.has(lower) ? 1 : -1.5;
	}
	const lesser = /(?:deputy|vice|former|shadow|ex-)/.exec(title.split(noun)[0] ?? "")?.[0];
	const said = words.lower.slice(phraseOf.modifiers.from, phraseOf.modifiers.to).join(" ");
	// "The chief minister" is hardly her deputy, were the deputy the last who spoke.
	if (lesser !== undefined && !said.includes(lesser)) score -= said === "" ? 0.5 : 1.5;
	if (phraseOf.after !== null) {
		for (let k = phraseOf.after.from + 1; k < phraseOf.after.to; k++) {
			const lower = words.lower[k] ?? "";
			if (lower.length > 3) score += title.includes(lower) ? 1 : -0.7;
		}
	}
	const distance = distanceTo(scene, actor, phraseOf.range.from);
	score += 1 / (1 + distance);
	if (lastSpoken(scene, phraseOf.range.from)?.actor === actor) score += 0.5;
	return score;
}

/** How far ahead the name of somebody who is first described may stand, in sentences. */
const AHEAD = 4;

/** Whom "a federal judge in Texas" introduces: the one person named soon after who is called so; or null. */
function findIntroduced(scene: Scene, phraseOf: NounPhrase): Found | null {
	const { words } = scene;
	const noun = words.lower[phraseOf.head] ?? "";
	if (!isCalling(noun) || sentenceOf(words, phraseOf.range.from) > 3) return null;
	const here = sentenceOf(words, phraseOf.range.from);
	const later = scene.cast.actors.filter((actor) => {
		if (actor.kind !== "person" || !actor.nouns.has(noun) || actor.since < phraseOf.range.from)
			return false;
		if (isNamedInClause(words, actor, phraseOf)) return false;
		return sentenceOf(words, actor.since) - here <= AHEAD;
	});
	const [who] = later;
	if (who === undefined || later.length > 1) return null;
	const text = phrase(words, { from: phraseOf.range.from, to: phraseOf.end });
	return found(who, 0.7, `“${text}” is likely ${who.name}, named so further on`);
}

/** Who is called as the description calls its person ("the minister", "the 52-year-old"); null where nobody is. */
function byRole(scene: Scene, phraseOf: NounPhrase): Found | null {
	const { words } = scene;
	const text = phrase(words, { from: phraseOf.range.from, to: phraseOf.end });
	const age = /\b(\d{1,3})-year-old\b/.exec(text)?.[1];
	const pool = scene.people.length > 0 ? scene.people : [];
	if (age !== undefined) {
		const aged = pool.find((actor) => actor.age === age);
		if (aged !== undefined)
			return found(aged, 0.95, `“${text}” is ${aged.name}, whose age is given as ${age}`);
	}
	let best: Actor | null = null;
	let bestScore = 1.2;
	let next: Actor | null = null;
	let nextScore = 0;
	const later = scene.cast.actors.length <= 400 ? scene.cast.actors : [];
	for (const actor of new Set([...pool, ...later])) {
		if (actor.kind !== "person" && actor.kind !== "unnamed" && actor.kind !== "anonymous") continue;
		if (isNamedInClause(words, actor, phraseOf)) continue;
		const score = descriptionScore(scene, actor, phraseOf);
		if (score > bestScore) {
			next = best;
			nextScore = bestScore;
			best = actor;
			bestScore = score;
		} else if (score > nextScore) {
			next = actor;
			nextScore = score;
		}
	}
	if (best !== null) {
		const close = next !== null && bestScore - nextScore < 0.6;
		const also = close && next !== null ? `; it could be ${next.name}` : "";
		return found(
			best,
			close ? 0.65 : 0.9,
			`“${text}” is ${best.name}, ${describe(best)}${also}`,
			close ? next : null,
		);
	}
	const noun = words.lower[phraseOf.head] ?? "";
	const speaker = lastSpoken(scene, phraseOf.range.from)?.actor;
	const shown = genderOfWord(noun);
	const agrees =
		speaker?.kind === "person" &&
		(shown === null || speaker.gender === "either" || speaker.gender === shown);
	if (
		speaker !== undefined &&
		agrees &&
		(ANYBODY.has(noun) || (isCalling(noun) && speaker.nouns.size === 0)) &&
		(phraseOf.after === null || isCount(words, phraseOf.after)) &&
		phraseOf.modifiers.from === phraseOf.modifiers.to
	) {
		return found(speaker, 0.55, `“${text}” is likely ${speaker.name}, who spoke just before`);
	}
	return null;
}

/** "the mother of five": how many, not whose. */
function isCount(words: Words, after: TokenRange): boolean {
	return (
		words.lower[after.from] === "of" &&
		/^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(
			words.lower[after.from + 1] ?? "",
		)
	);
}

function describe(actor: Actor): string {
	return actor.title === null ? "who is described so" : `who is called ${actor.title}`;
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
 * nobody calls so, the likeliest of those met or named further on; null where the article names nobody so.
 */
export function findDescribed(scene: Scene, phraseOf: NounPhrase, source: boolean): Found | null {
	const indefinite = phraseOf.determination === "indefinite";
	const called = indefinite ? findIntroduced(scene, phraseOf) : byRole(scene, phraseOf);
	// "The 52-year-old" introduces nobody: somebody of the article is meant.
	const aged = !indefinite && AGED.test(phrase(scene.words, phraseOf.range));
	if (called !== null || (!source && !aged && scene.observe === null)) return called;
	const candidates = describedCandidates(scene, phraseOf, source);
	scene.observe?.description(phraseOf.range, candidates);
	if (!source && !aged) return null;
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
