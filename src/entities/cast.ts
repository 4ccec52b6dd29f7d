import { type Actor, addMention, type Mention, newActor } from "./actor.ts";
import { joinBracket } from "./brackets.ts";
import { deedsAt } from "./deeds.ts";
import {
	headingTest,
	isLikelyPerson,
	isTailOf,
	nameInHeadline,
	sharedName,
	tidyName,
} from "./first-sight.ts";
import { countryOf, genderOfName, institutionOf } from "./gazetteer.ts";
import { tellGender } from "./gender.ts";
import { findNames, type NameMention, toldGender } from "./kinds.ts";
import { DOCUMENTS, ORGANIZATION_HEADS } from "./lexicon.ts";
import { isGuess, isNoPerson } from "./lone-names.ts";
import { genderOfWords } from "./name-gender.ts";
import { PARTICLES } from "./name-parts.ts";
import { holderOf } from "./office-initials.ts";
import { phrase, type Words } from "./reading.ts";
import { findShort, initials, keyOf, longerBody, samePerson } from "./short.ts";
import { findStateAdjectives, type StateAdjective } from "./states.ts";
import { isSubject } from "./subject.ts";
import { readTitles } from "./titles.ts";

/** Everybody whom an article names, and where. */
export interface Cast {
	readonly words: Words;
	readonly actors: Actor[];
	/** The names of the text, in order. */
	readonly names: readonly NameMention[];
	/** Persons by each word of their names, lower-cased. */
	readonly persons: ReadonlyMap<string, readonly Actor[]>;
	/** Organizations and places by their whole names and acronyms, lower-cased. */
	readonly bodies: Map<string, Actor>;
	/** Organizations by each word of their names, lower-cased, in the order of the text. */
	readonly bodiesByWord: ReadonlyMap<string, readonly Actor[]>;
	/** Organizations by the initials of their names: "nhc". */
	readonly acronyms: ReadonlyMap<string, Actor>;
	/** Words that seem made from names of states which no table has. */
	readonly adjectives: readonly StateAdjective[];
	/** The actor of a name of the text, or null. */
	ownerOf(name: NameMention): Actor | null;
	/** Other persons who bear a word (lower-cased) as a name. */
	namesakes(word: string, actor: Actor): readonly Actor[];
	/** Notes a person under every word of the name. */
	enrol(actor: Actor): void;
}

function mentionOf(words: Words, name: NameMention, form: Mention["form"]): Mention {
	const from = name.title?.from ?? name.from;
	return { from: name.from, to: name.to, form, subject: isSubject(words, from, name.to) };
}

function put(map: Map<string, Actor[]>, key: string, actor: Actor): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [actor]);
	else if (!list.includes(actor)) list.push(actor);
}

/** Most actors of one surname that are held apart: a bound on the time that a name can take. */
const MOST_NAMESAKES = 12;

/** Gathers the cast of an article while its names are read; frozen behind the interface afterwards. */
class Gathering implements Cast {
	readonly words: Words;
	readonly actors: Actor[] = [];
	readonly names: readonly NameMention[];
	readonly persons = new Map<string, Actor[]>();
	readonly bodies = new Map<string, Actor>();
	readonly bodiesByWord = new Map<string, Actor[]>();
	readonly acronyms = new Map<string, Actor>();
	readonly adjectives: readonly StateAdjective[];
	private readonly owners = new Map<NameMention, Actor>();
	private readonly headline: string | null;
	/** [words.count] 1 where a word of a person's name stands. */
	private readonly inPerson: Uint8Array;

	constructor(words: Words, headline: string | null) {
		this.words = words;
		this.headline = headline;
		this.names = findNames(words);
		this.adjectives = findStateAdjectives(words);
		this.inPerson = new Uint8Array(words.count);
		for (const { kind, from, to } of this.names)
			if (kind === "person") this.inPerson.fill(1, from, to);
	}

	ownerOf(name: NameMention): Actor | null {
		return this.owners.get(name) ?? null;
	}

	namesakes(word: string, actor: Actor): readonly Actor[] {
		return (this.persons.get(word) ?? []).filter((other) => other !== actor);
	}

