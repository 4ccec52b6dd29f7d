import type { Relation } from "../../attribution/relation.ts";
import type { Document } from "../../text/document.ts";
import { overlaps, type Span, type TokenRange } from "../../text/span.ts";
import type { GoldArticle, GoldAttribution } from "./read.ts";

/** A gold attribution as the relation that a perfect tagger and linker would give. */
export interface Task {
	readonly gold: GoldAttribution;
	readonly relation: Relation;
	readonly kind: "name" | "pronoun" | "description" | "none";
}

/** The tokens that a span touches, or null where it touches none. */
export function tokensOf(document: Document, span: Span): TokenRange | null {
	const { start, end, count } = document.tokens;
	let from = -1;
	let to = -1;
	for (let k = 0; k < count; k++) {
		if ((end[k] ?? 0) <= span.start) continue;
		if ((start[k] ?? 0) >= span.end) break;
		if (from < 0) from = k;
		to = k + 1;
	}
	return from < 0 ? null : { from, to };
}

function kindOf(text: string): Task["kind"] {
	if (
		/^(?:he|she|him|her|his|hers|they|them|their|it|its|i|we|my|our|you|who|which|both|some|one)$/i.test(
			text,
		)
	) {
		return "pronoun";
	}
	return /\p{Lu}/u.test(text.replace(/^\p{Lu}[^\s]*\s*/u, "")) ||
		/^(?!The |A |An |His |Her |Its |Their )\p{Lu}/u.test(text)
		? "name"
		: "description";
}

/** The gold's attributions as relations that a perfect tagger and linker would give. */
export function tasksOf(article: GoldArticle, document: Document): Task[] {
	const tasks: Task[] = [];
	const all = article.sentences.flatMap((sentence) =>
		sentence.attributions.map((gold) => ({ gold, sentence })),
	);
	all.forEach(({ gold, sentence }, index) => {
		const source = gold.mention === null ? null : tokensOf(document, gold.mention);
		const place = source?.from ?? tokensOf(document, gold.content[0] ?? sentence)?.from ?? 0;
		const content = gold.content.flatMap((span) => tokensOf(document, span) ?? []);
		const carried =
			source === null
				? carriedFrom(
						all.map((entry) => entry.gold),
						index,
					)
				: -1;
		const outer =
			gold.via.length === 0
				? -1
				: all.findIndex(
						(other) =>
							other.gold !== gold &&
							other.gold.speaker === gold.via.at(-1) &&
							gold.mention !== null &&
							other.gold.content.some(
								(span) => gold.mention !== null && overlaps(span, gold.mention),
							),
					);
		const relation: Relation = {
			index,
			sentence: document.tokens.sentence[place] ?? 0,
			source,
			sourceOrigin: source === null ? "carried" : "own",
			cue: gold.cue === null ? null : tokensOf(document, gold.cue),
			content,
			relays: [],
			within: outer >= 0 ? outer : null,
			quote: gold.quote,
			basis: gold.basis,
			continues: carried >= 0 ? carried : null,
			confidence: 1,
		};
		const text =
			gold.mention === null ? "" : article.text.slice(gold.mention.start, gold.mention.end);
		tasks.push({ gold, relation, kind: source === null ? "none" : kindOf(text) });
	});
	return tasks;
}

/** The attribution that one without a mention carries on: the nearest of its speaker, before it rather than after. */
function carriedFrom(all: readonly GoldAttribution[], index: number): number {
	const { speaker } = all[index] ?? { speaker: "" };
	for (let k = index - 1; k >= 0; k--) if (all[k]?.speaker === speaker) return k;
	return all.findIndex(
		(other, k) => k > index && other.speaker === speaker && other.mention !== null,
	);
}
