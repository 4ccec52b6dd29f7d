import { parseArgs } from "node:util";
import { wholeNumber } from "../options.ts";

export const USAGE = `npm run fuzz -- [options]
  --count N      inputs in all, those of a run that is resumed with them (default 10,000)
  --minutes M    stop after so long, whatever the count
  --seed N       the same seed gives the same inputs (default 1)
  --workers N    threads (default 2)
  --resume       go on where the run of this seed was cut off
  --state DIR    where its state lies (default work/fuzz)
  --corpus DIR   where inputs that break a promise go, as small as can be (default test/fuzz/corpus)
  --help         print this

npm run fuzz:html measures hostile pages.`;

/** What the caller asked for. */
export interface FuzzOptions {
	readonly count: number;
	/** Infinity where no time is set. */
	readonly minutes: number;
	readonly seed: number;
	readonly workers: number;
	readonly resume: boolean;
	readonly state: string;
	/** null for the folder of the tests. */
	readonly corpus: string | null;
	readonly help: boolean;
}

/** Reads the command line. @throws Error that names the option at fault. */
export function readFuzzOptions(args: readonly string[]): FuzzOptions {
	const { values } = parseArgs({
		args: [...args],
		options: {
			count: { type: "string", default: "10000" },
			minutes: { type: "string" },
			seed: { type: "string", default: "1" },
			workers: { type: "string", default: "2" },
			resume: { type: "boolean", default: false },
			state: { type: "string", default: "work/fuzz" },
			corpus: { type: "string" },
			help: { type: "boolean", default: false },
		},
	});
	return {
		count: wholeNumber("count", values.count, 1),
		minutes: values.minutes === undefined ? Number.POSITIVE_INFINITY : positive(values.minutes),
		seed: wholeNumber("seed", values.seed, 0),
		workers: wholeNumber("workers", values.workers, 1),
		resume: values.resume,
		state: values.state,
		corpus: values.corpus ?? null,
		help: values.help,
	};
}

function positive(value: string): number {
	const number = Number(value);
	if (number > 0) return number;
	throw new Error(`--minutes takes a number above 0, not "${value}"`);
}
