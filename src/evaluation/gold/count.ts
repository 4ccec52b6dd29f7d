import type { EntityType, Status } from "../../contract/vocabulary.ts";
import type { Span } from "../../text/span.ts";
import { Tally } from "../statistics/tally.ts";
import { shared, type Words, wordSet, wordsOf } from "../words.ts";
import { isBare } from "./bare.ts";
import type { JudgedArticle, JudgedSentence, Judgement } from "./judge.ts";

/** What is counted of an article of the gold. */
export type GoldCount =
	| "sentences"
	| "status right"
	| `${"gold" | "predicted" | "right"} ${"attributed" | "agentless"}`
	| `gold ${Status} as ${Status}`
	| "gold"
	| "gold met"
	| "gold right"
	| "one to one"
	| "predicted"
	| "predicted right"
	| `${"gold" | "right"} ${EntityType}`
	| "chain right"
	| "chains"
	| "chains right"
	| "type right"
	| "quote right"
	| "basis right"
	| "content shared"
	| "content predicted"
	| "content gold"
	| "named met"
	| "named bare";

/** Counts what a report has right of an article. */
export function countGold(article: JudgedArticle): Tally<GoldCount> {
	const tally = new Tally<GoldCount>();
	const words = wordsOf(article.text);
	for (const sentence of article.sentences) {
		countStatus(tally, sentence);
		if (sentence.excused) continue;
		for (const judgement of sentence.judgements) countJudgement(tally, words, judgement);
	}
	for (const { right, excused } of article.guesses) {
		if (excused) continue;
		tally.add("predicted");
		tally.add("predicted right", right);
	}
	tally.add("one to one", article.oneToOne);
	return tally;
}

function countStatus(tally: Tally<GoldCount>, sentence: JudgedSentence): void {
	const { gold, status, excused } = sentence;
	// An accepted status counts as the gold's own: it is neither missed there nor false here.
	const truth = excused ? status : gold.status;
	tally.add("sentences");
	tally.add("status right", status === truth);
	tally.add(`gold ${truth} as ${status}`);
	for (const kind of ["attributed", "agentless"] as const) {
		tally.add(`gold ${kind}`, truth === kind);
		tally.add(`predicted ${kind}`, status === kind);
		tally.add(`right ${kind}`, truth === kind && status === kind);
	}
}

function countJudgement(tally: Tally<GoldCount>, words: Words, judgement: Judgement): void {
	const { gold, guess, right, chain } = judgement;
	tally.add("gold");
	tally.add(`gold ${gold.type}`);
	if (guess === null) return;
	tally.add("gold met");
	if (gold.type.startsWith("named-") && !isBare(gold.speaker)) {
		tally.add("named met");
		tally.add("named bare", isBare(guess.speaker));
	}
	if (!right) return;
	tally.add("gold right");
	tally.add(`right ${gold.type}`);
	tally.add("chain right", chain);
	if (gold.via.length + guess.via.length > 0) {
		tally.add("chains");
		tally.add("chains right", chain);
	}
	tally.add("type right", guess.type === gold.type);
	tally.add("quote right", guess.attribution.quote === gold.quote);
	tally.add("basis right", guess.attribution.basis === gold.basis);
	countContent(tally, words, gold.content, guess.attribution.content);
}

function countContent(
	tally: Tally<GoldCount>,
	words: Words,
	gold: readonly Span[],
	guess: readonly Span[],
): void {
	const wanted = wordSet(words, gold);
	const given = wordSet(words, guess);
	tally.add("content shared", shared(wanted, given));
	tally.add("content predicted", given.size);
	tally.add("content gold", wanted.size);
}
