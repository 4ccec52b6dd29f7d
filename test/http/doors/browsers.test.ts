import { describe, expect, it } from "vitest";
import { ProblemSchema } from "../../../src/contract/problem.ts";
import type { Bindings } from "../../../src/http/doors/bindings.ts";
import { deployment } from "../fake.ts";
import { asking, KEYS, keyed } from "./helpers.ts";

const SITE = "https://app.example.org";
const OTHER = "https://evil.example";
const LISTED = { CORS_ORIGINS: `${SITE}, https://desk.example:8443` };

/** [deployment, what it configures, the page's site, the site that may read] */
const SITES: readonly (readonly [string, Bindings, string, string | null])[] = [
	["an open one", {}, OTHER, "*"],
	["one with keys", keyed(), OTHER, null],
	["one with keys", keyed(), "null", null],
	["one that lists sites", LISTED, SITE, SITE],
	["one that lists sites", LISTED, "https://desk.example:8443", "https://desk.example:8443"],
	["one that lists sites", LISTED, OTHER, null],
	["one that lists sites", LISTED, `${SITE}.evil.example`, null],
	["one that lists sites", LISTED, "http://app.example.org", null],
	["one with keys that lists sites", keyed(LISTED), SITE, SITE],
	["one with keys that lists every site", keyed({ CORS_ORIGINS: "*" }), OTHER, "*"],
	["one that lists none", { CORS_ORIGINS: "" }, OTHER, null],
];

describe("pages of other sites", () => {
	it.each(SITES)("may read %s %#", async (_what, env, origin, allowed) => {
		const { ask } = deployment(env);
		const preflight = await ask("/v1/attributions", {
			method: "OPTIONS",
			headers: {
				origin,
				"access-control-request-method": "POST",
				"access-control-request-headers": "authorization, content-type",
			},
		});
		const answers = [
			preflight,
			await ask("/v1/attributions", asking(KEYS.desk, { origin })),
			await ask("/v1/attributions", asking(undefined, { origin, "content-type": "image/png" })),
			await ask("/nowhere", { headers: { origin } }),
		];
		expect(preflight.status).toBe(204);
		for (const { headers } of answers) {
			expect(headers.get("access-control-allow-origin")).toBe(allowed);
			expect(headers.get("access-control-allow-credentials")).toBeNull();
			// A cache keeps the answers to different sites apart, unless they are the same.
			expect(headers.get("vary")?.includes("Origin") ?? false).toBe(allowed !== "*");
		}
		const taken = preflight.headers.get("access-control-allow-headers");
		if (allowed === null) expect(taken).toBeNull();
		else expect(taken).toMatch(/Authorization.*Content-Type/);
	});

	it.each([
		"app.example.org",
		"https://app.example.org/",
		"https://app.example.org/page",
		"https://*.example.org",
		"null",
	])("cannot be listed as %s, and the service says so", async (wrong) => {
		const response = await deployment({ CORS_ORIGINS: `${SITE} ${wrong}` }).ask("/health");
		const problem = ProblemSchema.parse(await response.json());
		expect([response.status, problem.code]).toEqual([503, "not-configured"]);
		expect(problem.detail).toContain(`CORS_ORIGINS holds "${wrong}"`);
	});
});

const BROWSER = { accept: "text/html,*/*;q=0.8" };

/** Answers of every kind: pages, documents, files, problems, preflight. */
const ANSWERS: readonly (readonly [string, RequestInit])[] = [
	["/", { headers: BROWSER }],
	["/", {}],
	["/", { method: "POST", body: new URLSearchParams({ text: "It rained." }) }],
	["/", { method: "POST", body: new URLSearchParams({ text: "" }) }],
	["/?sample=none", { headers: BROWSER }],
	["/model-card", {}],
	["/docs", {}],
	["/openapi.json", {}],
	["/health", {}],
	["/v1/samples", {}],
	["/v1/samples/one", {}],
	["/v1/samples/one?format=text", {}],
	["/v1/samples/none", {}],
	["/nowhere", {}],
	["/v1/attributions", { method: "DELETE" }],
	["/v1/attributions", { method: "OPTIONS" }],
	["/v1/attributions", asking()],
	["/v1/attributions", asking(undefined, { "content-type": "application/x-ndjson" })],
	["/v1/attributions?format=csv", asking()],
	["/v1/attributions?format=html", asking()],
	["/v1/attributions?format=brat", asking()],
	["/v1/checks", asking()],
	["/mcp", asking()],
];

describe("every answer", () => {
	it.each(ANSWERS)("of %s %j tells a browser to trust nothing in it", async (path, init) => {
		for (const env of [{}, keyed()]) {
			const { headers } = await deployment(env).ask(path, init);
			expect(headers.get("x-content-type-options")).toBe("nosniff");
			expect(headers.get("referrer-policy")).toBe("no-referrer");
			expect(headers.get("strict-transport-security")).toContain("max-age=");
			expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
			expect(headers.get("permissions-policy")).toContain("camera=()");
			expect(headers.get("cross-origin-resource-policy")).toBe(
				env === undefined || !("API_KEYS" in env) ? "cross-origin" : "same-origin",
			);
			const policy = headers.get("content-security-policy") ?? "";
			expect(policy).toContain("default-src 'none'");
			expect(policy).toContain("frame-ancestors 'none'");
			expect(policy).not.toMatch(/script-src [^;]*unsafe/);
			expect(headers.get("set-cookie")).toBeNull();
		}
	});

	it.each(ANSWERS)(
		"of %s %j is kept from caches where it holds what was sent",
		async (path, init) => {
			const { headers, status } = await deployment().ask(path, init);
			const cache = headers.get("cache-control") ?? "";
			if (init.method === "POST" || status >= 400) expect(cache).toMatch(/private|no-store/);
			if (cache.includes("public")) expect(init.method ?? "GET").toBe("GET");
		},
	);
});
