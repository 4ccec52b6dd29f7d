import type { Document, Quotation } from "../text/document.ts";
import { hashUnits } from "./hash.ts";
import { shapeOf } from "./shapes.ts";

/**
 * The version of everything in this file and in shapes.ts. A model file names the version that it was
 * trained with, and is refused by an engine of another.
 */
export const FEATURE_TABLE_VERSION = 1;

/** Rows of the table of endings (both lengths share it) and of the table of beginnings. */
export const ENDING_ROWS = 2048;
export const BEGINNING_ROWS = 2048;
/** Values of the columns `quote` and `place`. */
export const QUOTE_VALUES = 64;
export const PLACE_VALUES = 4;

/** A token's word and look, once for all tokens that share them: [forms] each. */
export interface FormTable {
	readonly count: number;
	/** The key that the vocabulary knows. */
	readonly word: readonly string[];
	/** Row of the last three and of the last two letters, 0..ENDING_ROWS-1. */
	readonly ending3: Uint16Array;
	readonly ending2: Uint16Array;
	/** Row of the first four letters, 0..BEGINNING_ROWS-1. */
	readonly beginning4: Uint16Array;
	/** Index in SHAPES. */
	readonly shape: Uint8Array;
}

/** What the tagger sees of a document: [tokens] each. */
export interface Features {
	readonly forms: FormTable;
	/** Row of `forms`. */
	readonly form: Int32Array;
	/**
	 * The outermost quotation around the token: 0 none, else
	 * 1 + part (0 inside, 1 its first token, 2 its closing mark) + 3 x ends (1 where punctuation stands before
	 * the closing mark) + 6 x runs (1 where it is unclosed, carries on another or holds a sentence's end)
	 * + 12 x size (0..4: up to 3, 6, 11, 24 tokens or more).
	 */
	readonly quote: Uint8Array;
	/** 0 inside a sentence, 1 first of its sentence, 2 first of its paragraph, 3 the name of a transcript's turn. */
	readonly place: Uint8Array;
}

const OPENING = "“";
const CLOSING = "”";

/** One key for the ways to write a dash, an ellipsis or a number. */
function keyOf(lower: string, shape: number): string {
	if (shape === 11) {
		if (lower === "–" || lower === "—" || lower === "―" || /^--+$/.test(lower)) return "—";
		if (lower === "…" || lower.startsWith("..") || lower.startsWith(". .")) return "…";
		return lower;
	}
	if (shape === 6 || shape === 7 || shape === 8) return lower.replace(/\d/g, "0");
	return lower;
}

/** Collects the distinct forms of a document. */
class FormSink {
	readonly rows = new Map<string, number>();
	readonly word: string[] = [];
	readonly shape: number[] = [];

	add(word: string, shape: number): number {
		const key = `${word}\u0000${shape}`;
		const known = this.rows.get(key);
		if (known !== undefined) return known;
		const row = this.word.length;
		this.rows.set(key, row);
		this.word.push(word);
		this.shape.push(shape);
		return row;
	}

	table(): FormTable {
		const count = this.word.length;
		const ending3 = new Uint16Array(count);
		const ending2 = new Uint16Array(count);
		const beginning4 = new Uint16Array(count);
		this.word.forEach((word, i) => {
			const n = word.length;
			ending3[i] = hashUnits(word, Math.max(0, n - 3), n, 0x811c9dc5) % ENDING_ROWS;
			ending2[i] = hashUnits(word, Math.max(0, n - 2), n, 0x050c5d1f) % ENDING_ROWS;
			beginning4[i] = hashUnits(word, 0, Math.min(4, n), 0x2f0b4c47) % BEGINNING_ROWS;
		});
		return {
			count,
			word: this.word,
			ending3,
			ending2,
			beginning4,
			shape: Uint8Array.from(this.shape),
		};
	}
}

function sizeClass(tokens: number): number {
	if (tokens <= 5) return 0;
	if (tokens <= 8) return 1;
	if (tokens <= 13) return 2;
	return tokens <= 26 ? 3 : 4;
}

/** The quotation with no other around it. */
function outermost(document: Document, quotation: Quotation): Quotation {
	let at = quotation;
	for (let parent = at.parent; parent !== null; parent = at.parent) {
		const next = document.quotations[parent];
		if (next === undefined) break;
		at = next;
	}
	return at;
}

function endsWithPunctuation(document: Document, quotation: Quotation): boolean {
	const last = document.tokens.lower[quotation.tokens.to - 2];
	return last === "," || last === "." || last === "?" || last === "!";
}

/** The part of the column `quote` that all tokens of an outermost quotation share. */
function quoteValue(document: Document, quotation: Quotation): number {
	const { from, to } = quotation.tokens;
	const { sentence } = document.tokens;
	const crosses = sentence[from] !== sentence[to - 1];
	const runs = !quotation.closed || quotation.continues !== null || crosses;
	return (
		1 +
		3 * Number(endsWithPunctuation(document, quotation)) +
		6 * Number(runs) +
		12 * sizeClass(to - from)
	);
}

function fillQuotes(document: Document, quote: Uint8Array): void {
	for (const quotation of document.quotations) {
		if (outermost(document, quotation) !== quotation) continue;
		const { from, to } = quotation.tokens;
		const value = quoteValue(document, quotation);
		quote.fill(value, from, to);
		quote[from] = value + 1;
		if (quotation.closed && to - from > 1) quote[to - 1] = value + 2;
	}
}

function fillPlaces(document: Document, place: Uint8Array): void {
	for (const sentence of document.sentences) {
		const first = document.paragraphs[sentence.paragraph]?.firstSentence === sentence.index;
		place[sentence.tokens.from] = first ? 2 : 1;
	}
	for (const paragraph of document.paragraphs) {
		if (paragraph.turn === null) continue;
		const from = document.sentences[paragraph.firstSentence]?.tokens.from ?? 0;
		for (let i = from; i < document.tokens.count; i++) {
			if ((document.tokens.start[i] ?? 0) >= paragraph.turn.end) break;
			place[i] = 3;
		}
	}
}

/** Reads the features of every token: the one path for training and for the Worker. Linear in the document. */
export function readFeatures(document: Document): Features {
	const { count, start, end, lower } = document.tokens;
	const opens = new Uint8Array(count);
	for (const { tokens, closed } of document.quotations) {
		opens[tokens.from] = 1;
		if (closed && tokens.to - tokens.from > 1) opens[tokens.to - 1] = 2;
	}
	const sink = new FormSink();
	const form = new Int32Array(count);
	for (let i = 0; i < count; i++) {
		const from = start[i] ?? 0;
		const to = end[i] ?? 0;
		const shape = shapeOf(document.text, from, to);
		const mark = shape === 11 || shape === 12 ? opens[i] : 0;
		if (mark === 1) form[i] = sink.add(OPENING, 11);
		else if (mark === 2) form[i] = sink.add(CLOSING, 11);
		else form[i] = sink.add(keyOf(lower[i] ?? "", shape), shape);
	}
	const quote = new Uint8Array(count);
	fillQuotes(document, quote);
	const place = new Uint8Array(count);
	fillPlaces(document, place);
	return { forms: sink.table(), form, quote, place };
}
