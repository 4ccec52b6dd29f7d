import measured from "../../data/measured.json" with { type: "json" };

/** A measured error rate. */
export interface Rate {
	/** What may be wrong. */
	readonly what: string;
	/** The set of articles it was measured on. */
	readonly set: string;
	/** The share that is wrong, 0..1. */
	readonly wrong: number;
	/** What was right, of how many: "12 / 20". */
	readonly right: string;
}

/** What the page says of the engine's errors: the output of `npm run page:rates`. */
export interface Measured {
	readonly commit: string;
	/** ISO 8601. */
	readonly date: string;
	readonly articles: number;
	readonly rates: readonly Rate[];
}

export const MEASURED: Measured = measured;
