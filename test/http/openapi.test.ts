import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import { CheckResponseSchema } from "../../src/contract/check.ts";
import { ERRORS } from "../../src/contract/errors.ts";
import { EXAMPLE_CHECK, EXAMPLE_REPORT, EXAMPLE_REQUEST } from "../../src/contract/example.ts";
import { ENGINE_VERSION } from "../../src/contract/version.ts";
import { openApi } from "../../src/http/openapi.ts";
import { call, post } from "./fake.ts";

const api = openApi(ENGINE_VERSION).document;

/** Every value under a key, however deep. */
function valuesOf(value: unknown, key: string): unknown[] {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => [
		...(name === key ? [inner] : []),
		...valuesOf(inner, key),
	]);
}

describe("the OpenAPI document", () => {
	it("is served, version 3.1", async () => {
		const response = await call("/openapi.json");
		expect(await response.json()).toEqual(JSON.parse(JSON.stringify(api)));
		expect(api.openapi).toBe("3.1.0");
		expect(response.headers.get("etag")).toBeTruthy();
	});

	it("resolves all its references, and names every schema that it holds", () => {
		const named = valuesOf(api, "$ref").map((ref) =>
			String(ref).replace("#/components/schemas/", ""),
		);
		const known = Object.keys(api.components.schemas);
		for (const name of named) expect(known).toContain(name);
		for (const name of known) expect(named).toContain(name);
		expect(valuesOf(api, "$schema")).toEqual([]);
		expect(valuesOf(api, "$id")).toEqual([]);
	});

	it("has every address, and each answers as it says", async () => {
		for (const [path, { get: operation }] of Object.entries(api.paths)) {
			if (operation === undefined) continue;
			const response = await call(path.replace("{id}", "one"));
			expect(response.status, path).toBe(200);
			const types = Object.keys(operation.responses["200"]?.content ?? {});
			expect(types).toContain(response.headers.get("content-type")?.split(";")[0]);
		}
	});

	it("takes its own examples of a request", async () => {
		const content = api.paths["/v1/attributions"]?.post?.requestBody?.content ?? {};
		for (const [type, { example }] of Object.entries(content)) {
			if (example === undefined) continue;
			const body = typeof example === "string" ? example : JSON.stringify(example);
			expect((await post(body, type)).status, type).toBe(200);
		}
		expect(content["application/json"]?.example).toBe(EXAMPLE_REQUEST);
	});

	it("shows checks as they are answered", async () => {
		const { requestBody, responses } = api.paths["/v1/checks"]?.post ?? {};
		expect(requestBody?.content["application/json"]?.example).toBe(EXAMPLE_CHECK);
		const { results } = CheckResponseSchema.parse(
			responses?.["200"]?.content?.["application/json"]?.example,
		);
		expect(results).toEqual(check(EXAMPLE_REPORT, EXAMPLE_CHECK.article, EXAMPLE_CHECK.claims));
	});

	it("lists every problem of the catalogue with an operation that has it", () => {
		const described = JSON.stringify(valuesOf(api.paths, "description"));
		for (const code of Object.keys(ERRORS)) {
			if (code !== "method-not-allowed") expect(described).toContain(`\`${code}\``);
		}
	});

	it("refuses unknown fields in what is sent", () => {
		expect(api.components.schemas.AttributionRequest).toMatchObject({
			additionalProperties: false,
			oneOf: [{ required: ["text"] }, { required: ["html"] }],
		});
	});
});

describe("the reference", () => {
	it("shows every call, schema and problem, and loads nothing", async () => {
		const response = await call("/docs");
		expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
		const page = await response.text();
		for (const code of Object.keys(ERRORS)) expect(page).toContain(`id="problem-${code}"`);
		for (const name of Object.keys(api.components.schemas))
			expect(page).toContain(`id="schema-${name}"`);
		expect(page).toContain('id="postAttributions"');
		// Examples hold the addresses of vocabularies, as text.
		const markup = page.replace(/<pre.*?<\/pre>/gs, "");
		expect(markup).not.toMatch(/<script|<link|<img|src=|@import|url\(|https?:/);
		for (const [, target] of page.matchAll(/href="#([^"]+)"/g))
			expect(page).toContain(`id="${target}"`);
		expect(page).toContain(EXAMPLE_REPORT.article.id);
	});

	it("allows its own style by its hash and nothing else", async () => {
		const response = await call("/docs");
		const style = /<style>(.*?)<\/style>/s.exec(await response.text())?.[1] ?? "";
		const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
		const hash = btoa(String.fromCharCode(...new Uint8Array(bytes)));
		const policy = response.headers.get("content-security-policy");
		expect(policy).toContain(`style-src 'sha256-${hash}'`);
		expect(policy).not.toContain("unsafe");
	});
});
