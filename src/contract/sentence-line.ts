import * as z from "zod";
import { AttributionSchema, PartySchema, SentenceSchema } from "./report.ts";
import { RequestIdSchema } from "./request.ts";
import { EntityTypeSchema, type Frozen } from "./vocabulary.ts";

/** A party that needs no list of entities beside it. */
export const NamedPartySchema = PartySchema.extend({
	name: z.string(),
	type: EntityTypeSchema,
	title: z.string().nullable(),
	rosterId: z.string().nullable(),
}).meta({ id: "NamedParty" });

/** A line of the `ndjson` format: a sentence with its attributions and their speakers in full. */
export const SentenceLineSchema = SentenceSchema.extend({
	id: RequestIdSchema.optional(),
	article: z.string().meta({ description: "The article's id: SHA-256 of what was sent." }),
	attributions: z.array(
		AttributionSchema.extend({ speaker: NamedPartySchema, via: z.array(NamedPartySchema) }).meta({
			id: "NamedAttribution",
		}),
	),
}).meta({ id: "SentenceLine", description: "A sentence that stands by itself." });

export type NamedParty = Frozen<z.infer<typeof NamedPartySchema>>;
export type SentenceLine = Frozen<z.infer<typeof SentenceLineSchema>>;
