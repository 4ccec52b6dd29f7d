import type { Article } from "../../src/article/article.ts";
import { relate } from "../../src/attribution/relate.ts";
import type { Attribution, Relation } from "../../src/attribution/relation.ts";
import { LABELS, type Label, type Tagging } from "../../src/tagger/tagging.ts";
import { type Document, textOfTokens } from "../../src/text/document.ts";
import { segment } from "../../src/text/segment.ts";
import type { Span, TokenRange } from "../../src/text/span.ts";

/** The marginal probability of the labels that the notation writes. */
const SURE = 0.95;

const TAG = /\[(S>|S<|T>|T<|C) ?([^\]]*)\]/g;

function paragraphsOf(text: string): Span[] {
	const spans: Span[] = [];
	let start = 0;
	for (const line of text.split("\n")) {
		if (line.trim() !== "") spans.push({ start, end: start + line.length });
		start += line.length + 1;
	}
	return spans;
}

function code(label: string): number {
	return (LABELS as readonly string[]).indexOf(label);
}

/** An article of plain text, a line a paragraph. */
export function articleOf(text: string, publisher: string | null = null): Article {
	return {
		source: text,
		format: "text",
		text,
		origin: null,
		originEnd: null,
		title: null,
		publisher,
		furniture: [],
		document: segment(text, paragraphsOf(text)),
	};
}

/** The tagging whose best path is `labels`, the rest of each token's mass spread evenly. */
export function taggingOf(labels: Uint8Array, sure = SURE): Tagging {
	const rest = (1 - sure) / (LABELS.length - 1);
	const marginals = new Float32Array(labels.length * LABELS.length).fill(rest);
	labels.forEach((label, token) => {
		marginals[token * LABELS.length + label] = sure;
	});
	return { labels, confidence: new Float32Array(labels.length).fill(sure), marginals };
}

/**
 * Reads a text with tags: "[S>He] [C said] [T<that it rained]." is the sentence and what a tagger makes of it.
 */
export function read(tagged: string): { article: Article; tagging: Tagging } {
	let text = "";
	let at = 0;
	const spans: { span: Span; kind: string }[] = [];
	for (const match of tagged.matchAll(TAG)) {
		const [whole, kind = "", words = ""] = match;
		text += tagged.slice(at, match.index);
		spans.push({ span: { start: text.length, end: text.length + words.length }, kind });
		text += words;
		at = match.index + whole.length;
	}
	text += tagged.slice(at);
	const article = articleOf(text);
	const { tokens } = article.document;
	const labels = new Uint8Array(tokens.count);
	for (const { span, kind } of spans) {
		let begun = false;
		for (let token = 0; token < tokens.count; token++) {
			if ((tokens.end[token] ?? 0) <= span.start || (tokens.start[token] ?? 0) >= span.end)
				continue;
			labels[token] = code(`${begun ? "I" : "B"}-${kind}` satisfies `${"I" | "B"}-${string}`);
			begun = true;
		}
	}
	return { article, tagging: taggingOf(labels) };
}

/** What the room makes of a tagged text. */
export function relateTagged(tagged: string): { document: Document; attribution: Attribution } {
	const { article, tagging } = read(tagged);
	return { document: article.document, attribution: relate(article, tagging) };
}

function words(document: Document, range: TokenRange | null): string {
	return range ? textOfTokens(document, range).replace(/\s+/g, " ") : "-";
}

/** A relation in one line: "sentence source / cue / content + content", then whatever is out of the ordinary. */
export function line(document: Document, relation: Relation): string {
	const parts = [
		`${relation.sentence} ${words(document, relation.source)}`,
		words(document, relation.cue),
		relation.content.map((piece) => words(document, piece)).join(" + ") || "-",
	];
	const via = relation.relays.map(({ mention }) => words(document, mention));
	const notes = [
		relation.quote === "indirect" ? "" : ` (${relation.quote})`,
		relation.continues === null ? "" : ` ~${relation.continues}`,
		relation.within === null ? "" : ` in ${relation.within}`,
		via.length > 0 ? ` via ${via.join(", ")}` : "",
	];
	return parts.join(" / ") + notes.join("");
}

/** All relations of a tagged text, a line each. */
export function relations(tagged: string): string[] {
	const { document, attribution } = relateTagged(tagged);
	return attribution.relations.map((relation) => line(document, relation));
}

/** The status of each sentence of a tagged text, by its first letters: "att", "age", "una". */
export function statuses(tagged: string): string {
	return relateTagged(tagged)
		.attribution.sentences.map(({ status }) => status.slice(0, 3))
		.join(" ");
}

/** Every label that a tagger may give. */
export const ALL_LABELS: readonly Label[] = LABELS;
