/** A choice among candidates: what is seen of each, and which of them are right. */
export interface ChoiceExample {
	/** [candidates][features] */
	readonly candidates: readonly Float64Array[];
	/** [candidates] */
	readonly right: readonly boolean[];
	/** How much the example counts. */
	readonly weight: number;
}

const STEPS = 150;
const RATE = 0.5;

/** Which columns of a candidate are not nought, and their values. */
interface Sparse {
	readonly columns: Int32Array;
	readonly values: Float64Array;
}

function sparse(seen: Float64Array): Sparse {
	const columns: number[] = [];
	for (let k = 0; k < seen.length; k++) if (seen[k] !== 0) columns.push(k);
	return {
		columns: Int32Array.from(columns),
		values: Float64Array.from(columns, (k) => seen[k] ?? 0),
	};
}

interface SparseExample {
	readonly candidates: readonly Sparse[];
	readonly right: readonly boolean[];
	readonly weight: number;
	/** [candidates] scratch for their shares of the probability. */
	readonly shares: Float64Array;
}

/**
 * Conditional logistic regression (McFadden 1974): weights under which the right candidates are likeliest, by
 * Adagrad from nought, drawn to nought by `ridge`. The same examples give the same weights.
 */
export function learnChoice(
	examples: readonly ChoiceExample[],
	features: number,
	ridge: number,
): Float64Array {
	const packed = examples.map(
		({ candidates, right, weight }): SparseExample => ({
			candidates: candidates.map(sparse),
			right,
			weight,
			shares: new Float64Array(candidates.length),
		}),
	);
	const weights = new Float64Array(features);
	const past = new Float64Array(features).fill(1e-6);
	for (let step = 0; step < STEPS; step++) {
		const slope = weights.map((weight) => -ridge * weight);
		for (const example of packed) addSlope(example, weights, slope);
		for (let k = 0; k < features; k++) {
			const g = (slope[k] ?? 0) / examples.length;
			past[k] = (past[k] ?? 0) + g * g;
			weights[k] = (weights[k] ?? 0) + (RATE * g) / Math.sqrt(past[k] ?? 1);
		}
	}
	return weights;
}

function scoreOf({ columns, values }: Sparse, weights: Float64Array): number {
	let sum = 0;
	for (let k = 0; k < columns.length; k++)
		sum += (values[k] ?? 0) * (weights[columns[k] ?? 0] ?? 0);
	return sum;
}

/** Adds to `slope` what the example pulls each weight by. */
function addSlope(example: SparseExample, weights: Float64Array, slope: Float64Array): void {
	const { candidates, right, weight, shares } = example;
	let top = Number.NEGATIVE_INFINITY;
	candidates.forEach((seen, index) => {
		shares[index] = scoreOf(seen, weights);
		top = Math.max(top, shares[index] ?? 0);
	});
	let total = 0;
	let good = 0;
	for (let index = 0; index < shares.length; index++) {
		const share = Math.exp((shares[index] ?? 0) - top);
		shares[index] = share;
		total += share;
		if (right[index]) good += share;
	}
	if (good <= 0) return;
	candidates.forEach(({ columns, values }, index) => {
		const share = shares[index] ?? 0;
		const pull = weight * ((right[index] ? share / good : 0) - share / total);
		for (let k = 0; k < columns.length; k++) {
			const column = columns[k] ?? 0;
			slope[column] = (slope[column] ?? 0) + pull * (values[k] ?? 0);
		}
	});
}
