import type { Bin, Observation } from "./confidence.ts";
import type { SentenceErrors } from "./gold/errors.ts";
import type { Interval } from "./statistics/bootstrap.ts";
import type { Figures } from "./statistics/rates.ts";

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
	/** The wrong sentences with the text of their article; sets of the gold shape only. */
	readonly errors: readonly { readonly text: string; readonly errors: SentenceErrors }[];
}

/** How confidence did over a set, or over all of them. */
export interface ConfidenceResult {
	readonly name: string;
	readonly figures: Figures;
	readonly bins: readonly Bin[];
}
