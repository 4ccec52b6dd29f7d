import { type Actor, addMention, type Mention, newActor } from "./actor.ts";
import { countryOf, genderOfName, institutionOf } from "./gazetteer.ts";
import { findNames, type NameMention } from "./kinds.ts";
import { ORGANIZATION_HEADS, SPEECH } from "./lexicon.ts";
import { PARTICLES } from "./names.ts";
import { isPossessive, phrase, SMALL, sentenceOf, type Words } from "./reading.ts";
import { readTitles } from "./titles.ts";

/** Everybody whom an article names, and where. */
export interface Cast {
	readonly words: Words;
	readonly actors: Actor[];
	/** The names of the text, in order. */
	readonly names: readonly NameMention[];
	/** [names] the actor of each name, or null. */
	readonly owners: (Actor | null)[];
	/** Persons by each word of their names, lower-cased. */
	readonly persons: Map<string, Actor[]>;
	/** Organizations and places by their whole name, lower-cased, and by acronym. */
	readonly bodies: Map<string, Actor>;
}

/** The words of a name, lower-cased, without "'s", points and a leading article joined to it. */
export function keyOf(
	words: Words,
	name: { readonly from: number; readonly to: number },
): string[] {
	const key: string[] = [];
	for (let k = name.from; k < name.to; k++) {
		const lower = words.lower[k] ?? "";
		if (lower !== "'s" && lower !== "'") key.push(lower.replace(/\.$/, ""));
	}
	return key;
}

/** Whether the mention stands where a subject stands: at the head of its clause, with a verb soon after. */
export function isSubject(words: Words, from: number, to: number): boolean {
	if (isPossessive(words, to)) return false;
	const before = words.lower[from - 1] ?? "";
	const next = words.lower[to] ?? "";
	if (SPEECH.has(before) && before !== "told" && before !== "asked")
		return /^[,."”]$/.test(words.raw[to] ?? ".") || words.shape[to] === SMALL;
	if (
		/^(?:of|in|at|on|by|for|with|to|from|against|about|between|into|over|under|after|before)$/.test(
			before,
		)
	)
		return false;
	if (words.first[from] === 1) return true;
	return (
		/(?:ed|s)$/.test(next) || /^(?:is|was|had|has|will|would|said|told|did|also|who|,)$/.test(next)
	);
}

function mentionOf(words: Words, name: NameMention, form: Mention["form"]): Mention {
	return {
		from: name.from,
		to: name.to,
		form,
		subject: isSubject(words, name.title?.from ?? name.from, name.to),
	};
}

function register(map: Map<string, Actor[]>, key: string, actor: Actor): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [actor]);
	else if (!list.includes(actor)) list.push(actor);
}

/** Whether a name's words are those of a person's longer name, or the other way round: "Tedros" no, "D. Trump" yes. */
function samePerson(a: readonly string[], b: readonly string[]): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	const last = short.at(-1) ?? "";
	if (last !== long.at(-1) && !(short.length >= 2 && long.includes(last))) return false;
	const [first = ""] = short;
	const [other = ""] = long;
	if (first === other) return true;
	if (first.length === 1 || other.length === 1) return first[0] === other[0];
	return short.every((word) => long.includes(word)) || nickname(first, other);
}

const NICKNAMES = new Map(
	"joe:joseph bill:william will:william bob:robert rob:robert jim:james mike:michael dave:david dan:daniel tom:thomas tony:anthony dick:richard rick:richard rich:richard chuck:charles charlie:charles ed:edward ted:edward ben:benjamin bernie:bernard don:donald ron:ronald ken:kenneth steve:steven greg:gregory jeff:jeffrey matt:matthew nick:nicholas alex:alexander sam:samuel tim:timothy pat:patrick chris:christopher andy:andrew liz:elizabeth beth:elizabeth betty:elizabeth kate:katherine kathy:katherine cathy:catherine sue:susan jen:jennifer jenny:jennifer becky:rebecca maggie:margaret peggy:margaret patty:patricia debbie:deborah al:alan al:albert larry:lawrence hank:henry harry:henry jack:john abe:abraham josh:joshua zach:zachary nate:nathaniel fred:frederick phil:philip ray:raymond vicky:victoria mandy:amanda cindy:cynthia des:desmond tony:antonio vlad:vladimir volodya:vladimir"
		.split(" ")
		.map((pair) => [pair.replace(":", " "), true]),
);

