import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BODY_FEATURES } from "../entities/body-features.ts";
import { PRONOUN_FEATURES } from "../entities/choose.ts";
import { DESCRIPTION_FEATURES } from "../entities/description-features.ts";
import { THING_FEATURES } from "../entities/thing-features.ts";
import { type ChoiceExample, learnChoice } from "./choice.ts";
import type { Sample, Samples, SetName } from "./naming-sample.ts";
import { readSamples } from "./naming-samples.ts";

/**
 * Learns whom "he" and "she" mean, "the minister", "the ministry", "it" and "they": `node src/training/naming.ts [--write] [choice …]`
 * prints how the choices, or those named, do on held-out fifths of every set, and with --write puts their weights into
 * data/naming-weights.json.
 */
const TABLE = join(import.meta.dirname, "..", "..", "data", "naming-weights.json");
const FOLDS = 5;
/** How much an example of a set counts: silver is right two times in three, GAP is made to be ambiguous. */
const WEIGHTS = { gold: 4, gap: 0.5, gum: 1, silver: 0.5 } as const;

/** Whether the likeliest candidate is a right one. */
function isRight({ candidates, right }: ChoiceExample, weights: Float64Array): boolean {
	const scores = candidates.map((seen) =>
		seen.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0),
	);
	return right[scores.indexOf(Math.max(...scores))] ?? false;
}

/** Learns a choice, prints how it does on held-out fifths, and gives the weights by the names of the columns. */
function learn(
	name: string,
	samples: readonly Sample[],
	columns: readonly string[],
	ridge: number,
): Record<string, number> {
	const right = new Map<SetName, number>();
	for (let fold = 0; fold < FOLDS; fold++) {
		const known = samples.filter(({ text }) => text % FOLDS !== fold);
		const weights = learnChoice(known, columns.length, ridge);
		for (const sample of samples.filter(({ text }) => text % FOLDS === fold))
			if (isRight(sample, weights)) right.set(sample.set, (right.get(sample.set) ?? 0) + 1);
	}
	for (const [set, count] of right) {
		const all = samples.filter((sample) => sample.set === set).length;
		console.log(`${name}, ${set}: ${count} of ${all} right, ${((100 * count) / all).toFixed(1)} %`);
	}
	const weights = learnChoice(samples, columns.length, ridge);
	return Object.fromEntries(
		columns.map((column, k) => [column, Number((weights[k] ?? 0).toFixed(2))]),
	);
}

/** Each choice with what is seen of its candidates, and how much its weights are drawn to nought. */
const CHOICES: readonly {
	readonly name: keyof Samples;
	readonly columns: readonly string[];
	readonly ridge: number;
}[] = [
	{ name: "pronouns", columns: PRONOUN_FEATURES, ridge: 3 },
	{ name: "descriptions", columns: DESCRIPTION_FEATURES, ridge: 3 },
	{ name: "bodies", columns: BODY_FEATURES, ridge: 2 },
	{ name: "it", columns: THING_FEATURES, ridge: 3 },
	{ name: "they", columns: THING_FEATURES, ridge: 3 },
];

const asked = new Set(process.argv.slice(2).filter((argument) => !argument.startsWith("--")));
const samples = readSamples(WEIGHTS);
const learned = Object.fromEntries(
	CHOICES.filter(({ name }) => asked.size === 0 || asked.has(name)).map(
		({ name, columns, ridge }) => [name, learn(name, samples[name], columns, ridge)],
	),
);
if (process.argv.includes("--write")) {
	const table = { ...JSON.parse(readFileSync(TABLE, "utf8")), ...learned };
	writeFileSync(TABLE, `${JSON.stringify(table, null, "\t")}\n`);
}
for (const [name, weights] of Object.entries(learned))
	for (const [column, weight] of Object.entries(weights))
		console.log(`  ${name}: ${column} ${weight}`);
