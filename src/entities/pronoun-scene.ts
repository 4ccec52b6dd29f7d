import { type Actor, lastMentionBefore, type Mention } from "./actor.ts";
import type { Gender } from "./gazetteer.ts";
import { genderOfPronoun } from "./lexicon.ts";
import { paragraphOf, SMALL, sentenceOf, type Words } from "./reading.ts";
import type { Scene } from "./scene.ts";

/** The grammatical place of a pronoun, told by its form and neighbours. */
export type PronounPlace = "subject" | "possessive" | "object";

/** Where the pronoun at the token stands in its clause. */
export function placeOfPronoun(words: Words, token: number): PronounPlace {
	const lower = words.lower[token] ?? "";
	if (lower === "he" || lower === "she" || lower === "they") return "subject";
	if (lower === "his") return "possessive";
	if (lower === "him" || lower === "them") return "object";
	const next = words.lower[token + 1] ?? "";
	const noun =
		/^\p{L}/u.test(next) &&
		!/^(?:to|in|on|at|for|with|and|as|that|by|from|of|when|after|before|about|into|because|while|who|if|but|or|out|up)$/.test(
			next,
		);
	return noun ? "possessive" : "object";
}

/** How far before a name the pronoun may stand that tells whose it is: "her former lawyer, | Bo Reed". */
const OWNED = 4;

/** The gender of the pronoun that tells whose the person mentioned at the token is: "her brother", "his lawyer, Bo Reed"; null without one. */
export function ownerGender(words: Words, token: number): Gender | null {
	for (let k = token; k >= Math.max(0, token - OWNED); k--) {
		const lower = words.lower[k] ?? "";
		if (lower === "her" || lower === "his") return genderOfPronoun(lower);
		if (k < token && !/^(?:[a-z-]+|,)$/.test(lower)) return null;
		if (k < token - 1 && (lower === "," || words.first[k + 1] === 1)) return null;
	}
	return null;
}

/** Whether one of an actor's first mentions stands behind a preposition of place, or before a comma and another name: "in Goma", "Goma, Congo". */
export function standsAsPlace(words: Words, actor: Actor): boolean {
	return actor.mentions.slice(0, 6).some(({ from, to }) => {
		const before = words.lower[from - 1] ?? "";
		const list =
			words.lower[to] === "," && words.shape[to + 1] !== SMALL && words.first[to + 1] === 0;
		return list || /^(?:in|at|near|outside|across|around|via|towards?|into|from|to)$/.test(before);
	});
}

/** The last mention by name up to an index of an actor's mentions, or null. */
export function lastNameOf(actor: Actor, index: number): Mention | null {
	for (let k = index; k >= 0 && k > index - 12; k--) {
		const mention = actor.mentions[k];
		if (mention?.form === "full" || mention?.form === "short") return mention;
	}
	return null;
}

/** The token of the first mention of a person in the sentence of the token, or -1. */
export function openerOf(scene: Scene, token: number): number {
	const here = sentenceOf(scene.words, token);
	let first = -1;
	for (const actor of scene.people) {
		for (let k = lastMentionBefore(actor, token); k >= 0; k--) {
			const mention = actor.mentions[k];
			if (mention === undefined || sentenceOf(scene.words, mention.from) !== here) break;
			if (first < 0 || mention.from < first) first = mention.from;
		}
	}
	return first;
}

/** Whether nothing between the tokens opens another clause. */
export function sameClause(words: Words, from: number, to: number): boolean {
	for (let k = from; k < to; k++) {
		const lower = words.lower[k] ?? "";
		if (
			/^(?:[,;:—–]|and|but|or|that|who|which|when|while|because|after|before|as|if|where)$/.test(
				lower,
			)
		)
			return false;
	}
	return true;
}

/** The person who leads the pronoun's paragraph: the first subject named in it, or null. */
export function leaderOf(scene: Scene, token: number): Actor | null {
	const { words } = scene;
	const paragraph = paragraphOf(words, token);
	let leader: Actor | null = null;
	let first = token;
	for (const actor of scene.people) {
		for (let k = lastMentionBefore(actor, token); k >= 0; k--) {
			const mention = actor.mentions[k];
			if (mention === undefined || paragraphOf(words, mention.from) !== paragraph) break;
			if (mention.from < first && mention.subject) {
				first = mention.from;
				leader = actor;
			}
		}
	}
	return leader;
}
