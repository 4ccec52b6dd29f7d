import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as z from "zod";
import { SlowSchema, TalliesSchema } from "./tally.ts";

/** How far a run has come; kept so that it can be taken up again. */
export const StateSchema = z.object({
	seed: z.int(),
	/** Batches that were begun. */
	begun: z.int(),
	/** Those of them that are not done. */
	open: z.array(z.int()),
	inputs: z.int(),
	/** Inputs that were run twice, and those of them held to all promises. */
	repeated: z.int(),
	thorough: z.int(),
	suspects: z.int(),
	/** Seconds that the run took, all its parts together. */
	seconds: z.number(),
	/** Commits that it ran on, in their order. */
	commits: z.array(z.string()),
	/** Days of its parts. */
	dates: z.array(z.string()),
	sizes: TalliesSchema,
	kinds: TalliesSchema,
	/** What was found, by signature: how often, and the file of the smallest example. */
	failures: z.record(z.string(), z.object({ count: z.int(), file: z.string() })),
	slow: z.array(SlowSchema),
	/** The line of the latest part: milliseconds for an input, a character, a token. */
	line: z.object({ each: z.number(), character: z.number(), token: z.number() }),
});

export type State = z.infer<typeof StateSchema>;

/** The state of a run that has not begun. */
export function freshState(seed: number): State {
	return {
		seed,
		begun: 0,
		open: [],
		inputs: 0,
		repeated: 0,
		thorough: 0,
		suspects: 0,
		seconds: 0,
		commits: [],
		dates: [],
		sizes: {},
		kinds: {},
		failures: {},
		slow: [],
		line: { each: 0, character: 0, token: 0 },
	};
}

/** Reads a kept state; null where there is none. @throws Error where the file holds something else. */
export function readState(file: string): State | null {
	if (!existsSync(file)) return null;
	return StateSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Keeps a state: the file is whole at any moment. */
export function writeState(file: string, state: State): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(`${file}.new`, JSON.stringify(state));
	renameSync(`${file}.new`, file);
}
