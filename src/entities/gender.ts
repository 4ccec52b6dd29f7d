import { type Actor, lastMentionBefore } from "./actor.ts";
import type { Gender } from "./gazetteer.ts";
import { sentenceOf } from "./reading.ts";
import type { Scene } from "./scene.ts";

/** How an actor's gender is known: a word ("Mrs", "his daughter") or a name that one gender bears tells it, a pronoun was taken for it, or its name only hints at it. */
export type GenderBy = "told" | "pronoun" | "name";

/** Notes an actor's gender, where it is not known already; what only a name showed gives way. null and "either" tell nothing. */
export function tellGender(actor: Actor, gender: Gender | null, by: GenderBy): void {
	if (gender === null || gender === "either") return;
	if (actor.genderBy !== null && (actor.genderBy !== "name" || by === "name")) return;
	actor.gender = gender;
	actor.genderBy = by;
}

/** Whether the actor is known to be of the other gender than a pronoun's. */
export function disagrees(actor: Actor, asked: Gender): boolean {
	return asked !== "either" && actor.gender !== "either" && actor.gender !== asked;
}

/** Whether a pronoun of the gender cannot mean the actor: a word tells that it is of the other. */
export function isOfOther(actor: Actor, asked: Gender): boolean {
	return actor.genderBy === "told" && disagrees(actor, asked);
}

/** How near somebody of the pronoun's gender keeps those out whose name or an earlier pronoun shows the other, in sentences. */
const NEAR = 2;

/** Whether somebody who is known to be of the gender was mentioned shortly before the token. */
export function hasAgreeing(
	{ words, people }: Scene,
	token: number,
	gender: Gender,
	excluded: ReadonlySet<Actor>,
): boolean {
	const here = sentenceOf(words, token);
	return people.some((actor) => {
		if (actor.gender !== gender || gender === "either" || actor.plural || excluded.has(actor))
			return false;
		const mention = actor.mentions[lastMentionBefore(actor, token)];
		return mention !== undefined && here - sentenceOf(words, mention.from) <= NEAR;
	});
}
