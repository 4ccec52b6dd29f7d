import type { Document, Paragraph } from "../text/document.ts";
import { type Draft, draftOf, joined } from "./draft.ts";

/** Turn names of the one who asks: the article's own voice. */
const ASKERS = new Set(["q", "question"]);

function turnDraft(document: Document, paragraph: Paragraph): Draft | null {
	const { turn } = paragraph;
	const first = document.sentences[paragraph.firstSentence];
	const last = document.sentences[paragraph.endSentence - 1];
	if (!turn || !first || !last) return null;
	const { start, end, lower } = document.tokens;
	let from = first.tokens.from;
	while (from < first.tokens.to && (end[from] ?? 0) <= turn.start) from++;
	let to = from;
	while (to < first.tokens.to && (start[to] ?? 0) < turn.end) to++;
	if (to === from || ASKERS.has(lower[from] ?? "")) return null;
	const colon = lower[to] === ":" || lower[to] === "." ? 1 : 0;
	const content = { from: to + colon, to: last.tokens.to };
	if (content.to <= content.from) return null;
	return {
		...draftOf({ from: colon ? to : from, to: colon ? to + 1 : to }),
		source: { from, to },
		sourceOrigin: "turn",
		content: [content],
	};
}

/** The tokens of colons behind the name of one who asks: no cues. */
function askedHeads(document: Document): Set<number> {
	const heads = new Set<number>();
	for (const { turn, firstSentence } of document.paragraphs) {
		const from = turn ? (document.sentences[firstSentence]?.tokens.from ?? -1) : -1;
		if (from >= 0 && ASKERS.has(document.tokens.lower[from] ?? "")) heads.add(from + 1);
	}
	return heads;
}

/** Whether somebody speaks twice: one name before a colon, or several different ones, are labels ("OUR RATING:"). */
function isTranscript(document: Document, turns: readonly Draft[]): boolean {
	const surnames = turns.map((turn) => document.tokens.lower[(turn.source?.to ?? 1) - 1]);
	return new Set(surnames).size < surnames.length;
}

/**
 * Makes each turn of a transcript ("WALLACE: …") a relation whose source is the name before the colon and
 * whose content is the rest of the paragraph; relations that stand inside it are `within` it.
 * Returns all drafts, in the order of their cues.
 */
export function addTurns(document: Document, drafts: readonly Draft[]): Draft[] {
	const named = document.paragraphs.flatMap((paragraph) => turnDraft(document, paragraph) ?? []);
	const turns = isTranscript(document, named) ? named : [];
	if (turns.length === 0) return [...drafts];
	const kept: Draft[] = [];
	const asked = askedHeads(document);
	let at = 0;
	for (const draft of drafts) {
		if (draft.cue && asked.has(draft.cue.from)) continue;
		const place = draft.cue?.from ?? 0;
		while ((turns[at]?.content[0]?.to ?? Number.MAX_SAFE_INTEGER) <= place) at++;
		const turn = turns[at];
		const head = turn?.source?.from ?? Number.MAX_SAFE_INTEGER;
		const body = turn?.content[0];
		if (turn && body && place >= head && place < body.from) continue;
		if (turn && body && place >= body.from) {
			if (draft.source && draft.source.from < body.from) draft.source = null;
			draft.content = joined(
				draft.content.map((c) => ({
					from: Math.max(c.from, body.from),
					to: Math.min(c.to, body.to),
				})),
			);
			draft.within = turn;
		}
		kept.push(draft);
	}
	return [...kept, ...turns].sort((a, b) => (a.cue?.from ?? 0) - (b.cue?.from ?? 0));
}
