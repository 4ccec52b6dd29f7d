import type { Document } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { isContinuation } from "./continuation.ts";
import { type Draft, joined } from "./draft.ts";
import { quoteKindOf } from "./quotes.ts";
import type { Relation } from "./relation.ts";
import { bySentence, clippedToSentence, sentenceOf } from "./words.ts";

interface Piece {
	readonly draft: Draft;
	readonly sentence: number;
	readonly content: readonly TokenRange[];
	/** Whether the cue stands here. */
	readonly explicit: boolean;
	readonly place: number;
}

/** A draft cut by sentences: the piece with the cue first, then the rest of its content in order. */
function piecesOf(document: Document, draft: Draft): Piece[] {
	const parts = bySentence(document, joined(draft.content));
	const home = draft.cue ? sentenceOf(document, draft.cue.from) : -1;
	const pieces: Piece[] = [];
	if (draft.cue) {
		const content = parts.get(home) ?? [];
		pieces.push({ draft, sentence: home, content, explicit: true, place: draft.cue.from });
	}
	for (const [sentence, content] of parts) {
		if (sentence === home) continue;
		const place = content[0]?.from ?? 0;
		pieces.push({ draft, sentence, content, explicit: false, place });
	}
	return pieces;
}

/** A source as a mention: inside its sentence, without commas at its ends. */
function mentionOf(document: Document, source: TokenRange): TokenRange {
	let { from, to } = clippedToSentence(document, source);
	const mark = (token: number) => /^[,;:—–]$/.test(document.tokens.lower[token] ?? "");
	while (to - from > 1 && mark(to - 1)) to--;
	while (to - from > 1 && mark(from)) from++;
	return { from, to };
}

/**
 * Cuts drafts by sentences into relations, in the order of the sentences and of the cues in them: explicit where
 * the cue stands, `continued` in the other sentences that the content reaches.
 */
export function relationsOf(
	document: Document,
	drafts: readonly Draft[],
	confidenceOf: (draft: Draft, explicit: boolean) => number,
): Relation[] {
	const pieces = drafts.flatMap((draft) => piecesOf(document, draft));
	pieces.sort((a, b) => a.sentence - b.sentence || a.place - b.place);
	const first = new Map<Draft, number>();
	const here = new Map<Draft, Map<number, number>>();
	pieces.forEach(({ draft, explicit, sentence }, index) => {
		if (explicit || !first.has(draft)) first.set(draft, index);
		const places = here.get(draft) ?? new Map<number, number>();
		places.set(sentence, index);
		here.set(draft, places);
	});
	const indexOf = (draft: Draft | null, sentence: number): number | null =>
		draft ? (here.get(draft)?.get(sentence) ?? first.get(draft) ?? null) : null;
	// Told once for a draft, which may reach over thousands of sentences.
	const sure = { cue: new Map<Draft, number>(), rest: new Map<Draft, number>() };
	const confidenceIn = (draft: Draft, explicit: boolean): number => {
		const told = explicit ? sure.cue : sure.rest;
		const confidence = told.get(draft) ?? confidenceOf(draft, explicit);
		told.set(draft, confidence);
		return confidence;
	};
	return pieces.map((piece, index) => {
		const { draft, sentence, content, explicit } = piece;
		const root = isContinuation(draft) ? draft.continues : draft;
		const carriesOn = explicit ? null : (first.get(root) ?? null);
		return {
			index,
			sentence,
			source: explicit && draft.source ? mentionOf(document, draft.source) : null,
			sourceOrigin: explicit ? draft.sourceOrigin : root.source ? "carried" : "none",
			cue: explicit && draft.cue ? clippedToSentence(document, draft.cue) : null,
			content,
			relays: draft.relays,
			within: indexOf(draft.within, sentence),
			quote: quoteKindOf(document, content),
			basis: explicit ? "explicit" : "continued",
			continues: carriesOn === index ? null : carriesOn,
			confidence: confidenceIn(draft, explicit),
		};
	});
}