function nickname(a: string, b: string): boolean {
	return NICKNAMES.has(`${a} ${b}`) || NICKNAMES.has(`${b} ${a}`);
}

function takeTitles(words: Words, actor: Actor, name: NameMention): void {
	const titles = readTitles(words, name);
	for (const noun of titles.nouns) actor.nouns.add(noun);
	if (titles.title !== null && (actor.title === null || actor.title.length < 4))
		actor.title = titles.title;
	actor.age ??= titles.age;
	if (actor.gender === "either") actor.gender = name.gender;
}

/** The actors of all names: full names first, then the short forms that lean on them. */
export function gatherCast(words: Words, headline: string | null): Cast {
	const names = findNames(words);
	const cast: Cast = {
		words,
		actors: [],
		names,
		owners: names.map(() => null),
		persons: new Map(),
		bodies: new Map(),
	};
	names.forEach((name, index) => {
		const length = name.to - name.from;
		if (name.kind === "person" && length > 1) cast.owners[index] = addPerson(cast, name);
		else if (name.kind === "organization" || name.kind === "place") {
			if (length > 1 || name.strength >= 2.5) cast.owners[index] = addBody(cast, name);
		}
	});
	names.forEach((name, index) => {
		if (cast.owners[index] === null && name.kind !== "office") {
			cast.owners[index] = addShort(cast, name, headline);
		}
	});
	return cast;
}

function addPerson(cast: Cast, name: NameMention): Actor {
	const { words } = cast;
	const key = keyOf(words, name);
	const last = key.at(-1) ?? "";
	const known = cast.persons.get(last)?.find((actor) => samePerson(actor.key, key));
	const actor = known ?? newPerson(cast, phrase(words, name), name.from);
	if (key.length > actor.key.length) {
		actor.name = phrase(words, name);
		actor.key = key;
	}
	for (const word of key) if (!PARTICLES.has(word)) register(cast.persons, word, actor);
	takeTitles(words, actor, name);
	addMention(actor, mentionOf(words, name, "full"));
	return actor;
}

function newPerson(cast: Cast, name: string, since: number): Actor {
	const actor = newActor(cast.actors.length, "person", tidyName(name), since);
	cast.actors.push(actor);
	return actor;
}

