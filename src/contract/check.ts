import * as z from "zod";
import { LIMITS } from "./limits.ts";
import { EngineInfoSchema, TextSpanSchema } from "./report.ts";
import { AttributionRequestSchema, RequestIdSchema } from "./request.ts";
import { ConfidenceSchema, type Frozen } from "./vocabulary.ts";

/** What somebody is said to have said, to be held against an article. */
export const ClaimSchema = z
	.strictObject({
		id: RequestIdSchema.optional(),
		text: z
			.string()
			.max(LIMITS.claimCharacters)
			.refine((text) => /[\p{L}\p{N}]/u.test(text), "The claim holds no word")
			.meta({
				description:
					"What is claimed. Words between quotation marks are held to stand in the article's quotation, word for word.",
			}),
		speaker: z.string().trim().min(1).max(LIMITS.nameCharacters).optional().meta({
			description: "Who is said to have said it; where left out, the answer says who did.",
		}),
	})
	.meta({ id: "Claim" });

/** Claims to be held against one article. */
export const CheckRequestSchema = z
	.strictObject({
		article: AttributionRequestSchema,
		claims: z.array(ClaimSchema).min(1).max(LIMITS.claims),
	})
	.meta({ id: "CheckRequest", description: "An article, and claims about what is said in it." });

/** Whether the article bears a claim out. */
export const VerdictSchema = z
	.enum(["supported", "misattributed", "unattributed", "misquoted", "not-found"])
	.meta({
		id: "Verdict",
		description:
			"The article gives the content on this speaker's word (supported), on somebody else's (misattributed), in its own voice or nobody's (unattributed); the claim's quotation marks hold words that the article's quotation does not (misquoted); or the article does not have the content (not-found), which is also the answer where it says otherwise: `differences` then tell what.",
	});

/** What sets a claim apart from the article. */
export const DifferenceSchema = z
	.strictObject({
		kind: z
			.enum(["word", "number", "negation", "opposite", "omission", "splice", "unquoted"])
			.meta({
				description:
					"A word changed, put in or left out (word); a figure that differs (number); a statement turned round (negation, opposite); words left out of a quotation without a sign (omission); a quotation put together from two places (splice); words between quotation marks that the article does not quote (unquoted).",
			}),
		claim: TextSpanSchema.nullable().meta({
			description: "The words of the claim, with offsets into its text; null where it has none.",
		}),
		article: TextSpanSchema.nullable().meta({
			description:
				"The words of the article, with offsets into what you sent; null where it has none.",
		}),
		text: z.string().meta({ description: "The difference in words." }),
	})
	.meta({ id: "Difference" });

/** Where the answer comes from. */
export const CheckEvidenceSchema = z
	.strictObject({
		sentences: z.array(z.int().min(0)).meta({
			description: "The indexes of the report's sentences that have the content.",
		}),
		attributions: z.array(z.string()).meta({
			description:
				"The ids of the report's attributions that bear it; none where only the article's words name the speaker, and no attribution of the report does.",
		}),
		similarity: ConfidenceSchema.meta({
			description:
				"How much of the claim those sentences hold, weighted by rarity; 1 is all of it.",
		}),
		via: z.array(z.string()).meta({ description: "Who passes it on, nearest the reader first." }),
		text: z.string().meta({ description: "In words, what the verdict rests on." }),
	})
	.meta({ id: "CheckEvidence" });

/** The answer to one claim. */
export const CheckResultSchema = z
	.strictObject({
		id: RequestIdSchema.optional().meta({ description: "The claim's own id." }),
		verdict: VerdictSchema,
		speaker: z.string().nullable().meta({
			description:
				"Whose word the article gives it on, or says otherwise on; null where it is nobody's.",
		}),
		confidence: ConfidenceSchema,
		evidence: CheckEvidenceSchema,
		differences: z.array(DifferenceSchema).optional(),
	})
	.meta({ id: "CheckResult" });

/** The answer to all claims, in their order. */
export const CheckResponseSchema = z
	.strictObject({ engine: EngineInfoSchema, results: z.array(CheckResultSchema) })
	.meta({ id: "CheckResponse", description: "One result for each claim, in order." });

export type Claim = Frozen<z.infer<typeof ClaimSchema>>;
export type CheckRequest = Frozen<z.infer<typeof CheckRequestSchema>>;
export type Verdict = z.infer<typeof VerdictSchema>;
export type Difference = Frozen<z.infer<typeof DifferenceSchema>>;
export type DifferenceKind = Difference["kind"];
export type CheckResult = Frozen<z.infer<typeof CheckResultSchema>>;
export type CheckResponse = Frozen<z.infer<typeof CheckResponseSchema>>;
