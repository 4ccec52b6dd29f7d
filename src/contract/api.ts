import type * as z from "zod";
import { CheckRequestSchema, CheckResponseSchema } from "./check.ts";
import { ReportSchema } from "./report.ts";
import { AttributionRequestSchema } from "./request.ts";
import { HealthSchema, SampleSchema, SamplesSchema } from "./service.ts";

/** A call that takes and gives JSON; what keeps it from its answer is a Problem. */
export interface Call {
	readonly method: "GET" | "POST";
	/** With `:name` for a part that the caller fills in. */
	readonly path: string;
	/** What is sent; null where nothing is. */
	readonly body: z.ZodType | null;
	readonly answer: z.ZodType;
}

/** Every call that takes and gives JSON: the routes are made from it, and the types of the client. */
export const API = {
	postAttributions: {
		method: "POST",
		path: "/v1/attributions",
		body: AttributionRequestSchema,
		answer: ReportSchema,
	},
	postChecks: {
		method: "POST",
		path: "/v1/checks",
		body: CheckRequestSchema,
		answer: CheckResponseSchema,
	},
	listSamples: { method: "GET", path: "/v1/samples", body: null, answer: SamplesSchema },
	getSample: { method: "GET", path: "/v1/samples/:id", body: null, answer: SampleSchema },
	getHealth: { method: "GET", path: "/health", body: null, answer: HealthSchema },
} as const satisfies Readonly<Record<string, Call>>;
