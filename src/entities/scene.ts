import type { Article } from "../article/article.ts";
import type { TokenRange } from "../text/span.ts";
import type { ActorKind } from "./actor.ts";
import { type Actor, addMention, lastMentionBefore, newActor } from "./actor.ts";
import type { Cast } from "./cast.ts";
import type { Candidate } from "./choose.ts";
import { deedsAt } from "./deeds.ts";
import type { Described } from "./described.ts";
import { type Country, type CountryWord, countryOf, countryOfSeat } from "./gazetteer.ts";
import { SMALL, sentenceOf, type Words } from "./reading.ts";
import { findStates } from "./states.ts";
import { isSubject } from "./subject.ts";
import type { Thing } from "./thing-candidates.ts";

/** A source that has been named while reading on. */
export interface Spoken {
	readonly actor: Actor;
	/** The token at which its source begins. */
	readonly token: number;
	readonly sentence: number;
	/** How many spoke in one breath ("A and B said"), of whom this is one. */
	readonly together: number;
}

/** That one is the other's brother, lawyer, daughter. */
export interface Bond {
	readonly who: Actor;
	/** Lower-cased. */
	readonly noun: string;
	readonly of: Actor;
}

/** What is known at a point of the article while it is read from its head: the cast, and who spoke so far. */
export interface Scene {
	readonly article: Article;
	readonly words: Words;
	readonly cast: Cast;
	/** Who spoke so far, in order. */
	readonly spoken: Spoken[];
	/** Everybody who did. */
	readonly speakers: Set<Actor>;
	/** Persons met so far, the latest first, at most REACH. */
	readonly people: Actor[];
	/** Organizations and places met so far, the latest first, at most REACH. */
	readonly bodies: Actor[];
	/** Documents met so far, the latest first, at most REACH. */
	readonly papers: Actor[];
	/** Groups met so far, the latest first, at most REACH. */
	readonly groups: Actor[];
	/** Whose kin, lawyer or client those named lately are. */
	readonly bonds: Bond[];
	/** The first person of the article, or null. */
	readonly first: Actor | null;
	/** Countries named in the text, by token, in order. */
	readonly countries: readonly CountrySeen[];
	/** States that no table has, by their names and adjectives, lower-cased. */
	readonly states: ReadonlyMap<string, CountryWord>;
	/** Is shown every choice among candidates, for measuring and training; null in the Worker. */
	readonly observe: Observer | null;
}

/** Sees the candidates for a pronoun or a description that begins at a token, before one is chosen; `thing` those for "it" and "they". */
export interface Observer {
	pronoun(token: number, candidates: readonly Candidate[]): void;
	description(range: TokenRange, candidates: readonly Described[]): void;
	body(range: TokenRange, candidates: readonly Described[]): void;
	thing(token: number, pronoun: "it" | "they", candidates: readonly Thing[]): void;
}

interface CountrySeen {
	readonly country: Country;
	readonly token: number;
}

/** How many of the latest candidates are looked at: what bounds the time. */
export const REACH = 24;

/** Makes the scene of an article before its first word is read. */
export function openScene(article: Article, cast: Cast, observe: Observer | null = null): Scene {
	const states = findStates(cast);
	const countries: CountrySeen[] = [];
	for (const actor of cast.actors) {
		const seat = actor.kind === "organization" ? countryOfSeat(actor.name) : null;
		const country = seat ?? countryOf(actor.name)?.country ?? actor.country;
		if ((actor.kind !== "place" && seat === null) || country === null) continue;
		for (const mention of actor.mentions) countries.push({ country, token: mention.from });
	}
	cast.words.lower.forEach((lower, token) => {
		if (cast.words.shape[token] === SMALL) return;
		const word = countryOf(lower) ?? states.get(lower);
		if (word?.by === "adjective") countries.push({ country: word.country, token });
	});
	countries.sort((a, b) => a.token - b.token);
	const first = cast.actors
		.filter((actor) => actor.kind === "person")
		.reduce<Actor | null>((a, b) => (a === null || b.since < a.since ? b : a), null);
	return {
		article,
		words: cast.words,
		cast,
		first,
		spoken: [],
		speakers: new Set(),
		people: [],
		bodies: [],
		papers: [],
		groups: [],
		bonds: [],
		countries,
		states,
		observe,
	};
}

