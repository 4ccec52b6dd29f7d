import { describe, expect, it } from "vitest";
import { CheckResponseSchema } from "../../src/contract/check.ts";
import type { ErrorCode } from "../../src/contract/errors.ts";
import { LIMITS } from "../../src/contract/limits.ts";
import { ProblemSchema } from "../../src/contract/problem.ts";
import { call } from "./fake.ts";

const TEXT = [
	"The bridge will close on Monday, Ann Lee said via Reuters.",
	"“It cannot wait another winter”, Bob Kane said.",
	"The bridge is ninety years old and made of iron.",
].join("\n");

function send(body: unknown, headers: Record<string, string> = {}, query = ""): Promise<Response> {
	return call(`/v1/checks${query}`, {
		method: "POST",
		body: typeof body === "string" ? body : JSON.stringify(body),
		headers: { "content-type": "application/json", ...headers },
	});
}

async function resultsOf(claims: readonly object[], article: object = { text: TEXT }) {
	const response = await send({ article, claims });
	expect(response.status).toBe(200);
	return CheckResponseSchema.parse(await response.json()).results;
}

describe("POST /v1/checks", () => {
	it("gives every verdict, one for each claim, in order", async () => {
		const results = await resultsOf([
			{ id: 1, text: "The bridge will be closed on Monday", speaker: "Ann Lee" },
			{ id: 2, text: "The bridge will be closed on Monday", speaker: "Bob Kane" },
			{ id: 3, text: "The bridge is made of iron and ninety years old", speaker: "Ann Lee" },
			{ id: 4, text: "“It cannot wait another summer”", speaker: "Bob Kane" },
			{ id: 5, text: "Taxes will rise in the autumn", speaker: "Bob Kane" },
		]);
		expect(results.map(({ id, verdict, speaker }) => [id, verdict, speaker])).toEqual([
			[1, "supported", "Ann Lee"],
			[2, "misattributed", "Ann Lee"],
			[3, "unattributed", null],
			[4, "misquoted", "Bob Kane"],
			[5, "not-found", null],
		]);
		expect(results[0]?.evidence).toMatchObject({ sentences: [0], attributions: ["a0"] });
		expect(results[3]?.differences).toEqual([
			{
				kind: "word",
				claim: { start: 24, end: 30, text: "summer" },
				article: { start: 83, end: 89, text: "winter" },
				text: "The claim quotes “summer”; the article has “winter”.",
			},
		]);
	});

	it("says who says it where the claim names nobody", async () => {
		const [result] = await resultsOf([{ text: "The bridge will be closed on Monday" }]);
		expect(result).toMatchObject({ verdict: "supported", speaker: "Ann Lee" });
	});

	it("tells who passes on from whose word it is", async () => {
		const [result] = await resultsOf([
			{ text: "The bridge will be closed on Monday", speaker: "Reuters" },
		]);
		expect(result).toMatchObject({ verdict: "supported", speaker: "Ann Lee" });
		expect(result?.evidence.via).toEqual(["Reuters"]);
		expect(result?.evidence.text).toContain("Reuters passes it on");
	});

	it("knows a speaker by the caller's roster", async () => {
		const roster = [{ id: "m-7", name: "Ann Lee", aliases: ["Her Worship"] }];
		const claims = [{ text: "The bridge will be closed on Monday", speaker: "Her Worship" }];
		const [known] = await resultsOf(claims, { text: TEXT, roster });
		expect(known?.verdict).toBe("supported");
		const [unknown] = await resultsOf(claims);
		expect(unknown?.verdict).toBe("misattributed");
	});

	it("counts code points where it is asked to", async () => {
		const text = `🙂\n${TEXT}`;
		const claims = [{ text: "🙂 “It cannot wait another summer”", speaker: "Bob Kane" }];
		const article = { text, options: { offsets: "codepoint" } };
		const [result] = await resultsOf(claims, article);
		const [difference] = result?.differences ?? [];
		const slice = (of: string, span: { start: number; end: number } | null | undefined) =>
			span && [...of].slice(span.start, span.end).join("");
		expect(slice(text, difference?.article)).toBe("winter");
		expect(slice(claims[0]?.text ?? "", difference?.claim)).toBe("summer");
	});

	it("takes the words of a claim for words and nothing else", async () => {
		const hostile = "</script><img src=x onerror=alert(1)> {{7*7}} '; DROP TABLE claims;--";
		const response = await send({
			article: { text: TEXT },
			claims: [{ id: hostile, text: hostile, speaker: hostile }],
		});
		expect(response.headers.get("content-type")).toBe("application/json");
		expect(response.headers.get("x-content-type-options")).toBe("nosniff");
		const { results } = CheckResponseSchema.parse(await response.json());
		expect(results[0]).toMatchObject({ id: hostile, verdict: "not-found" });
	});

	it("takes a hundred claims of the greatest length", async () => {
		const text = "a b ".repeat(LIMITS.claimCharacters / 4);
		const results = await resultsOf(Array.from({ length: LIMITS.claims }, () => ({ text })));
		expect(results).toHaveLength(LIMITS.claims);
	});

	it("tags every answer, and sends none twice", async () => {
		const body = { article: { text: TEXT }, claims: [{ text: "It rained" }] };
		const first = await send(body);
		const tag = first.headers.get("etag") ?? "";
		expect(tag).toMatch(/^"[\da-f]{64}"$/);
		expect(first.headers.get("vary")).toBe("Accept");
		const again = await send(body, { "if-none-match": tag });
		expect([again.status, await again.text()]).toEqual([304, ""]);
	});

	it("answers OPTIONS, and tells other methods what it takes", async () => {
		const options = await call("/v1/checks", { method: "OPTIONS" });
		expect([options.status, options.headers.get("allow")]).toEqual([204, "POST, OPTIONS"]);
		for (const method of ["GET", "HEAD", "PUT", "DELETE"]) {
			const response = await call("/v1/checks", { method });
			expect([response.status, response.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
		}
	});
});

const claims = [{ text: "It rained" }];
const article = { text: TEXT };

/** [what, body, code, a part of the detail, pointer of the first fault] */
const BAD: readonly (readonly [string, unknown, ErrorCode, string, string?])[] = [
	["nothing", "", "empty-body", "Nothing was sent"],
	["no JSON", "{", "invalid-json", "Line 1, column 2"],
	["a list", [], "invalid-request", "expected object", ""],
	["no article", { claims }, "invalid-request", "expected object", "/article"],
	["no claims", { article }, "invalid-request", "expected array", "/claims"],
	["an empty list", { article, claims: [] }, "invalid-request", "Too small", "/claims"],
	["an unknown field", { article, claims, x: 1 }, "invalid-request", "article, claims", "/x"],
	[
		"an unknown field of the article",
		{ article: { ...article, txet: "" }, claims },
		"invalid-request",
		"text, html",
		"/article/txet",
	],
	[
		"an unknown option",
		{ article: { ...article, options: { unit: 1 } }, claims },
		"invalid-request",
		"offsets, minConfidence",
		"/article/options/unit",
	],
	[
		"an unknown field of a claim",
		{ article, claims: [...claims, { text: "a", who: "b" }] },
		"invalid-request",
		"id, text, speaker",
		"/claims/1/who",
	],
	[
		"a claim without a word",
		{ article, claims: [...claims, { text: " “…” " }] },
		"invalid-request",
		"no word",
		"/claims/1/text",
	],
	[
		"a claim that is too long",
		{ article, claims: [{ text: "a".repeat(LIMITS.claimCharacters + 1) }] },
		"invalid-request",
		String(LIMITS.claimCharacters),
		"/claims/0/text",
	],
	[
		"a speaker without a name",
		{ article, claims: [{ text: "a", speaker: " " }] },
		"invalid-request",
		"Too small",
		"/claims/0/speaker",
	],
	[
		"an id of another type",
		{ article, claims: [{ id: {}, text: "a" }] },
		"invalid-request",
		"integer",
		"/claims/0/id",
	],
	[
		"too many claims",
		{ article, claims: Array.from({ length: LIMITS.claims + 1 }, () => claims[0]) },
		"too-large",
		"the limit is 100 claims",
		"/claims",
	],
	[
		"too long an article",
		{ article: { text: "a".repeat(LIMITS.textCharacters + 1) }, claims },
		"too-large",
		"characters of text",
		"/article/text",
	],
	["an empty article", { article: { text: "" }, claims }, "empty-text", "empty", "/article/text"],
	[
		"an article without sentence",
		{ article: { html: "* * *" }, claims },
		"no-sentence",
		"",
		"/article/html",
	],
	[
		"an article in German",
		{ article: { text: "der die und" }, claims },
		"unsupported-language",
		"German",
		"/article/text",
	],
	[
		"another language by its tag",
		{ article: { ...article, language: "fr" }, claims },
		"unsupported-language",
		"fr",
		"/article/language",
	],
];

describe("bad input to POST /v1/checks", () => {
	it.each(BAD.map(([what, body, code, part, pointer]) => ({ what, body, code, part, pointer })))(
		"$what",
		async ({ body, code, part, pointer }) => {
			const response = await send(body);
			expect(response.headers.get("content-type")).toBe("application/problem+json");
			const problem = ProblemSchema.parse(await response.json());
			expect([problem.code, problem.status]).toEqual([code, response.status]);
			expect(problem.detail).toContain(part);
			expect(problem.errors?.[0]?.pointer).toBe(pointer);
		},
	);

	it.each(["text/plain", "text/html", "application/x-ndjson", "application/xml"])(
		"takes no %s",
		async (type) => {
			const response = await send("It rained.", { "content-type": type });
			expect(response.status).toBe(415);
			expect(ProblemSchema.parse(await response.json()).detail).toContain("/v1/checks");
		},
	);

	it.each([
		["?format=csv", "*/*", 406],
		["", "text/csv", 406],
		["?format=json", "text/csv", 200],
		["", "application/*", 200],
		["?offsets=codepoint", "*/*", 422],
	])("answers %s with Accept: %s by %i", async (query, accept, status) => {
		const response = await send({ article, claims }, { accept }, query);
		expect(response.status).toBe(status);
	});

	it("says nothing of its insides where it fails", async () => {
		const response = await send({ article: { text: "FAIL" }, claims });
		expect(response.status).toBe(500);
		expect(await response.text()).not.toContain("TypeError");
	});
});
