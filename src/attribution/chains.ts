import relays from "../../data/relays.json" with { type: "json" };
import type { Document } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { addAudiences, type KnownOutlet } from "./audience.ts";
import { resolveCiting, resolveQuoted } from "./citing.ts";
import { isContinuation, rootOf } from "./continuation.ts";
import { type Draft, extentOf, placeOf } from "./draft.ts";
import { isOutlet } from "./outlets.ts";
import type { Relay } from "./relation.ts";
import { addRepresentatives } from "./representatives.ts";
import { paragraphOf, sentenceOf, sharedTokens } from "./words.ts";

/** No sentence that anybody wrote holds more relations: beyond it chains are not looked for. */
const MOST_IN_SENTENCE = 40;

/** Drafts by the sentence of their cue, in order; those without a cue are left out. */
function bySentenceOfCue(document: Document, drafts: readonly Draft[]): Map<number, Draft[]> {
	const groups = new Map<number, Draft[]>();
	for (const draft of drafts) {
		if (!draft.cue) continue;
		const sentence = sentenceOf(document, draft.cue.from);
		const list = groups.get(sentence);
		if (list) list.push(draft);
		else groups.set(sentence, [draft]);
	}
	return groups;
}

/** Cues of words spoken or written: these an outlet passes on; a belief or a wish it reports itself. */
const SPEECH = new Set(relays.speech);

/** An outlet that tells on another's word what the inner relation says relays it, and says nothing of its own. */
function dropsOut(document: Document, outer: Draft, inner: Draft): boolean {
	if (!outer.source || outer.sourceOrigin !== "own" || !isOutlet(document, outer.source))
		return false;
	if (inner.within !== outer || !inner.source || !inner.cue) return false;
	const { lower } = document.tokens;
	if (!lower.slice(inner.cue.from, inner.cue.to).some((word) => SPEECH.has(word))) return false;
	const extent = extentOf(inner);
	const size = outer.content.reduce((sum, piece) => sum + piece.to - piece.from, 0);
	const shared = outer.content.reduce((sum, piece) => sum + sharedTokens(piece, extent), 0);
	return shared >= 0.6 * size;
}

function signOf(document: Document, draft: Draft): string {
	return draft.cue ? document.tokens.lower.slice(draft.cue.from, draft.cue.to).join(" ") : "said";
}

/** Takes out the relations of outlets that only relay; their inner relations keep them as relays. */
function dropOutlets(document: Document, drafts: readonly Draft[]): Draft[] {
	const gone = new Set<Draft>();
	for (const inner of drafts) {
		if (inner.within && dropsOut(document, inner.within, inner)) gone.add(inner.within);
	}
	for (const draft of drafts) {
		for (let outer = draft.within; outer && gone.has(outer); outer = outer.within) {
			const own = outer.source ? [{ mention: outer.source, sign: signOf(document, outer) }] : [];
			draft.relays = [...outer.relays, ...own, ...draft.relays];
			draft.within = outer.within;
		}
	}
	return drafts.filter((draft) => !gone.has(draft));
}

/** The relays that stand outside a draft because of the relations around it, nearest the reader first. */
function outerRelays(document: Document, draft: Draft): Relay[] {
	const { within } = draft;
	if (!within) return [];
	const { source, relays } = rootOf(within);
	const own = source ? [{ mention: source, sign: signOf(document, within) }] : [];
	return [...outerRelays(document, within), ...relays, ...own];
}

const PRONOUNS = new Set(["he", "she", "they", "him", "her", "them"]);
/** Relays that go on for a paragraph: an interview does, an "according to" does not. */
const LASTING = new Set([
	"told",
	"interview with",
	"speaking to",
	"speaking on",
	"remarks to",
	"report",
]);

/** An outlet named once is relied on while the paragraph goes on with a pronoun for its source. */
function inheritRelays(document: Document, drafts: readonly Draft[]): void {
	let last: Draft | null = null;
	for (const draft of drafts) {
		if (draft.within || isContinuation(draft) || !draft.source) continue;
		const { source } = draft;
		const pronoun =
			source.to - source.from === 1 && PRONOUNS.has(document.tokens.lower[source.from] ?? "");
		if (last && pronoun && draft.relays.length === 0) {
			const same = paragraphOf(document, placeOf(last)) === paragraphOf(document, placeOf(draft));
			if (same) draft.relays = last.relays.filter(({ sign }) => LASTING.has(sign));
		}
		last = draft;
	}
}

/** The last outlet that drafts name as a relay or a source, or null. */
function lastOutlet(document: Document, drafts: readonly Draft[]): TokenRange | null {
	const named = drafts.flatMap(({ source, relays }) => [
		...(source ? [source] : []),
		...relays.map(({ mention }) => mention),
	]);
	return named.filter((range) => isOutlet(document, range)).at(-1) ?? null;
}

/**
 * Finds who passes each relation's content on in so many words: outlets that were told, outlets that cite,
 * those who quote. `publisher` is the article's own outlet, where known. Returns the drafts that remain, in order: an outlet that only relays is no speaker.
 */
export function findRelays(
	document: Document,
	drafts: readonly Draft[],
	publisher: string | null,
): Draft[] {
	const gone = new Set<Draft>();
	let known: KnownOutlet = publisher === null ? null : "publisher";
	for (const [index, group] of bySentenceOfCue(document, drafts)) {
		const sentence = document.sentences[index];
		if (!sentence || group.length > MOST_IN_SENTENCE) continue;
		const left = resolveCiting(document, sentence, group);
		for (const draft of group) if (!left.includes(draft)) gone.add(draft);
		resolveQuoted(document, sentence, left);
		addRepresentatives(document, sentence, left);
		addAudiences(document, sentence, left, known);
		if (known !== "publisher") known = lastOutlet(document, left) ?? known;
	}
	for (const draft of drafts) {
		while (draft.within && gone.has(draft.within)) draft.within = draft.within.within;
	}
	const kept = dropOutlets(
		document,
		drafts.filter((draft) => !gone.has(draft)),
	);
	inheritRelays(document, kept);
	return kept;
}

/** Completes the relays of relations that stand in another's content: its relays and its source come first. */
export function relayNested(document: Document, drafts: readonly Draft[]): void {
	const outer = drafts.map((draft) => outerRelays(document, draft));
	for (const [index, draft] of drafts.entries()) {
		if (!isContinuation(draft)) draft.relays = [...(outer[index] ?? []), ...draft.relays];
	}
	for (const draft of drafts) {
		if (isContinuation(draft)) draft.relays = draft.continues.relays;
	}
}
