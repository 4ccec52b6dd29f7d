import { describe, expect, it } from "vitest";
import { ProblemSchema } from "../../src/contract/problem.ts";
import { ReportSchema } from "../../src/contract/report.ts";
import { HealthSchema, SampleSchema, SamplesSchema } from "../../src/contract/service.ts";
import { REPORT_FORMATS } from "../../src/export/formats.ts";
import { call, post } from "./fake.ts";

const ARTICLE = "It rained, she said.\nIt had been dry.\n";

describe("POST /v1/attributions", () => {
	it.each([
		["application/json", JSON.stringify({ text: ARTICLE })],
		["application/json; charset=UTF-8", JSON.stringify({ text: ARTICLE })],
		["APPLICATION/JSON", JSON.stringify({ text: ARTICLE })],
		["text/plain", ARTICLE],
		['text/plain; charset="utf-8"', ARTICLE],
		["application/x-www-form-urlencoded", ARTICLE],
	])("reads %s", async (type, body) => {
		const response = await post(body, type);
		expect(response.status).toBe(200);
		expect(response.headers.get("content-type")).toBe("application/json");
		const report = ReportSchema.parse(await response.json());
		expect(report.sentences.map(({ text }) => text)).toEqual([
			"It rained, she said.",
			"It had been dry.",
		]);
	});

	it("reads HTML", async () => {
		const response = await post("<p>It rained.</p>", "text/html");
		expect(ReportSchema.parse(await response.json()).article.length).toBe(17);
	});

	it.each([
		["application/ld+json", { "@type": "NewsArticle", articleBody: ARTICLE, "@id": "a" }],
		["application/json", [{ "@graph": [{ "@type": "NewsArticle", articleBody: ARTICLE }] }]],
		["application/json", { uri: "a", bodies: [{ contenttype: "text/plain", value: ARTICLE }] }],
	])("reads articles of other standards, in %s", async (type, body) => {
		const response = await post(JSON.stringify(body), type);
		const report = ReportSchema.parse(await response.json());
		expect(report.article.length).toBe(ARTICLE.length);
		for (const { start, end, text } of report.sentences)
			expect(ARTICLE.slice(start, end)).toBe(text);
	});

	it.each([
		[{ "@type": "NewsArticle", articleBody: "* * *" }, "no-sentence", "/articleBody"],
		[{ bodies: [{ value: "der die und" }] }, "unsupported-language", "/bodies/0/value"],
	])("points to where the article stands in what was sent", async (body, code, pointer) => {
		const alone = ProblemSchema.parse(await (await post(JSON.stringify(body))).json());
		expect([alone.code, alone.errors?.[0]?.pointer]).toEqual([code, pointer]);
		const checks = await call("/v1/checks", {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ article: body, claims: [{ text: "a" }] }),
		});
		const problem = ProblemSchema.parse(await checks.json());
		expect([problem.code, problem.errors?.[0]?.pointer]).toEqual([code, `/article${pointer}`]);
	});

	it.each([
		["/v1/attributions", "text/plain"],
		["/v1/attributions", "application/json"],
		["/v1/checks", "application/json"],
		["/mcp", "application/json"],
		["/", "application/x-www-form-urlencoded"],
	])("refuses a body that breaks off, at %s as %s", async (path, type) => {
		const body = new ReadableStream({ pull: (controller) => controller.error(new Error("lost")) });
		const headers = { "content-type": type };
		const origin = "http://localhost";
		const response = await call(path, { method: "POST", body, headers }, { origin });
		expect(response.status).toBe(400);
	});

	it("decodes the charset that the caller names", async () => {
		const body = new Uint8Array([0x63, 0x61, 0x66, 0xe9]);
		const response = await post(body, "text/plain; charset=windows-1252");
		expect(ReportSchema.parse(await response.json()).sentences[0]?.text).toBe("café");
	});

	it("takes a byte order mark for no part of the text", async () => {
		const response = await post("\ufeffIt rained.", "text/plain");
		expect(ReportSchema.parse(await response.json()).article.length).toBe(10);
		const inJson = await post(`\ufeff${JSON.stringify({ text: "It rained." })}`);
		expect(inJson.status).toBe(200);
	});

	it("takes the fields of plain text from the query", async () => {
		const query =
			"?title=Rain%20at%20last&offsets=codepoint&minConfidence=0.5&publishedAt=2026-10-23";
		const report = ReportSchema.parse(await (await post(ARTICLE, "text/plain", { query })).json());
		expect(report.article).toMatchObject({ title: "Rain at last", offsetUnit: "codepoint" });
	});

	it("believes a caller who says that it is English", async () => {
		const response = await post("der die und", "text/plain", { query: "?language=en-GB" });
		expect(response.status).toBe(200);
	});

	it.each([["mine"], [7], [""]])("gives the id %j back", async (id) => {
		const report = await (await post(JSON.stringify({ id, text: ARTICLE }))).json();
		expect(ReportSchema.parse(report).id).toBe(id);
	});

	it.each([
		["?format=csv", "text/csv; charset=utf-8; header=present", "sentence,paragraph,start"],
		["?format=ndjson", "application/x-ndjson", '{"article":'],
		["?format=json", "application/json", '{"engine":'],
	])("writes %s", async (query, type, start) => {
		const response = await post(ARTICLE, "text/plain", { query });
		expect(response.headers.get("content-type")).toBe(type);
		expect(response.headers.get("vary")).toBe("Accept");
		expect(new TextDecoder().decode(await response.arrayBuffer()).slice(0, start.length)).toBe(
			start,
		);
	});

	it.each(REPORT_FORMATS.map((format) => ({ ...format, name: format.name })))(
		"gives $name by its name and by its type, and the same bytes by both",
		async ({ name, mediaType, contentType, extension, ...format }) => {
			const profile = "profile" in format ? `; profile="${format.profile}"` : "";
			const named = await post(ARTICLE, "text/plain", { query: `?format=${name}` });
			const asked = await post(ARTICLE, "text/plain", { headers: { accept: mediaType + profile } });
			expect([named.status, asked.status]).toEqual([200, 200]);
			expect(asked.headers.get("content-type")).toBe(contentType);
			expect(asked.headers.get("etag")).toBe(named.headers.get("etag"));
			expect(await asked.text()).toBe(await named.text());
			const disposition = named.headers.get("content-disposition");
			if (name === "json") expect(disposition).toBeNull();
			else expect(disposition).toBe(`attachment; filename="sourceline-58d60fe9.${extension}"`);
		},
	);

	it("lets a report that a browser shows have its style and nothing else", async () => {
		const { headers } = await post(ARTICLE, "text/plain", { query: "?format=html" });
		const policy = headers.get("content-security-policy");
		expect(policy).toContain("sandbox; default-src 'none'");
		expect(policy).not.toContain("script");
	});

	it("tags every report, and sends none twice", async () => {
		const first = await post(ARTICLE, "text/plain");
		const tag = first.headers.get("etag") ?? "";
		expect(tag).toMatch(/^"[\da-f]{64}"$/);
		expect((await post(ARTICLE, "text/plain")).headers.get("etag")).toBe(tag);
		const other = await post(ARTICLE, "text/plain", { query: "?format=csv" });
		expect(other.headers.get("etag")).not.toBe(tag);
		for (const header of [tag, `"x", ${tag}`, `W/${tag}`, "*"]) {
			const again = await post(ARTICLE, "text/plain", { headers: { "if-none-match": header } });
			expect(again.status).toBe(304);
			expect(again.headers.get("etag")).toBe(tag);
			expect(await again.text()).toBe("");
		}
		const changed = await post(`${ARTICLE}It will be dry.`, "text/plain", {
			headers: { "if-none-match": tag },
		});
		expect(changed.status).toBe(200);
	});
});