	enrol(actor: Actor): void {
		actor.key.forEach((word, index) => {
			if (index > 0 && index < actor.key.length - 1 && PARTICLES.has(word)) return;
			if ((this.persons.get(word)?.length ?? 0) < MOST_NAMESAKES) put(this.persons, word, actor);
		});
	}

	/** Full names first, longer bodies before shorter; then the short forms that lean on them; headings last. */
	gather(): void {
		const bodies: NameMention[] = [];
		const headings = new Set<NameMention>();
		const isHeaded = headingTest(this.words);
		for (const name of this.names) {
			if (name.to - name.from > 1 && isHeaded(name.from)) {
				headings.add(name);
				continue;
			}
			const long = name.to - name.from > 1;
			if (name.kind === "person" && long) this.owners.set(name, this.person(name));
			else if (name.kind === "document") this.owners.set(name, this.paper(name));
			else if (name.kind === "organization" || name.kind === "place") {
				if (long || name.strength >= 2.5) bodies.push(name);
			}
		}
		bodies.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
		for (const name of bodies) this.owners.set(name, this.officeHolder(name) ?? this.body(name));
		for (const name of this.names) {
			if (!this.owners.has(name) && name.kind !== "office" && !headings.has(name))
				this.owners.set(name, this.short(name));
		}
		for (const name of headings) this.heading(name);
		for (const actor of this.actors)
			if (actor.unsure && isNoPerson(this.words, actor)) actor.unsure = false;
	}

	/** The person whose office is called by its letters, where no body is: "the DPP". */
	private officeHolder(name: NameMention): Actor | null {
		const letters = phrase(this.words, name).toLowerCase();
		if (this.acronyms.has(letters) || this.bodies.has(letters)) return null;
		const holder = holderOf(this.words, this.actors, name);
		if (holder !== null) addMention(holder, mentionOf(this.words, name, "short"));
		return holder;
	}

	/** A run of capitals in a heading: the longest part at its head that names somebody of the text, else as it stands. */
	private heading(name: NameMention): void {
		for (let to = name.to; to > name.from; to--) if (this.owns(name, { ...name, to })) return;
		for (let from = name.from + 1; from < name.to - 1; from++)
			if (this.owns(name, { ...name, from })) return;
		if (name.kind === "office") return;
		if (name.kind === "person") this.owners.set(name, this.person(name));
		else this.owners.set(name, this.short(name));
	}

	/** Gives a heading's name to whom a part of it names in the text, and says whether it does. */
	private owns(name: NameMention, part: NameMention): boolean {
		const key = keyOf(this.words, part);
		const known =
			this.persons.get(key.at(-1) ?? "")?.find((actor) => samePerson(actor.key, key)) ??
			this.bodies.get(key.join(" "));
		if (known === undefined) return false;
		addMention(known, mentionOf(this.words, part, "short"));
		this.owners.set(name, known);
		return true;
	}

	private make(kind: Actor["kind"], name: string, since: number): Actor {
		const actor = newActor(this.actors.length, kind, name, since);
		this.actors.push(actor);
		return actor;
	}

	private person(name: NameMention): Actor {
		const { words } = this;
		const key = keyOf(words, name);
		const known = this.persons.get(key.at(-1) ?? "")?.find((actor) => samePerson(actor.key, key));
		const actor = known ?? this.make("person", tidyName(phrase(words, name)), name.from);
		const initial = (actor.key[0] ?? "").length < 2;
		const longer = key.length > actor.key.length && actor.key.length < 2;
		const fuller = initial && key.length >= actor.key.length && (key[0] ?? "").length > 1;
		const plain = isTailOf(key, actor.key);
		if (known === undefined || longer || fuller || plain) {
			actor.name = tidyName(phrase(words, name));
			actor.key = key;
		}
		this.enrol(actor);
		this.takeTitles(actor, name);
		addMention(actor, mentionOf(words, name, "full"));
		return actor;
	}

