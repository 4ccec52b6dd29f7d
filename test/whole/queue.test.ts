import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createTestHarness } from "wrangler";
import { ProblemSchema } from "../../src/contract/problem.ts";
import { ReportSchema } from "../../src/contract/report.ts";
import { ROOT } from "./build.ts";

const FOLDER = join(ROOT, ".wrangler", "test-bulk");
const TEXT = "The bridge will close on Monday, Mayor Anna Jones told reporters.";

/** The configuration that is deployed, but that a test waits for nothing. */
function bulkConfig(): string {
	const config = readFileSync(join(ROOT, "wrangler.bulk.toml"), "utf8");
	const changes = [
		['main = "src/', 'main = "../../src/'],
		["max_batch_timeout = 5", "max_batch_timeout = 0"],
		["RETRY_SECONDS = 30", "RETRY_SECONDS = 0"],
	] as const;
	return changes.reduce((text, [from, to]) => {
		if (!text.includes(from)) throw new Error(`wrangler.bulk.toml has no ${from}`);
		return text.replace(from, to);
	}, config);
}

/** Sends messages, and keeps what ends among the dead letters. */
const HELPER = `
export default {
	async fetch(request, { QUEUE }) {
		await QUEUE.sendBatch((await request.json()).map((body) => ({ body })));
		return new Response();
	},
	async queue({ messages }, { DEAD }) {
		for (const { id, body } of messages) await DEAD.put(id, JSON.stringify(body));
	},
};
`;
const HELPER_CONFIG = `
name = "helper"
main = "helper.js"
compatibility_date = "2026-10-23"
[[queues.producers]]
queue = "sourceline-articles"
binding = "QUEUE"
[[queues.consumers]]
queue = "sourceline-dead-letters"
max_batch_timeout = 0
[[r2_buckets]]
binding = "DEAD"
bucket_name = "dead"
`;

describe("the Worker for bulk, in miniflare", () => {
	mkdirSync(FOLDER, { recursive: true });
	writeFileSync(join(FOLDER, "bulk.toml"), bulkConfig());
	writeFileSync(join(FOLDER, "helper.toml"), HELPER_CONFIG);
	writeFileSync(join(FOLDER, "helper.js"), HELPER);
	const server = createTestHarness({
		root: FOLDER,
		workers: [{ configPath: "./bulk.toml" }, { configPath: "./helper.toml" }],
	});
	const bulk = server.getWorker<{ ARTICLES: R2Bucket; REPORTS: R2Bucket }>("sourceline-bulk-local");
	const helper = server.getWorker<{ DEAD: R2Bucket }>("helper");

	beforeAll(async () => {
		await server.listen();
	});
	afterAll(() => server.close());

	const send = (messages: readonly unknown[]) =>
		helper.fetch("http://helper/", { method: "POST", body: JSON.stringify(messages) });
	const keysOf = async (bucket: R2Bucket) => (await bucket.list()).objects.map(({ key }) => key);

	it("writes a report for every article, a problem for what is none, and lays aside what cannot be read", async () => {
		const { ARTICLES, REPORTS } = await bulk.getEnv();
		const { DEAD } = await helper.getEnv();
		await ARTICLES.put("in/page.html", `<article><p>${TEXT}</p></article>`);
		await send([
			{ id: "held", text: TEXT },
			{ id: "held", text: TEXT },
			{ key: "in/page.html", roster: [{ id: "jones", name: "Anna Jones" }] },
			{ id: "wrong", text: 7 },
			{ key: "in/never-put.txt" },
		]);
		await vi.waitFor(
			async () => {
				expect(await keysOf(REPORTS)).toEqual([
					"problems/wrong.json",
					"reports/held.json",
					"reports/in/page.html.json",
				]);
				expect(await keysOf(DEAD)).toHaveLength(1);
			},
			{ timeout: 60_000, interval: 200 },
		);
		const read = async (bucket: R2Bucket, key: string) => (await bucket.get(key))?.json();
		const page = ReportSchema.parse(await read(REPORTS, "reports/in/page.html.json"));
		expect(page.sentences[0]?.speaker).toBe("Anna Jones");
		expect(page.entities[0]?.rosterId).toBe("jones");
		expect(ProblemSchema.parse(await read(REPORTS, "problems/wrong.json")).code).toBe(
			"invalid-request",
		);
		const [dead = ""] = await keysOf(DEAD);
		expect(await read(DEAD, dead)).toEqual({ key: "in/never-put.txt" });
	});
});
