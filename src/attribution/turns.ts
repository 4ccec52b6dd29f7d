import type { Document, Paragraph } from "../text/document.ts";
import { type Draft, draftOf, joined } from "./draft.ts";

/** Turn names of the one who asks: the article's own voice. */
const ASKERS = new Set(["q", "question"]);

/** Longest head of a paragraph looked at for a name and its part in the broadcast. */
const HEAD = 90;
/** "ANSEL WHITE, HOST:", "TESS HALE, BYLINE:": who presents a broadcast. */
const PRESENTER =
	/^\s*(?:[\p{Lu}\p{M}.'’-]+ ){0,4}([\p{Lu}\p{M}.'’-]+), (?:[\p{L}\p{N}]+ ){0,2}(?:HOST|CO-HOST|BYLINE|ANCHOR|PRESENTER|CORRESPONDENT|REPORTER|host|co-host|byline|anchor|presenter|correspondent|reporter)\s?:/u;
/** "For Radio North, I'm Tess Hale in Oslo." */
const SIGN_OFF =
	/^(?:[^:]{1,40}: )?["“]?(?:[Ff]or|[Rr]eporting for) (?:\p{Lu}[\p{L}\p{N}.-]* ?){1,5}, (?:I[’']m|I am|this is) (?:\p{Lu}[\p{L}\p{M}.'’-]*\.? )*?(\p{Lu}[\p{L}\p{M}'’-]+)(?=[.,]| in\b)/u;

/** The surnames, lower-cased, of those who present the broadcast: what they say is the article's own voice. */
function presentersOf({ text, paragraphs, sentences }: Document): Set<string> {
	if (!paragraphs.some(({ turn }) => turn)) return new Set();
	const heads = paragraphs.flatMap(({ firstSentence }) => sentences[firstSentence] ?? []);
	const told = [
		...heads.map(({ start }) => PRESENTER.exec(text.slice(start, start + HEAD))),
		...sentences.map(({ start, end }) =>
			end - start > 2 * HEAD ? null : SIGN_OFF.exec(text.slice(start, end)),
		),
	];
	return new Set(told.flatMap((match) => match?.[1]?.toLowerCase() ?? []));
}

/** Tells the turns that are the article's own voice: a question's, a presenter's. */
function ownVoiceTest(
	document: Document,
	presenters: ReadonlySet<string>,
): (paragraph: Paragraph) => boolean {
	return ({ turn, firstSentence }) => {
		const from = document.sentences[firstSentence]?.tokens.from ?? -1;
		if (!turn || from < 0) return false;
		const name = document.text.slice(turn.start, turn.end).toLowerCase();
		return (
			ASKERS.has(document.tokens.lower[from] ?? "") ||
			presenters.has(name.split(/\s+/).at(-1) ?? "")
		);
	};
}

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
	if (to === from) return null;
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

/** The tokens of colons behind the names before turns that are the article's own voice: no cues. */
function ownHeads(document: Document, isOwn: (paragraph: Paragraph) => boolean): Set<number> {
	const heads = new Set<number>();
	for (const paragraph of document.paragraphs.filter(isOwn)) {
		let token = document.sentences[paragraph.firstSentence]?.tokens.from ?? 0;
		const end = paragraph.turn?.end ?? 0;
		while ((document.tokens.start[token] ?? Infinity) < end) token++;
		heads.add(token);
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
	const presenters = presentersOf(document);
	const isOwn = ownVoiceTest(document, presenters);
	const named = document.paragraphs.flatMap((paragraph) =>
		isOwn(paragraph) ? [] : (turnDraft(document, paragraph) ?? []),
	);
	const presented = presenters.size > 0;
	const turns = presented || isTranscript(document, named) ? named : [];
	if (turns.length === 0 && !presented) return [...drafts];
	const kept: Draft[] = [];
	const asked = ownHeads(document, isOwn);
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
