import * as z from "zod";
import { LIMITS } from "../../contract/limits.ts";

/** What many inputs came to together. */
export const TallySchema = z.object({
	inputs: z.number(),
	characters: z.number(),
	/** CPU milliseconds of the engine's run, of the thread. */
	milliseconds: z.number(),
	/** What the line would have them cost. */
	byLine: z.number(),
	/** The highest that one cost over what the line would have it cost, after measuring again. */
	worst: z.number(),
});

/** Tallies by what is counted: a class of sizes, a kind of text. */
export const TalliesSchema = z.record(z.string(), TallySchema);

export type Tally = z.infer<typeof TallySchema>;
export type Tallies = z.infer<typeof TalliesSchema>;

/** An input that cost more than three times what the line would have it cost, three times measured. */
export const SlowSchema = z.object({
	kind: z.string(),
	batch: z.number(),
	place: z.number(),
	characters: z.number(),
	tokens: z.number(),
	milliseconds: z.number(),
	times: z.number(),
});

export type Slow = z.infer<typeof SlowSchema>;

const BOUNDS = [30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000, LIMITS.textCharacters] as const;

/** The class of a size in characters, named by its upper bound. */
export function sizeClass(characters: number): string {
	const bound = BOUNDS.find((limit) => characters <= limit);
	return bound === undefined ? "more" : `≤ ${bound.toLocaleString("en")}`;
}

/** The classes of sizes in order. */
export const SIZE_CLASSES: readonly string[] = [...BOUNDS.map((bound) => sizeClass(bound)), "more"];

/** Adds to the tally of a name. */
export function count(tallies: Tallies, name: string, more: Tally): void {
	const known = tallies[name];
	tallies[name] =
		known === undefined
			? more
			: {
					inputs: known.inputs + more.inputs,
					characters: known.characters + more.characters,
					milliseconds: known.milliseconds + more.milliseconds,
					byLine: known.byLine + more.byLine,
					worst: Math.max(known.worst, more.worst),
				};
}

/** Adds all tallies of one record to those of another. */
export function merge(tallies: Tallies, more: Tallies): void {
	for (const [name, tally] of Object.entries(more)) count(tallies, name, tally);
}
