import { cpuTime, memory } from "../../evaluation/bench/cpu.ts";
import { countWords } from "../../evaluation/bench/texts.ts";
import type { RunningWorker } from "../../evaluation/bench/workerd.ts";
import { chanceFrom } from "../../evaluation/claims/chance.ts";
import { percentile } from "../../evaluation/statistics/bootstrap.ts";
import { randomArticle } from "../articles.ts";

/** Words of the articles of a hundred: mostly flashes, so that many go through in little time; now and then a long read. */
const SIZES: readonly (readonly [number, number])[] = [
	[69, 30],
	[20, 80],
	[8, 200],
	[3, 800],
];

/** Of so many articles one goes alone, and what it costs is measured; of the others this many are under way at once. */
const EACH = 11;
export const ABREAST = 5;

/** What a tenth of the articles cost. */
export interface Tenth {
	readonly articles: number;
	/** Words of its articles, on average. */
	readonly words: number;
	/** CPU milliseconds an article of the thread that runs the Worker: of all on average, and of those that went alone. */
	readonly mean: number;
	readonly p50: number;
	readonly p99: number;
	/** Resident megabytes, the median of samples. */
	readonly memory: number;
}

/** The words asked for of the article with this number: each hundred has the same. */
function sizeOf(number: number): number {
	// A step that shares no factor with 100 mixes the sizes within the hundred.
	let place = (number * 37) % 100;
	for (const [share, words] of SIZES) {
		place -= share;
		if (place < 0) return words;
	}
	return 150;
}

/** The article of that number in a run with this seed; all differ. */
export function soakArticle(seed: string, number: number): string {
	return randomArticle(sizeOf(number), chanceFrom(`${seed} ${number}`));
}

/** Sends articles, several at once. */
async function sendAll(worker: RunningWorker, articles: readonly string[]): Promise<void> {
	const left = articles[Symbol.iterator]();
	const work = async (): Promise<void> => {
		for (const article of left) await worker.attribute(article);
	};
	await Promise.all(Array.from({ length: ABREAST }, work));
}

/** Sends a tenth of the articles, from one number up to another, and measures it. */
async function soakTenth(
	worker: RunningWorker,
	seed: string,
	from: number,
	to: number,
): Promise<Tenth> {
	const costs: number[] = [];
	const megabytes: number[] = [];
	let words = 0;
	const begin = cpuTime(worker.pid).main;
	for (let number = from; number < to; number += EACH) {
		const length = Math.min(EACH, to - number);
		const articles = Array.from({ length }, (_, place) => soakArticle(seed, number + place));
		words += articles.reduce((sum, article) => sum + countWords(article), 0);
		const [alone = "", ...others] = articles;
		await sendAll(worker, others);
		const before = cpuTime(worker.pid).main;
		await worker.attribute(alone);
		costs.push(cpuTime(worker.pid).main - before);
		megabytes.push(memory(worker.pid).now);
	}
	const mean = (cpuTime(worker.pid).main - begin) / (to - from);
	costs.sort((a, b) => a - b);
	megabytes.sort((a, b) => a - b);
	return {
		articles: to - from,
		words: words / (to - from),
		mean,
		p50: percentile(costs, 0.5),
		p99: percentile(costs, 0.99),
		memory: percentile(megabytes, 0.5),
	};
}

/** Sends so many articles, a multiple of 1,000, to one isolate, and measures each tenth of them. */
export async function soak(
	worker: RunningWorker,
	count: number,
	seed: string,
	onTenth: (tenth: Tenth) => void,
): Promise<Tenth[]> {
	const tenths: Tenth[] = [];
	const size = count / 10;
	for (let index = 0; index < 10; index++) {
		const tenth = await soakTenth(worker, seed, index * size, (index + 1) * size);
		tenths.push(tenth);
		onTenth(tenth);
	}
	return tenths;
}
