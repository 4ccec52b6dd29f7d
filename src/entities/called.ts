import type { Actor } from "./actor.ts";
import { ANYBODY, maybeSamePerson } from "./alike.ts";
import { isCount } from "./description.ts";
import { type Found, found } from "./found.ts";
import { genderOfWord, isCalling } from "./lexicon.ts";
import { phrase, sentenceOf } from "./reading.ts";
import { isRuledOut } from "./ruled-out.ts";
import { distanceTo, lastSpoken, type Scene } from "./scene.ts";
import type { NounPhrase } from "./source.ts";

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
export function findIntroduced(scene: Scene, phraseOf: NounPhrase): Found | null {
	const { words } = scene;
	const noun = words.lower[phraseOf.head] ?? "";
	if (!isCalling(noun) || sentenceOf(words, phraseOf.range.from) > 3) return null;
	const here = sentenceOf(words, phraseOf.range.from);
	const later = scene.cast.actors.filter((actor) => {
		if (actor.kind !== "person" || !actor.nouns.has(noun) || actor.since < phraseOf.range.from)
			return false;
		if (isRuledOut(words, actor, phraseOf)) return false;
		return sentenceOf(words, actor.since) - here <= AHEAD;
	});
	const [who] = later;
	if (who === undefined || later.length > 1) return null;
	const text = phrase(words, { from: phraseOf.range.from, to: phraseOf.end });
	return found(who, 0.7, `“${text}” is likely ${who.name}, named so further on`);
}

/** Who is called as the description calls its person ("the minister", "the 52-year-old"); null where nobody is. */
export function findCalled(scene: Scene, phraseOf: NounPhrase): Found | null {
	const { words } = scene;
	const text = phrase(words, { from: phraseOf.range.from, to: phraseOf.end });
	const age = /\b(\d{1,3})-year-old\b/.exec(text)?.[1];
	if (age !== undefined) {
		const aged = scene.people.find((actor) => actor.age === age);
		if (aged !== undefined)
			return found(aged, 0.95, `“${text}” is ${aged.name}, whose age is given as ${age}`);
	}
	let best: Actor | null = null;
	let bestScore = 1.2;
	let next: Actor | null = null;
	let nextScore = 0;
	const later = scene.cast.actors.length <= 400 ? scene.cast.actors : [];
	for (const actor of new Set([...scene.people, ...later])) {
		if (actor.kind !== "person" && actor.kind !== "unnamed" && actor.kind !== "anonymous") continue;
		if (isRuledOut(words, actor, phraseOf)) continue;
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

function describe(actor: Actor): string {
	return actor.title === null ? "who is described so" : `who is called ${actor.title}`;
}
