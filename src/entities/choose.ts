import table from "../../data/naming-weights.json" with { type: "json" };
import { type Actor, lastMentionBefore } from "./actor.ts";
import type { Gender } from "./gazetteer.ts";
import { isPossessive, paragraphOf, sentenceOf, type Words } from "./reading.ts";
import { lastSpoken, type Scene } from "./scene.ts";

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
	"heads its sentence",
	"never subject",
] as const;

const weights: readonly number[] = PRONOUN_FEATURES.map((name) => {
	const column: Readonly<Record<string, number>> = table.pronouns;
	return column[name] ?? 0;
});

/** The grammatical place of a pronoun, told by its form and neighbours. */
export type PronounPlace = "subject" | "possessive" | "object";

/** Where the pronoun at the token stands in its clause. */
export function placeOfPronoun(words: Words, token: number): PronounPlace {
	const lower = words.lower[token] ?? "";
	if (lower === "he" || lower === "she" || lower === "they") return "subject";
	if (lower === "his") return "possessive";
	if (lower === "him" || lower === "them") return "object";
	const next = words.lower[token + 1] ?? "";
	const noun =
		/^\p{L}/u.test(next) &&
		!/^(?:to|in|on|at|for|with|and|as|that|by|from|of|when|after|before|about|into|because|while|who|if|but|or|out|up)$/.test(
			next,
		);
	return noun ? "possessive" : "object";
}

/** A candidate with what is seen of it. */
export interface Candidate {
	readonly actor: Actor;
	/** [PRONOUN_FEATURES.length] */
	readonly features: Float64Array;
}

/** The candidates for a person's pronoun at a token, with their features. */
export function pronounCandidates(
	scene: Scene,
	token: number,
	gender: Gender,
	source: boolean,
	excluded: ReadonlySet<Actor>,
): Candidate[] {
	const { words } = scene;
	const place = placeOfPronoun(words, token);
	const here = sentenceOf(words, token);
	const speaker = lastSpoken(scene, token);
	const quoted = (words.document.tokens.quotation[token] ?? -1) >= 0;
	const candidates: Candidate[] = [];
	let order = 0;
	for (const actor of scene.people) {
		if (gender !== "either" && actor.gender !== "either" && actor.gender !== gender) continue;
		if (excluded.has(actor) || actor.plural) continue;
		const index = lastMentionBefore(actor, token);
		const mention = actor.mentions[index];
		if (mention === undefined) continue;
		const seen = new Float64Array(PRONOUN_FEATURES.length);
		const put = (name: (typeof PRONOUN_FEATURES)[number], value: boolean | number): void => {
			seen[PRONOUN_FEATURES.indexOf(name)] = Number(value);
		};
		const distance = here - sentenceOf(words, mention.from);
		const apart = paragraphOf(words, mention.from) !== paragraphOf(words, token);
		put("same sentence", distance === 0);
		put("same sentence, near", distance === 0 && token - mention.to < 8);
		put("sentence before", distance === 1);
		put("two sentences before", distance === 2);
		put("three or more before", distance >= 3 ? Math.min(distance, 12) / 4 : 0);
		put("latest", order === 0);
		put("second latest", order === 1);
		put("subject", mention.subject);
		put("subject of the sentence before", distance === 1 && mention.subject);
		put("subject for a subject", mention.subject && place === "subject");
		put("subject for a possessive", mention.subject && place === "possessive" && distance === 0);
		put("object for an object", !mention.subject && place === "object");
		put("owner", isPossessive(words, mention.to));
		put("gender known", gender !== "either" && actor.gender === gender);
		put("spoke last", speaker?.actor === actor);
		put("spoke last, for a source", source && speaker?.actor === actor);
		put(
			"spoke in the sentence before, for a source",
			source && speaker?.actor === actor && here - speaker.sentence <= 1,
		);
		put(
			"spoke ever, for a source",
			source && scene.spoken.some((spoken) => spoken.actor === actor),
		);
		put("last a pronoun", mention.form === "pronoun");
		put("last a full name", mention.form === "full");
		put("last a description", mention.form === "description");
		put("mentions", Math.log(1 + index));
		put("another paragraph", apart);
		put("another paragraph, for a source", apart && source);
		put("first person of the article", actor === scene.first);
		put("in the headline", inHeadline(scene, actor));
		put(
			"in a quotation, the pronoun not",
			!quoted && (words.document.tokens.quotation[mention.from] ?? -1) >= 0,
		);
		put("unnamed", actor.kind !== "person");
		put(
			"heads its sentence",
			words.document.sentences[sentenceOf(words, mention.from)]?.tokens.from === mention.from,
		);
		put(
			"never subject",
			!actor.mentions.slice(Math.max(0, index - 5), index + 1).some(({ subject }) => subject),
		);
		candidates.push({ actor, features: seen });
		order++;
	}
	return candidates;
}

function inHeadline(scene: Scene, actor: Actor): boolean {
	const title = scene.article.title;
	const surname = actor.name.split(" ").at(-1) ?? "";
	return title !== null && surname.length > 2 && title.includes(surname);
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
