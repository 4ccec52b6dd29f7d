import { cpuTime, memory } from "../../evaluation/bench/cpu.ts";
import { countWords } from "../../evaluation/bench/texts.ts";
import type { RunningWorker } from "../../evaluation/bench/workerd.ts";
import { chanceFrom } from "../../evaluation/claims/chance.ts";
import { percentile } from "../../evaluation/statistics/bootstrap.ts";
import { randomArticle } from "../articles.ts";

/** Words of the articles of a hundred, as news comes to a desk: flashes, reports, now and then a long read. */
const SIZES: readonly (readonly [number, number])[] = [
	[55, 60],
	[30, 150],
	[12, 400],
	[2, 800],
	[1, 2000],
];

/** What a tenth of the articles cost. */
export interface Tenth {
	readonly articles: number;
	/** Words of its articles, on average. */
	readonly words: number;
	/** CPU milliseconds an article of the thread that runs the Worker. */
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

/**
 * Sends so many articles, a multiple of 1,000, to one isolate, one after the other over one connection, and measures
 * each tenth of them. Before the first, a warm-up is not measured.
 */
export async function soak(
	worker: RunningWorker,
	count: number,
	seed: string,
	onTenth: (tenth: Tenth) => void,
): Promise<Tenth[]> {
	const tenths: Tenth[] = [];
	const size = count / 10;
	for (let index = 0; index < 10; index++) {
		const costs: number[] = [];
		const megabytes: number[] = [];
		let words = 0;
		for (let number = index * size; number < (index + 1) * size; number++) {
			const article = soakArticle(seed, number);
			words += countWords(article);
			const before = cpuTime(worker.pid).main;
			await worker.attribute(article);
			costs.push(cpuTime(worker.pid).main - before);
			if (number % Math.ceil(size / 100) === 0) megabytes.push(memory(worker.pid).now);
		}
		const sum = costs.reduce((total, cost) => total + cost, 0);
		costs.sort((a, b) => a - b);
		megabytes.sort((a, b) => a - b);
		const tenth = {
			articles: costs.length,
			words: words / costs.length,
			mean: sum / costs.length,
			p50: percentile(costs, 0.5),
			p99: percentile(costs, 0.99),
			memory: percentile(megabytes, 0.5),
		};
		tenths.push(tenth);
		onTenth(tenth);
	}
	return tenths;
}
