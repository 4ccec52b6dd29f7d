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

/**
 * Conditional logistic regression (McFadden 1974): weights under which the right candidates are likeliest, by
 * Adagrad from nought, drawn to nought by `ridge`. The same examples give the same weights.
 */
export function learnChoice(
	examples: readonly ChoiceExample[],
	features: number,
	ridge: number,
): Float64Array {
	const weights = new Float64Array(features);
	const past = new Float64Array(features).fill(1e-6);
	for (let step = 0; step < STEPS; step++) {
		const slope = weights.map((weight) => -ridge * weight);
		for (const example of examples) addSlope(example, weights, slope);
		for (let k = 0; k < features; k++) {
			const g = (slope[k] ?? 0) / examples.length;
			past[k] = (past[k] ?? 0) + g * g;
			weights[k] = (weights[k] ?? 0) + (RATE * g) / Math.sqrt(past[k] ?? 1);
		}
	}
	return weights;
}

function addSlope(example: ChoiceExample, weights: Float64Array, slope: Float64Array): void {
	const { candidates, right, weight } = example;
	const scores = candidates.map((seen) =>
		seen.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0),
	);
	const top = Math.max(...scores);
	const shares = scores.map((score) => Math.exp(score - top));
	const total = shares.reduce((sum, share) => sum + share, 0);
	const good = shares.reduce((sum, share, k) => sum + (right[k] ? share : 0), 0);
	if (good <= 0) return;
	candidates.forEach((seen, index) => {
		const share = shares[index] ?? 0;
		const pull = weight * ((right[index] ? share / good : 0) - share / total);
		seen.forEach((value, k) => {
			if (value !== 0) slope[k] = (slope[k] ?? 0) + pull * value;
		});
	});
}
