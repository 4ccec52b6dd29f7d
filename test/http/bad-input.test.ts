import { describe, expect, it } from "vitest";
import { ERRORS } from "../../src/contract/errors.ts";
import { ProblemSchema } from "../../src/contract/problem.ts";
import { BAD_INPUT } from "./bad-input-cases.ts";
import { call, logged, post } from "./fake.ts";

async function problem(response: Response) {
	expect(response.headers.get("content-type")).toBe("application/problem+json");
	expect(response.headers.get("x-request-id")).toBeTruthy();
	return ProblemSchema.parse(await response.json());
}

describe("bad input to POST /v1/attributions", () => {
	it.each(
		BAD_INPUT.map(([what, body, type, code, part, pointer]) => ({
			what,
			body,
			type,
			code,
			part,
			pointer,
		})),
	)("$what", async ({ body, type, code, part, pointer }) => {
		const response = await post(body, type);
		const found = await problem(response);
		expect(found.code).toBe(code);
		expect(response.status).toBe(ERRORS[code].status);
		expect(found.status).toBe(response.status);
		expect(found.type).toBe(`/docs#problem-${code}`);
		expect(found.detail).toContain(part);
		expect(found.detail).toContain(ERRORS[code].remedy);
		if (pointer !== undefined) expect(found.errors?.[0]?.pointer).toBe(pointer);
	});

	it.each([
		["format", "?format=xml", 406, "json, jsonld, annotation, csv"],
		["an empty format", "?format=", 406, "json, jsonld, annotation, csv"],
		["an unknown parameter", "?ofsets=utf16", 422, "offsets"],
		["an unknown unit", "?offsets=bytes", 422, "codepoint"],
		["no number", "?minConfidence=high", 422, "number"],
	])("a wrong query: %s", async (_what, query, status, part) => {
		const response = await post("It rained.", "text/plain", { query });
		expect(response.status).toBe(status);
		expect((await problem(response)).detail).toContain(part);
	});

	it("refuses fields in the query of JSON", async () => {
		const response = await post(JSON.stringify({ text: "It rained." }), "application/json", {
			query: "?title=x",
		});
		expect((await problem(response)).errors?.[0]?.parameter).toBe("title");
	});

	it("lists no more faults than a reader reads", async () => {
		const roster = Array.from({ length: 500 }, () => ({ name: 1 }));
		const found = await problem(await post(JSON.stringify({ text: "It rained.", roster })));
		expect(found.errors).toHaveLength(20);
		expect(found.detail).toContain("of 1000");
	});

	it("refuses a compressed body", async () => {
		const response = await post("x", "text/plain", { headers: { "content-encoding": "gzip" } });
		expect(response.status).toBe(415);
	});

	it("stops reading a body that is over the limit", async () => {
		let sent = 0;
		const endless = new ReadableStream<Uint8Array>({
			pull(controller) {
				sent += 100_000;
				controller.enqueue(new Uint8Array(100_000).fill(0x61));
			},
		});
		const response = await post(endless, "text/plain");
		expect(response.status).toBe(413);
		expect(sent).toBeLessThan(2_000_000);
	});

	it.each([
		["one word of 100,000 letters", "a".repeat(100_000)],
		["50,000 quotation marks", `It rained ${'"'.repeat(50_000)}`],
		["deeply nested JSON in a string", `${"[".repeat(100_000)}a`],
	])("answers %s", async (_what, text) => {
		expect((await post(text, "text/plain")).status).toBe(200);
	});

	it("names the place in JSON nested however deep", async () => {
		const found = await problem(await post("[".repeat(1_000_000), "application/json"));
		expect(found.detail).toContain("column 1000001");
	});

	it("keeps the article out of what it says and logs of a failure", async () => {
		logged.length = 0;
		const response = await post("FAIL secret words", "text/plain");
		expect(response.status).toBe(500);
		expect(await response.text()).not.toMatch(/secret|TypeError|fake\.ts/);
		const requestId = response.headers.get("x-request-id");
		const lines = logged.filter(({ event }) => event !== "start");
		expect(lines).toMatchObject([
			{ event: "failure", requestId, failure: "TypeError" },
			{ event: "request", requestId, status: 500, problem: "internal" },
		]);
		expect(JSON.stringify(lines)).not.toContain("secret");
	});
});

describe("wrong addresses and methods", () => {
	it.each([
		["/nowhere", "GET", 404, null],
		["/v1/samples/none", "GET", 404, null],
		["/v1/attributions/", "POST", 404, null],
		["/v1/attributions", "GET", 405, "POST, OPTIONS"],
		["/v1/attributions", "DELETE", 405, "POST, OPTIONS"],
		["/health", "POST", 405, "GET, HEAD, OPTIONS"],
		["/docs", "PUT", 405, "GET, HEAD, OPTIONS"],
		["/v1/samples/one", "PATCH", 405, "GET, HEAD, OPTIONS"],
	])("%s %s gets %i", async (path, method, status, allow) => {
		const response = await call(path, { method });
		expect(response.status).toBe(status);
		expect(response.headers.get("allow")).toBe(allow);
		expect((await problem(response)).status).toBe(status);
	});
});
