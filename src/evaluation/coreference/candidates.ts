import { readArticle } from "../../article/read.ts";
import type { Attribution } from "../../attribution/relation.ts";
import type { Actor } from "../../entities/actor.ts";
import type { Candidate } from "../../entities/choose.ts";
import type { Described } from "../../entities/described.ts";
import { observeChoices } from "../../entities/observe.ts";
import type { Thing } from "../../entities/thing-candidates.ts";
import type { Document } from "../../text/document.ts";
import { overlaps, type Span } from "../../text/span.ts";

const NOTHING: Attribution = { relations: [], sentences: [] };

/** A pronoun as the entities room saw it. */
export interface SeenPronoun {
	readonly span: Span;
	readonly candidates: readonly Candidate[];
}

/** A description of one person as the entities room saw it. */
export interface SeenDescription {
	readonly span: Span;
	readonly candidates: readonly Described[];
}

/** An "it" or "they" as the entities room saw it. */
export interface SeenThing {
	readonly span: Span;
	readonly pronoun: "it" | "they";
	readonly candidates: readonly Thing[];
}

/** Every choice that was made in a text. */
export interface Choices {
	readonly document: Document;
	/** Every "he" and "she", with the candidates that were weighed for it; the last weighing counts. */
	readonly pronouns: readonly SeenPronoun[];
	/** "the minister", "a neighbour", the same way. */
	readonly descriptions: readonly SeenDescription[];
	/** "the ministry", "the company", the same way. */
	readonly bodies: readonly SeenDescription[];
	/** "it" and "they", the same way. */
	readonly things: readonly SeenThing[];
}

/** Reads a text and gives every choice made in it. */
export function choicesOf(
	text: string,
	attribution: Attribution = NOTHING,
	title: string | null = null,
): Choices {
	const article = readArticle({ text }, title === null ? {} : { title });
	const { document } = article;
	const { start, end } = document.tokens;
	const pronouns = new Map<number, SeenPronoun>();
	const descriptions = new Map<number, SeenDescription>();
	const bodies = new Map<number, SeenDescription>();
	const things = new Map<number, SeenThing>();
	observeChoices(article, attribution, {
		pronoun(token, candidates) {
			const span = { start: start[token] ?? 0, end: end[token] ?? 0 };
			pronouns.set(token, { span, candidates });
		},
		description({ from, to }, candidates) {
			const span = { start: start[from] ?? 0, end: end[to - 1] ?? 0 };
			descriptions.set(from, { span, candidates });
		},
		body({ from, to }, candidates) {
			const span = { start: start[from] ?? 0, end: end[to - 1] ?? 0 };
			bodies.set(from, { span, candidates });
		},
		thing(token, pronoun, candidates) {
			const span = { start: start[token] ?? 0, end: end[token] ?? 0 };
			things.set(token, { span, pronoun, candidates });
		},
	});
	return {
		document,
		pronouns: [...pronouns.values()],
		descriptions: [...descriptions.values()],
		bodies: [...bodies.values()],
		things: [...things.values()],
	};
}

/** Whether a mention of the actor by name or description begins the span, "the" set aside: one inside of it is another's. */
export function beginsAt(document: Document, actor: Actor, span: Span): boolean {
	const { start } = document.tokens;
	return actor.mentions.some(({ from, form }) => {
		const gap = (start[from] ?? 0) - span.start;
		return form !== "pronoun" && gap >= -4 && gap <= 4;
	});
}

/** Whether a mention of the actor by name or description overlaps the span. */
export function isMentionedAt(document: Document, actor: Actor, span: Span): boolean {
	const { start, end } = document.tokens;
	return actor.mentions.some(
		({ from, to, form }) =>
			form !== "pronoun" && overlaps({ start: start[from] ?? 0, end: end[to - 1] ?? 0 }, span),
	);
}
