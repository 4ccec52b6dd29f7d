import { segment } from "../text/segment.ts";
import type { Span } from "../text/span.ts";
import type { Article } from "./article.ts";
import { splitBlocks } from "./block.ts";
import { sortBlocks } from "./furniture.ts";
import { withoutSite } from "./headline.ts";
import { blocksOf } from "./html/blocks.ts";
import { type Page, readPage } from "./html/page.ts";

/** An article as it comes in: plain text, or a page's HTML. */
export type ArticleInput = { readonly text: string } | { readonly html: string };

/** What the caller says about the article. */
export interface ArticleHints {
	readonly title?: string | null;
	readonly publisher?: string | null;
}

/** What came in, its markup read and nothing set aside: a page for HTML. */
export interface Source {
	/** As the caller sent it. */
	readonly source: string;
	/** The working text: all its words, without markup. Its language is told from this. */
	readonly text: string;
	readonly page: Page | null;
}

/** Reads the markup of what came in. Never throws. */
export function readSource(input: ArticleInput): Source {
	if ("text" in input) return { source: input.text, text: input.text, page: null };
	const page = readPage(input.html);
	return { source: input.html, text: page.text, page };
}

function fromText(text: string, hints: ArticleHints): Article {
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

function fromPage(source: string, page: Page, hints: ArticleHints): Article {
	const { text, origin, originEnd, metadata } = page;
	const given = hints.publisher ?? null;
	const publisher = given ?? metadata.publisher;
	const shown =
		metadata.title !== null && metadata.titled
			? withoutSite(metadata.title, publisher)
			: metadata.title;
	const sorted = sortBlocks(text, blocksOf(page), hints.title ?? shown);
	return Object.freeze({
		source,
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
 * The article of a source: its body in paragraphs, sentences and tokens, its furniture set aside, every offset
 * leading back to what the caller sent. Never throws; time in proportion to the length.
 */
export function articleOf({ source, page }: Source, hints: ArticleHints = {}): Article {
	return page === null ? fromText(source, hints) : fromPage(source, page, hints);
}

/** Reads an article from what came in: `articleOf` its source. */
export function readArticle(input: ArticleInput, hints: ArticleHints = {}): Article {
	return articleOf(readSource(input), hints);
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
