import * as z from "zod";
import type { Measured } from "../../../src/page/measured.ts";

const FigureSchema = z.object({ value: z.number(), counts: z.string() });
const EvaluationSchema = z.object({
	commit: z.string(),
	date: z.string(),
	sets: z.array(
		z.object({
			name: z.string(),
			articles: z.number(),
			figures: z.record(z.string(), FigureSchema),
		}),
	),
});

/** The figures of `npm run evaluate` that a reader of the page should know, and what their opposite is called. */
const SHOWN: readonly (readonly [string, string])[] = [
	["status", "whose voice a sentence is in"],
	["named P", "the name given for a speaker"],
];

/** The sets of articles, and what a reader of the page knows them by. */
const SETS: Readonly<Record<string, string>> = {
	wikinews: "plain news",
	styles: "hard cases",
};

/**
 * The error rates that the page shows.
 * @param evaluation what `npm run evaluate -- --json` prints
 * @throws Error where one of the figures is not in it
 */
export function measuredOf(evaluation: unknown): Measured {
	const { commit, date, sets } = EvaluationSchema.parse(evaluation);
	const rates = SHOWN.flatMap(([figure, what]) =>
		sets.map(({ name, figures }) => {
			const found = figures[figure];
			if (found === undefined) throw new Error(`The set ${name} has no figure “${figure}”`);
			const wrong = Math.round((1 - found.value) * 1000) / 1000;
			return { what, set: SETS[name] ?? name, wrong, right: found.counts };
		}),
	);
	const articles = sets.reduce((sum, set) => sum + set.articles, 0);
	return { commit, date, articles, rates };
}
