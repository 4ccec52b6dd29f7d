/** Counts under fixed names; those of articles are added up, and every figure is made from the sums. */
export class Tally<Key extends string> {
	readonly #counts = new Map<Key, number>();

	/** The count, 0 where nothing was counted. */
	of(key: Key): number {
		return this.#counts.get(key) ?? 0;
	}

	/** Counts once, or `by` times; true counts as 1, false as 0. */
	add(key: Key, by: number | boolean = 1): void {
		this.#counts.set(key, this.of(key) + Number(by));
	}

	/** Adds all counts of another tally. */
	addAll(other: Tally<Key>): void {
		for (const [key, count] of other.#counts) this.add(key, count);
	}

	/** The counts as a plain object, in the order of first counting. */
	toJSON(): Record<string, number> {
		return Object.fromEntries(this.#counts);
	}
}

/** The sum of several tallies. */
export function sum<Key extends string>(tallies: readonly Tally<Key>[]): Tally<Key> {
	const total = new Tally<Key>();
	for (const tally of tallies) total.addAll(tally);
	return total;
}