/** The country that "the government" or "the country" means at a token: named often and lately. */
export function countryAt(scene: Scene, token: number): Country | null {
	const { words, countries } = scene;
	const here = sentenceOf(words, token);
	const weights = new Map<Country, number>();
	const seen = countries.filter((entry) => entry.token < token).slice(-REACH);
	const used = seen.length > 0 ? seen : countries.slice(0, 4);
	for (const { country, token: at } of used) {
		if (country.name === "European Union") continue;
		const distance = Math.abs(here - sentenceOf(words, at));
		weights.set(country, (weights.get(country) ?? 0) + 1 / (2 + distance));
	}
	if (scene.article.title !== null) {
		for (const word of scene.article.title.split(/[\s,;:]+/)) {
			const found = countryOf(word.replace(/['’]s$/, ""));
			if (found !== null) weights.set(found.country, (weights.get(found.country) ?? 0) + 0.4);
		}
	}
	let best: Country | null = null;
	for (const [country, weight] of weights) {
		if (best === null || weight > (weights.get(best) ?? 0)) best = country;
	}
	return best;
}

/** The country that a word or phrase (any case) names, whether the gazetteer has it or only the article; null where none. */
export function countryCalled(scene: Scene, word: string): CountryWord | null {
	return countryOf(word) ?? scene.states.get(word.toLowerCase()) ?? null;
}

/** Adds a thing that is spoken of without a proper name. */
export function addThing(scene: Scene, kind: ActorKind, name: string, from: number): Actor {
	const actor = newActor(scene.cast.actors.length, kind, name, from);
	scene.cast.actors.push(actor);
	return actor;
}

/** The list of those met that an actor belongs to. */
function listOf(scene: Scene, { kind, plural }: Actor): Actor[] {
	if (kind === "document") return scene.papers;
	if (kind === "group" || (plural && kind !== "organization")) return scene.groups;
	return kind === "organization" || kind === "place" ? scene.bodies : scene.people;
}

/** Notes that an actor is met while reading on. */
export function meet(scene: Scene, actor: Actor): void {
	remember(listOf(scene, actor), actor);
	if (actor.unsure) remember(scene.people, actor);
}

/** Notes that the words from..to mean the actor. */
export function noteMention(
	scene: Scene,
	actor: Actor,
	range: { readonly from: number; readonly to: number },
	form: "pronoun" | "description",
): void {
	addMention(actor, { ...range, form, subject: isSubject(scene.words, range.from, range.to) });
	for (const noun of deedsAt(scene.words, range)) actor.deeds.add(noun);
	meet(scene, actor);
}

/** Notes that a person or body has just been mentioned: it comes first of those remembered. */
function remember(list: Actor[], actor: Actor): void {
	const at = list.indexOf(actor);
	if (at === 0) return;
	if (at > 0) list.splice(at, 1);
	list.unshift(actor);
	if (list.length > REACH) list.pop();
}

/** The distance in sentences from an actor's last mention to the token; a large number where it has none before. */
export function distanceTo(scene: Scene, actor: Actor, token: number): number {
	const mention = actor.mentions[lastMentionBefore(actor, token)];
	if (mention === undefined) return 99;
	return sentenceOf(scene.words, token) - sentenceOf(scene.words, mention.from);
}

/** The last of those who spoke before the token. */
export function lastSpoken(scene: Scene, token: number): Spoken | null {
	for (let k = scene.spoken.length - 1; k >= 0; k--) {
		const spoken = scene.spoken[k];
		if (spoken !== undefined && spoken.token < token) return spoken;
	}
	return null;
}

/** The person mentioned most so far, or null where there is no one. */
export function mentionedMost(scene: Scene): Actor | null {
	let best: Actor | null = null;
	for (const actor of scene.people)
		if (best === null || actor.mentions.length > best.mentions.length) best = actor;
	return best;
}

/** Whether the headline holds the last word of the actor's name. */
export function inHeadline(scene: Scene, actor: Actor): boolean {
	const { title } = scene.article;
	const surname = actor.name.split(" ").at(-1) ?? "";
	return title !== null && surname.length > 2 && title.includes(surname);
}
