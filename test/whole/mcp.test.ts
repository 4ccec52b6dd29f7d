import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import type { Miniflare } from "miniflare";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CheckResponseSchema } from "../../src/contract/check.ts";
import { ReportSchema } from "../../src/contract/report.ts";
import { startWorker } from "./worker.ts";

const TEXT =
	"The bridge will close on Monday, Mayor Anna Jones told reporters. It was built in 1931.";

describe("the official MCP client", () => {
	let worker: Miniflare;
	let address: URL;
	beforeAll(async () => {
		worker = startWorker();
		address = new URL("/mcp", await worker.ready);
	});
	afterAll(() => worker.dispose());

	// "legacy" shakes hands as clients of 2025 do; "auto" asks first whether the server is of 2026.
	it.each([
		["legacy", "2025-11-25"],
		["auto", "2026-07-28"],
	] as const)("is served in the mode %s, by revision %s", async (mode, version) => {
		const client = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode } });
		await client.connect(new StreamableHTTPClientTransport(address));
		expect(client.getNegotiatedProtocolVersion()).toBe(version);
		expect(client.getServerVersion()?.name).toBe("sourceline");
		const { tools } = await client.listTools();
		expect(tools.map(({ name }) => name)).toEqual(["attribute", "check"]);

		// The client holds structuredContent against the tool's outputSchema by itself.
		const attributed = await client.callTool({ name: "attribute", arguments: { text: TEXT } });
		const report = ReportSchema.parse(attributed.structuredContent);
		expect(report.sentences.map(({ speaker }) => speaker)).toEqual(["Anna Jones", null]);
		expect(attributed.content).toMatchObject([
			{ type: "text", text: expect.stringMatching(/^\[0\] \(Anna Jones; 0\.\d+\) The bridge/m) },
		]);

		const checked = await client.callTool({
			name: "check",
			arguments: {
				article: { text: TEXT },
				claims: [{ text: "The bridge will close on Monday", speaker: "the governor" }],
			},
		});
		const { results } = CheckResponseSchema.parse(checked.structuredContent);
		expect(results[0]).toMatchObject({ verdict: "misattributed", speaker: "Anna Jones" });
		expect(checked.content).toMatchObject([
			{ text: expect.stringContaining("[0] misattributed, on the word of Anna Jones") },
		]);

		const refused = await client.callTool({ name: "attribute", arguments: { text: " " } });
		expect(refused).toMatchObject({
			isError: true,
			content: [{ text: expect.stringContaining("empty-text") }],
		});
		await expect(client.callTool({ name: "delete", arguments: {} })).rejects.toThrow("no tool");
		await client.close();
	});
});
