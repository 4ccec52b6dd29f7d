import type { TokenRange } from "../text/span.ts";
import type { Country, Gender } from "./gazetteer.ts";
import type { GenderBy } from "./gender.ts";

/** What an actor is, before the six types of the annotation guide are told from it. */
export type ActorKind =
	| "person"
	| "organization"
	| "place"
	| "document"
	| "group"
	| "unnamed"
	| "anonymous";

/** Where an actor is mentioned, and how. */
export interface Mention extends TokenRange {
	/** "full" a name of several words, "short" a part of it, "pronoun", or "description" ("the minister"). */
	readonly form: "full" | "short" | "pronoun" | "description";
	/** Whether it stands where subjects stand. */
	readonly subject: boolean;
}

/** Somebody or something in the article that can speak or be spoken of. Grows while the article is read; below `resolve` only. */
export interface Actor {
	readonly id: number;
	kind: ActorKind;
	/** Whether `kind` is a guess: a lone name that nothing tells of, which "he" may yet show to be a person's. */
	unsure: boolean;
	name: string;
	/** [words of the name], lower-cased. */
	key: readonly string[];
	title: string | null;
	gender: Gender;
	/** How `gender` is known; null where it is "either". */
	genderBy: GenderBy | null;
	plural: boolean;
	age: string | null;
	/** The country that it belongs to or stands for, where told. */
	country: Country | null;
	/** Nouns by which the article may call it, lower-cased: "minister", "hospital". */
	readonly nouns: Set<string>;
	/** Nouns that what it does or undergoes makes it, lower-cased: "defendant", "owner". */
	readonly deeds: Set<string>;
	/** Whose it is ("Trump's statement", "his lawyers"), or null. */
	owner: Actor | null;
	/** The line of the caller's roster that it is, or null. */
	rosterId: string | null;
	/** In the order of the text, disjoint. */
	readonly mentions: Mention[];
	readonly aliases: string[];
	/** The token of its first mention. */
	readonly since: number;
}

/** Makes an actor without mentions. */
export function newActor(id: number, kind: ActorKind, name: string, since: number): Actor {
	return {
		id,
		kind,
		unsure: false,
		name,
		key: name.toLowerCase().split(" "),
		title: null,
		gender: "either",
		genderBy: null,
		plural: false,
		age: null,
		country: null,
		nouns: new Set(),
		deeds: new Set(),
		owner: null,
		rosterId: null,
		mentions: [],
		aliases: [],
		since,
	};
}

/** Adds a mention in its place; one that is there already is kept once. */
export function addMention(actor: Actor, mention: Mention): void {
	const { mentions } = actor;
	let at = mentions.length;
	while (at > 0 && (mentions[at - 1]?.from ?? -1) > mention.from) at--;
	const before = mentions[at - 1];
	if (before !== undefined && before.to > mention.from) return;
	mentions.splice(at, 0, mention);
}

/** The index of the last mention that ends at or before the token, or -1. */
export function lastMentionBefore(actor: Actor, token: number): number {
	let low = 0;
	let high = actor.mentions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((actor.mentions[middle]?.to ?? 0) <= token) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** Whether a name of the actor begins at a token of from..to. */
export function isNamedWithin(actor: Actor, from: number, to: number): boolean {
	for (let k = lastMentionBefore(actor, from) + 1; k < actor.mentions.length; k++) {
		const mention = actor.mentions[k];
		if (mention === undefined || mention.from >= to) return false;
		if (mention.from >= from && (mention.form === "full" || mention.form === "short")) return true;
	}
	return false;
}
