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
	// A step that shares no factor with 100 mixes the sizes within the hundred, another one the hundreds.
	let place = (number * 37 + Math.floor(number / 100) * 13) % 100;
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

/** What a hundred or so articles cost. */
interface Block {
	readonly articles: number;
	readonly words: number;
	/** CPU milliseconds of them all. */
	readonly cost: number;
	/** CPU milliseconds of each that went alone. */
	readonly costs: readonly number[];
	readonly megabytes: readonly number[];
}

/** Articles of a block. */
const BLOCK = 100;

async function soakBlock(worker: RunningWorker, seed: string, from: number): Promise<Block> {
	const costs: number[] = [];
	const megabytes: number[] = [];
	let words = 0;
	const begin = cpuTime(worker.pid).main;
	for (let number = from; number < from + BLOCK; number += EACH) {
		const length = Math.min(EACH, from + BLOCK - number);
		const articles = Array.from({ length }, (_, place) => soakArticle(seed, number + place));
		words += articles.reduce((sum, article) => sum + countWords(article), 0);
		const [alone = "", ...others] = articles;
		await sendAll(worker, others);
		const before = cpuTime(worker.pid).main;
		await worker.attribute(alone);
		costs.push(cpuTime(worker.pid).main - before);
		megabytes.push(memory(worker.pid).now);
	}
	return { articles: BLOCK, words, cost: cpuTime(worker.pid).main - begin, costs, megabytes };
}

function sumOf(blocks: readonly Block[], value: (block: Block) => number): number {
	return blocks.reduce((sum, block) => sum + value(block), 0);
}

function tenthOf(blocks: readonly Block[]): Tenth {
	const sorted = (value: (block: Block) => readonly number[]) =>
		blocks.flatMap(value).sort((a, b) => a - b);
	const costs = sorted((block) => block.costs);
	const articles = sumOf(blocks, (block) => block.articles);
	return {
		articles,
		words: sumOf(blocks, (block) => block.words) / articles,
		mean: sumOf(blocks, (block) => block.cost) / articles,
		p50: percentile(costs, 0.5),
		p99: percentile(costs, 0.99),
		memory: percentile(
			sorted((block) => block.megabytes),
			0.5,
		),
	};
}

/** How much is to be sent. */
export interface SoakPlan {
	/** A multiple of 1,000. */
	readonly count: number;
	readonly seed: string;
	/** Milliseconds after which no more is sent, but to make ten tenths whole. */
	readonly patience: number;
	readonly onArticles: (done: number) => void;
}

/** Sends articles to one isolate, and tells what each tenth of them cost. */
export async function soak(worker: RunningWorker, plan: SoakPlan): Promise<Tenth[]> {
	const { count, seed, patience, onArticles } = plan;
	const end = performance.now() + patience;
	const blocks: Block[] = [];
	const isDone = () =>
		blocks.length * BLOCK >= count || (performance.now() > end && blocks.length % 10 === 0);
	do {
		blocks.push(await soakBlock(worker, seed, blocks.length * BLOCK));
		onArticles(blocks.length * BLOCK);
	} while (!isDone());
	const size = blocks.length / 10;
	return Array.from({ length: 10 }, (_, tenth) =>
		tenthOf(blocks.slice(tenth * size, (tenth + 1) * size)),
	);
}
