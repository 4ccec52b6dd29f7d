import type { Bin, Observation } from "./confidence.ts";
import type { Interval } from "./statistics/bootstrap.ts";
import type { Figures } from "./statistics/rates.ts";

/** A place where the engine is wrong. */
export interface WrongPlace {
	/** The class of each of its errors. */
	readonly kinds: readonly string[];
	/** The place in words for the terminal: the text, what the gold says, what the engine says. */
	readonly print: () => string;
}

/** What evaluating one set gave. */
export interface SetResult {
	readonly name: string;
	readonly articles: number;
	readonly figures: Figures;
	/** 95 % intervals of the headline figures. */
	readonly intervals: Readonly<Record<string, Interval>>;
	/** Wall time of the engine over all articles, as information. */
	readonly milliseconds: number;
	/** Every reported attribution with its confidence; none where the set doesn't judge single attributions. */
	readonly observations: readonly Observation[];
	/** Where the engine is wrong, in order; none where the set doesn't show single answers. */
	readonly errors: readonly WrongPlace[];
}

/** How confidence did over a set, or over all of them. */
export interface ConfidenceResult {
	readonly name: string;
	readonly figures: Figures;
	readonly bins: readonly Bin[];
}
