import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readArticle } from "../article/read.ts";
import type { Attribution, Relation } from "../attribution/relation.ts";
import { type Candidate, PRONOUN_FEATURES } from "../entities/choose.ts";
import { sameInstitution } from "../entities/gazetteer.ts";
import { isMentionedAt, pronounsOf } from "../evaluation/coreference/candidates.ts";
import { readGap } from "../evaluation/coreference/gap.ts";
import { readGum } from "../evaluation/coreference/gum.ts";
import { nameJudge } from "../evaluation/gold/names.ts";
import { readGold } from "../evaluation/gold/read.ts";
import { tasksOf, tokensOf } from "../evaluation/gold/tasks.ts";
import { overlaps, type Span } from "../text/span.ts";
import { type ChoiceExample, learnChoice } from "./choice.ts";
import { readPolnear } from "./corpora.ts";

/**
 * Learns whom "he" and "she" mean: `node src/training/naming.ts [--write]` prints how the choice does on held-out
 * fifths of every set, and with --write puts the weights into data/naming-weights.json.
 */
const SHARED = process.env.SOURCELINE_SHARED ?? "../shared";
const TABLE = join(import.meta.dirname, "..", "..", "data", "naming-weights.json");
const RIDGE = 3;
const FOLDS = 5;
/** Articles of PolNeAR whose silver chains are learned from. */
const SILVER_ARTICLES = 200;
/** How much an example of a set counts: silver is right two times in three, GAP is made to be ambiguous. */
const WEIGHTS = { gold: 4, gap: 0.5, gum: 1, silver: 0.5 } as const;

type SetName = keyof typeof WEIGHTS;

interface Sample extends ChoiceExample {
	readonly set: SetName;
	/** Examples of one text stand in one fold. */
	readonly text: number;
}

/** The example of a pronoun, where it has a right candidate and a wrong one. */
function sampleOf(
	set: SetName,
	text: number,
	candidates: readonly Candidate[],
	isRight: (candidate: Candidate) => boolean,
): Sample[] {
	const right = candidates.map(isRight);
	if (!right.includes(true) || !right.includes(false)) return [];
	return [
		{
			set,
			text,
			candidates: candidates.map(({ features }) => features),
			right,
			weight: WEIGHTS[set],
		},
	];
}

function fromGap(): Sample[] {
	const examples = readGap(join(SHARED, "corpora", "gap", "gap-development.tsv"));
	return examples.flatMap((example, text) => {
		const meant = example.names.find((name) => name.meant);
		if (meant === undefined) return [];
		const { document, seen } = pronounsOf(example.text);
		const pronoun = seen.find(({ span }) => overlaps(span, example.pronoun));
		return sampleOf("gap", text, pronoun?.candidates ?? [], ({ actor }) =>
			isMentionedAt(document, actor, meant.span),
		);
	});
}

/** Whether a mention of a chain is short enough to be one name or description. */
const isShort = ({ start, end }: Span): boolean => end - start <= 60;

function fromGum(): Sample[] {
	const folder = join(SHARED, "corpora", "gum");
	const files = readdirSync(folder).filter((file) =>
		/_(?:news|bio|interview|court|speech)_/.test(file),
	);
	return files.sort().flatMap((file, text) => {
		const gum = readGum(join(folder, file));
		const { document, seen } = pronounsOf(gum.text);
		return seen.flatMap(({ span, candidates }) => {
			const chain = [...gum.entities.values()].find((mentions) =>
				mentions.some(({ start, end }) => start === span.start && end === span.end),
			);
			const mentions = (chain ?? []).filter(
				(mention) => isShort(mention) && mention.start !== span.start,
			);
			return sampleOf("gum", text, candidates, ({ actor }) =>
				mentions.some((mention) => isMentionedAt(document, actor, mention)),
			);
		});
	});
}

interface Silver {
	readonly id: string;
	readonly coreference: readonly (readonly (readonly [number, number, number])[])[];
}

