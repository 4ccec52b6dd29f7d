import type { Report, ReportAttribution, ReportEntity } from "../../contract/report.ts";
import type { EntityType } from "../../entities/entity.ts";
import { summarize } from "../../report/summary.ts";
import type { Span } from "../../text/span.ts";
import type { GoldArticle, GoldAttribution } from "../gold/read.ts";

const PRONOUN = /^(?:he|she|it|they|we|i|him|her|them|you|who|which|that|his|their|its)$/i;

interface Draft {
	readonly name: string;
	readonly type: EntityType;
	title: string | null;
	readonly aliases: Set<string>;
	readonly mentions: Span[];
}

/** The report that an engine without fault would write of an article: so the check room is measured by itself. */
export function reportOfGold(article: GoldArticle): Report {
	const drafts = new Map<string, Draft>();
	const draft = (name: string, type: EntityType): Draft => {
		const known = drafts.get(name);
		if (known) return known;
		const made: Draft = { name, type, title: null, aliases: new Set(), mentions: [] };
		drafts.set(name, made);
		return made;
	};
	const place = (span: Span) => ({ ...span, text: article.text.slice(span.start, span.end) });
	for (const sentence of article.sentences) {
		for (const each of sentence.attributions)
			noteSpeaker(article, each, draft(each.speaker, each.type));
	}
	for (const { attributions } of article.sentences) {
		for (const { via } of attributions) for (const name of via) draft(name, "named-organization");
	}
	const ids = new Map([...drafts.keys()].map((name, index) => [name, `e${index + 1}`]));
	const attributions: ReportAttribution[] = [];
	const sentences = article.sentences.map((sentence) => {
		const own = sentence.attributions.map(
			(each): ReportAttribution => ({
				id: `a${attributions.length + 1 + sentence.attributions.indexOf(each)}`,
				sentence: sentence.index,
				speaker: {
					entity: ids.get(each.speaker) ?? "",
					mention: each.mention && place(each.mention),
				},
				via: each.via.map((name) => ({ entity: ids.get(name) ?? "", mention: null })),
				cue: each.cue && { ...place(each.cue), lemma: "" },
				content: each.content.map(place),
				quote: each.quote,
				basis: each.basis,
				continues: null,
				confidence: 1,
				evidence: "",
			}),
		);
		attributions.push(...own);
		const first = sentence.attributions[0];
		return {
			index: sentence.index,
			paragraph: paragraphOf(article.text, sentence.start),
			...place(sentence),
			status: sentence.status,
			speaker: first?.speaker ?? null,
			via: [...(first?.via ?? [])],
			confidence: 1,
			attributions: own.map(({ id }) => id),
		};
	});
	const entities = [...drafts.values()].map(
		(each): ReportEntity => ({
			id: ids.get(each.name) ?? "",
			name: each.name,
			type: each.type,
			title: each.title,
			aliases: [...each.aliases],
			rosterId: null,
			mentions: each.mentions,
		}),
	);
	return {
		engine: { name: "sourceline", version: "gold", model: "gold" },
		article: {
			id: article.id,
			title: article.title,
			language: "en",
			offsetUnit: "utf16",
			length: article.text.length,
		},
		sentences,
		attributions,
		entities,
		summary: summarize(sentences, attributions),
	};
}

function noteSpeaker(
	article: GoldArticle,
	{ title, mention }: GoldAttribution,
	draft: Draft,
): void {
	draft.title ??= title;
	if (mention === null) return;
	draft.mentions.push(mention);
	const words = article.text.slice(mention.start, mention.end);
	if (!PRONOUN.test(words) && words !== draft.name) draft.aliases.add(words);
}

/** Paragraphs counted by the blank lines before a sentence. */
function paragraphOf(text: string, start: number): number {
	return text.slice(0, start).split(/\n\s*\n/).length - 1;
}
