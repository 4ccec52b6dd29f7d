import { describe, expect, it } from "vitest";
import { ProblemSchema } from "../../../src/contract/problem.ts";
import { HealthSchema } from "../../../src/contract/service.ts";
import { differences, sameBytes } from "../../../src/http/doors/same-bytes.ts";
import { deployment, ORIGIN } from "../fake.ts";
import { API_KEYS, asking, KEYS, keyed } from "./helpers.ts";

const JSON_TYPE = { "content-type": "application/json" };
const TEXT = "It rained, she said.";

/** Every call that does something with what is sent, each with a body that it takes. */
const CALLS: readonly (readonly [string, string, string, string])[] = [
	["an article", "/v1/attributions", "application/json", JSON.stringify({ text: TEXT })],
	["plain text", "/v1/attributions", "text/plain", TEXT],
	["HTML", "/v1/attributions", "text/html", `<p>${TEXT}</p>`],
	["NDJSON", "/v1/attributions", "application/x-ndjson", JSON.stringify({ text: TEXT })],
	["a file in CSV", "/v1/attributions?format=csv", "text/plain", TEXT],
	[
		"claims",
		"/v1/checks",
		"application/json",
		JSON.stringify({ article: { text: TEXT }, claims: [{ text: "It rained" }] }),
	],
	["a tool", "/mcp", "application/json", JSON.stringify({ jsonrpc: "2.0", id: 1, method: "ping" })],
	["the page's form", "/", "application/x-www-form-urlencoded", `text=${encodeURIComponent(TEXT)}`],
];

const HOSTS = { MCP_HOSTS: new URL(ORIGIN).hostname };

describe("keys", () => {
	it.each(CALLS)("keep %s for those who have one", async (_what, path, type, body) => {
		const { ask } = deployment(keyed(HOSTS));
		const send = (headers: Readonly<Record<string, string>>) =>
			ask(path, { method: "POST", body, headers: { "content-type": type, ...headers } });
		const without = await send({});
		expect(without.status).toBe(401);
		expect(without.headers.get("www-authenticate")).toBe('Bearer realm="sourceline"');
		const wrong = await send({ authorization: `Bearer ${KEYS.desk}x` });
		expect(wrong.status).toBe(401);
		expect(wrong.headers.get("www-authenticate")).toContain('error="invalid_token"');
		for (const key of [KEYS.desk, KEYS.bulk, KEYS.free]) {
			expect((await send({ authorization: `bearer  ${key}` })).status).toBe(200);
		}
		const open = deployment(HOSTS);
		const init = { method: "POST", body, headers: { "content-type": type } };
		expect((await open.ask(path, init)).status).toBe(200);
	});

	it.each([
		"/",
		"/health",
		"/docs",
		"/openapi.json",
		"/model-card",
		"/v1/samples",
		"/v1/samples/one",
	])("leave %s open, which gives nothing of anybody's", async (path) => {
		expect((await deployment(keyed()).ask(path)).status).toBe(200);
	});

	it.each([
		["reader", "/v1/attributions", 403, "key-not-for-this", "checks, not for attributions"],
		["old", "/v1/attributions", 403, "key-expired", "expired"],
	] as const)("of %s get 403 where they may not", async (name, path, status, code, part) => {
		const response = await deployment(keyed()).ask(path, asking(KEYS[name]));
		const problem = ProblemSchema.parse(await response.json());
		expect([response.status, problem.code]).toEqual([status, code]);
		expect(problem.detail).toContain(part);
	});

	it("are for what they list", async () => {
		const body = JSON.stringify({ article: { text: TEXT }, claims: [{ text: "It rained" }] });
		const headers = { ...JSON_TYPE, authorization: `Bearer ${KEYS.reader}` };
		const init = { method: "POST", headers, body };
		expect((await deployment(keyed()).ask("/v1/checks", init)).status).toBe(200);
	});

	it("may be typed into the form, and come back in no page", async () => {
		const { ask } = deployment(keyed());
		for (const [key, status] of [
			[KEYS.desk, 200],
			["sl_wrong", 401],
		] as const) {
			const body = new FormData();
			body.set("text", TEXT);
			body.set("key", key);
			const response = await ask("/", { method: "POST", body });
			expect(response.status).toBe(status);
			expect(await response.text()).not.toContain(key);
		}
	});

	it("in the address are refused, and not said again", async () => {
		for (const name of ["key", "api_key", "API-Key", "access_token", "token"]) {
			const { ask, lines } = deployment(keyed());
			const response = await ask(`/v1/attributions?${name}=${KEYS.desk}`, asking());
			const text = await response.text();
			expect(response.status).toBe(400);
			expect(ProblemSchema.parse(JSON.parse(text)).code).toBe("key-in-address");
			expect(text + JSON.stringify(lines)).not.toContain(KEYS.desk);
		}
	});

	it("stand in no log and no answer, wherever they are sent", async () => {
		const { ask, lines } = deployment(keyed());
		const answers = [
			await ask("/v1/attributions", asking(KEYS.desk)),
			await ask("/v1/attributions", asking(KEYS.old)),
			await ask("/v1/attributions", asking("sl_nobody")),
			await ask("/v1/attributions", asking(undefined, { authorization: KEYS.desk })),
			await ask("/v1/attributions", asking(undefined, { "x-api-key": KEYS.desk })),
		];
		const said = await Promise.all(
			answers.map(async (answer) => JSON.stringify([...answer.headers]) + (await answer.text())),
		);
		expect(answers.map(({ status }) => status)).toEqual([200, 403, 401, 401, 401]);
		expect(said.join("") + JSON.stringify(lines)).not.toContain("sl_");
		const names = lines.filter(({ event }) => event === "request").map(({ key }) => key);
		expect(names).toEqual(["desk", undefined, undefined, undefined, undefined]);
	});

	it("take the place of others while both are good", async () => {
		const entries: Record<string, unknown>[] = JSON.parse(API_KEYS);
		const [desk, bulk] = entries;
		const { ask } = deployment();
		const statuses = async (listed: readonly unknown[]) => {
			const env = keyed({ API_KEYS: JSON.stringify(listed) });
			const both = [KEYS.desk, KEYS.bulk].map((key) => ask("/v1/attributions", asking(key), env));
			return (await Promise.all(both)).map(({ status }) => status);
		};
		expect(await statuses([desk])).toEqual([200, 401]);
		expect(await statuses([desk, bulk])).toEqual([200, 200]);
		expect(await statuses([bulk])).toEqual([401, 200]);
	});
});

