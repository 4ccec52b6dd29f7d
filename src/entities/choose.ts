import table from "../../data/naming-weights.json" with { type: "json" };
import type { Actor } from "./actor.ts";

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
	"unnamed",
	"kind unknown",
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
] as const;

/** The name of a thing seen of a candidate. */
export type PronounFeature = (typeof PRONOUN_FEATURES)[number];

/** The place of each in a candidate's row. */
export const COLUMNS = Object.fromEntries(
	PRONOUN_FEATURES.map((name, column) => [name, column]),
) as Readonly<Record<PronounFeature, number>>;

const weights: readonly number[] = PRONOUN_FEATURES.map((name) => {
	const column: Readonly<Record<string, number>> = table.pronouns;
	return column[name] ?? 0;
});

/** A candidate with what is seen of it. */
export interface Candidate {
	readonly actor: Actor;
	/** [PRONOUN_FEATURES.length] */
	readonly features: Float64Array;
}

/** The score of a candidate: the weights of its features, summed. */
export function scoreOf(candidate: Candidate, by: readonly number[] = weights): number {
	let sum = 0;
	for (let k = 0; k < by.length; k++) sum += (by[k] ?? 0) * (candidate.features[k] ?? 0);
	return sum;
}

/** The likeliest candidate, its probability among all, and the next best; null where there is none. */
export interface Choice {
	readonly best: Actor;
	readonly probability: number;
	readonly next: Actor | null;
	readonly nextProbability: number;
}

/** Chooses among the candidates by a log-linear model. */
export function choose(candidates: readonly Candidate[]): Choice | null {
	const scores = candidates.map((candidate) => scoreOf(candidate));
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
		best: winner.actor,
		probability: (shares[best] ?? 0) / total,
		next: candidates[next]?.actor ?? null,
		nextProbability: (shares[next] ?? 0) / total,
	};
}
