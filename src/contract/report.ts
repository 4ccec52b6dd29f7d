import * as z from "zod";
import { RequestIdSchema } from "./request.ts";
import {
	BasisSchema,
	ConfidenceSchema,
	EntityTypeSchema,
	type Frozen,
	OffsetUnitSchema,
	QuoteSchema,
	StatusSchema,
} from "./vocabulary.ts";

const count = z.int().min(0);
const start = count.meta({ description: "The offset of the first character." });
const end = count.meta({ description: "The offset after the last character." });

/** A stretch of the caller's text: `article.slice(start, end)`, in the unit asked for. */
export const SpanSchema = z
	.strictObject({ start, end })
	.meta({ id: "Span", description: "Offsets into exactly what you sent; the end is exclusive." });

/** A stretch of the caller's text, and its words. */
export const TextSpanSchema = z.strictObject({ start, end, text: z.string() }).meta({
	id: "TextSpan",
	description: "Offsets into exactly what you sent, and the words there.",
});

/** Who made the report: the same engine, input and options give the same bytes. */
export const EngineInfoSchema = z
	.strictObject({
		name: z.literal("sourceline"),
		version: z.string(),
		model: z.string().meta({ description: "The learned weights that the engine ran with." }),
	})
	.meta({ id: "EngineInfo" });

/** What the report is about. */
export const ArticleInfoSchema = z
	.strictObject({
		id: z.string().meta({ description: "SHA-256 of the text or HTML sent, in hexadecimal." }),
		title: z.string().nullable(),
		language: z.string(),
		offsetUnit: OffsetUnitSchema,
		length: count.meta({ description: "The length of the text or HTML sent, in the offset unit." }),
	})
	.meta({ id: "ArticleInfo" });

/** The verdict for one sentence of the body. */
export const SentenceSchema = z
	.strictObject({
		index: count,
		paragraph: count.meta({
			description:
				"The paragraph, counted from 0 without those set aside; each turn of a transcript is one.",
		}),
		start,
		end,
		text: z.string().meta({ description: "Exactly what stands between start and end." }),
		plain: z.string().optional().meta({
			description: "The sentence without its markup, where that differs from `text` (HTML).",
		}),
		status: StatusSchema,
		speaker: z.string().nullable().meta({
			description: "The name of the first attribution's speaker; null where nobody is stated.",
		}),
		via: z.array(z.string()).meta({
			description: "Who passes the first attribution on, nearest the reader first.",
		}),
		confidence: ConfidenceSchema,
		attributions: z.array(z.string()).meta({ description: "Ids into `attributions`." }),
		evidence: z.string().optional().meta({
			description: "In words, what makes the sentence agentless or unattributed.",
		}),
	})
	.meta({ id: "Sentence" });

/** Somebody in a role: the entity, and the words that stand for it in this sentence. */
export const PartySchema = z
	.strictObject({
		entity: z.string().meta({ description: "An id into `entities`." }),
		mention: TextSpanSchema.nullable().meta({
			description: "The words that stand for it in this sentence; null where none does.",
		}),
	})
	.meta({ id: "Party" });

/** The word that shows the attribution. */
export const CueSchema = z.strictObject({ start, end, text: z.string(), lemma: z.string() }).meta({
	id: "Cue",
	description: "The words that carry the attribution: “said”, “according to”.",
});

/** One claim of one speaker in one sentence. */
export const AttributionSchema = z
	.strictObject({
		id: z.string(),
		sentence: count.meta({ description: "The index of its sentence." }),
		speaker: PartySchema,
		via: z.array(PartySchema).meta({ description: "Who relays it, nearest the reader first." }),
		cue: CueSchema.nullable().meta({ description: "null where the basis is continued." }),
		content: z.array(TextSpanSchema).meta({
			description: "What is claimed; several pieces where cue and speaker split it.",
		}),
		quote: QuoteSchema,
		basis: BasisSchema,
		continues: z.string().nullable().meta({
			description: "The id of the attribution that this one carries on.",
		}),
		confidence: ConfidenceSchema,
		evidence: z.string().meta({ description: "In words, what the engine went by." }),
	})
	.meta({ id: "Attribution" });

/** Somebody or something that speaks, or passes on, in the article. */
export const EntitySchema = z
	.strictObject({
		id: z.string(),
		name: z.string().meta({ description: "The fullest name that the article supports." }),
		type: EntityTypeSchema,
		title: z.string().nullable().meta({
			description: "The office or role of a named person, where the article states it.",
		}),
		aliases: z.array(z.string()),
		rosterId: z.string().nullable(),
		mentions: z.array(SpanSchema),
	})
	.meta({ id: "Entity" });

/** The report in figures. */
export const SummarySchema = z
	.strictObject({
		sentences: count,
		attributed: count,
		agentless: count,
		unattributed: count,
		speakers: z.array(
			z
				.strictObject({ entity: z.string(), sentences: z.array(count) })
				.meta({ id: "SpeakerSummary" }),
		),
	})
	.meta({ id: "Summary" });

/** The answer for one article. */
export const ReportSchema = z
	.strictObject({
		id: RequestIdSchema.optional(),
		engine: EngineInfoSchema,
		article: ArticleInfoSchema,
		sentences: z.array(SentenceSchema),
		attributions: z.array(AttributionSchema),
		entities: z.array(EntitySchema),
		summary: SummarySchema,
	})
	.meta({
		id: "Report",
		description: "For every sentence of the article, its stated source and speaker.",
	});

export type Report = Frozen<z.infer<typeof ReportSchema>>;
export type EngineInfo = Frozen<z.infer<typeof EngineInfoSchema>>;
export type ArticleInfo = Frozen<z.infer<typeof ArticleInfoSchema>>;
export type ReportSentence = Frozen<z.infer<typeof SentenceSchema>>;
export type ReportAttribution = Frozen<z.infer<typeof AttributionSchema>>;
export type ReportEntity = Frozen<z.infer<typeof EntitySchema>>;
export type ReportCue = Frozen<z.infer<typeof CueSchema>>;
export type Party = Frozen<z.infer<typeof PartySchema>>;
export type Summary = Frozen<z.infer<typeof SummarySchema>>;
export type TextSpan = Frozen<z.infer<typeof TextSpanSchema>>;
export type ReportSpan = Frozen<z.infer<typeof SpanSchema>>;
