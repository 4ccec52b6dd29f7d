import { segment } from "../text/segment.ts";
import type { Span } from "../text/span.ts";
import type { Article } from "./article.ts";
import { splitBlocks } from "./block.ts";
import { sortBlocks } from "./furniture.ts";
import { withoutSite } from "./headline.ts";
import { blocksOf } from "./html/blocks.ts";
import { readPage } from "./html/page.ts";

/** An article as it comes in: plain text, or a page's HTML. */
export type ArticleInput = { readonly text: string } | { readonly html: string };

/** What the caller says about the article. */
export interface ArticleHints {
	readonly title?: string | null;
	readonly publisher?: string | null;
}

function readText(text: string, hints: ArticleHints): Article {
	const sorted = sortBlocks(text, splitBlocks(text), hints.title ?? null);
	return Object.freeze({
		source: text,
		format: "text",
		text,
		origin: null,
		originEnd: null,
		title: sorted.title,
		publisher: hints.publisher ?? sorted.agency ?? sorted.site,
		furniture: Object.freeze(sorted.furniture),
		document: segment(text, sorted.body),
	});
}

function readHtml(html: string, hints: ArticleHints): Article {
	const page = readPage(html);
	const { text, origin, originEnd, metadata } = page;
	const given = hints.publisher ?? null;
	const publisher = given ?? metadata.publisher;
	const shown =
		metadata.title !== null && metadata.titled
			? withoutSite(metadata.title, publisher)
			: metadata.title;
	const sorted = sortBlocks(text, blocksOf(page), hints.title ?? shown);
	return Object.freeze({
		source: html,
		format: "html",
		text,
		origin,
		originEnd,
		title: sorted.title,
		publisher: given ?? sorted.agency ?? metadata.publisher ?? sorted.site,
		furniture: Object.freeze(sorted.furniture),
		document: segment(text, sorted.body),
	});
}

/**
 * Reads an article: its body in paragraphs, sentences and tokens, its furniture set aside, every offset
 * leading back to what the caller sent. Never throws; time in proportion to the length.
 */
export function readArticle(input: ArticleInput, hints: ArticleHints = {}): Article {
	if ("text" in input) return readText(input.text, hints);
	return readHtml(input.html, hints);
}

/** The words of what came in, markup apart: what its language is told from. The text itself, where it is plain. */
export function plainText(input: {
	readonly text?: string | undefined;
	readonly html?: string | undefined;
}): string {
	return input.html === undefined ? (input.text ?? "") : readPage(input.html).text;
}

/**
 * The caller's offsets of a span of the working text: [start, end) in `Article.source`. The same for plain
 * text; in HTML the stretch of the source from the first to the last character, tags between them included.
 */
export function toSource(article: Article, span: Span): Span {
	const { origin, originEnd } = article;
	if (origin === null || originEnd === null) return { start: span.start, end: span.end };
	const start = origin[span.start] ?? article.source.length;
	if (span.end <= span.start) return { start, end: start };
	return { start, end: originEnd[span.end - 1] ?? article.source.length };
}
