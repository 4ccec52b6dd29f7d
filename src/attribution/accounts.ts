import learned from "../../data/continuation.json" with { type: "json" };
import type { Tagging } from "../tagger/tagging.ts";
import type { Document } from "../text/document.ts";
import { type Candidate, featuresOf, walkAccounts } from "./account.ts";
import { hedgeOf } from "./agentless.ts";
import { supportOf } from "./confidence.ts";
import { continuationOf, isContinuation } from "./continuation.ts";
import { type Draft, placeOf } from "./draft.ts";
import { sentenceOf } from "./words.ts";

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(learned.weights));

/** The learned log-odds that a sentence goes on with the account of the relation before it. */
export function accountScore(document: Document, candidate: Candidate): number {
	const bias = WEIGHTS.get("bias") ?? 0;
	return featuresOf(document, candidate).reduce(
		(sum, name) => sum + (WEIGHTS.get(name) ?? 0),
		bias,
	);
}

/** The words of a sentence without the mark that ends it. */
function bodyOf(document: Document, sentence: number): { from: number; to: number } {
	const range = document.sentences[sentence]?.tokens ?? { from: 0, to: 0 };
	const ends = [".", "!", "?"].includes(document.tokens.lower[range.to - 1] ?? "");
	return { from: range.from, to: ends && range.to - range.from > 1 ? range.to - 1 : range.to };
}

const THEY = new Set(["they", "it"]);
/** The tagger's support under which a "they" has no statement of its own in an account of another's. */
const WEAK = 0.5;

/** What those at talks do: in an account of the talks it is what the account tells. */
const TALKING =
	/^(?:discuss|deliberat|explor|examin|exchang|review|consider|address|touch|talk|negotiat|debat)(?:e|es|s|ed|ing)?$/;

/** A relation of a "they" or "it" that tells of talks, or that the tagger hardly saw: an account swallows it. */
function isWeak(document: Document, tagging: Tagging, draft: Draft): boolean {
	const { source, cue } = draft;
	if (isContinuation(draft) || !source || !cue || source.to - source.from > 3) return false;
	const { lower } = document.tokens;
	if (lower.slice(cue.from, cue.to).some((word) => TALKING.test(word))) return true;
	if (source.to - source.from !== 1 || !THEY.has(lower[source.from] ?? "")) return false;
	const support = supportOf(tagging, draft);
	return support.cue * support.source * support.content < WEAK;
}

/**
 * Adds the sentences that plainly go on with what the source before them is reported to have said, where the
 * learned score passes its threshold; weak relations of such a sentence fall. Returns all drafts, in the order
 * of the text.
 */
export function continueAccounts(
	document: Document,
	tagging: Tagging,
	drafts: readonly Draft[],
): Draft[] {
	const added: Draft[] = [];
	const taken = new Set<number>();
	const blocked = (sentence: number) => {
		const here = document.sentences[sentence];
		if (!here || document.paragraphs[here.paragraph]?.turn) return true;
		return hedgeOf(document, here) !== null;
	};
	const weak = (draft: Draft) => isWeak(document, tagging, draft);
	walkAccounts(document, drafts, blocked, weak, (candidate) => {
		if (accountScore(document, candidate) < learned.threshold) return null;
		const draft = continuationOf(candidate.before, [bodyOf(document, candidate.sentence)]);
		taken.add(candidate.sentence);
		added.push(draft);
		return draft;
	});
	const kept = drafts.filter(
		(draft) => !(draft.cue && taken.has(sentenceOf(document, draft.cue.from)) && weak(draft)),
	);
	const left = new Set(kept);
	for (const draft of kept) if (draft.within && !left.has(draft.within)) draft.within = null;
	return [...kept, ...added].sort((a, b) => placeOf(a) - placeOf(b));
}
