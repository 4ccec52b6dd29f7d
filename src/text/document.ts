import type { Span, TokenRange } from "./span.ts";

/**
 * The words and punctuation marks of an article's body, as parallel columns so that a
 * 200,000-character article costs no object a token. Column i of each belongs to token i.
 */
export interface TokenTable {
	readonly count: number;
	/** [count] first code unit of each token in the working text. */
	readonly start: Int32Array;
	/** [count] code unit after each token. */
	readonly end: Int32Array;
	/** [count] index into `Document.sentences`. */
	readonly sentence: Int32Array;
	/** [count] index into `Document.quotations` of the innermost quotation around the token (its marks included), or -1. */
	readonly quotation: Int32Array;
	/** [count] the token, lower-cased, with typographic apostrophes made straight. */
	readonly lower: readonly string[];
}

/** A paragraph of the body. Furniture is never one. */
export interface Paragraph extends Span {
	readonly index: number;
	/** Sentences of the paragraph: [firstSentence, endSentence). */
	readonly firstSentence: number;
	readonly endSentence: number;
	/** The name before the colon where the paragraph is a turn of a transcript ("WALLACE:"), else null. The name is inside the first sentence. */
	readonly turn: Span | null;
}

/** A sentence: its span leaves white space at both ends out. A sentence belongs to one paragraph. */
export interface Sentence extends Span {
	readonly index: number;
	readonly paragraph: number;
	readonly tokens: TokenRange;
}

/** What stands between quotation marks. The span and the tokens hold the marks. */
export interface Quotation extends Span {
	readonly index: number;
	readonly tokens: TokenRange;
	readonly mark: "double" | "single" | "guillemet";
	/** False where no closing mark stands: the quotation then ends with its paragraph. */
	readonly closed: boolean;
	/** The quotation of the paragraph before that this one carries on (opened again, never closed), or null. */
	readonly continues: number | null;
	/** The quotation around this one, or null. */
	readonly parent: number | null;
}

/** An article's body cut into paragraphs, sentences, tokens and quotations: views into `text`, all frozen. */
export interface Document {
	readonly text: string;
	readonly paragraphs: readonly Paragraph[];
	readonly sentences: readonly Sentence[];
	readonly tokens: TokenTable;
	readonly quotations: readonly Quotation[];
}

/** The words of a token range, exactly as they stand. */
export function textOfTokens(document: Document, range: TokenRange): string {
	const span = spanOfTokens(document, range);
	return document.text.slice(span.start, span.end);
}

/** The span from the first to the last token of a range; an empty range gives an empty span. */
export function spanOfTokens(document: Document, range: TokenRange): Span {
	const { start, end } = document.tokens;
	if (range.to <= range.from) {
		const at = start[range.from] ?? document.text.length;
		return { start: at, end: at };
	}
	return { start: start[range.from] ?? 0, end: end[range.to - 1] ?? 0 };
}
