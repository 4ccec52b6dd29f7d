import * as z from "zod";
import { EngineInfoSchema } from "./report.ts";
import type { Frozen } from "./vocabulary.ts";

/** The service is up, and this is what runs. */
export const HealthSchema = z
	.strictObject({
		status: z.literal("ok"),
		engine: EngineInfoSchema,
		access: z.enum(["open", "keys"]).meta({
			description: "Whether everybody may call, or who has a key.",
		}),
		rateLimits: z.boolean().meta({
			description: "Whether requests without a key are counted against a rate limit.",
		}),
	})
	.meta({ id: "Health" });

const sample = {
	id: z.string(),
	title: z.string(),
	publisher: z.string(),
	language: z.string(),
	length: z.int().meta({ description: "UTF-16 code units of the text." }),
	href: z.string().meta({ description: "Where the article is." }),
};

/** A bundled article, without its text. */
export const SampleInfoSchema = z.strictObject(sample).meta({ id: "SampleInfo" });

/** A bundled article. */
export const SampleSchema = z.strictObject({ ...sample, text: z.string() }).meta({ id: "Sample" });

/** All bundled articles. */
export const SamplesSchema = z
	.strictObject({ samples: z.array(SampleInfoSchema) })
	.meta({ id: "Samples" });

export type Health = Frozen<z.infer<typeof HealthSchema>>;
export type SampleInfo = Frozen<z.infer<typeof SampleInfoSchema>>;
export type Sample = Frozen<z.infer<typeof SampleSchema>>;
export type Samples = Frozen<z.infer<typeof SamplesSchema>>;
