import { join } from "node:path";
import { hedgeOf } from "../attribution/agentless.ts";
import { highestCue, relationFeatures, statusFeatures } from "../attribution/confidence.ts";
import { draftsOf } from "../attribution/drafts.ts";
import { relate } from "../attribution/relate.ts";
import type { Relation } from "../attribution/relation.ts";
import { relationsOf } from "../attribution/sentences.ts";
import type { ReportAttribution } from "../contract/report.ts";
import { sameInstitution } from "../entities/gazetteer.ts";
import { judge } from "../evaluation/gold/judge.ts";
import { readGold } from "../evaluation/gold/read.ts";
import { countSpans } from "../evaluation/polnear/count.ts";
import { joinRelations } from "../evaluation/polnear/predict.ts";
import { readPolnear } from "../evaluation/polnear/read.ts";
import { type Analysis, analyse, type Engine } from "../report/attribute.ts";
import { nameFeatures } from "../report/confidence.ts";
import { spanOfTokens } from "../text/document.ts";
import type { Span, TokenRange } from "../text/span.ts";
import type { Example, Features } from "./logistic.ts";

/** An example of one article, the unit of cross-validation. */
export interface ArticleExample extends Example {
	readonly article: number;
}

/** Of doubtful relations too: leaving out what was learned to be doubtful must not change what is learned. */
const EVERY = 0;

/** [relations] what the confidence of each relation of an article goes by, of `EVERY` relation. */
function relationFeaturesOf({ article, tagging }: Analysis): Features[] {
	const told: Features[] = [];
	// A draft is asked about once, however many relations it makes: each keeps the place of the answer.
	const relations = relationsOf(
		article.document,
		draftsOf(article, tagging, EVERY),
		(draft, explicit) => told.push(new Map(relationFeatures(tagging, draft, explicit))) - 1,
	);
	return relations.map(({ confidence: place }) => told[place] ?? new Map());
}

/** Relations predicted on PolNeAR dev: right where evaluation.md says so (source and content, matched by the cue). */
export async function relationExamples(engine: Engine, shared: string): Promise<ArticleExample[]> {
	const articles = await readPolnear(join(shared, "corpora", "polnear"), "dev");
	return articles.flatMap((gold, article) => {
		const analysis = analyse(engine, { text: gold.text });
		const features = relationFeaturesOf(analysis);
		const attribution = relate(analysis.article, analysis.tagging, EVERY);
		const joined = joinRelations(analysis.article.document, attribution);
		const { right } = countSpans(gold, joined);
		return joined.flatMap(({ relation }, place) =>
			// PolNeAR labels nothing that speakers retell.
			features[relation]?.has("retold")
				? []
				: [
						{
							article,
							features: features[relation] ?? new Map(),
							yes: right[place] ?? false,
						},
					],
		);
	});
}

/** The files of the gold that nothing was trained on. */
export function goldFiles(shared: string): string[] {
	return ["wikinews-dev.jsonl", "styles-dev.jsonl"].map((name) => join(shared, "gold", name));
}

/** The relation whose attribution a report gives, by its place in the text. */
function relationOf(analysis: Analysis, { cue, content }: ReportAttribution): Relation | undefined {
	const { document } = analysis.article;
	const at = ({ from, to }: TokenRange) => spanOfTokens(document, { from, to });
	const same = (range: TokenRange | null | undefined, span: Span | null | undefined) =>
		range && span ? at(range).start === span.start && at(range).end === span.end : !range && !span;
	return analysis.attribution.relations.find(
		(relation) => same(relation.cue, cue) && same(relation.content[0], content[0]),
	);
}

/** Attributions reported on the gold: right where relation and name are; the relation's own probability is given. */
export function nameExamples(engine: Engine, shared: string): ArticleExample[] {
	return goldFiles(shared)
		.flatMap(readGold)
		.flatMap((gold, article) => {
			const analysis = analyse(engine, { text: gold.text });
			const { named, entities } = analysis.resolution;
			const { guesses } = judge(gold, analysis.report, sameInstitution);
			return guesses.flatMap(({ guess, right, excused }): ArticleExample[] => {
				const relation = relationOf(analysis, guess.attribution);
				const reference = named.find(
					({ relation: index, speaker }) =>
						index === relation?.index && entities[speaker.entity]?.name === guess.speaker,
				)?.speaker;
				const entity = reference && entities[reference.entity];
				if (excused || !relation || !reference || !entity) return [];
				const features = new Map(nameFeatures(reference, entity));
				return [{ article, features, yes: right, given: relation.confidence }];
			});
		});
}

/** Sentences that are agentless or the article's own by the engine, and whether the gold says so too. */
export function statusExamples(engine: Engine, shared: string): ArticleExample[] {
	return goldFiles(shared)
		.flatMap(readGold)
		.flatMap((gold, article) => {
			const { article: read, tagging, attribution, report } = analyse(engine, { text: gold.text });
			const { sentences } = judge(gold, report, sameInstitution);
			return attribution.sentences.flatMap(({ sentence, status, relations, hedge }) => {
				const here = read.document.sentences[sentence];
				const judged = sentences.find(
					({ gold: one }) =>
						here &&
						Math.min(one.end, here.end) - Math.max(one.start, here.start) >
							(here.end - here.start) / 2,
				);
				if (!here || !judged) return [];
				const sure = relations.flatMap((index) => attribution.relations[index]?.confidence ?? []);
				const kind =
					relations.length > 0 || !hedge ? null : (hedgeOf(read.document, here)?.kind ?? null);
				const features = new Map(
					statusFeatures(status, kind, sure, highestCue(tagging, here.tokens)),
				);
				const accepted = [judged.gold.status, ...judged.gold.alsoAccept];
				return [{ article, features, yes: accepted.includes(status) }];
			});
		});
}
