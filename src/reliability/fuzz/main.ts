import { join } from "node:path";
import { originNow } from "../../evaluation/origin.ts";
import { BATCH, seedOf, signatureOf } from "./batch.ts";
import { CORPUS, keepCase } from "./corpus.ts";
import { type FuzzOptions, readFuzzOptions, USAGE } from "./options.ts";
import { runPool } from "./pool.ts";
import { fuzzLines } from "./print.ts";
import type { Failure } from "./properties.ts";
import { requestsOf } from "./requests.ts";
import { freshState, readState, type State, writeState } from "./state.ts";
import { merge } from "./tally.ts";

/** Seconds between two lines that tell how far the run is. */
const TOLD = 60;

function note(list: string[], entry: string): void {
	if (list.at(-1) !== entry) list.push(entry);
}

async function run(options: FuzzOptions): Promise<State> {
	const file = join(options.state, `seed-${options.seed}.json`);
	const state = (options.resume ? readState(file) : null) ?? freshState(options.seed);
	const { commit, date } = originNow();
	note(state.commits, commit ?? "no clone");
	note(state.dates, date);
	const corpus = options.corpus ?? CORPUS;
	const began = performance.now();
	const before = state.seconds;
	const elapsed = () => (performance.now() - began) / 1000;
	const batches = Math.ceil(options.count / BATCH);
	const waiting = [...state.open];
	let told = 0;

	const keep = (failure: Failure, signature: string, request: Parameters<typeof keepCase>[2]) => {
		if (state.failures[signature] !== undefined) return;
		const name = keepCase(corpus, failure, request);
		state.failures[signature] = { count: 0, file: name };
		console.log(`broken: ${signature} → ${name}`);
	};
	const close = (batch: number) => {
		state.open = state.open.filter((other) => other !== batch);
		state.seconds = before + elapsed();
		writeState(file, state);
	};

	await runPool({
		workers: options.workers,
		calibrated: (line) => {
			state.line = line;
		},
		next: () => {
			if (elapsed() > options.minutes * 60) return null;
			const batch = waiting.shift() ?? (state.begun < batches ? state.begun++ : null);
			if (batch === null) return null;
			if (!state.open.includes(batch)) state.open.push(batch);
			return { seed: options.seed, batch, known: Object.keys(state.failures) };
		},
		done: (batch, result) => {
			for (const { failure, signature, request } of result.found) keep(failure, signature, request);
			for (const [signature, count] of Object.entries(result.met)) {
				const known = state.failures[signature];
				if (known !== undefined) known.count += count;
			}
			state.inputs += result.inputs;
			state.repeated += result.repeated;
			state.thorough += result.thorough;
			state.suspects += result.suspects;
			state.slow.push(...result.slow);
			merge(state.sizes, result.sizes);
			merge(state.kinds, result.kinds);
			close(batch);
			if (elapsed() - told > TOLD) {
				told = elapsed();
				console.log(`${state.inputs} inputs, ${(state.seconds / 60).toFixed(1)} minutes`);
			}
		},
		hung: (batch, place) => {
			const input = requestsOf(seedOf(options.seed, batch), BATCH)[place];
			const failure: Failure = { property: "no hang", detail: `batch ${batch}, input ${place}` };
			if (input) keep(failure, signatureOf(failure), input.request);
			close(batch);
		},
	});
	return state;
}

const options = readFuzzOptions(process.argv.slice(2));
if (options.help) console.log(USAGE);
else {
	const state = await run(options);
	console.log(fuzzLines(state).join("\n"));
	if (Object.keys(state.failures).length > 0 || state.slow.length > 0) process.exitCode = 1;
}
