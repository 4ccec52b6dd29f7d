import type { Article } from "../article/article.ts";
import type { Tagging } from "../tagger/tagging.ts";
import { continueAccounts } from "./accounts.ts";
import { giveSubjects } from "./antecedents.ts";
import { findRelays, relayNested } from "./chains.ts";
import { chunksOf } from "./chunks.ts";
import { joinQuotedAs } from "./citing.ts";
import { nestClauses } from "./clauses.ts";
import { continueQuotations } from "./continuation.ts";
import { LEAST_CONFIDENCE, withoutDoubtful } from "./doubt.ts";
import type { Draft } from "./draft.ts";
import { addEstimates } from "./estimates.ts";
import { link } from "./link.ts";
import { nestQuotations } from "./nesting.ts";
import { addPhrases } from "./phrases.ts";
import { withoutPleas } from "./pleas.ts";
import { rejectAndUnname } from "./reject.ts";
import { giveToSpeakers } from "./reported.ts";
import { rescue } from "./rescue.ts";
import { addRetold } from "./retold.ts";
import { shareSources } from "./share.ts";
import { addSignatures } from "./signatures.ts";
import { addStances } from "./stances.ts";
import { addTurns } from "./turns.ts";
import { holdsWord } from "./words.ts";

/**
 * The drafts of a document, complete but for the cut into sentences, in the order of the text.
 * Doubtful ones less probable than `least` are left out, and carry nothing on.
 */
export function draftsOf(
	{ document, publisher }: Article,
	tagging: Tagging,
	least = LEAST_CONFIDENCE,
): Draft[] {
	const chunks = chunksOf(tagging.labels).filter(
		// Nobody is called by a comma or a bullet, whatever the tagger makes of it.
		(chunk) => chunk.role !== "source" || holdsWord(document, chunk),
	);
	const { drafts } = link(document, chunks);
	const turned = addTurns(document, rejectAndUnname(document, joinQuotedAs(document, drafts)));
	const signed = addStances(document, addSignatures(document, turned));
	const spoken = addEstimates(document, addPhrases(document, signed));
	nestQuotations(document, spoken);
	nestClauses(document, spoken);
	giveToSpeakers(document, spoken);
	shareSources(document, spoken);
	giveSubjects(document, spoken);
	rescue(document, tagging, spoken);
	const stated = withoutPleas(document, spoken);
	// Before what rules alone find: the tagger does not vouch for "citing the ministry".
	const sure = withoutDoubtful(tagging, stated, least);
	const chained = findRelays(document, sure, publisher).filter((draft) => draft.content.length > 0);
	const spokenOn = continueAccounts(document, tagging, continueQuotations(document, chained));
	const all = addRetold(document, tagging, spokenOn);
	relayNested(document, all);
	return all;
}
