import type { TokenRange } from "../text/span.ts";

/** How the words of a content stand: all, some or none of them between quotation marks. */
export type QuoteKind = "direct" | "mixed" | "indirect";

/** Where a relation's source comes from; `entities` and the evidence go by it. */
export type SourceOrigin =
	/** it stands beside its cue */
	| "own"
	/** shared with a coordinated cue ("said X, adding Y") */
	| "shared"
	/** the cue stands alone, the source is that of `continues` */
	| "carried"
	/** the name of a transcript's turn */
	| "turn"
	/** a name beside a quotation, without a verb: “…” –Commissioner Starks */
	| "signature"
	/** the person before a verb of a table, where the tagger saw no cue: "the president linked X to Y" */
	| "stance"
	/** named by a phrase without a verb of speech: "in the view of the union", "the union put the toll at 330" */
	| "phrase"
	/** in the words of another, found by how the clause reads: "my uncle told us that the well was dry" */
	| "retold"
	/** none is stated: agentless */
	| "none";

/** Who passes the content on, nearest the reader first; each is the mention's tokens. */
export interface Relay {
	readonly mention: TokenRange;
	/** The word that shows it: "told", "citing", "according to", "reported". */
	readonly sign: string;
}

/** An attribution relation (PARC 3.0): a source, a cue and a content, by tokens. One per cue and sentence of content. */
export interface Relation {
	readonly index: number;
	/** The sentence that this relation answers for: the one that holds its content (or its cue, where content and cue stand apart). */
	readonly sentence: number;
	readonly source: TokenRange | null;
	readonly sourceOrigin: SourceOrigin;
	/** null where basis is "continued". */
	readonly cue: TokenRange | null;
	/** The pieces of the content in this sentence, in order. */
	readonly content: readonly TokenRange[];
	readonly relays: readonly Relay[];
	/** Where the relation stands inside another's content: that relation's index. Its source then relays this one. */
	readonly within: number | null;
	readonly quote: QuoteKind;
	readonly basis: "explicit" | "continued";
	/** The index of the relation that this one carries on, or null. Always smaller than `index` or the speaker stands after ("…", he said.). */
	readonly continues: number | null;
	/** Probability 0..1 that cue, source and content are right. */
	readonly confidence: number;
}

export type SentenceStatus = "attributed" | "agentless" | "unattributed";

/** The verdict for a sentence, before anybody is named. */
export interface SentenceVerdict {
	readonly sentence: number;
	readonly status: SentenceStatus;
	/** The words that make it agentless ("reportedly", "it was discussed"), where they do. */
	readonly hedge: TokenRange | null;
	/** Probability 0..1 that the status is right. */
	readonly confidence: number;
	/** Relations of this sentence, by index, in the order of their cues. */
	readonly relations: readonly number[];
}

/** What the attribution room makes of a document. `sentences` has one verdict per sentence, in order. */
export interface Attribution {
	readonly relations: readonly Relation[];
	readonly sentences: readonly SentenceVerdict[];
}
