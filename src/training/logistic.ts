/** Features of an example by name, with their values; "bias" is added by the learner. */
export type Features = ReadonlyMap<string, number>;

/** An example of a yes-or-no question. */
export interface Example {
	readonly features: Features;
	readonly yes: boolean;
	/** Where yes also needs something else, of this probability; 1 where it does not. */
	readonly given?: number;
}

/** Weights by feature name, and "bias". */
export type Weights = ReadonlyMap<string, number>;

/** How learning is held back. */
export interface Restraint {
	/** What weights are drawn to where data are few; nothing for names that it lacks. */
	readonly prior: Weights;
	/** How strongly. */
	readonly ridge: number;
}

const STEPS = 1500;
const RATE = 2;

/** The log-odds of yes. */
export function scoreOf(weights: Weights, features: Features): number {
	let sum = weights.get("bias") ?? 0;
	for (const [name, value] of features) sum += value * (weights.get(name) ?? 0);
	return sum;
}

/** The probability that belongs to log-odds. */
export function probability(score: number): number {
	return 1 / (1 + Math.exp(-score));
}

/** The slope of an example's log-likelihood by its log-odds; yes has the probability `given` times the logistic one. */
function slopeOf({ yes, given = 1 }: Example, chance: number): number {
	if (yes) return 1 - chance;
	return (-given * chance * (1 - chance)) / Math.max(1e-6, 1 - given * chance);
}

/** Logistic regression by gradient steps, from the prior. The same examples give the same weights. */
export function learn(examples: readonly Example[], { prior, ridge }: Restraint): Weights {
	const weights = new Map(prior);
	for (let step = 0; step < STEPS; step++) {
		const slope = new Map<string, number>();
		for (const example of examples) {
			const { features } = example;
			const error = slopeOf(example, probability(scoreOf(weights, features)));
			slope.set("bias", (slope.get("bias") ?? 0) + error);
			for (const [name, value] of features) slope.set(name, (slope.get(name) ?? 0) + error * value);
		}
		for (const [name, sum] of slope) {
			const before = weights.get(name) ?? 0;
			const drawn = name === "bias" ? 0 : ridge * (before - (prior.get(name) ?? 0));
			weights.set(name, before + (RATE * (sum - drawn)) / examples.length);
		}
	}
	return weights;
}
