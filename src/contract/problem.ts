import * as z from "zod";
import { RequestIdSchema } from "./request.ts";
import type { Frozen } from "./vocabulary.ts";

/** One fault of a request: where it is, and what to do. */
export const FaultSchema = z
	.strictObject({
		pointer: z.string().optional().meta({
			description: "JSON pointer (RFC 6901) to the field in the body; empty for the whole of it.",
		}),
		parameter: z.string().optional().meta({ description: "The query parameter at fault." }),
		detail: z.string(),
	})
	.meta({ id: "Fault" });

/** Why there is no report (RFC 9457, `application/problem+json`). */
export const ProblemSchema = z
	.strictObject({
		type: z.string().meta({ description: "A link to the problem's section of the reference." }),
		code: z.string().meta({ description: "The problem's stable name." }),
		title: z.string(),
		status: z.int().meta({ description: "The HTTP status." }),
		detail: z.string().meta({ description: "What is wrong here, and what to do." }),
		errors: z.array(FaultSchema).optional(),
		id: RequestIdSchema.optional().meta({
			description: "NDJSON: the caller's id of the article, where the line could be read so far.",
		}),
		line: z.int().min(1).optional().meta({ description: "NDJSON: the line, counted from 1." }),
	})
	.meta({ id: "Problem", description: "Why there is no report (RFC 9457)." });

export type Problem = Frozen<z.infer<typeof ProblemSchema>>;
export type Fault = Frozen<z.infer<typeof FaultSchema>>;
