/** A source of numbers that look random and are the same at every run. */
export interface Chance {
	/** 0 <= x < 1 */
	readonly next: () => number;
	/** One of the items; undefined where there are none. */
	readonly pick: <Item>(items: readonly Item[]) => Item | undefined;
}

/** Makes a source from a seed of any words (xmur3 into mulberry32, both in the public domain). */
export function chanceFrom(seed: string): Chance {
	let state = 1779033703 ^ seed.length;
	for (let i = 0; i < seed.length; i++) {
		state = Math.imul(state ^ seed.charCodeAt(i), 3432918353);
		state = (state << 13) | (state >>> 19);
	}
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	return { next, pick: (items) => items[Math.floor(next() * items.length)] };
}
