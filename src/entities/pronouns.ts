import type { TokenRange } from "../text/span.ts";
import { type Actor, lastMentionBefore } from "./actor.ts";
import { asBody } from "./bodies.ts";
import { type Found, found } from "./found.ts";
import { countryOf, institutionOf } from "./gazetteer.ts";
import { genderOfPronoun } from "./lexicon.ts";
import { findPronoun } from "./people.ts";
import { paragraphOf, sentenceOf } from "./reading.ts";
import { addThing, lastSpoken, noteMention, type Scene } from "./scene.ts";
import { namesIn } from "./source.ts";

const FIRST_PERSON = new Set(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours"]);
const QUANTITIES =
	/^(?:some|several|many|most|few|others|another|one|all|none|two|three|four|five|six|\d+)$/;

/** What is known around a source, besides the article read so far. */
export interface Setting {
	/** Who speaks the words that the source stands in, for "I" and "my"; null outside quotations. */
	readonly speaker: Actor | null;
	/** Whom "you" addresses, where a question is put; null elsewhere. */
	readonly addressed?: Actor | null;
	/** Whether the words are a relation's source, and not just a mention on the way. */
	readonly source: boolean;
}

/** Whom a pronoun means; null where nothing tells. */
export function identifyPronoun(
	scene: Scene,
	range: TokenRange,
	word: string,
	setting: Setting,
): Found | null {
	const found = seek(scene, range, word, setting);
	if (found !== null) noteMention(scene, found.actor, range, "pronoun");
	return found;
}

function seek(scene: Scene, range: TokenRange, word: string, setting: Setting): Found | null {
	const { speaker } = setting;
	if (FIRST_PERSON.has(word) && speaker !== null) {
		return found(speaker, 0.9, `“${word}” is the speaker, ${speaker.name}`);
	}
	if (/^your?s?$/.test(word) && setting.addressed) {
		const { addressed } = setting;
		return found(addressed, 0.8, `“${word}” is ${addressed.name}, who is asked`);
	}
	const gender = genderOfPronoun(word);
	if (gender !== null) {
		const excluded = speaker === null ? undefined : new Set([speaker]);
		return findPronoun(scene, range.from, gender, setting.source, excluded);
	}
	if (word === "who" || word === "which" || word === "that" || word === "whom") {
		if (word === "who") {
			const person = latest(scene, range.from, true);
			if (person !== null)
				return found(person, 0.85, `“${word}” is ${person.name}, named just before`);
		}
		const before = namesIn(scene.cast.names, {
			from: Math.max(0, range.from - 3),
			to: range.from,
		}).at(-1);
		const owner = before === undefined ? null : scene.cast.ownerOf(before);
		const last = owner ?? latest(scene, range.from, word === "who");
		return last === null ? null : found(last, 0.8, `“${word}” is ${last.name}, named just before`);
	}
	if (word === "it" || word === "its" || word === "itself") return findIt(scene, range.from);
	if (/^(?:they|them|their|theirs|both|themselves)$/.test(word))
		return findThey(scene, range.from, word);
	if (QUANTITIES.test(word)) return countedOf(scene, range, word);
	return null;
}

function latest(scene: Scene, token: number, person: boolean): Actor | null {
	const pool = person
		? [...scene.people.slice(0, 3), ...scene.groups.slice(0, 2)]
		: [...scene.papers.slice(0, 2), ...scene.bodies.slice(0, 3)];
	let best: Actor | null = null;
	let at = -1;
	for (const actor of pool) {
		const to = actor.mentions[lastMentionBefore(actor, token)]?.to ?? -1;
		if (to > at) {
			at = to;
			best = actor;
		}
	}
	return best;
}

/** "some" after "protesters" are some protesters. */
function countedOf(scene: Scene, range: TokenRange, word: string): Found {
	const [group] = scene.groups;
	const noun = group?.name.replace(/^(?:some|several|many|most|the|two|three|other|\d+) /, "");
	const counted = noun !== undefined && word !== "others" && word !== "another" && word !== "none";
	const one = word === "one";
	const name = counted ? (one ? `one of the ${noun}` : `${word} ${noun}`) : word;
	const actor = addThing(scene, one ? "unnamed" : "group", name, range.from);
	actor.plural = !one;
	return found(actor, 0.5, `“${word}” counts those named before`);
}

/** Whether nothing but capitals shows a body in a name ("TV", "DNA"). */
function isVague({ kind, key, nouns, name, aliases }: Actor): boolean {
	return (
		kind === "organization" &&
		key.length === 1 &&
		nouns.size === 0 &&
		aliases.length === 0 &&
		institutionOf(name) === null
	);
}

interface Scored {
	readonly actor: Actor;
	readonly score: number;
}

/** How near and how prominent an actor's last mention is, for a pronoun at the token. */
function nearness(scene: Scene, actor: Actor, token: number): number {
	const { words } = scene;
	const mention = actor.mentions[lastMentionBefore(actor, token)];
	if (mention === undefined) return -99;
	const distance = sentenceOf(words, token) - sentenceOf(words, mention.from);
	let score = -0.9 * Math.min(distance, 6) + (mention.subject ? 0.9 : -0.4);
	if (paragraphOf(words, token) !== paragraphOf(words, mention.from)) score -= 0.3;
	const speaker = lastSpoken(scene, token);
	if (speaker?.actor === actor) score += 1.3;
	else if (scene.spoken.some((spoken) => spoken.actor === actor)) score += 0.4;
	if (mention.form === "pronoun") score += 0.4;
	if (isVague(actor) && !scene.spoken.some((spoken) => spoken.actor === actor)) score -= 1.5;
	return score;
}

function best(pool: readonly Scored[], least: number): readonly [Scored, Scored | null] | null {
	const ranked = [...pool].sort((a, b) => b.score - a.score || a.actor.id - b.actor.id);
	const [first, second] = ranked;
	return first === undefined || first.score < least ? null : [first, second ?? null];
}

/** How much less a place is meant than a body: a country speaks, a river does not. */
function unlikely(actor: Actor): number {
	if (actor.kind !== "place") return 0;
	return countryOf(actor.name) === null ? 2.5 : 1;
}

/** What "it" at a token means: a body or a paper. */
export function findIt(scene: Scene, token: number): Found | null {
	const pool = [...scene.papers.slice(0, 6), ...scene.bodies.slice(0, 10)].map((actor) => ({
		actor,
		score: nearness(scene, actor, token) - unlikely(actor),
	}));
	const choice = best(pool, -5);
	if (choice === null) return null;
	const [{ actor: first, score }, second] = choice;
	const actor = first.kind === "place" ? asBody(scene, first, token) : first;
	const close = second !== null && score - second.score < 0.5;
	const also = close ? `; it could be ${second.actor.name}` : "";
	const reason = `“it” is ${actor.name}, the likeliest of the bodies and documents named before${also}`;
	return found(actor, close ? 0.5 : 0.8, reason, close ? second.actor : null);
}

/** Whether the body was named last inside the words for a group: "scientists from | the academy |". */
function isInside(body: Actor, groups: readonly Actor[], token: number): boolean {
	const own = body.mentions[lastMentionBefore(body, token)];
	return groups.some((group) => {
		const around = group.mentions[lastMentionBefore(group, token)];
		return (
			own !== undefined && around !== undefined && around.from <= own.from && own.to <= around.to
		);
	});
}

/** Who "they" at a token are: a group, a body, or persons who spoke together. */
export function findThey(scene: Scene, token: number, word: string): Found | null {
	const groups = scene.groups.slice(0, 4);
	const pool = [
		...scene.groups
			.slice(0, 8)
			.map((actor) => ({ actor, score: nearness(scene, actor, token) + 0.6 })),
		...scene.bodies
			.filter(({ kind }) => kind === "organization")
			.slice(0, 6)
			.map((actor) => ({
				actor,
				score: nearness(scene, actor, token) - (isInside(actor, groups, token) ? 2 : 0.2),
			})),
	];
	const choice = best(pool, -6);
	if (choice === null) return null;
	const [{ actor, score }, second] = choice;
	const close = second !== null && score - second.score < 0.5;
	const also = close ? `; it could be ${second.actor.name}` : "";
	return found(
		actor,
		close ? 0.5 : 0.75,
		`“${word}” is ${actor.name}, named before${also}`,
		close ? second.actor : null,
	);
}