/** A name all in capitals ("JUNO ABERNATHY") as names are written. */
export function tidyName(name: string): string {
	const plain = name.replace(/['’]s$/, "");
	if (plain !== plain.toUpperCase() || !plain.includes(" ")) return plain;
	return plain.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word[0] + word.slice(1).toLowerCase());
}

function addBody(cast: Cast, name: NameMention): Actor {
	const { words } = cast;
	const text = phrase(words, name).replace(/^the /i, "");
	const key = text.toLowerCase();
	let actor = cast.bodies.get(key) ?? knownBody(cast, key) ?? initialsOf(cast, text);
	if (actor === undefined) {
		actor = newActor(
			cast.actors.length,
			name.kind === "place" ? "place" : "organization",
			text,
			name.from,
		);
		actor.country = countryOf(text)?.country ?? null;
		for (const word of actor.key) if (ORGANIZATION_HEADS.has(word)) actor.nouns.add(word);
		cast.actors.push(actor);
	}
	cast.bodies.set(key, actor);
	const acronym = bracketAfter(words, name.to);
	if (acronym !== null) joinBracket(cast, actor, acronym);
	addMention(actor, mentionOf(words, name, name.to - name.from > 1 ? "full" : "short"));
	return actor;
}

/** An organization of the article that the gazetteer knows by this name too. */
function knownBody(cast: Cast, key: string): Actor | undefined {
	const institution = institutionOf(key);
	if (institution === null) return undefined;
	const id = `= ${institution.name}`;
	const known = cast.bodies.get(id);
	if (known !== undefined) {
		if (key.length > known.name.length && known.name === known.name.toUpperCase()) {
			known.aliases.push(known.name);
		}
		return known;
	}
	return undefined;
}

/** "Environmental Science (ES)" and "ES (Environmental Science)": what stands in brackets behind a name. */
function bracketAfter(words: Words, to: number): string | null {
	if (words.lower[to] !== "(") return null;
	for (let k = to + 1; k < to + 8; k++) {
		if (words.lower[k] === ")") return phrase(words, { from: to + 1, to: k });
	}
	return null;
}

function joinBracket(cast: Cast, actor: Actor, bracket: string): void {
	const capitals = initials(actor.name);
	const letters = bracket.replace(/[^\p{L}]/gu, "");
	const acronym = letters.length >= 2 && letters === letters.toUpperCase() && letters.length <= 10;
	const expansion = bracket.includes(" ") && initials(bracket) === actor.name.replace(/\./g, "");
	const short = actor.name.includes(bracket) || /^[A-Z]\w+$/.test(bracket);
	if (!acronym && !expansion && !(short && capitals.length > 1)) return;
	if (expansion) {
		actor.aliases.push(actor.name);
		cast.bodies.set(actor.name.toLowerCase(), actor);
		actor.name = bracket;
		actor.key = bracket.toLowerCase().split(" ");
	} else actor.aliases.push(bracket);
	cast.bodies.set(bracket.toLowerCase(), actor);
}

/** The capitals of a name's words: "National Hurricane Center" gives "NHC". */
export function initials(name: string): string {
	return name
		.split(/[\s-]+/)
		.filter((word) => /^\p{Lu}/u.test(word))
		.map((word) => word[0])
		.join("");
}

/** An organization whose initials the acronym is, a country before it left out or not. */
function initialsOf(cast: Cast, text: string): Actor | undefined {
	const plain = text.replace(/\./g, "");
	if (plain.length < 2 || plain.length > 8 || plain !== plain.toUpperCase() || /\s/.test(plain))
		return undefined;
	if (countryOf(text) !== null) return undefined;
	return cast.actors.find(
		(actor) =>
			actor.kind === "organization" &&
			actor.key.length > 1 &&
			initials(actor.name).endsWith(plain) &&
			initials(actor.name).length <= plain.length + 2,
	);
}

/** A short form leans on a full name of the article, or stands for itself. */
function addShort(cast: Cast, name: NameMention, headline: string | null): Actor | null {
	const { words } = cast;
	const key = keyOf(words, name);
	const known = findShort(cast, name, key);
	if (known !== null) {
		const { actor } = known;
		if (actor.kind === "person") takeTitles(words, actor, name);
		addMention(actor, mentionOf(words, name, "short"));
		return actor;
	}
	const text = phrase(words, name);
	const full = headline === null ? null : nameInHeadline(headline, text);
	const person =
		full !== null || name.kind === "person" || name.addressed || likelyPerson(words, name);
	if (person) {
		const actor = newPerson(cast, full ?? text, name.from);
		actor.key = (full ?? text).toLowerCase().split(" ");
		for (const word of actor.key) register(cast.persons, word, actor);
		takeTitles(words, actor, name);
		if (full !== null && actor.gender === "either")
			actor.gender = genderOfName(actor.key[0] ?? "") ?? "either";
		addMention(actor, mentionOf(words, name, "short"));
		return actor;
	}
	return addBody(cast, name);
}

/** The full name in the headline whose last word is the surname: "Nancy Pelosi again elected". */
function nameInHeadline(headline: string, surname: string): string | null {
	const parts = headline.split(/[\s,;:]+/);
	const at = parts.findIndex((part) => part.replace(/['’]s$/, "") === surname);
	const given = parts[at - 1] ?? "";
	if (at < 1 || !/^\p{Lu}/u.test(given) || genderOfName(given) === null) return null;
	return `${given} ${surname}`;
}

function likelyPerson(words: Words, name: NameMention): boolean {
	const next = words.lower[name.to] ?? "";
	return (
		name.to - name.from === 1 &&
		genderOfName(words.lower[name.from] ?? "") !== null &&
		SPEECH.has(next)
	);
}

/** A candidate for a short form, with how well it fits. */
export interface ShortMatch {
	readonly actor: Actor;
	/** Others of the same name, best first. */
	readonly others: readonly Actor[];
}

/** Who of the article a short form names: a person by surname, first name; a body by a part of its name. */
export function findShort(
	cast: Cast,
	name: NameMention,
	key: readonly string[],
): ShortMatch | null {
	const last = key.at(-1) ?? "";
	const plain = last.replace(/^al-|^el-/, "");
	const candidates =
		cast.persons.get(last) ?? cast.persons.get(`al-${plain}`) ?? cast.persons.get(plain) ?? [];
	const fitting = candidates.filter((actor) => fits(actor, name, key));
	if (fitting.length > 0) {
		const ranked = fitting
			.map((actor) => ({ actor, score: shortScore(cast.words, actor, name, last) }))
			.sort((a, b) => b.score - a.score || a.actor.id - b.actor.id);
		const [best, ...others] = ranked.map(({ actor }) => actor);
		if (best !== undefined) return { actor: best, others };
	}
	if (name.addressed) return null;
	const text = key.join(" ");
	const body = cast.bodies.get(text) ?? shortBody(cast, key);
	return body === undefined ? null : { actor: body, others: [] };
}

function fits(actor: Actor, name: NameMention, key: readonly string[]): boolean {
	if (
		name.addressed &&
		name.gender !== "either" &&
		actor.gender !== "either" &&
		name.gender !== actor.gender
	)
		return false;
	return key.length === 1 || key.every((word) => actor.key.includes(word) || PARTICLES.has(word));
}

/** How well a person fits a short form that several share: surname, title, closeness, prominence. */
function shortScore(words: Words, actor: Actor, name: NameMention, word: string): number {
	let score = 0;
	const place = actor.key.indexOf(word);
	if (place === actor.key.length - 1 || word.startsWith("al-")) score += 3;
	else if (place === 0) score += 2;
	else score += 1;
	if (name.addressed && actor.gender === name.gender) score += 1;
	if (name.title !== null) {
		for (let k = name.title.from; k < name.title.to; k++) {
			if (
				actor.nouns.has(words.lower[k] ?? "") ||
				actor.title?.toLowerCase().includes(words.lower[k] ?? " ")
			)
				score += 3;
		}
	}
	const before = actor.mentions.findLast((mention) => mention.to <= name.from);
	if (before !== undefined) {
		score += 1.5;
		const distance = sentenceOf(words, name.from) - sentenceOf(words, before.from);
		score += 1 / (1 + distance);
	}
	// The first of a surname keeps the bare surname: later ones are told apart by their full names.
	score -= actor.id * 0.001;
	score += Math.min(actor.mentions.length, 6) * 0.15;
	return score;
}

function shortBody(cast: Cast, key: readonly string[]): Actor | undefined {
	const [first = ""] = key;
	if (ORGANIZATION_HEADS.has(key.at(-1) ?? "") && key.length === 1) return undefined;
	return cast.actors.find((actor) => {
		if (actor.kind !== "organization" || actor.key.length <= key.length) return false;
		const starts = key.every((word, index) => actor.key[index] === word);
		const ends =
			key.length > 1 &&
			key.every((word, index) => actor.key[actor.key.length - key.length + index] === word);
		return (starts && countryOf(first) === null) || ends;
	});
}
