import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { featuresOf, walkAccounts } from "../attribution/account.ts";
import { hedgeOf } from "../attribution/agentless.ts";
import { findRelays } from "../attribution/chains.ts";
import { chunksOf } from "../attribution/chunks.ts";
import { continuationOf, continueQuotations } from "../attribution/continuation.ts";
import { link } from "../attribution/link.ts";
import { shareSources } from "../attribution/share.ts";
import { readWrittenFolder, WRITTEN } from "../evaluation/gold/written.ts";
import type { Document } from "../text/document.ts";
import { segment } from "../text/segment.ts";
import type { Span } from "../text/span.ts";
import type { GoldRelation } from "./corpora.ts";
import { labelTokens } from "./labels.ts";
import { type Example, learn, scoreOf, type Weights } from "./logistic.ts";

/** A sentence behind an attributed one: does it go on with the same account? */
interface Candidate extends Example {
	readonly article: number;
}

interface GoldSentence {
	readonly start: number;
	readonly end: number;
	readonly status: string;
	readonly attributions: readonly {
		readonly mention: readonly [number, number] | null;
		readonly cue: readonly [number, number] | null;
		readonly content: readonly (readonly [number, number])[];
		readonly basis: string;
		readonly quote: string;
	}[];
}

interface GoldArticle {
	readonly text: string;
	readonly sentences: readonly GoldSentence[];
}

/** Paragraphs of an article: the gold sentences between which no line ends. */
function paragraphsOf({ text, sentences }: GoldArticle): Span[] {
	const spans: { start: number; end: number }[] = [];
	for (const { start, end } of sentences) {
		const last = spans.at(-1);
		if (last && !text.slice(last.end, start).includes("\n")) last.end = end;
		else spans.push({ start, end });
	}
	return spans;
}

function toSpan([start, end]: readonly [number, number]): Span {
	return { start, end };
}

/** The gold relations of an article but for indirect continuations, which are to be found. */
function statedRelations({ sentences }: GoldArticle): GoldRelation[] {
	return sentences.flatMap(({ attributions }) =>
		attributions.flatMap(({ mention, cue, content }) =>
			cue
				? [
						{
							source: mention ? [toSpan(mention)] : [],
							cue: [toSpan(cue)],
							content: content.map(toSpan),
						},
					]
				: [],
		),
	);
}

function goldOf(article: GoldArticle, document: Document, sentence: number): boolean | null {
	const span = document.sentences[sentence];
	const gold = article.sentences.find(
		({ start, end }) =>
			span && Math.min(end, span.end) - Math.max(start, span.start) > (span.end - span.start) / 2,
	);
	if (!gold || gold.attributions.some(({ basis }) => basis === "explicit")) return null;
	return gold.attributions.some(({ quote }) => quote !== "direct");
}

function examplesOf(article: GoldArticle, index: number): Candidate[] {
	const document = segment(article.text, paragraphsOf(article));
	const { drafts } = link(
		document,
		chunksOf(labelTokens(document.tokens, statedRelations(article))),
	);
	shareSources(document, drafts);
	const chained = findRelays(document, drafts, null).filter(({ content }) => content.length > 0);
	const spoken = continueQuotations(document, chained);
	const examples: Candidate[] = [];
	const hedged = (sentence: number) => {
		const here = document.sentences[sentence];
		const turn = document.paragraphs[here?.paragraph ?? -1]?.turn ?? null;
		return turn !== null || (here !== undefined && hedgeOf(document, here) !== null);
	};
	const none = () => false;
	walkAccounts(document, spoken, hedged, none, (candidate) => {
		const goesOn = goldOf(article, document, candidate.sentence);
		if (goesOn === null) return null;
		const features = new Map(featuresOf(document, candidate).map((name) => [name, 1]));
		examples.push({ article: index, features, yes: goesOn });
		const tokens = document.sentences[candidate.sentence]?.tokens;
		return goesOn && tokens ? continuationOf(candidate.before, [tokens]) : null;
	});
	return examples;
}

/**
 * What is known beforehand and too rare in the gold to be learned: read-outs of agencies go on with the account
 * ("SANA, citing the ministry. … Additionally, they …"). Weights are drawn to these, and all others to nothing.
 */
const PRIOR: Weights = new Map([
	["before:relayed,settled", 1.5],
	["opens:adding,settled", 1],
	["has:also,settled", 1],
	["opens:event,settled", 3.5],
	["place:first", -1],
]);
/** Ridge: how strongly weights are drawn to their prior. */
const RESTRAINT = { prior: PRIOR, ridge: 2 };
const FOLDS = 10;

/** Out-of-fold scores, articles kept whole. */
function crossScores(examples: readonly Candidate[]): { score: number; goesOn: boolean }[] {
	return Array.from({ length: FOLDS }, (_, fold) => {
		const weights = learn(
			examples.filter(({ article }) => article % FOLDS !== fold),
			RESTRAINT,
		);
		return examples
			.filter(({ article }) => article % FOLDS === fold)
			.map(({ features, yes }) => ({ score: scoreOf(weights, features), goesOn: yes }));
	}).flat();
}

/** The threshold at which most sentences are right; ties go to the higher. */
function bestThreshold(scores: readonly { score: number; goesOn: boolean }[]): {
	threshold: number;
	right: number;
} {
	const rightAt = (threshold: number) =>
		scores.filter(({ score, goesOn }) => score >= threshold === goesOn).length;
	const tried = scores.map(({ score }) => score).sort((a, b) => b - a);
	let best = { threshold: 9, right: rightAt(9) };
	for (const threshold of tried) {
		const right = rightAt(threshold);
		if (right > best.right) best = { threshold, right };
	}
	return best;
}

const shared = process.argv[2] ?? "../shared";
const files = ["wikinews-train.jsonl", "styles-train.jsonl"].map((name) =>
	join(shared, "gold", name),
);
if (!files.every((file) => existsSync(file))) {
	console.error(`Needs ${files.join(" and ")}: continuation weights stay as they are.`);
	process.exit(1);
}
const articles: GoldArticle[] = [
	...files.flatMap((file) =>
		readFileSync(file, "utf8")
			.trim()
			.split("\n")
			.map((line): GoldArticle => JSON.parse(line)),
	),
	...readWrittenFolder(WRITTEN),
];
const examples = articles.flatMap(examplesOf);
const scores = crossScores(examples);
const { threshold, right } = bestThreshold(scores);
const taken = scores.filter(({ score }) => score >= threshold);
const hits = taken.filter(({ goesOn }) => goesOn).length;
const positives = examples.filter(({ yes }) => yes).length;
console.log(
	`${examples.length} candidates, ${positives} go on; cross-validated: ${right} right (none taken: ${examples.length - positives}), ` +
		`taken ${taken.length}, of them right ${hits}, threshold ${threshold.toFixed(2)}`,
);
const weights = [...learn(examples, RESTRAINT)].sort(([a], [b]) => a.localeCompare(b));
const rounded = Object.fromEntries(
	weights.map(([name, value]) => [name, Number(value.toFixed(3))]),
);
writeFileSync(
	join(import.meta.dirname, "../../data/continuation.json"),
	`${JSON.stringify({ threshold: Number(threshold.toFixed(3)), weights: rounded }, null, "\t")}\n`,
);