describe("a service", () => {
	it.each([
		["open", {}, { access: "open", rateLimits: false, origins: "every" }],
		["with keys", keyed(), { access: "keys", rateLimits: true, origins: "none" }],
	] as const)("that is %s says so, in its health and once in its log", async (_how, env, told) => {
		const { ask, lines } = deployment(env);
		const { origins: _origins, ...inHealth } = told;
		const health = HealthSchema.parse(await (await ask("/health")).json());
		expect(health).toMatchObject(inHealth);
		await ask("/health");
		expect(lines.filter(({ event }) => event === "start")).toEqual([{ event: "start", ...told }]);
	});

	const [entry] = JSON.parse(API_KEYS);
	it.each([
		["", "it is not JSON"],
		["sl_secret", "it is not JSON"],
		["{}", "a list of entries"],
		["[]", "no key is listed"],
		['["sl_secret"]', "entry 1 is no object"],
		[JSON.stringify([{ name: "a", sha256: "sl_secret" }]), "entry 1, sha256: 64 hexadecimal"],
		[JSON.stringify([entry, { name: "a" }]), "entry 2, sha256"],
		[JSON.stringify([{ ...entry, sl_secret: 1 }]), "entry 1 has a field that is not known"],
		[JSON.stringify([{ ...entry, name: "sl_secret !" }]), "entry 1, name: a name has up to"],
		[JSON.stringify([{ ...entry, limit: "sl_secret" }]), "entry 1, limit"],
		[JSON.stringify([{ ...entry, expires: "sl_secret" }]), "entry 1, expires: a date like"],
		[JSON.stringify([{ ...entry, calls: ["sl_secret"] }]), "entry 1, calls"],
		[JSON.stringify([entry, { ...entry, name: "b" }]), "entry 2 has the sha256 of another entry"],
		[
			JSON.stringify([entry, { ...entry, sha256: "0".repeat(64) }]),
			"entry 2 has the name of another entry",
		],
	])("whose keys are %j answers nobody, and says why", async (secret, why) => {
		const { ask, lines } = deployment(keyed({ API_KEYS: secret }));
		for (const path of ["/health", "/v1/attributions"]) {
			const response = await ask(path, path === "/health" ? {} : asking(KEYS.desk));
			const problem = ProblemSchema.parse(await response.json());
			expect([response.status, problem.code]).toEqual([503, "not-configured"]);
			expect(problem.detail).toContain(`The secret API_KEYS cannot be read: ${why}`);
			expect(JSON.stringify(problem) + JSON.stringify(lines)).not.toContain("sl_secret");
		}
		expect(lines).toMatchObject([
			{ event: "request", status: 503, problem: "not-configured" },
			{ event: "request", status: 503, problem: "not-configured" },
		]);
	});
});

describe("bytes", () => {
	it.each([
		[[], [], true],
		[[1, 2, 255], [1, 2, 255], true],
		[[1, 2, 3], [1, 2, 4], false],
		[[0, 2, 3], [1, 2, 3], false],
		[[1, 2], [1, 2, 3], false],
	])("%j and %j are the same: %s", (left, right, same) => {
		const [a, b] = [Uint8Array.from(left), Uint8Array.from(right)];
		expect(sameBytes(a, b)).toBe(same);
		// What serves where the runtime has nothing of its own.
		if (a.length === b.length) expect(differences(a, b) === 0).toBe(same);
	});
});
