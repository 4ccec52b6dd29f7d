import { readArticle } from "../../article/read.ts";
import type { Attribution } from "../../attribution/relation.ts";
import type { Actor } from "../../entities/actor.ts";
import type { Candidate } from "../../entities/choose.ts";
import { observePronouns } from "../../entities/observe.ts";
import type { Document } from "../../text/document.ts";
import { overlaps, type Span } from "../../text/span.ts";

const NOTHING: Attribution = { relations: [], sentences: [] };

/** A pronoun as the entities room saw it. */
export interface SeenPronoun {
	readonly span: Span;
	readonly candidates: readonly Candidate[];
}

/** Every "he" and "she" of a text, with the candidates that were weighed for it; the last weighing counts. */
export function pronounsOf(
	text: string,
	attribution: Attribution = NOTHING,
): { readonly document: Document; readonly seen: readonly SeenPronoun[] } {
	const article = readArticle({ text }, {});
	const { document } = article;
	const seen = new Map<number, SeenPronoun>();
	observePronouns(article, attribution, (token, candidates) => {
		seen.set(token, {
			span: { start: document.tokens.start[token] ?? 0, end: document.tokens.end[token] ?? 0 },
			candidates,
		});
	});
	return { document, seen: [...seen.values()] };
}

/** Whether a mention of the actor by name or description overlaps the span. */
export function isMentionedAt(document: Document, actor: Actor, span: Span): boolean {
	const { start, end } = document.tokens;
	return actor.mentions.some(
		({ from, to, form }) =>
			form !== "pronoun" && overlaps({ start: start[from] ?? 0, end: end[to - 1] ?? 0 }, span),
	);
}
