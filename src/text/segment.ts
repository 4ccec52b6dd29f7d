import { isInvisible, isSpace } from "./characters.ts";
import type { Document, Paragraph, Quotation, Sentence, TokenTable } from "./document.ts";
import { type OpenQuotation, QuotationReader } from "./quotations.ts";
import { sentenceStarts } from "./sentences.ts";
import type { Span } from "./span.ts";
import { TokenSink, tokenize } from "./tokens.ts";
import { cutAtTurns, findTurns } from "./turns.ts";

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** The paragraph without the white space at its ends. */
function trim(text: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && isSpace(text.charCodeAt(start))) start++;
	while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
	return { start, end };
}

/** Longest token kept whole in `lower`; a longer one is cut, so that nothing downstream pays for it. */
const LONGEST = 64;

function lowered(text: string, start: number, end: number): string {
	const raw = text.slice(start, Math.min(end, start + LONGEST)).toLowerCase();
	let plain = true;
	for (let i = 0; i < raw.length && plain; i++) {
		const code = raw.charCodeAt(i);
		plain = code < 0x80 || (code !== 0x2019 && !isInvisible(code));
	}
	return plain ? raw : raw.replace(/’/g, "'").replace(INVISIBLE, "");
}

function freezeQuotation(open: OpenQuotation, sink: TokenSink): Quotation {
	return {
		index: open.index,
		start: sink.start[open.from] ?? 0,
		end: sink.end[open.to - 1] ?? 0,
		tokens: { from: open.from, to: open.to },
		mark: open.mark,
		closed: open.closed,
		continues: open.continues,
		parent: open.parent,
	};
}

/**
 * Cuts the paragraphs of a text (in order, disjoint; white space at their ends is left out) into sentences,
 * tokens and quotations. A paragraph of several turns is cut into them; one that holds no token is dropped, so indexes
 * count those that remain.
 * Never throws; linear in the length of the text.
 */
export function segment(text: string, paragraphs: readonly Span[]): Document {
	const sink = new TokenSink();
	const ranges: { from: number; to: number; span: Span }[] = [];
	for (const paragraph of cutAtTurns(text, paragraphs)) {
		const span = trim(text, paragraph);
		const from = sink.start.length;
		tokenize(text, span.start, span.end, sink);
		if (sink.start.length > from) ranges.push({ from, to: sink.start.length, span });
	}
	const count = sink.start.length;
	const quotation = new Int32Array(count).fill(-1);
	const reader = new QuotationReader();
	for (const { from, to } of ranges) {
		reader.read({ text, start: sink.start, end: sink.end, from, to }, quotation);
	}
	const closing = new Uint8Array(count);
	for (const open of reader.found) if (open.closed) closing[open.to - 1] = 1;

	const view = {
		text,
		start: sink.start,
		end: sink.end,
		quotation,
		closes: (token: number) => closing[token] === 1,
	};
	const turns = findTurns(
		text,
		ranges.map(({ span }) => span),
	);
	const sentence = new Int32Array(count);
	const sentences: Sentence[] = [];
	const cut: Paragraph[] = ranges.map(({ from, to, span }, index) => {
		const starts = sentenceStarts(view, from, to);
		const firstSentence = sentences.length;
		starts.forEach((first, k) => {
			const end = starts[k + 1] ?? to;
			sentence.fill(sentences.length, first, end);
			sentences.push({
				index: sentences.length,
				paragraph: index,
				start: sink.start[first] ?? 0,
				end: sink.end[end - 1] ?? 0,
				tokens: { from: first, to: end },
			});
		});
		const endSentence = sentences.length;
		return { index, ...span, firstSentence, endSentence, turn: turns[index] ?? null };
	});
	const start = Int32Array.from(sink.start);
	const end = Int32Array.from(sink.end);
	const lower = sink.start.map((from, i) => lowered(text, from, sink.end[i] ?? from));
	const tokens: TokenTable = { count, start, end, sentence, quotation, lower };
	const quotations = reader.found.map((open) => freezeQuotation(open, sink));
	return { text, paragraphs: cut, sentences, tokens, quotations };
}
