/** A measured error rate. */
interface Rate {
	/** What goes wrong. */
	readonly what: string;
	/** On what it was measured. */
	readonly of: string;
	/** The share that is wrong, 0..1. */
	readonly wrong: number;
}

/** What the page says of the engine's errors, and where more of it stands. */
export const MEASURED: { readonly modelCard: string; readonly rates: readonly Rate[] } = {
	modelCard: "/docs",
	rates: [],
};
