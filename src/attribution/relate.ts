import type { Article } from "../article/article.ts";
import type { Tagging } from "../tagger/tagging.ts";
import type { Sentence } from "../text/document.ts";
import { hedgeOf, isAgentlessCue } from "./agentless.ts";
import { highestCue, relationConfidence, statusConfidence, statusFeatures } from "./confidence.ts";
import { LEAST_CONFIDENCE } from "./doubt.ts";
import { draftsOf } from "./drafts.ts";
import type { Attribution, Relation, SentenceVerdict } from "./relation.ts";
import { relationsOf } from "./sentences.ts";

function verdictOf(
	{ document }: Article,
	tagging: Tagging,
	sentence: Sentence,
	relations: readonly Relation[],
): SentenceVerdict {
	const spoken = relations.filter(({ sourceOrigin }) => sourceOrigin !== "none");
	const nobody = relations.find(
		({ sourceOrigin, cue }) => sourceOrigin === "none" && cue && isAgentlessCue(document, cue),
	);
	const hedge = hedgeOf(document, sentence);
	const shown = nobody?.cue ?? hedge;
	const status = spoken.length > 0 ? "attributed" : shown ? "agentless" : "unattributed";
	const listed = status === "attributed" ? spoken : nobody ? [nobody] : [];
	const sure = spoken.map(({ confidence }) => confidence);
	const kind = nobody ? null : (hedge?.kind ?? null);
	const features = statusFeatures(status, kind, sure, highestCue(tagging, sentence.tokens));
	return {
		sentence: sentence.index,
		status,
		hedge: status === "agentless" && shown ? { from: shown.from, to: shown.to } : null,
		confidence: statusConfidence(features),
		relations: listed.map(({ index }) => index),
	};
}

/**
 * Turns the tagger's labels into attribution relations, and says of every sentence whether it is attributed,
 * agentless or the article's own word. Any labels over any text give an answer; linear in the tokens but for sorting.
 * Relations of doubtful cues that are less probable than `least` are left out.
 */
export function relate(article: Article, tagging: Tagging, least = LEAST_CONFIDENCE): Attribution {
	const { document } = article;
	const drafts = draftsOf(article, tagging, least);
	const relations = relationsOf(document, drafts, (draft, explicit) =>
		relationConfidence(tagging, draft, explicit),
	);
	const grouped: Relation[][] = document.sentences.map(() => []);
	for (const relation of relations) grouped[relation.sentence]?.push(relation);
	const sentences = document.sentences.map((sentence, index) =>
		verdictOf(article, tagging, sentence, grouped[index] ?? []),
	);
	return { relations, sentences };
}
