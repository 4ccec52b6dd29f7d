import { percentile } from "../statistics/bootstrap.ts";
import { type Bundle, writeConfig } from "./bundle.ts";
import { cpuTime, memory } from "./cpu.ts";
import { articleOf, countWords } from "./texts.ts";
import { type RunningWorker, startWorker } from "./workerd.ts";

/** What requests of one size cost, in CPU milliseconds. */
export interface SizeResult {
	/** Words asked for, and words of the article made. */
	readonly words: number;
	readonly articleWords: number;
	readonly requests: number;
	/** The first request of a fresh process, all threads: median of several processes. */
	readonly first: number;
	/** Of later requests, the thread that runs the Worker. */
	readonly p50: number;
	readonly p95: number;
	readonly p99: number;
	/** Mean of later requests over all threads. */
	readonly allThreads: number;
	/** Resident megabytes after them. */
	readonly memory: number;
}

/** What starting a Worker costs: medians of several processes. */
export interface StartResult {
	/** CPU milliseconds of all threads until the process listens. */
	readonly cpu: number;
	/** Resident megabytes then. */
	readonly memory: number;
}

/** Fresh processes that a median is taken of. */
const PROCESSES = 5;

/** Requests before measuring begins, so that V8 has compiled what it will. */
const WARM_UP = 20;

async function within<Result>(
	config: string,
	use: (worker: RunningWorker) => Promise<Result>,
): Promise<Result> {
	const worker = await startWorker(config);
	try {
		return await use(worker);
	} finally {
		await worker.stop();
	}
}

function median(values: readonly number[]): number {
	return percentile(
		values.toSorted((a, b) => a - b),
		0.5,
	);
}

async function repeated<Result>(use: () => Promise<Result>): Promise<Result[]> {
	const results: Result[] = [];
	for (let run = 0; run < PROCESSES; run++) results.push(await use());
	return results;
}

/** Measures starting alone. */
export async function measureStart(bundle: Bundle): Promise<StartResult> {
	const config = writeConfig(bundle);
	const runs = await repeated(() =>
		within(config, async ({ pid, startUp }) => ({ cpu: startUp, memory: memory(pid).now })),
	);
	return {
		cpu: median(runs.map(({ cpu }) => cpu)),
		memory: median(runs.map((run) => run.memory)),
	};
}

/** Measures requests with an article of so many words; longer articles take fewer requests. */
export async function measureSize(
	bundle: Bundle,
	words: number,
	requests: number,
): Promise<SizeResult> {
	const config = writeConfig(bundle);
	const text = articleOf(words);
	const firsts = await repeated(() =>
		within(config, async (worker) => {
			const before = cpuTime(worker.pid).all;
			await worker.attribute(text);
			return cpuTime(worker.pid).all - before;
		}),
	);
	return within(config, async (worker) => {
		for (let sent = 0; sent < WARM_UP; sent++) await worker.attribute(text);
		const costs: number[] = [];
		const begin = cpuTime(worker.pid).all;
		for (let sent = 0; sent < requests; sent++) {
			const before = cpuTime(worker.pid).main;
			await worker.attribute(text);
			costs.push(cpuTime(worker.pid).main - before);
		}
		const allThreads = (cpuTime(worker.pid).all - begin) / requests;
		costs.sort((a, b) => a - b);
		return {
			words,
			articleWords: countWords(text),
			requests,
			first: median(firsts),
			p50: percentile(costs, 0.5),
			p95: percentile(costs, 0.95),
			p99: percentile(costs, 0.99),
			allThreads,
			memory: memory(worker.pid).now,
		};
	});
}
