import type { Article } from "../article/article.ts";
import type { Tagging } from "../tagger/tagging.ts";
import type { Document } from "../text/document.ts";
import { continueAccounts } from "./accounts.ts";
import { hedgeOf, isAgentlessCue } from "./agentless.ts";
import { findRelays, relayNested } from "./chains.ts";
import { chunksOf } from "./chunks.ts";
import { joinQuotedAs } from "./citing.ts";
import { nestClauses } from "./clauses.ts";
import { supportOf } from "./confidence.ts";
import { continueQuotations } from "./continuation.ts";
import type { Draft } from "./draft.ts";
import { link } from "./link.ts";
import { nestQuotations } from "./nesting.ts";
import { rejectAndUnname } from "./reject.ts";
import type { Attribution, Relation, SentenceVerdict } from "./relation.ts";
import { rescue } from "./rescue.ts";
import { relationsOf } from "./sentences.ts";
import { shareSources } from "./share.ts";
import { addTurns } from "./turns.ts";
import { clippedToSentence } from "./words.ts";

/** The drafts of a document, complete but for the cut into sentences, in the order of the text. */
function draftsOf({ document, publisher }: Article, tagging: Tagging): Draft[] {
	const { drafts } = link(document, chunksOf(tagging.labels));
	const spoken = addTurns(document, rejectAndUnname(document, joinQuotedAs(document, drafts)));
	nestQuotations(document, spoken);
	nestClauses(document, spoken);
	shareSources(document, spoken);
	rescue(document, tagging, spoken);
	const chained = findRelays(document, spoken, publisher).filter(
		(draft) => draft.content.length > 0,
	);
	const all = continueAccounts(document, tagging, continueQuotations(document, chained));
	relayNested(document, all);
	return all;
}

function verdictOf(
	document: Document,
	sentence: number,
	relations: readonly Relation[],
): SentenceVerdict {
	const here = document.sentences[sentence];
	const spoken = relations.filter(({ sourceOrigin }) => sourceOrigin !== "none");
	const nobody = relations.find(
		({ sourceOrigin, cue }) => sourceOrigin === "none" && cue && isAgentlessCue(document, cue),
	);
	const hedge = here ? hedgeOf(document, here) : null;
	const indexes = (list: readonly Relation[]) => list.map(({ index }) => index);
	if (spoken.length > 0) {
		const confidence = 1 - spoken.reduce((doubt, relation) => doubt * (1 - relation.confidence), 1);
		return { sentence, status: "attributed", hedge: null, confidence, relations: indexes(spoken) };
	}
	if (nobody?.cue || hedge) {
		const words = nobody?.cue ? clippedToSentence(document, nobody.cue) : hedge;
		const shown = words ? { from: words.from, to: words.to } : null;
		const confidence = nobody?.confidence ?? 0.8;
		const mine = nobody ? [nobody.index] : [];
		return { sentence, status: "agentless", hedge: shown, confidence, relations: mine };
	}
	return { sentence, status: "unattributed", hedge: null, confidence: 0.8, relations: [] };
}

/**
 * Turns the tagger's labels into attribution relations, and says of every sentence whether it is attributed,
 * agentless or the article's own word. Any labels over any text give an answer; linear in the tokens but for sorting.
 */
export function relate(article: Article, tagging: Tagging): Attribution {
	const { document } = article;
	const drafts = draftsOf(article, tagging);
	const relations = relationsOf(document, drafts, (draft) => {
		const { cue, source, content } = supportOf(tagging, draft);
		return cue * source * content;
	});
	const grouped: Relation[][] = document.sentences.map(() => []);
	for (const relation of relations) grouped[relation.sentence]?.push(relation);
	const sentences = grouped.map((list, sentence) => verdictOf(document, sentence, list));
	return { relations, sentences };
}
