import { describe, expect, it } from "vitest";
import { call, logged } from "./fake.ts";

const META = {
	"io.modelcontextprotocol/protocolVersion": "2026-07-28",
	"io.modelcontextprotocol/clientCapabilities": {},
};
const LOCAL = "http://localhost:8787";

interface Sent {
	readonly headers?: Readonly<Record<string, string>>;
	readonly origin?: string;
	readonly hosts?: string;
}

/** Sends a body to /mcp; what is no string is written as JSON. */
async function send(body: unknown, { headers = {}, origin = LOCAL, hosts = "" }: Sent = {}) {
	const init = {
		method: "POST",
		headers: { "content-type": "application/json", ...headers },
		body: typeof body === "string" ? body : JSON.stringify(body),
	};
	const response = await call("/mcp", init, { origin, env: { MCP_HOSTS: hosts } });
	const text = await response.text();
	return { status: response.status, body: text === "" ? null : JSON.parse(text) };
}

const request = (method: string, params?: object) => ({ jsonrpc: "2.0", id: 1, method, params });

/** A request of 2026, with the headers that mirror it. */
function stateless(method: string, params: Readonly<Record<string, unknown>> = {}) {
	const name = typeof params.name === "string" ? { "mcp-name": params.name } : {};
	const headers = { "mcp-protocol-version": "2026-07-28", "mcp-method": method, ...name };
	return [request(method, { ...params, _meta: META }), { headers }] as const;
}

