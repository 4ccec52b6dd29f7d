import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";

/** Why a stretch of the page is no part of the body. */
export type FurnitureKind =
	| "headline"
	| "menu"
	| "caption"
	| "dateline"
	| "byline"
	| "heading"
	| "timestamp"
	| "footer"
	| "hidden";

/** A stretch of the page that is set aside: it is in no sentence. */
export interface Furniture extends Span {
	readonly kind: FurnitureKind;
}

/**
 * An article as the engine reads it.
 * `text` is the working text that every span below `report` counts in. For plain text it is the
 * caller's string itself; for HTML it is the text content, and `origin` leads back.
 */
export interface Article {
	/** Exactly what the caller sent. */
	readonly source: string;
	readonly format: "text" | "html";
	readonly text: string;
	/**
	 * For HTML: [text.length + 1] the offset in `source` of each working code unit, and the end of the last.
	 * null for plain text, where the two are the same.
	 */
	readonly origin: Int32Array | null;
	/** For HTML: [text.length] the offset in `source` after each working code unit (an entity is longer than its character). */
	readonly originEnd: Int32Array | null;
	/** The headline, where the caller gave it or the page shows it. */
	readonly title: string | null;
	/** The name in the dateline's brackets ("BERLIN (Reuters) —") or the page's publisher, where one stands. */
	readonly publisher: string | null;
	readonly furniture: readonly Furniture[];
	readonly document: Document;
}
