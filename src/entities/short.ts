import type { Actor } from "./actor.ts";
import type { Cast } from "./cast.ts";
import { countryOf, institutionOf } from "./gazetteer.ts";
import { isOfOther } from "./gender.ts";
import type { NameMention } from "./kinds.ts";
import { ORGANIZATION_HEADS } from "./lexicon.ts";
import { PARTICLES } from "./name-parts.ts";
import { sentenceOf, type Words } from "./reading.ts";
import { isAdjectiveOf } from "./states.ts";

/** The words of a name, lower-cased, without "'s" and points. */
export function keyOf(
	words: Words,
	name: { readonly from: number; readonly to: number },
): string[] {
	const key: string[] = [];
	for (let k = name.from; k < name.to; k++) {
		const lower = words.lower[k] ?? "";
		const nickname = k > name.from && /^["“‘'(]$/.test(lower);
		if (nickname) while (k + 1 < name.to && !/^["”’')]$/.test(words.lower[k + 1] ?? "")) k++;
		if (nickname) k++;
		else if (lower !== "'s" && lower !== "'") key.push(lower.replace(/\.$/, ""));
	}
	return key;
}

/** The capitals of a name's words: "National Hurricane Center" gives "NHC". */
export function initials(name: string): string {
	return name
		.split(/[\s-]+/)
		.filter((word) => /^\p{Lu}/u.test(word))
		.map((word) => word[0])
		.join("");
}

const NICKNAMES = new Set(
	"joe joseph,bill william,will william,bob robert,rob robert,jim james,mike michael,dave david,dan daniel,tom thomas,tony anthony,dick richard,rick richard,rich richard,chuck charles,charlie charles,ed edward,ted edward,ben benjamin,bernie bernard,don donald,ron ronald,ken kenneth,steve steven,greg gregory,jeff jeffrey,matt matthew,nick nicholas,alex alexander,sam samuel,tim timothy,pat patrick,chris christopher,andy andrew,liz elizabeth,beth elizabeth,betty elizabeth,kate katherine,kathy katherine,cathy catherine,sue susan,jen jennifer,jenny jennifer,becky rebecca,maggie margaret,peggy margaret,patty patricia,debbie deborah,al alan,al albert,larry lawrence,hank henry,harry henry,jack john,abe abraham,josh joshua,zach zachary,nate nathaniel,fred frederick,phil philip,ray raymond,vicky victoria,mandy amanda,cindy cynthia,des desmond,tony antonio,vlad vladimir,volodya vladimir".split(
		",",
	),
);

/** Whether two full names (words, lower-cased) are one person's: a middle name, an initial or a nickname apart. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	const last = short.at(-1) ?? "";
	if (last !== long.at(-1) && !(short.length >= 2 && long.includes(last))) return false;
	const [first = ""] = short;
	const [other = ""] = long;
	if (first === other) return true;
	if (first.length === 1 || other.length === 1) return first[0] === other[0];
	if (short.length > 1 && short.every((word) => long.includes(word))) return true;
	return NICKNAMES.has(`${first} ${other}`) || NICKNAMES.has(`${other} ${first}`);
}

/** Whom a short form names. */
export interface ShortMatch {
	readonly actor: Actor;
	/** Others of the same name, best first. */
	readonly others: readonly Actor[];
}

/** Who of the article a short form names: a person by surname or first name, a body by a part of its name. */
export function findShort(
	cast: Cast,
	name: NameMention,
	key: readonly string[],
): ShortMatch | null {
	const last = key.at(-1) ?? "";
	const plain = last.replace(/^al-|^el-/, "");
	const sharing =
		cast.persons.get(last) ?? cast.persons.get(`al-${plain}`) ?? cast.persons.get(plain) ?? [];
	const ranked = sharing
		.filter((actor) => fits(actor, name, key))
		.map((actor) => ({ actor, score: shortScore(cast.words, actor, name, last) }))
		.sort((a, b) => b.score - a.score || a.actor.id - b.actor.id);
	const [best, ...others] = ranked.map(({ actor }) => actor);
	if (best !== undefined) return { actor: best, others };
	if (name.addressed) return null;
	const body = cast.bodies.get(key.join(" ")) ?? longerBody(cast, key);
	if (body !== undefined) return { actor: body, others: [] };
	const misspelt = nearName(cast, last);
	return misspelt === null ? null : { actor: misspelt, others: [] };
}

function fits(actor: Actor, name: NameMention, key: readonly string[]): boolean {
	// "Ms. Malik" may be Tashfeen Malik, whose surname alone was read as a man's given name.
	if (name.addressed && isOfOther(actor, name.gender)) return false;
	return key.length === 1 || key.every((word) => actor.key.includes(word) || PARTICLES.has(word));
}

/** How well a person fits a short form that several share: its place in the name, title, custom, closeness. */
function shortScore(words: Words, actor: Actor, name: NameMention, word: string): number {
	let score = 0;
	const place = actor.key.indexOf(word);
	if (place === actor.key.length - 1 || word.startsWith("al-")) score += 3;
	else score += place === 0 ? 2 : 1.5;
	if (name.addressed && actor.gender === name.gender) score += 1;
	const title = ` ${(actor.title ?? "").toLowerCase()} `;
	for (let k = name.title?.from ?? name.from; k < (name.title?.to ?? name.from); k++) {
		const lower = words.lower[k] ?? "";
		if (actor.nouns.has(lower) || title.includes(` ${lower} `)) score += 3;
	}
	// "Osmonov, the driver": the noun behind the comma tells which of them.
	const beside = words.lower[name.to] === "," && words.lower[name.to + 1] === "the";
	if (beside && actor.nouns.has(words.lower[name.to + 2] ?? "")) score += 3;
	let before = 0;
	let alone = 0;
	let near = 99;
	for (const mention of actor.mentions) {
		if (mention.to > name.from) break;
		before++;
		if (mention.form === "short") alone++;
		near = sentenceOf(words, name.from) - sentenceOf(words, mention.from);
	}
	if (before > 0) score += 1.2 + 0.6 / (1 + near);
	// "Mr X" is the one of them named last in full; a headline's bearer has the bare surname.
	if (name.addressed && near <= 2) score += 1.2;
	// Whoever bears the bare surname once goes on to bear it; others are told apart by their full names.
	if (!name.addressed) score += Math.min(alone, 3) * 0.5;
	return score + Math.min(before, 6) * 0.15 - (before > 0 ? actor.since * 0.0004 : 0);
}

/** The body whose longer name holds these words: at its head, or at its end behind a country or place. */
export function longerBody(cast: Cast, key: readonly string[]): Actor | undefined {
	const [first = ""] = key;
	const last = key.at(-1) ?? "";
	const lone = key.length === 1;
	const head = ORGANIZATION_HEADS.has(first);
	if (lone && (countryOf(first) !== null || PARTICLES.has(first))) return undefined;
	// "Qasira" beside "the Qasiran army" is the state, not the Qasira Observatory.
	if (lone && cast.adjectives.some(({ lower }) => isAdjectiveOf(lower, first))) return undefined;
	const known = head ? null : institutionOf(key.join(" "));
	const holders = cast.bodiesByWord.get(lone ? first : last) ?? [];
	for (let k = Math.min(holders.length, 40) - 1; k >= 0; k--) {
		const actor = holders[k];
		if (actor === undefined || actor.key.length <= key.length) continue;
		// "Amnesty" is Amnesty International, but "Reuters" not the Reuters Institute.
		if (known !== null && institutionOf(actor.name) !== known) continue;
		const offset = actor.key.length - key.length;
		const starts = key.every((word, index) => actor.key[index] === word);
		const ends = key.every((word, index) => actor.key[offset + index] === word);
		if (lone && head) {
			if (ends || (starts && actor.key[1] === "of")) return actor;
			continue;
		}
		if (
			starts &&
			(lone || /^(?:of|for|in|and|&)$/.test(actor.key[key.length] ?? "") || key.length > 1)
		)
			return actor;
		if (ends && !lone && ORGANIZATION_HEADS.has(last)) return actor;
	}
	return undefined;
}

/** The one person whose surname differs by a letter or two changed places: "Saree" for "Sarea". */
function nearName(cast: Cast, word: string): Actor | null {
	if (word.length < 5 || cast.persons.size > 400) return null;
	let found: Actor | null = null;
	for (const [key, actors] of cast.persons) {
		if (Math.abs(key.length - word.length) > 1 || key[0] !== word[0] || !oneApart(key, word))
			continue;
		const [actor] = actors;
		if (actor === undefined || actor.key.at(-1) !== key || found !== null) return null;
		found = actor;
	}
	return found;
}

function oneApart(a: string, b: string): boolean {
	if (a.length > b.length) return oneApart(b, a);
	let k = 0;
	while (k < a.length && a[k] === b[k]) k++;
	return a.length === b.length ? a.slice(k + 1) === b.slice(k + 1) : a.slice(k) === b.slice(k + 1);
}