describe("POST /mcp", () => {
	it("shakes hands with a client of 2025, and remembers nothing of it", async () => {
		const { body } = await send(request("initialize", { protocolVersion: "2025-06-18" }));
		expect(body).toMatchObject({
			jsonrpc: "2.0",
			id: 1,
			result: {
				protocolVersion: "2025-06-18",
				capabilities: { tools: {} },
				serverInfo: { name: "sourceline" },
			},
		});
		const unknown = await send(request("initialize", { protocolVersion: "2024-11-05" }));
		expect(unknown.body.result.protocolVersion).toBe("2025-11-25");
		const done = await send({ jsonrpc: "2.0", method: "notifications/initialized" });
		expect(done).toEqual({ status: 202, body: null });
		expect((await send(request("ping"))).body.result).toEqual({});
	});

	it("tells a client of 2026 what it is", async () => {
		const { status, body } = await send(...stateless("server/discover"));
		expect(status).toBe(200);
		expect(body.result).toMatchObject({
			resultType: "complete",
			supportedVersions: ["2026-07-28"],
			capabilities: { tools: {} },
			_meta: { "io.modelcontextprotocol/serverInfo": { name: "sourceline" } },
		});
	});

	it("lists its tools, alike for both, with schemas that models' providers take", async () => {
		const { body } = await send(request("tools/list"));
		const { tools } = body.result;
		expect(tools.map(({ name }: { name: string }) => name)).toEqual(["attribute", "check"]);
		for (const { inputSchema, outputSchema } of tools) {
			for (const schema of [inputSchema, outputSchema]) {
				expect(schema).toMatchObject({ type: "object", additionalProperties: false });
				for (const keyword of ["$ref", "oneOf", "anyOf", "allOf", "id"]) {
					expect(schema).not.toHaveProperty(keyword);
				}
				const text = JSON.stringify(schema);
				for (const [, name = ""] of text.matchAll(/#\/\$defs\/(\w+)/g)) {
					expect(schema.$defs).toHaveProperty(name);
				}
			}
		}
		const later = await send(...stateless("tools/list"));
		expect(later.body.result).toMatchObject({ tools, ttlMs: 3_600_000, cacheScope: "public" });
	});

	it("calls a tool: words for the model, the whole for a program", async () => {
		const params = { name: "attribute", arguments: { text: "It rained.", id: "a" } };
		for (const sent of [
			[request("tools/call", params)],
			stateless("tools/call", params),
		] as const) {
			const [message, given] = sent;
			const { body } = await send(message, given);
			expect(body.result.structuredContent).toMatchObject({ id: "a", sentences: [{}] });
			expect(body.result.content).toEqual([
				{ type: "text", text: expect.stringContaining("[0] (unattributed; 0.5) It rained.") },
			]);
			expect(body.result.isError).toBeUndefined();
		}
	});

	it.each([
		[{ text: "" }, "empty-text"],
		[{ text: "It rained.", roster: [{}] }, "/roster/0/id"],
		[{ text: "der die und" }, "unsupported-language"],
		[{}, "invalid-request"],
	])("tells the model what is wrong with %j", async (given, told) => {
		const { status, body } = await send(
			request("tools/call", { name: "attribute", arguments: given }),
		);
		expect(status).toBe(200);
		expect(body.result.isError).toBe(true);
		expect(body.result.content[0].text).toContain(told);
	});

	it.each([
		["no JSON", "{", 400, -32700],
		["no message", {}, 400, -32600],
		["a batch", [request("ping")], 400, -32600],
		["no such method", request("prompts/list"), 200, -32601],
		["no such tool", request("tools/call", { name: "delete" }), 200, -32602],
		["a tool without a name", request("tools/call", {}), 200, -32602],
	])("answers %s with an error of JSON-RPC", async (_what, sent, status, code) => {
		expect(await send(sent)).toMatchObject({ status, body: { jsonrpc: "2.0", error: { code } } });
	});

	it("takes an answer to a question that it never asked", async () => {
		const answer = { jsonrpc: "2.0", id: 7, result: {} };
		expect(await send(answer)).toEqual({ status: 202, body: null });
	});

	const [asked, { headers }] = stateless("tools/call", { name: "check", arguments: {} });
	it.each([
		["another version", { ...headers, "mcp-protocol-version": "2025-11-25" }, -32020],
		["another method", { ...headers, "mcp-method": "tools/list" }, -32020],
		["another tool", { ...headers, "mcp-name": "attribute" }, -32020],
		["no method", { "mcp-protocol-version": "2026-07-28", "mcp-name": "check" }, -32020],
	])("refuses headers that name %s than the body", async (_what, given, code) => {
		expect(await send(asked, { headers: given })).toMatchObject({
			status: 400,
			body: { error: { code } },
		});
	});

	it.each([
		["in a header", request("ping"), { "mcp-protocol-version": "2019-01-01" }],
		[
			"in the body",
			request("tools/list", { _meta: { "io.modelcontextprotocol/protocolVersion": "2030-01-01" } }),
			{},
		],
	])(
		"names the versions that it has where another is asked for %s",
		async (_where, sent, given) => {
			const { status, body } = await send(sent, { headers: given });
			expect(status).toBe(400);
			expect(body.error).toMatchObject({
				code: -32022,
				data: { supported: ["2026-07-28", "2025-11-25", "2025-06-18"] },
			});
		},
	);

	it("answers a method that 2026 does not have with 404", async () => {
		const { status, body } = await send(...stateless("ping"));
		expect([status, body.error.code]).toEqual([404, -32601]);
	});

	it("says nothing of its inside, and logs nothing of the article", async () => {
		logged.length = 0;
		const { status, body } = await send(
			request("tools/call", { name: "attribute", arguments: { text: "FAIL" } }),
		);
		expect([status, body.error.code]).toEqual([200, -32603]);
		expect(JSON.stringify(body)).not.toContain("cannot read");
		expect(logged.filter(({ event }) => event === "failure")).toHaveLength(1);
		expect(JSON.stringify(logged)).not.toContain("FAIL");
	});

	it.each([
		["a program", LOCAL, undefined, "", 200],
		["a page of this machine", LOCAL, "http://localhost:6274", "", 200],
		["a page of another site", LOCAL, "https://evil.example", "", 403],
		["a page of another Worker", LOCAL, "https://evil.workers.dev", "", 403],
		["a page without an origin", LOCAL, "null", "", 403],
		[
			"a name pointed here by somebody",
			"http://evil.example:8787",
			"http://evil.example:8787",
			"",
			403,
		],
		["the same without a browser", "http://evil.example:8787", undefined, "", 403],
		["a Worker's own name", "https://sourceline.me.workers.dev", undefined, "", 200],
		[
			"its own page",
			"https://sourceline.me.workers.dev",
			"https://sourceline.me.workers.dev",
			"",
			200,
		],
		["a name that is configured", "https://api.example", undefined, "api.example", 200],
		[
			"a site that is configured",
			"https://api.example",
			"https://app.example",
			"api.example, app.example",
			200,
		],
		["a name that looks like one", "http://localhost.evil.example", undefined, "", 403],
	])("lets %s in or not: %s, Origin %s", async (_who, origin, from, hosts, status) => {
		const headers = from === undefined ? {} : { origin: from };
		const answer = await send(request("ping"), { headers, origin, hosts });
		expect(answer.status).toBe(status);
		if (status === 403) expect(answer.body.code).toBe("forbidden-caller");
	});

	it("has no tool that does more than read", async () => {
		const { body } = await send(request("tools/list"));
		for (const { name, annotations } of body.result.tools) {
			expect(["attribute", "check"]).toContain(name);
			expect(annotations).toMatchObject({
				readOnlyHint: true,
				destructiveHint: false,
				idempotentHint: true,
				openWorldHint: false,
			});
		}
		for (const method of [
			"resources/list",
			"resources/read",
			"prompts/list",
			"completion/complete",
			"logging/setLevel",
			"sampling/createMessage",
			"roots/list",
			"tasks/list",
		]) {
			expect((await send(request(method))).body.error.code, method).toBe(-32601);
		}
		const { body: shaken } = await send(request("initialize", {}));
		expect(shaken.result.capabilities).toEqual({ tools: {} });
	});

	it("has tools that give the same again, and leave nothing behind", async () => {
		const call = request("tools/call", { name: "attribute", arguments: { text: "It rained." } });
		const first = await send(call);
		await send(request("tools/call", { name: "attribute", arguments: { text: "It snowed." } }));
		expect(await send(call)).toEqual(first);
	});

	it("takes JSON alone, by POST alone", async () => {
		expect((await send("{}", { headers: { "content-type": "text/plain" } })).status).toBe(415);
		expect((await call("/mcp")).status).toBe(405);
	});
});
