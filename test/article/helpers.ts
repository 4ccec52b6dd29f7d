import type { Article } from "../../src/article/article.ts";
import { readArticle } from "../../src/article/read.ts";

/** The paragraphs of an article's body, as they stand. */
export function bodyOf(article: Article): string[] {
	return article.document.paragraphs.map(({ start, end }) => article.text.slice(start, end));
}

/** What an article sets aside, as "kind: words". */
export function asideOf(article: Article): string[] {
	return article.furniture.map(
		({ kind, start, end }) => `${kind}: ${article.text.slice(start, end)}`,
	);
}

/** Two paragraphs that are body whatever stands around them. */
export const FIRST = "The council voted on Tuesday to close the bridge, its leader said.";
export const SECOND = "Residents had asked for a new one since the floods of last winter.";

/** What is set aside of a text with FIRST and SECOND in it. */
export function asideIn(text: string): string[] {
	return asideOf(readArticle({ text }));
}
