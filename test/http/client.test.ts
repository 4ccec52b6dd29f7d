import { hc } from "hono/client";
import { describe, expect, expectTypeOf, it } from "vitest";
import { API } from "../../src/contract/api.ts";
import type { CheckResponse } from "../../src/contract/check.ts";
import { ERRORS } from "../../src/contract/errors.ts";
import { EXAMPLE_REQUEST } from "../../src/contract/example.ts";
import { type Problem, ProblemSchema } from "../../src/contract/problem.ts";
import type { Report } from "../../src/contract/report.ts";
import type { Sample } from "../../src/contract/service.ts";
import type { SourcelineApi } from "../../src/http/api.ts";
import { call, ORIGIN } from "./fake.ts";

const client = hc<SourcelineApi>(ORIGIN, {
	fetch: (input: RequestInfo | URL, init?: RequestInit) =>
		call(String(input).slice(ORIGIN.length), init),
});

describe("the typed client", () => {
	it("gets the answers that its types name", async () => {
		const attributions = await client.v1.attributions.$post({ json: EXAMPLE_REQUEST });
		const checks = await client.v1.checks.$post({
			json: { article: EXAMPLE_REQUEST, claims: [{ text: "It rained." }] },
		});
		const samples = await client.v1.samples.$get();
		const sample = await client.v1.samples[":id"].$get({ param: { id: "one" } });
		const health = await client.health.$get();
		if (!attributions.ok || !checks.ok || !sample.ok) throw new Error("It has no answer");
		const report = await attributions.json();
		const results = await checks.json();
		const article = await sample.json();
		expectTypeOf(report).toEqualTypeOf<Report>();
		expectTypeOf(results).toEqualTypeOf<CheckResponse>();
		expectTypeOf(article).toEqualTypeOf<Sample>();
		const answers = {
			postAttributions: report,
			postChecks: results,
			listSamples: await samples.json(),
			getSample: article,
			getHealth: await health.json(),
		} satisfies Record<keyof typeof API, unknown>;
		for (const [name, { answer }] of Object.entries(API)) {
			expect(answer.safeParse(Reflect.get(answers, name)).error).toBeUndefined();
		}
	});

	it("gets a problem, with a status of the catalogue, for everything else", async () => {
		const response = await client.v1.attributions.$post({ json: { text: "" } });
		expect(response.ok).toBe(false);
		if (response.ok) return;
		const problem = await response.json();
		expectTypeOf(problem).toEqualTypeOf<Problem>();
		expect(ProblemSchema.parse(problem).code).toBe("empty-text");
		expect(Object.values(ERRORS).map(({ status }) => status)).toContain(response.status);
	});
});
