import { percentile } from "../statistics/bootstrap.ts";
import { type Bundle, writeConfig } from "./bundle.ts";
import { claimsAbout } from "./claims.ts";
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

/** What holding claims against an article costs, in CPU milliseconds of the thread that runs the Worker. */
export interface ChecksResult {
	readonly claims: number;
	readonly articleWords: number;
	readonly requests: number;
	/** Of requests that attribute the article and check the claims. */
	readonly p50: number;
	readonly p95: number;
	/** Of requests that attribute the article alone. */
	readonly attributionP50: number;
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

/** Measures warm requests of so many claims about an article of so many words. */
export async function measureChecks(
	bundle: Bundle,
	words: number,
	claims: number,
	requests: number,
): Promise<ChecksResult> {
	const text = articleOf(words);
	const body = JSON.stringify({ article: { text }, claims: claimsAbout(text, claims) });
	return within(writeConfig(bundle), async (worker) => {
		const costs = async (send: () => Promise<void>): Promise<number[]> => {
			for (let sent = 0; sent < WARM_UP; sent++) await send();
			const spent: number[] = [];
			for (let sent = 0; sent < requests; sent++) {
				const before = cpuTime(worker.pid).main;
				await send();
				spent.push(cpuTime(worker.pid).main - before);
			}
			return spent.sort((a, b) => a - b);
		};
		const checks = await costs(() => worker.check(body));
		const attributions = await costs(() => worker.attribute(text));
		return {
			claims,
			articleWords: countWords(text),
			requests,
			p50: percentile(checks, 0.5),
			p95: percentile(checks, 0.95),
			attributionP50: percentile(attributions, 0.5),
		};
	});
}

/** The figures of checks in a line. */
export function checksLine(checks: ChecksResult): string {
	const { claims, articleWords, requests, p50, p95, attributionP50 } = checks;
	return (
		`checks: ${claims} claims against ${articleWords} words: ${p50.toFixed(1)} (p95 ${p95.toFixed(1)}) CPU ms a request, ` +
		`of which ${attributionP50.toFixed(1)} attribute the article; ${requests} requests`
	);
}