	private takeTitles(actor: Actor, name: NameMention): void {
		const { title, nouns, age } = readTitles(
			this.words,
			name,
			(token) => this.inPerson[token] === 1,
		);
		for (const noun of nouns) actor.nouns.add(noun);
		const from = name.title?.from ?? name.from;
		for (const noun of deedsAt(this.words, { from, to: name.to })) actor.deeds.add(noun);
		if (title !== null && (actor.title === null || actor.title.length < 4)) actor.title = title;
		actor.age ??= age;
		const told = toldGender(this.words, name.title, name.from);
		if (told !== null) tellGender(actor, told, "told");
		else if (actor.genderBy !== "told") {
			const sure = actor.key.length > 1 && genderOfWords(actor.key).sure;
			tellGender(actor, name.gender, sure ? "told" : "name");
		}
	}

	private paper(name: NameMention): Actor {
		const text = phrase(this.words, name);
		const key = text.toLowerCase();
		const actor = this.bodies.get(key) ?? this.make("document", text, name.from);
		actor.nouns.add(actor.key.at(-1) ?? "");
		for (const word of actor.key) if (DOCUMENTS.has(word)) actor.nouns.add(word);
		this.bodies.set(key, actor);
		addMention(actor, mentionOf(this.words, name, "full"));
		return actor;
	}

	private body(name: NameMention): Actor {
		const { words } = this;
		const text = phrase(words, name).replace(/^the /i, "");
		const key = text.toLowerCase();
		const known =
			this.bodies.get(key) ??
			this.byAcronym(text) ??
			(countryOf(text) === null ? longerBody(this, keyOf(words, name)) : undefined);
		const actor = known ?? this.newBody(name, text);
		this.bodies.set(key, actor);
		if (known !== undefined && actor.name !== text) actor.aliases.push(text);
		joinBracket(this, actor, name.to);
		addMention(actor, mentionOf(words, name, name.to - name.from > 1 ? "full" : "short"));
		return actor;
	}

	private newBody(name: NameMention, text: string): Actor {
		const full = institutionOf(text)?.name ?? text;
		const called = full.toLowerCase() === `the ${text.toLowerCase()}` ? full : text;
		const actor = this.make(name.kind === "place" ? "place" : "organization", called, name.from);
		actor.country = countryOf(text)?.country ?? null;
		if (actor.kind === "place") return actor;
		for (const word of actor.key) {
			if (ORGANIZATION_HEADS.has(word)) actor.nouns.add(word);
			put(this.bodiesByWord, word, actor);
		}
		const letters = initials(text).toLowerCase();
		for (let k = 0; k <= 2 && letters.length - k >= 2; k++) {
			if (actor.key.length > 1 && !this.acronyms.has(letters.slice(k)))
				this.acronyms.set(letters.slice(k), actor);
		}
		return actor;
	}

	/** The body whose initials a name in capitals is; a country's name ("UK") is nobody's initials. */
	private byAcronym(text: string): Actor | undefined {
		const plain = text.replace(/\./g, "");
		const acronym =
			plain.length >= 2 && plain.length <= 8 && plain === plain.toUpperCase() && !/\s/.test(plain);
		return acronym && countryOf(text) === null ? this.acronyms.get(plain.toLowerCase()) : undefined;
	}

	private short(name: NameMention): Actor {
		const { words } = this;
		const known = findShort(this, name, keyOf(words, name));
		if (known !== null) {
			const { actor } = known;
			if (actor.kind === "person") this.takeTitles(actor, name);
			addMention(actor, mentionOf(words, name, "short"));
			return actor;
		}
		const text = tidyName(phrase(words, name));
		const full =
			sharedName(words, this.names, name, text) ??
			(this.headline === null ? null : nameInHeadline(this.headline, text));
		const person =
			full !== null || name.kind === "person" || name.addressed || isLikelyPerson(words, name);
		if (!person) {
			const body = this.body(name);
			body.unsure ||= isGuess(words, body, name);
			return body;
		}
		const actor = this.make("person", full ?? text, name.from);
		this.enrol(actor);
		this.takeTitles(actor, name);
		if (full !== null) tellGender(actor, genderOfName(actor.key[0] ?? ""), "name");
		addMention(actor, mentionOf(words, name, "short"));
		return actor;
	}
}

/** The actors of all names of an article; `headline` gives full names to surnames that stand alone. Linear. */
export function gatherCast(words: Words, headline: string | null): Cast {
	const cast = new Gathering(words, headline);
	cast.gather();
	return cast;
}
