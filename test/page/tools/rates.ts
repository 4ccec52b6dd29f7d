import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import * as z from "zod";

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
const SETS: Readonly<Record<string, string>> = {
	wikinews: "plain news",
	styles: "hard cases",
};

/** Reads `npm run evaluate -- --json` and writes the error rates that the page shows. */
const { commit, date, sets } = EvaluationSchema.parse(JSON.parse(await text(process.stdin)));
const rates = SHOWN.flatMap(([figure, what]) =>
	sets.flatMap(({ name, figures }) => {
		const found = figures[figure];
		const set = SETS[name];
		if (found === undefined || set === undefined) return [];
		const wrong = Math.round((1 - found.value) * 1000) / 1000;
		return [{ what, set, wrong, right: found.counts }];
	}),
);
const articles = sets.reduce((sum, set) => sum + set.articles, 0);
const file = join(import.meta.dirname, "..", "..", "..", "data", "measured.json");
await writeFile(file, `${JSON.stringify({ commit, date, articles, rates }, null, "\t")}\n`);
console.table(rates);
