import * as z from "zod";
import { CheckRequestSchema, CheckResponseSchema } from "../contract/check.ts";
import { NewsArticleSchema, NinjsSchema } from "../contract/foreign.ts";
import { ProblemSchema } from "../contract/problem.ts";
import { ReportSchema } from "../contract/report.ts";
import { AttributionRequestSchema } from "../contract/request.ts";
import { SentenceLineSchema } from "../contract/sentence-line.ts";
import { HealthSchema, SampleSchema, SamplesSchema } from "../contract/service.ts";

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const ROOTS = [
	AttributionRequestSchema,
	NewsArticleSchema,
	NinjsSchema,
	ReportSchema,
	SentenceLineSchema,
	CheckRequestSchema,
	CheckResponseSchema,
	ProblemSchema,
	HealthSchema,
	SampleSchema,
	SamplesSchema,
];

/** The contract's schemas by their names, each naming the others by `#/components/schemas/…`. */
export function componentSchemas(): Record<string, JsonSchema> {
	const whole = z.toJSONSchema(z.globalRegistry, {
		uri: (id) => `#/components/schemas/${id}`,
		io: "input",
	});
	const used = new Map<string, JsonSchema>();
	const take = (id: string): void => {
		const schema = whole.schemas[id];
		if (used.has(id) || schema === undefined) return;
		const { $schema: _dialect, $id: _id, id: _name, ...plain } = schema;
		used.set(id, plain);
		for (const [, named] of JSON.stringify(plain).matchAll(/#\/components\/schemas\/(\w+)/g)) {
			if (named !== undefined) take(named);
		}
	};
	for (const root of ROOTS) {
		const id = root.meta()?.id;
		if (id !== undefined) take(id);
	}
	return Object.fromEntries(used);
}

/** A reference to a schema of the contract. */
export function ref(name: string): JsonSchema {
	return { $ref: `#/components/schemas/${name}` };
}