describe("the other addresses", () => {
	it("lists the samples and gives them as JSON and as text", async () => {
		const { samples } = SamplesSchema.parse(await (await call("/v1/samples")).json());
		expect(samples).toMatchObject([{ id: "one", length: 21, href: "/v1/samples/one" }]);
		const found = await call(samples[0]?.href ?? "");
		expect(SampleSchema.parse(await found.json()).text).toBe("It rained, she said.\n");
		const plain = await call("/v1/samples/one", { headers: { accept: "text/plain" } });
		expect(await plain.text()).toBe("It rained, she said.\n");
		expect((await call("/v1/samples/one?format=text")).headers.get("content-type")).toContain(
			"text/plain",
		);
	});

	it("says what runs", async () => {
		expect(HealthSchema.parse(await (await call("/health")).json()).engine.name).toBe("sourceline");
	});

	it("points the way at /", async () => {
		const text = await (await call("/")).text();
		expect(text).toContain("curl");
		const page = await call("/", { headers: { accept: "text/html,*/*;q=0.8" } });
		expect(page.headers.get("content-type")).toContain("text/html");
		expect(await page.text()).toContain('<a href="/docs">');
	});

	it.each(["/", "/docs", "/openapi.json", "/health", "/v1/samples"])(
		"answers HEAD and OPTIONS of %s",
		async (path) => {
			const head = await call(path, { method: "HEAD" });
			expect([head.status, await head.text()]).toEqual([200, ""]);
			const options = await call(path, { method: "OPTIONS" });
			expect(options.status).toBe(204);
			// The page at / has a form besides.
			const allow = path === "/" ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
			expect(options.headers.get("allow")).toBe(allow);
		},
	);

	it("lets other sites call", async () => {
		const preflight = await call("/v1/attributions", {
			method: "OPTIONS",
			headers: { origin: "https://elsewhere.test", "access-control-request-method": "POST" },
		});
		expect(preflight.headers.get("access-control-allow-methods")).toBe("POST, OPTIONS");
		expect(preflight.headers.get("access-control-allow-headers")).toContain("Content-Type");
		expect((await post(ARTICLE, "text/plain")).headers.get("access-control-allow-origin")).toBe(
			"*",
		);
	});

	it.each(["/", "/docs", "/health", "/nowhere"])("guards %s by its headers", async (path) => {
		const { headers } = await call(path, { headers: { "x-request-id": "my-id.1" } });
		expect(headers.get("x-content-type-options")).toBe("nosniff");
		expect(headers.get("content-security-policy")).toContain("default-src 'none'");
		expect(headers.get("referrer-policy")).toBe("no-referrer");
		expect(headers.get("x-request-id")).toBe("my-id.1");
	});

	it("makes its own request id where the caller's is none", async () => {
		const { headers } = await call("/health", { headers: { "x-request-id": "<b>" } });
		expect(headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
	});
});
