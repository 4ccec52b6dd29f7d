import type { TokenRange } from "../text/span.ts";

/** The six kinds of source (annotation guide; Markkula Center's scheme). */
export type EntityType =
	| "named-person"
	| "named-organization"
	| "document"
	| "anonymous-source"
	| "unnamed-person"
	| "unnamed-group";

/** Somebody or something that speaks, or passes on, in this article. */
export interface Entity {
	readonly index: number;
	/** The fullest name that the article supports. */
	readonly name: string;
	readonly type: EntityType;
	/** Office or role of a named person, where the article states it. */
	readonly title: string | null;
	/** Other words by which the article calls it, in the order of their first appearance. */
	readonly aliases: readonly string[];
	readonly rosterId: string | null;
	/** Where it is mentioned, in order. */
	readonly mentions: readonly TokenRange[];
}

/** A source found to be an entity. */
export interface Reference {
	/** Index into `Resolution.entities`. */
	readonly entity: number;
	/** The words that stand for it in the relation's sentence, or null where none does. */
	readonly mention: TokenRange | null;
	/** Probability 0..1 that the mention is this entity. */
	readonly confidence: number;
	/** Why, in words a journalist understands: "He is the last man named before, Faisal Mekdad". */
	readonly reason: string;
	/** The next best entity, where it came close. */
	readonly alternative: number | null;
}

/** A relation with everybody in it named. Coordinated speakers ("A and B said") give several. */
export interface NamedRelation {
	/** Index into `Attribution.relations`. */
	readonly relation: number;
	readonly speaker: Reference;
	/** Nearest the reader first. */
	readonly via: readonly Reference[];
}

/** What the entities room makes of an article: who everybody is. */
export interface Resolution {
	readonly entities: readonly Entity[];
	/** In the order of `Attribution.relations`; agentless relations have none. */
	readonly named: readonly NamedRelation[];
}

/** A line of the caller's own list of speakers. */
export interface RosterEntry {
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly type: EntityType | null;
	readonly title: string | null;
}
