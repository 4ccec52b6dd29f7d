import * as z from "zod";
import { LIMITS } from "./limits.ts";
import { ConfidenceSchema, EntityTypeSchema, type Frozen, OffsetUnitSchema } from "./vocabulary.ts";

const name = z.string().trim().min(1).max(LIMITS.nameCharacters);

/** One of the caller's own speakers. */
export const RosterEntrySchema = z
	.strictObject({
		id: z.string().min(1).max(LIMITS.idCharacters),
		name,
		aliases: z.array(name).max(LIMITS.rosterAliases).optional(),
		type: EntityTypeSchema.optional(),
		title: name.optional(),
	})
	.meta({
		id: "RosterEntry",
		description:
			"A speaker of the caller's own list; an entity that is one carries its `rosterId`.",
	});

/** How the answer is to be given. */
export const OptionsSchema = z
	.strictObject({
		offsets: OffsetUnitSchema.optional().meta({ default: "utf16" }),
		minConfidence: ConfidenceSchema.optional().meta({
			description:
				"Attributions below this confidence are left out, and a sentence that has no other then names no speaker; its status stays what it is.",
			default: 0,
		}),
	})
	.meta({ id: "Options" });

/** The caller's own name for an article, given back with its report. */
export const RequestIdSchema = z
	.union([z.string().max(LIMITS.idCharacters), z.int()])
	.meta({ description: "Your own name for the article, given back with its report." });

/** An article to attribute. */
export const AttributionRequestSchema = z
	.strictObject({
		id: RequestIdSchema.optional(),
		text: z
			.string()
			.max(LIMITS.textCharacters)
			.optional()
			.meta({ description: "The article as plain text; paragraphs are parted by blank lines." }),
		html: z
			.string()
			.optional()
			.meta({
				description: `The article as HTML, at most ${LIMITS.htmlBytes} bytes in UTF-8; offsets count in this string.`,
			}),
		title: z
			.string()
			.max(LIMITS.titleCharacters)
			.optional()
			.meta({ description: "The headline, which is in no sentence." }),
		url: z
			.url({ protocol: /^https?$/ })
			.max(LIMITS.urlCharacters)
			.optional(),
		publisher: name.optional().meta({ description: "Who publishes the article." }),
		publishedAt: z
			.union([z.iso.date(), z.iso.datetime({ offset: true })])
			.optional()
			.meta({ description: "An ISO 8601 date, or a date and time with its offset." }),
		language: z
			.string()
			.regex(
				/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/,
				"Invalid language tag: expected one like en or en-GB",
			)
			.optional()
			.meta({
				description:
					"The language tag of the article. English only; where it is given, the language is taken on your word and not detected.",
			}),
		roster: z.array(RosterEntrySchema).max(LIMITS.rosterEntries).optional(),
		options: OptionsSchema.optional(),
	})
	.superRefine((request, context) => {
		if (request.text === undefined && request.html === undefined) {
			context.addIssue({
				code: "custom",
				path: [],
				message: "The article is missing: give it as text or as html",
			});
		}
		if (request.text !== undefined && request.html !== undefined) {
			context.addIssue({
				code: "custom",
				path: ["html"],
				message: "Give the article once: as text or as html, not both",
			});
		}
		const ids = new Set<string>();
		for (const [index, entry] of (request.roster ?? []).entries()) {
			if (ids.has(entry.id)) {
				context.addIssue({
					code: "custom",
					path: ["roster", index, "id"],
					message: "Two speakers of the roster have this id: give each its own",
				});
			}
			ids.add(entry.id);
		}
	})
	.meta({
		id: "AttributionRequest",
		description: "An article, as `text` or as `html`, and what is known of it.",
		oneOf: [{ required: ["text"] }, { required: ["html"] }],
	});

/**
 * An article to attribute, as the engine takes it: exactly one of `text` and `html` is there.
 * `options.offsets` is "utf16" and `options.minConfidence` 0 where they are not given.
 */
export type AttributionRequest = Frozen<z.infer<typeof AttributionRequestSchema>>;
export type RosterEntry = Frozen<z.infer<typeof RosterEntrySchema>>;
export type RequestOptions = Frozen<z.infer<typeof OptionsSchema>>;
export type RequestId = z.infer<typeof RequestIdSchema>;
