import type { Span } from "../../text/span.ts";
import { Tally } from "../statistics/tally.ts";
import { equal, overlapF, shared, type Words, wordSet, wordsOf } from "../words.ts";
import { match } from "./match.ts";
import { inWords, kindOf, type SpanRelation, type WordRelation } from "./relation.ts";

type Side = "gold" | "predicted";
type Kind = "direct" | "mixed" | "indirect";

/** What is counted of an article of spans. "main" is about the relation that covers most of a sentence. */
export type SpanCount =
	| Side
	| `${Side} ${"source" | "cue" | "content" | "words" | "sentences"}`
	| `gold ${Kind}`
	| "sentences"
	| "sentences right"
	| "main sources"
	| "main source overlaps"
	| "main source exact"
	| "cue overlaps"
	| "cue exact"
	| "source overlaps"
	| "source exact"
	| "content exact"
	| "content words"
	| "relation"
	| "strict"
	| `relation ${Kind}`;

/** An article with gold relations. */
export interface SpanArticle {
	readonly id: string;
	readonly text: string;
	readonly sentences: readonly Span[];
	readonly relations: readonly SpanRelation[];
}

/** A gold relation and the predicted one that answers it, and what is right about it. */
export interface JudgedPair {
	readonly gold: number;
	readonly predicted: number;
	/** The sources overlap, or neither has one. */
	readonly source: boolean;
	/** Token F of the content is enough. */
	readonly content: boolean;
}

/** The counts of an article, and which predicted relations are right (matched, source and content). */
export interface SpanScore {
	readonly tally: Tally<SpanCount>;
	readonly pairs: readonly JudgedPair[];
	/** [predicted relations] */
	readonly right: readonly boolean[];
}

/** Least token F of a content that counts as found. */
const FOUND = 0.5;

/** Compares the predicted relations of an article with the gold ones. */
export function countSpans(article: SpanArticle, predicted: readonly SpanRelation[]): SpanScore {
	const tally = new Tally<SpanCount>();
	const words = wordsOf(article.text);
	const golds = article.relations.map((relation) => inWords(words, relation));
	const guesses = predicted.map((relation) => inWords(words, relation));
	countSentences(tally, words, article.sentences, golds, guesses);
	countSide(tally, "gold", golds);
	countSide(tally, "predicted", guesses);
	const kinds = article.relations.map((relation) => kindOf(relation, article.text));
	for (const kind of kinds) tally.add(`gold ${kind}`);
	const right = predicted.map(() => false);
	const pairs: JudgedPair[] = [];
	for (const pair of match(golds, guesses)) {
		const a = golds[pair.gold];
		const b = guesses[pair.predicted];
		if (!a || !b) continue;
		if (pair.by === "cue") {
			tally.add("cue overlaps");
			tally.add("cue exact", equal(a.cue, b.cue));
		}
		const sourceOverlaps = shared(a.source, b.source) > 0;
		const sourceSame = equal(a.source, b.source);
		tally.add("source overlaps", sourceOverlaps);
		tally.add("source exact", sourceOverlaps && sourceSame);
		tally.add("content words", shared(a.content, b.content));
		const contentSame = a.content.size > 0 && equal(a.content, b.content);
		tally.add("content exact", contentSame);
		tally.add("strict", sourceSame && contentSame);
		const source = sourceOverlaps || (a.source.size === 0 && b.source.size === 0);
		const content = overlapF(a.content, b.content) >= FOUND;
		pairs.push({ gold: pair.gold, predicted: pair.predicted, source, content });
		if (source && content) {
			tally.add("relation");
			tally.add(`relation ${kinds[pair.gold] ?? "indirect"}`);
			right[pair.predicted] = true;
		}
	}
	return { tally, pairs, right };
}

function countSide(tally: Tally<SpanCount>, side: Side, relations: readonly WordRelation[]): void {
	for (const { source, cue, content } of relations) {
		tally.add(side);
		tally.add(`${side} source`, source.size > 0);
		tally.add(`${side} cue`, cue.size > 0);
		tally.add(`${side} content`, content.size > 0);
		tally.add(`${side} words`, content.size);
	}
}

function countSentences(
	tally: Tally<SpanCount>,
	words: Words,
	sentences: readonly Span[],
	golds: readonly WordRelation[],
	guesses: readonly WordRelation[],
): void {
	for (const sentence of sentences) {
		const inSentence = wordSet(words, [sentence]);
		if (inSentence.size === 0) continue;
		const gold = mainRelation(golds, inSentence);
		const guess = mainRelation(guesses, inSentence);
		tally.add("sentences");
		tally.add("gold sentences", gold !== null);
		tally.add("predicted sentences", guess !== null);
		tally.add("sentences right", gold !== null && guess !== null);
		if (gold === null || gold.source.size === 0) continue;
		tally.add("main sources");
		if (guess === null) continue;
		tally.add("main source overlaps", shared(gold.source, guess.source) > 0);
		tally.add("main source exact", equal(gold.source, guess.source));
	}
}

/** The relation whose cue and content cover most words of the sentence, the first of equals; null where none does. */
function mainRelation(
	relations: readonly WordRelation[],
	sentence: ReadonlySet<number>,
): WordRelation | null {
	let main: WordRelation | null = null;
	let most = 0;
	for (const relation of relations) {
		const covered = shared(new Set([...relation.cue, ...relation.content]), sentence);
		if (covered > most) {
			main = relation;
			most = covered;
		}
	}
	return main;
}
