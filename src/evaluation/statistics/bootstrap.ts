import type { Figures } from "./rates.ts";
import { sum, type Tally } from "./tally.ts";

/** A 95 % interval, both ends 0..1. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** Samples drawn for an interval. */
export const SAMPLES = 1000;

/** A stream of numbers in [0, 1) that is the same for the same seed (mulberry32). */
function randomStream(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/**
 * 95 % intervals of the named figures by the percentile bootstrap over articles: each sample draws as many
 * articles as there are, with repetition. The same articles give the same intervals. Fewer than two articles
 * give none.
 */
export function intervals<Key extends string>(
	articles: readonly Tally<Key>[],
	figuresOf: (total: Tally<Key>) => Figures,
	names: readonly string[],
	samples: number = SAMPLES,
): Readonly<Record<string, Interval>> {
	if (articles.length < 2) return {};
	const random = randomStream(20_260_101);
	const values = new Map<string, number[]>(names.map((name) => [name, []]));
	for (let sample = 0; sample < samples; sample++) {
		const drawn = articles.flatMap(() => {
			const article = articles[Math.floor(random() * articles.length)];
			return article ? [article] : [];
		});
		const figures = figuresOf(sum(drawn));
		for (const name of names) values.get(name)?.push(figures[name]?.value ?? 0);
	}
	const result: Record<string, Interval> = {};
	for (const [name, list] of values) {
		list.sort((a, b) => a - b);
		result[name] = { low: percentile(list, 0.025), high: percentile(list, 0.975) };
	}
	return result;
}

/** The value below which the given part (0..1) of the sorted numbers lies, by the nearest rank; 0 of none. */
export function percentile(sorted: readonly number[], part: number): number {
	const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * part) - 1));
	return sorted[rank] ?? 0;
}
