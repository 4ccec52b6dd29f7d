import type { Article } from "../../src/article/article.ts";
import { relate } from "../../src/attribution/relate.ts";
import type { Attribution, Relation } from "../../src/attribution/relation.ts";
import type { Entity, Resolution, RosterEntry } from "../../src/entities/entity.ts";
import { resolve } from "../../src/entities/resolve.ts";
import type { Document } from "../../src/text/document.ts";
import type { Span, TokenRange } from "../../src/text/span.ts";
import { articleOf, read } from "../attribution/notation.ts";

/**
 * "{He} said", "{@0 I}": a source, and the number of the source whose words it stands in;
 * "<0 “It rained,”> said {Mia Holt}": the content of source 0.
 */
const MARK = /\{(?:@(\d+) )?|\}|<(\d+) |>/g;

interface Mark {
	readonly span: Span;
	readonly within: number | null;
	readonly content: Span[];
}

function readMarks(marked: string): { article: Article; marks: Mark[] } {
	const marks: Mark[] = [];
	const contents: { readonly source: number; readonly span: Span }[] = [];
	const open: { readonly start: number; readonly number: number | null }[] = [];
	let text = "";
	let at = 0;
	for (const match of marked.matchAll(MARK)) {
		const [mark, outer, source] = match;
		text += marked.slice(at, match.index);
		at = match.index + mark.length;
		if (mark !== "}" && mark !== ">") {
			const number = outer ?? source;
			open.push({ start: text.length, number: number === undefined ? null : Number(number) });
			continue;
		}
		const { start, number } = open.pop() ?? { start: 0, number: null };
		const span = { start, end: text.length };
		if (mark === "}") marks.push({ span, within: number, content: [] });
		else contents.push({ source: number ?? 0, span });
	}
	for (const { source, span } of contents) marks[source]?.content.push(span);
	return { article: articleOf(text + marked.slice(at)), marks };
}

function tokensOf({ tokens }: Document, span: Span): TokenRange {
	let from = 0;
	while ((tokens.end[from] ?? Number.POSITIVE_INFINITY) <= span.start) from++;
	let to = from;
	while ((tokens.start[to] ?? Number.POSITIVE_INFINITY) < span.end) to++;
	return { from, to };
}

function relationOf(article: Article, { span, within, content }: Mark, index: number): Relation {
	const source = tokensOf(article.document, span);
	return {
		index,
		sentence: article.document.tokens.sentence[source.from] ?? 0,
		source,
		sourceOrigin: "own",
		cue: null,
		content: content.map((part) => tokensOf(article.document, part)),
		relays: [],
		within,
		quote: "indirect",
		basis: "explicit",
		continues: null,
		confidence: 1,
	};
}

const SHORT = {
	"named-person": "person",
	"named-organization": "organization",
	document: "document",
	"anonymous-source": "anonymous",
	"unnamed-person": "unnamed",
	"unnamed-group": "group",
} as const;

/** "Faisal Mekdad, person": an entity in a line. */
export function told(entity: Entity | undefined): string {
	return entity === undefined ? "nobody" : `${entity.name}, ${SHORT[entity.type]}`;
}

/** What the entities room makes of a text whose sources are marked with {}; each line of the text is a paragraph. */
export function resolveMarked(
	marked: string,
	roster: readonly RosterEntry[] = [],
): { resolution: Resolution; attribution: Attribution } {
	const { article, marks } = readMarks(marked);
	const relations = marks.map((mark, index) => relationOf(article, mark, index));
	const attribution: Attribution = { relations, sentences: [] };
	return { resolution: resolve(article, attribution, roster), attribution };
}

/** Who each marked source is, a line for each person or body that it names: "Faisal Mekdad, person". */
export function sources(marked: string): string[] {
	const { resolution } = resolveMarked(marked);
	return resolution.named.map(({ speaker }) => told(resolution.entities[speaker.entity]));
}

/** The title of who each marked source is: "Faisal Mekdad: Syrian Foreign Minister". */
export function titles(marked: string): string[] {
	const { resolution } = resolveMarked(marked);
	return resolution.named.map(({ speaker }) => {
		const entity = resolution.entities[speaker.entity];
		return `${entity?.name}: ${entity?.title ?? "-"}`;
	});
}

/** Who speaks in a text with the tagger's tags (test/attribution/notation.ts), with whoever relays: "Mekdad, person < SANA". */
export function chains(tagged: string): string[] {
	const { article, tagging } = read(tagged);
	const resolution = resolve(article, relate(article, tagging), []);
	return resolution.named.map(({ speaker, via }) =>
		[
			told(resolution.entities[speaker.entity]),
			...via.map(({ entity }) => resolution.entities[entity]?.name ?? "nobody"),
		].join(" < "),
	);
}
