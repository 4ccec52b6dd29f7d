import type { QuoteKind } from "../../attribution/relation.ts";
import type { Span } from "../../text/span.ts";
import { type Words, wordSet } from "../words.ts";

/** A relation as a corpus or the engine gives it: each part a set of spans (UTF-16), any of them empty. */
export interface SpanRelation {
	readonly source: readonly Span[];
	readonly cue: readonly Span[];
	readonly content: readonly Span[];
}

/** A relation by the words of the text that its parts touch. */
export interface WordRelation {
	readonly source: ReadonlySet<number>;
	readonly cue: ReadonlySet<number>;
	readonly content: ReadonlySet<number>;
}

/** A relation by its words. */
export function inWords(words: Words, relation: SpanRelation): WordRelation {
	return {
		source: wordSet(words, relation.source),
		cue: wordSet(words, relation.cue),
		content: wordSet(words, relation.content),
	};
}

/** How a relation's content stands: between quotation marks, with one inside, or with none. */
export function kindOf(relation: SpanRelation, text: string): QuoteKind {
	const content = relation.content
		.map(({ start, end }) => text.slice(start, end))
		.join(" ")
		.trim()
		.replace(/[.,;]+$/, "");
	if (content.length > 1 && /^[“"]/.test(content) && /[”"]$/.test(content)) return "direct";
	return /[“”"]/.test(content) ? "mixed" : "indirect";
}
