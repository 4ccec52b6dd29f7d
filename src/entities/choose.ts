import table from "../../data/naming-weights.json" with { type: "json" };
import type { Actor } from "./actor.ts";
import { BODY_FEATURES } from "./body-features.ts";
import { columnsOf } from "./columns.ts";
import { DESCRIPTION_FEATURES } from "./description-features.ts";
import { THING_FEATURES } from "./thing-features.ts";

/** What is seen of a candidate for a pronoun, each 0 or 1 but "mentions": the columns of the weights. */
export const PRONOUN_FEATURES = [
	"same sentence",
	"same sentence, near",
	"sentence before",
	"two sentences before",
	"three or more before",
	"latest",
	"second latest",
	"subject",
	"subject of the sentence before",
	"subject for a subject",
	"subject for a possessive",
	"object for an object",
	"owner",
	"gender known",
	"gender told",
	"other gender by name",
	"other gender by a pronoun",
	"spoke last",
	"spoke last, for a source",
	"spoke in the sentence before, for a source",
	"spoke ever, for a source",
	"last a pronoun",
	"last a full name",
	"last a description",
	"mentions",
	"another paragraph",
	"another paragraph, for a source",
	"first person of the article",
	"in the headline",
	"in a quotation, the pronoun not",
	"in a quotation, the pronoun too",
	"in a quotation, the pronoun too, unnamed",
	"out of quotations, the pronoun in one",
	"unnamed",
	"kind unknown",
	"kind unknown, for a source",
	"kind unknown, once where a place stands",
	"kind unknown, never a subject",
	"unnamed, for a source",
	"unnamed, gender open",
	"unnamed, another paragraph",
	"unnamed, spoke last, for a source",
	"heads its sentence",
	"never subject",
	"lone given name of this gender",
	"lone given name of the other gender",
	"named behind the comma",
	"subject of this clause for an object",
	"subject of this clause for a possessive",
	"in this clause, no subject",
	"nearest before a possessive",
	"behind a preposition",
	"far in the same sentence",
	"behind the verb, the pronoun a subject",
	"a paragraph's first name",
	"female asked, gender open",
	"in brackets",
	"joined by and",
	"directly before",
	"followed by who, same sentence",
	"says so in this sentence",
	"last a pronoun, same sentence",
	"last a pronoun, sentence before",
	"heads the sentence before, the pronoun heads its own",
	"subject before, the pronoun heads its sentence",
	"object before, the pronoun heads its sentence",
	"named in this sentence",
	"named in the sentence before",
	"named three or more before",
	"never named",
	"first of this sentence",
	"owner, for a possessive",
	"agent behind by",
	"subject, same sentence, for a possessive",
	"subject, same sentence, for a subject",
	"subject, same sentence, for an object",
	"longest chain",
	"only one of this gender",
	"told by a pronoun of this gender",
	"told by a pronoun of this gender, same sentence",
] as const;

/** The name of a thing seen of a candidate. */
export type PronounFeature = (typeof PRONOUN_FEATURES)[number];

/** The place of each in a candidate's row. */
export const COLUMNS = columnsOf(PRONOUN_FEATURES);

/** The learned weights of columns, in their order. */
function weightsOf(
	columns: readonly string[],
	learned: Readonly<Record<string, number>>,
): readonly number[] {
	return columns.map((name) => learned[name] ?? 0);
}

const pronounWeights = weightsOf(PRONOUN_FEATURES, table.pronouns);
/** [DESCRIPTION_FEATURES.length] the learned weights of candidates for a description. */
export const descriptionWeights = weightsOf(DESCRIPTION_FEATURES, table.descriptions);

/** [BODY_FEATURES.length] the learned weights of bodies that a description may mean. */
export const bodyWeights = weightsOf(BODY_FEATURES, table.bodies);

/** [THING_FEATURES.length] the learned weights of bodies and documents that "it" may mean. */
export const itWeights = weightsOf(THING_FEATURES, table.it);

/** [THING_FEATURES.length] the learned weights of groups, bodies and documents that "they" may be. */
export const theyWeights = weightsOf(THING_FEATURES, table.they);

/** A candidate with what is seen of it. */
export interface Candidate {
	readonly actor: Actor;
	/** [PRONOUN_FEATURES.length] */
	readonly features: Float64Array;
}

/** What a choice needs of a candidate. */
interface Seen {
	readonly features: Float64Array;
}

function scoreOf({ features }: Seen, weights: readonly number[]): number {
	let sum = 0;
	for (let k = 0; k < weights.length; k++) sum += (weights[k] ?? 0) * (features[k] ?? 0);
	return sum;
}

/** The likeliest candidate, its probability among all, and the next best. */
export interface Choice<Among> {
	readonly best: Among;
	readonly probability: number;
	readonly next: Among | null;
	readonly nextProbability: number;
}

/** Chooses among candidates by a log-linear model, those for pronouns by the learned weights of theirs; null where there is none. */
export function choose<Among extends Seen>(
	candidates: readonly Among[],
	by: readonly number[] = pronounWeights,
): Choice<Among> | null {
	const scores = candidates.map((candidate) => scoreOf(candidate, by));
	const top = Math.max(...scores);
	const shares = scores.map((score) => Math.exp(score - top));
	const total = shares.reduce((sum, share) => sum + share, 0);
	let best = -1;
	let next = -1;
	shares.forEach((share, index) => {
		if (best < 0 || share > (shares[best] ?? 0)) {
			next = best;
			best = index;
		} else if (next < 0 || share > (shares[next] ?? 0)) next = index;
	});
	const winner = candidates[best];
	if (winner === undefined) return null;
	return {
		best: winner,
		probability: (shares[best] ?? 0) / total,
		next: candidates[next] ?? null,
		nextProbability: (shares[next] ?? 0) / total,
	};
}
