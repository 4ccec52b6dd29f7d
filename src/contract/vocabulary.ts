import * as z from "zod";

/** A type with every field and element of it read-only. */
export type Frozen<T> = T extends readonly (infer Item)[]
	? readonly Frozen<Item>[]
	: T extends object
		? { readonly [Key in keyof T]: Frozen<T[Key]> }
		: T;

/** The verdict for a sentence. */
export const StatusSchema = z.enum(["attributed", "agentless", "unattributed"]).meta({
	id: "Status",
	description:
		"Whose word a sentence is given on: a stated source's (attributed), nobody's in particular (agentless: “reportedly”, “are said to be”), or the article's own (unattributed).",
});

/** How the words of a content stand. */
export const QuoteSchema = z.enum(["direct", "mixed", "indirect"]).meta({
	id: "Quote",
	description: "All (direct), some (mixed) or none (indirect) of the content in quotation marks.",
});

/** Whether the sentence itself shows the attribution. */
export const BasisSchema = z.enum(["explicit", "continued"]).meta({
	id: "Basis",
	description:
		"A cue stands in this sentence (explicit), or it goes on with what a source said before (continued).",
});

/** The six kinds of source. */
export const EntityTypeSchema = z
	.enum([
		"named-person",
		"named-organization",
		"document",
		"anonymous-source",
		"unnamed-person",
		"unnamed-group",
	])
	.meta({ id: "EntityType", description: "The kind of source." });

/** What offsets count. */
export const OffsetUnitSchema = z.enum(["utf16", "codepoint"]).meta({
	id: "OffsetUnit",
	description:
		"What offsets count: UTF-16 code units, as JavaScript, Java and C# strings do, or Unicode code points, as Python strings do.",
});

/** A probability that is calibrated: of what is reported at 0.9, about 90 % is right. */
export const ConfidenceSchema = z.number().min(0).max(1);

export type Status = z.infer<typeof StatusSchema>;
export type Quote = z.infer<typeof QuoteSchema>;
export type Basis = z.infer<typeof BasisSchema>;
export type EntityType = z.infer<typeof EntityTypeSchema>;
export type OffsetUnit = z.infer<typeof OffsetUnitSchema>;
