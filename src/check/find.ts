import type { ArticleIndex } from "./article-index.ts";
import type { ReadClaim } from "./claim-reading.ts";

/** How much of a claim rests on somebody, in a passage. */
export interface Bearing {
	/** The entity's id in the report. */
	readonly entity: string;
	/** Share of the claim, 0..1, in contents that this entity says itself. */
	readonly said: number;
	/** Share of the claim, 0..1, in contents that it says or passes on. */
	readonly told: number;
	/** The attributions that bear it, by index into the report's: the fullest first, of equals the innermost. */
	readonly attributions: readonly number[];
}

/** Sentences of an article that have a claim's content, or some of it. */
export interface Passage {
	/** Indexes of the report's sentences, in order. */
	readonly sentences: readonly number[];
	/** Share of the claim that they hold, 0..1. */
	readonly coverage: number;
	/** Share of the claim that stands in nobody's content, 0..1. */
	readonly voice: number;
	/** Fullest first. */
	readonly bearings: readonly Bearing[];
	/** [senses of the claim] the words of the passage that have it. */
	readonly places: readonly (readonly number[])[];
}

/** How many sentences are tried as the heart of a passage. */
const HEARTS = 6;
/** Share of the claim that a further sentence must add, and in how many words: one alone is chance. */
const NEAR_GAIN = 0.12;
const FAR_GAIN = 0.25;
const NEAR_WORDS = 2;
const FAR_WORDS = 3;
/** Most sentences of a passage. */
const WIDEST = 4;

/** The passages that hold most of a claim, fullest first; none where the article has no word of it. */
export function findPassages(article: ArticleIndex, claim: ReadClaim): Passage[] {
	if (claim.total === 0) return [];
	const held = sensesBySentence(article, claim);
	const score = (senses: Iterable<number>): number => {
		let sum = 0;
		for (const sense of senses) sum += claim.senses[sense]?.weight ?? 0;
		return sum / claim.total;
	};
	const ranked = Array.from(held, ([sentence, senses]) => ({ sentence, score: score(senses) }));
	ranked.sort((a, b) => b.score - a.score || a.sentence - b.sentence);
	const hearts = ranked.slice(0, HEARTS);
	const seen = new Set<string>();
	const passages: Passage[] = [];
	const add = (sentences: readonly number[]): void => {
		const key = sentences.join(" ");
		if (seen.has(key)) return;
		seen.add(key);
		passages.push(makePassage(article, claim, sentences));
	};
	for (const heart of hearts) {
		add([heart.sentence]);
		const wide = widen(
			heart.sentence,
			hearts.map(({ sentence }) => sentence),
			held,
			score,
		);
		if (wide.length > 1) add(wide);
	}
	return passages.sort(
		(a, b) => b.coverage - a.coverage || a.sentences.length - b.sentences.length,
	);
}

function sensesBySentence(article: ArticleIndex, claim: ReadClaim): Map<number, Set<number>> {
	const held = new Map<number, Set<number>>();
	claim.senses.forEach(({ sense }, index) => {
		for (const place of article.places.get(sense) ?? []) {
			const sentence = article.sentence[place] ?? -1;
			const senses = held.get(sentence);
			if (senses) senses.add(index);
			else held.set(sentence, new Set([index]));
		}
	});
	return held;
}

/** The sentence with those beside it, or elsewhere, that add to what it holds. */
function widen(
	heart: number,
	others: readonly number[],
	held: ReadonlyMap<number, ReadonlySet<number>>,
	score: (senses: Iterable<number>) => number,
): number[] {
	const chosen = [heart];
	const covered = new Set(held.get(heart));
	while (chosen.length < WIDEST) {
		const low = Math.min(...chosen);
		const high = Math.max(...chosen);
		let best = -1;
		let most = 0;
		for (const next of new Set([low - 2, low - 1, high + 1, high + 2, ...others])) {
			const senses = held.get(next);
			if (!senses || chosen.includes(next)) continue;
			const added = [...senses].filter((sense) => !covered.has(sense));
			const gain = score(added);
			const near = next >= low - 2 && next <= high + 2;
			if (added.length < (near ? NEAR_WORDS : FAR_WORDS)) continue;
			if (gain >= (near ? NEAR_GAIN : FAR_GAIN) && gain > most) {
				most = gain;
				best = next;
			}
		}
		if (best < 0) break;
		chosen.push(best);
		for (const sense of held.get(best) ?? []) covered.add(sense);
	}
	return chosen.sort((a, b) => a - b);
}

function makePassage(
	article: ArticleIndex,
	claim: ReadClaim,
	sentences: readonly number[],
): Passage {
	const { attributions } = article.report;
	const inside = new Set(sentences);
	const lengths = (index: number): number =>
		(attributions[index]?.content ?? []).reduce((sum, { start, end }) => sum + end - start, 0);
	const shares = new Map<number, number>();
	const said = new Map<string, number>();
	const told = new Map<string, number>();
	let coverage = 0;
	let voice = 0;
	const add = <Key>(map: Map<Key, number>, keys: ReadonlySet<Key>, weight: number): void => {
		for (const key of keys) map.set(key, (map.get(key) ?? 0) + weight);
	};
	const places = claim.senses.map(({ sense, weight }) => {
		const here = (article.places.get(sense) ?? []).filter((place) =>
			inside.has(article.sentence[place] ?? -1),
		);
		if (here.length === 0) return here;
		coverage += weight;
		if (here.some((place) => article.bearers[place]?.length === 0)) voice += weight;
		const bearing = new Set(here.flatMap((place) => article.bearers[place] ?? []));
		const speakers = new Set<string>();
		const tellers = new Set<string>();
		for (const index of bearing) {
			const attribution = attributions[index];
			if (!attribution) continue;
			speakers.add(attribution.speaker.entity);
			tellers.add(attribution.speaker.entity);
			for (const { entity } of attribution.via) tellers.add(entity);
		}
		add(shares, bearing, weight);
		add(said, speakers, weight);
		add(told, tellers, weight);
		return here;
	});
	const bearings = Array.from(told, ([entity, weight]) => ({
		entity,
		said: (said.get(entity) ?? 0) / claim.total,
		told: weight / claim.total,
		attributions: Array.from(shares)
			.filter(([index]) => {
				const attribution = attributions[index];
				return (
					attribution?.speaker.entity === entity ||
					attribution?.via.some((relay) => relay.entity === entity)
				);
			})
			.sort((a, b) => b[1] - a[1] || lengths(a[0]) - lengths(b[0]) || a[0] - b[0])
			.map(([index]) => index),
	}));
	const size = ({ attributions: [first] }: Bearing): number => lengths(first ?? -1);
	bearings.sort((a, b) => b.said - a.said || size(a) - size(b) || b.told - a.told);
	return {
		sentences,
		coverage: coverage / claim.total,
		voice: voice / claim.total,
		bearings,
		places,
	};
}