/** Sources of PolNeAR as relations, so that a pronoun is known to be one. */
function fromSilver(): Sample[] {
	const folder = join(SHARED, "corpora", "polnear");
	const packed = readFileSync(join(folder, "corenlp-train.jsonl.gz"));
	const chains = new Map<string, Silver["coreference"]>();
	for (const line of gunzipSync(packed).toString("utf8").split("\n")) {
		if (line === "") continue;
		const { id, coreference }: Silver = JSON.parse(line);
		chains.set(id, coreference);
	}
	return readPolnear(folder, "train")
		.slice(0, SILVER_ARTICLES)
		.flatMap((article, text) => {
			const { document } = readArticle({ text: article.text }, {});
			const relations = (article.relations ?? []).flatMap(({ source: [span] }, index) => {
				const source = span === undefined ? null : tokensOf(document, span);
				return source === null
					? []
					: [relationOf(index, document.tokens.sentence[source.from] ?? 0, source)];
			});
			const attribution: Attribution = { relations, sentences: [] };
			const { seen } = pronounsOf(article.text, attribution);
			return seen.flatMap(({ span, candidates }) => {
				const chain = (chains.get(article.id) ?? []).find((mentions) =>
					mentions.some(([start, end]) => start === span.start && end === span.end),
				);
				const names = (chain ?? [])
					.map(([start, end]) => ({ start, end }))
					.filter(
						(mention) =>
							isShort(mention) &&
							/^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(article.text.slice(mention.start, mention.end)),
					);
				return sampleOf("silver", text, candidates, ({ actor }) =>
					names.some((mention) => isMentionedAt(document, actor, mention)),
				);
			});
		});
}

function relationOf(index: number, sentence: number, source: Relation["source"]): Relation {
	return {
		index,
		sentence,
		source,
		sourceOrigin: "own",
		cue: null,
		content: [],
		relays: [],
		within: null,
		quote: "indirect",
		basis: "explicit",
		continues: null,
		confidence: 1,
	};
}

function fromGold(): Sample[] {
	const files = ["wikinews-train.jsonl", "styles-train.jsonl"];
	const articles = files.flatMap((file) => readGold(join(SHARED, "gold", file)));
	return articles.flatMap((article, text) => {
		const { document } = readArticle({ text: article.text }, {});
		const tasks = tasksOf(article, document);
		const people = tasks.map(({ gold }) => gold).filter(({ type }) => type === "named-person");
		const judge = nameJudge(
			people.map(({ speaker }) => speaker),
			sameInstitution,
		);
		const relations = tasks.map(({ relation }) => relation);
		const { seen } = pronounsOf(article.text, { relations, sentences: [] });
		return seen.flatMap(({ span, candidates }) => {
			const task = tasks.find(({ gold }) => gold.mention !== null && overlaps(gold.mention, span));
			if (task === undefined) return [];
			const { speaker, type } = task.gold;
			return sampleOf("gold", text, candidates, ({ actor }) =>
				judge.same(speaker, type, actor.name),
			);
		});
	});
}

/** Whether the likeliest candidate is a right one. */
function isRight({ candidates, right }: ChoiceExample, weights: Float64Array): boolean {
	const scores = candidates.map((seen) =>
		seen.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0),
	);
	return right[scores.indexOf(Math.max(...scores))] ?? false;
}

const samples = [...fromGold(), ...fromGap(), ...fromGum(), ...fromSilver()];
const learn = (from: readonly Sample[]): Float64Array =>
	learnChoice(from, PRONOUN_FEATURES.length, RIDGE);
const right = new Map<SetName, number>();
for (let fold = 0; fold < FOLDS; fold++) {
	const held = samples.filter(({ text }) => text % FOLDS === fold);
	const weights = learn(samples.filter(({ text }) => text % FOLDS !== fold));
	for (const sample of held)
		if (isRight(sample, weights)) right.set(sample.set, (right.get(sample.set) ?? 0) + 1);
}
for (const [set, count] of right) {
	const all = samples.filter((sample) => sample.set === set).length;
	console.log(`${set}: ${count} of ${all} right, ${((100 * count) / all).toFixed(1)} %`);
}
const weights = learn(samples);
const columns = PRONOUN_FEATURES.map(
	(name, k) => [name, Number((weights[k] ?? 0).toFixed(2))] as const,
);
if (process.argv.includes("--write")) {
	writeFileSync(
		TABLE,
		`${JSON.stringify({ pronouns: Object.fromEntries(columns) }, null, "\t")}\n`,
	);
}
for (const [name, weight] of columns) console.log(`  ${name}: ${weight}`);
