import { parseArgs } from "node:util";

/** The sets that can be named, in the order in which they are scored. */
export const SETS = [
	"polnear",
	"wikinews",
	"styles",
	"moscow",
	"markkula",
	"wikinews-train",
	"styles-train",
	"written",
	"written-dev",
] as const;

export type SetName = (typeof SETS)[number];

/** What is scored where nobody asks for anything else: everything but the training sets. */
const USUAL: readonly SetName[] = ["polnear", "wikinews", "styles", "moscow", "markkula"];

export const USAGE = `npm run evaluate -- [options]
  --shared DIR     where corpora/ and gold/ lie (default ../shared)
  --set NAME       score this set only; may be repeated: ${SETS.join(", ")}
  --gold FILE      score a file of the gold shape (.json or .jsonl), or a folder written as data/training is; may be repeated
  --polnear SPLIT  the split of PolNeAR to score (default dev)
  --weights FILE   the learned weights (default data/model.bin)
  --errors N       print the first N wrong places of each set, and count their classes
  --json           print one JSON document instead of tables
  --help           print this`;

/** What the caller asked for. */
export interface Options {
	readonly shared: string;
	readonly sets: readonly SetName[];
	readonly golds: readonly string[];
	readonly split: string;
	readonly weights: string;
	/** null where errors are not asked for. */
	readonly errors: number | null;
	readonly json: boolean;
	readonly help: boolean;
}

/**
 * Reads the command line.
 * @throws Error that names the option at fault.
 */
export function readOptions(args: readonly string[]): Options {
	const { values } = parseArgs({
		args: [...args],
		options: {
			shared: { type: "string", default: "../shared" },
			set: { type: "string", multiple: true, default: [] },
			gold: { type: "string", multiple: true, default: [] },
			polnear: { type: "string", default: "dev" },
			weights: { type: "string", default: "data/model.bin" },
			errors: { type: "string" },
			json: { type: "boolean", default: false },
			help: { type: "boolean", default: false },
		},
	});
	const wanted = values.set.map(setNamed);
	const errors = values.errors === undefined ? null : Number(values.errors);
	if (errors !== null && !(Number.isInteger(errors) && errors >= 0)) {
		throw new Error(`--errors takes a number of sentences, not "${values.errors}"`);
	}
	const usual = values.gold.length > 0 ? [] : USUAL;
	return {
		shared: values.shared,
		sets: wanted.length > 0 ? wanted : usual,
		golds: values.gold,
		split: values.polnear,
		weights: values.weights,
		errors,
		json: values.json,
		help: values.help,
	};
}

function setNamed(name: string): SetName {
	const set = SETS.find((known) => known === name);
	if (set === undefined) throw new Error(`--set takes one of ${SETS.join(", ")}, not "${name}"`);
	return set;
}
