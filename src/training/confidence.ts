import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../article/article.ts";
import { hedgeOf } from "../attribution/agentless.ts";
import { highestCue, relationFeatures, statusFeatures } from "../attribution/confidence.ts";
import { draftsOf } from "../attribution/drafts.ts";
import { relate } from "../attribution/relate.ts";
import type { Relation } from "../attribution/relation.ts";
import { relationsOf } from "../attribution/sentences.ts";
import { compileKernels } from "../evaluation/kernels.ts";
import { loadTagger, type Tagger, tag } from "../tagger/tag.ts";
import { type Document, spanOfTokens } from "../text/document.ts";
import { segment } from "../text/segment.ts";
import { overlaps, type Span } from "../text/span.ts";
import { type GoldRelation, readGuide, readPolnear, type Sample } from "./corpora.ts";
import { type Example, learn, probability, scoreOf, type Weights } from "./logistic.ts";

/** Articles of PolNeAR train that tell how much surer the tagger is of texts that it learned from. */
const PROBE = 160;
const RESTRAINT = { prior: new Map<string, number>(), ridge: 1 };

function linesOf(text: string): Span[] {
	return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
		start: index,
		end: index + line.length,
	}));
}

function articleOf({ text }: Sample): Article {
	return {
		source: text,
		format: "text",
		text,
		origin: null,
		originEnd: null,
		title: null,
		publisher: null,
		furniture: [],
		document: segment(text, linesOf(text)),
	};
}

function touches(document: Document, range: Relation["cue"], spans: readonly Span[]): boolean {
	return range !== null && spans.some((span) => overlaps(spanOfTokens(document, range), span));
}

/** Whether a gold relation bears a predicted one out: cue, source and content touch. */
function isRight(
	document: Document,
	relation: Relation,
	source: Relation["source"],
	gold: readonly GoldRelation[],
): boolean {
	return gold.some((one) => {
		const content = relation.content.some((piece) => touches(document, piece, one.content));
		const cue = relation.cue ? touches(document, relation.cue, one.cue) : content;
		const named = one.source.length === 0 ? source === null : touches(document, source, one.source);
		return cue && named && (content || one.content.length === 0);
	});
}

/** Each predicted relation of a sample, with its features and whether it is right. */
function relationExamples(tagger: Tagger, sample: Sample): Example[] {
	const article = articleOf(sample);
	const { document } = article;
	const tagging = tag(tagger, document);
	const features: Map<string, number>[] = [];
	const drafts = draftsOf(article, tagging);
	const relations = relationsOf(document, drafts, (draft, explicit) => {
		features.push(new Map(relationFeatures(tagging, draft, explicit)));
		return 0;
	});
	return relations.flatMap((relation, index) => {
		if (relation.sourceOrigin === "none") return [];
		const root = relation.continues === null ? relation : relations[relation.continues];
		const yes = isRight(document, relation, root?.source ?? null, sample.relations ?? []);
		return [{ features: features[index] ?? new Map(), yes }];
	});
}

interface Verdict extends Span {
	readonly status: string;
	readonly alsoAccept?: readonly string[];
}

/** Each sentence of a sample that a gold sentence covers, with the features of its status. */
function statusExamples(tagger: Tagger, sample: Sample, verdicts: readonly Verdict[]): Example[] {
	const article = articleOf(sample);
	const { document } = article;
	const tagging = tag(tagger, document);
	const { relations, sentences } = relate(article, tagging);
	return sentences.flatMap(({ sentence, status, relations: own, hedge }) => {
		const here = document.sentences[sentence];
		const gold = verdicts.find(
			(one) =>
				here &&
				Math.min(one.end, here.end) - Math.max(one.start, here.start) > (here.end - here.start) / 2,
		);
		if (!here || !gold) return [];
		const sure = own.flatMap((index) => relations[index]?.confidence ?? []);
		const kind = own.length > 0 || !hedge ? null : (hedgeOf(document, here)?.kind ?? null);
		const features = new Map(statusFeatures(status, kind, sure, highestCue(tagging, here.tokens)));
		const yes = gold.status === status || (gold.alsoAccept?.includes(status) ?? false);
		return [{ features, yes }];
	});
}

function shareRight(examples: readonly Example[]): number {
	return examples.filter(({ yes }) => yes).length / examples.length;
}

function save(relation: Weights, status: Weights): void {
	const plain = (weights: Weights) =>
		Object.fromEntries(
			[...weights]
				.sort(([a], [b]) => a.localeCompare(b))
				.map(([name, value]) => [name, Number(value.toFixed(3))]),
		);
	writeFileSync(
		join(import.meta.dirname, "../../data/confidence.json"),
		`${JSON.stringify({ relation: plain(relation), status: plain(status) }, null, "\t")}\n`,
	);
}

const shared = process.argv[2] ?? "../shared";
const stage = process.argv[3] ?? "relation";
const sets = ["wikinews-train", "styles-train"];
const files = sets.map((name) => join(shared, "gold", `${name}.jsonl`));
const polnear = join(shared, "corpora", "polnear");
if (!files.every((file) => existsSync(file)) || !existsSync(polnear)) {
	console.error(`Needs ${files.join(", ")} and ${polnear}: confidence weights stay as they are.`);
	process.exit(1);
}
const bytes = readFileSync(join(import.meta.dirname, "../../data/model.bin"));
const tagger = loadTagger(new Uint8Array(bytes).buffer, compileKernels());
const learned: { relation: Record<string, number>; status: Record<string, number> } = JSON.parse(
	readFileSync(join(import.meta.dirname, "../../data/confidence.json"), "utf8"),
);
const samples = files.flatMap((file, k) => readGuide(file, sets[k] ?? ""));

if (stage === "relation") {
	const examples = samples.flatMap((sample) => relationExamples(tagger, sample));
	const seen = shareRight(
		readPolnear(polnear, "train")
			.slice(0, PROBE)
			.flatMap((sample) => relationExamples(tagger, sample)),
	);
	const unseen = shareRight(
		readPolnear(polnear, "dev").flatMap((sample) => relationExamples(tagger, sample)),
	);
	const odds = (right: number) => Math.log(right / (1 - right));
	const optimism = odds(seen) - odds(unseen);
	const weights = new Map(learn(examples, RESTRAINT));
	const mean = examples.reduce(
		(sum, { features }) => sum + probability(scoreOf(weights, features)),
		0,
	);
	console.log(
		`${examples.length} relations, ${(100 * shareRight(examples)).toFixed(1)} % right, mean confidence ` +
			`${((100 * mean) / examples.length).toFixed(1)} %; PolNeAR seen ${(100 * seen).toFixed(1)}, unseen ${(100 * unseen).toFixed(1)}: ` +
			`taken off ${optimism.toFixed(2)}`,
	);
	weights.set("bias", (weights.get("bias") ?? 0) - optimism);
	save(weights, new Map(Object.entries(learned.status)));
} else {
	const verdicts = files.flatMap((file) =>
		readFileSync(file, "utf8")
			.trim()
			.split("\n")
			.map((line): { readonly sentences: readonly Verdict[] } => JSON.parse(line)),
	);
	const examples = samples.flatMap((sample, k) =>
		statusExamples(tagger, sample, verdicts[k]?.sentences ?? []),
	);
	console.log(`${examples.length} sentences, ${(100 * shareRight(examples)).toFixed(1)} % right`);
	save(new Map(Object.entries(learned.relation)), learn(examples, RESTRAINT));
}
