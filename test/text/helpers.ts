import type { Document } from "../../src/text/document.ts";
import { segment } from "../../src/text/segment.ts";
import type { Span } from "../../src/text/span.ts";

/** Cuts a text whose paragraphs are parted by blank lines. */
export function documentOf(text: string): Document {
	const paragraphs: Span[] = [];
	for (const match of text.matchAll(/(?:[^\n]|\n(?!\n))+/g)) {
		paragraphs.push({ start: match.index, end: match.index + match[0].length });
	}
	return segment(text, paragraphs);
}

/** The words of each sentence as they stand. */
export function sentencesOf(text: string): string[] {
	return documentOf(text).sentences.map(({ start, end }) => text.slice(start, end));
}

/** The tokens of a text as they stand. */
export function tokensOf(text: string): string[] {
	const { tokens } = documentOf(text);
	return Array.from(tokens.start, (start, i) => text.slice(start, tokens.end[i]));
}
