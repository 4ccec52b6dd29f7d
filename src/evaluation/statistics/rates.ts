/** A figure between 0 and 1 with the counts that it is made from. */
export interface Figure {
	readonly value: number;
	/** What was right, of how many: "12 / 20"; for F the counts of both sides: "12 of 15 predicted, 20 gold". */
	readonly counts: string;
}

/** Figures by name, in the order in which they are printed. */
export type Figures = Readonly<Record<string, Figure>>;

/** `part` of `whole`; 0 where the whole is empty. */
export function share(part: number, whole: number): Figure {
	return { value: whole === 0 ? 0 : part / whole, counts: `${part} / ${whole}` };
}

/** Precision, recall and their harmonic mean F. */
export interface Prf {
	readonly P: Figure;
	readonly R: Figure;
	readonly F: Figure;
}

/**
 * Precision, recall and F. `rightPredicted` of `predicted` and `rightGold` of `gold` are the same number
 * where matching is one to one. An empty side gives 0.
 */
export function prf(
	rightPredicted: number,
	predicted: number,
	gold: number,
	rightGold: number = rightPredicted,
): Prf {
	const P = share(rightPredicted, predicted);
	const R = share(rightGold, gold);
	const value = P.value + R.value === 0 ? 0 : (2 * P.value * R.value) / (P.value + R.value);
	return { P, R, F: { value, counts: `${rightGold} right, ${predicted} predicted, ${gold} gold` } };
}

/** Precision, recall and F under a common name: "cue P", "cue R", "cue F". */
export function named(name: string, { P, R, F }: Prf): Figures {
	return { [`${name} P`]: P, [`${name} R`]: R, [`${name} F`]: F };
}

/** How many items two bags of words share, each as often as it stands in both. */
export function bagOverlap(a: readonly string[], b: readonly string[]): number {
	const left = new Map<string, number>();
	for (const item of a) left.set(item, (left.get(item) ?? 0) + 1);
	let shared = 0;
	for (const item of b) {
		const count = left.get(item) ?? 0;
		if (count === 0) continue;
		left.set(item, count - 1);
		shared++;
	}
	return shared;
}

/** Token F of two bags of words, 0..1. */
export function bagF(a: readonly string[], b: readonly string[]): number {
	return a.length + b.length === 0 ? 0 : (2 * bagOverlap(a, b)) / (a.length + b.length);
}
