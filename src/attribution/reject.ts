import silences from "../../data/silences.json" with { type: "json" };
import type { Document } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { isAgentlessCue } from "./agentless.ts";
import type { Draft } from "./draft.ts";
import { PatternTable } from "./pattern.ts";
import { sentenceRange, sharedTokens } from "./words.ts";

const SILENCES = new PatternTable<null>(
	silences.silences.map((written) => [written, null] as const),
	silences.sets,
);
const VAGUE = new Set(silences.vague);
/** How many tokens before a cue its "declined to" or "did not" may begin. */
const LEAD = 4;

/** Whether a cue tells that somebody did not speak ("declined to comment"). */
function isSilence(document: Document, cue: TokenRange): boolean {
	const { lower } = document.tokens;
	const sentence = sentenceRange(document, cue.from);
	for (let at = Math.max(sentence.from, cue.from - LEAD); at < cue.to; at++) {
		const match = SILENCES.at(lower, at, sentence.to);
		if (match && sharedTokens(match, cue) > 0) return true;
	}
	return false;
}

/** What people hold and attend: none of them speaks. */
const EVENTS = new Set(silences.events);
const HELD = /^(?:held|convened|called|organi[sz]ed|staged|arranged|hosted|scheduled|attended)$/;

/** Whether a cue says that an event took place: "A four-party meeting in Moscow was held to discuss". */
function isEventHeld({ tokens }: Document, { source, cue }: Draft): boolean {
	if (!source || !cue || source.from > cue.from) return false;
	const told = tokens.lower.slice(cue.from, cue.to);
	const passive = /^(?:is|are|was|were|be|been|being)$/;
	if (!told.some((word, k) => HELD.test(word) && passive.test(told[k - 1] ?? ""))) return false;
	return tokens.lower.slice(source.from, source.to).some((word) => EVENTS.has(word));
}

/** Whether "whose" is all that speaks, which owns what follows: "the firm, whose claims department is large". */
function isWhose({ tokens }: Document, { source }: Draft): boolean {
	return source !== null && source.to - source.from === 1 && tokens.lower[source.from] === "whose";
}

/** Whether a source names nobody: "reports", or the "it" of "it was suggested". */
function isNobody(document: Document, source: TokenRange): boolean {
	return VAGUE.has(document.tokens.lower.slice(source.from, source.to).join(" "));
}

/**
 * Leaves out what is no attribution: cues that tell of silence, events that were held. Takes the source from relations that
 * are agentless though the tagger gave them one: the subject of "is said to", "reports", "it" before a passive.
 */
export function rejectAndUnname(document: Document, drafts: readonly Draft[]): Draft[] {
	const kept = drafts.filter(
		(draft) =>
			!draft.cue ||
			!(isSilence(document, draft.cue) || isEventHeld(document, draft) || isWhose(document, draft)),
	);
	const gone = new Set(drafts);
	for (const draft of kept) gone.delete(draft);
	for (const draft of kept) {
		if (draft.within && gone.has(draft.within)) draft.within = draft.within.within;
		const { source, cue, sourceOrigin } = draft;
		if (!source || !cue || sourceOrigin === "turn") continue;
		const lower = document.tokens.lower[source.from] ?? "";
		const single =
			["it", "there", "some", "which", "that", "who"].includes(lower) &&
			source.to - source.from === 1;
		const passive = source.from < cue.from && isPassiveReport(document, cue);
		if (passive || (isNobody(document, source) && (!single || passive))) {
			draft.source = null;
			draft.sourceOrigin = "none";
			draft.unnamed = true;
		}
	}
	return kept;
}

/** "is said", "are widely expected": a passive whose subject is what the words are about. */
function isPassiveReport(document: Document, cue: TokenRange): boolean {
	const { lower } = document.tokens;
	const next = lower[cue.to] ?? "";
	const own = lower.slice(cue.from, cue.to);
	if (
		own.includes("by") ||
		own.includes("as") ||
		next === "by" ||
		own.some((word) => HEARERS.has(word))
	)
		return false;
	return isAgentlessCue(document, cue);
}

/** Passives whose subject heard it, and may be the one who tells. */
const HEARERS = new Set([
	"told",
	"informed",
	"quoted",
	"asked",
	"assured",
	"warned",
	"agreed",
	"known",
	"noted",
]);
