import { describe, expect, it } from "vitest";
import { EXAMPLE_REPORT } from "../../src/contract/example.ts";
import { LIMITS } from "../../src/contract/limits.ts";
import { consume } from "../../src/queue/consumer.ts";
import type { ReportStore, Written } from "../../src/queue/stores.ts";
import type { Service } from "../../src/service/service.ts";

const TEXT = "It rained.";

/** An object for the bucket of articles. */
const stored = (content: string | Uint8Array, contentType?: string, size?: number) => {
	const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
	return {
		size: size ?? bytes.length,
		httpMetadata: { contentType },
		arrayBuffer: async () => new Uint8Array(bytes).buffer,
	};
};

/** A consumer whose buckets are maps, and what it did. */
function setUp(objects: Readonly<Record<string, ReturnType<typeof stored>>> = {}, version = "1") {
	const written = new Map<string, { content: string } & Written>();
	const told: unknown[] = [];
	let attributed = 0;
	const service: Service = {
		engine: { ...EXAMPLE_REPORT.engine, version },
		read: ({ text = "", html = text }) => ({ source: html, text: html, page: null }),
		detectLanguage: (text) => (text.startsWith("Der") ? { language: "de", confidence: 1 } : null),
		attribute: ({ text }) => {
			attributed += 1;
			if (text === "FAIL") throw new TypeError("a fault of ours");
			return EXAMPLE_REPORT;
		},
	};
	const reports: ReportStore = {
		head: async (key) => written.get(key) ?? null,
		put: async (key, content, how) => void written.set(key, { content, ...how }),
		delete: async (key) => void written.delete(key),
	};
	const deliver = async (body: unknown, attempts = 1, store = reports) => {
		const did: (string | number)[] = [];
		const delivery = {
			id: "m1",
			attempts,
			body,
			ack: () => did.push("ack"),
			retry: ({ delaySeconds }: { delaySeconds: number }) => did.push("retry", delaySeconds),
		};
		const articles = { get: async (key: string) => objects[key] ?? null };
		const onFailure = (_id: string, failure: unknown) => told.push(failure);
		await consume({ service, articles, reports: store, retrySeconds: 30, onFailure }, [delivery]);
		return did;
	};
	return { deliver, written, told, reports, attributed: () => attributed };
}

describe("a message of the queue", () => {
	it.each([
		["an article with an id", { id: "a/1", text: TEXT }, "reports/a/1.json"],
		["an article with a number", { id: 7, text: TEXT }, "reports/7.json"],
		["an article without either", { text: TEXT }, /^reports\/[0-9a-f]{64}\.json$/],
		[
			"an article with an id too long for a key",
			{ id: "日".repeat(340), text: TEXT },
			/^problems\/[0-9a-f]{64}/,
		],
		["an object of text", { key: "in/a.txt" }, "reports/in/a.txt.json"],
		[
			"an object of HTML, by its name",
			{ key: "in/b.html", publisher: "P" },
			"reports/in/b.html.json",
		],
		["an object of HTML, by its type", { key: "in/c" }, "reports/in/c.json"],
		["a request in JSON", { key: "in/d.json" }, "reports/in/d.json.json"],
		[
			"what R2 tells of an object",
			{ action: "PutObject", object: { key: "in/a.txt", size: 1 } },
			"reports/in/a.txt.json",
		],
	])("holds %s", async (_what, body, key) => {
		const { deliver, written } = setUp({
			"in/a.txt": stored(TEXT),
			"in/b.html": stored(`<p>${TEXT}`),
			"in/c": stored(`<p>${TEXT}`, "text/html; charset=utf-8"),
			"in/d.json": stored(JSON.stringify({ text: TEXT })),
		});
		expect(await deliver(body)).toEqual(["ack"]);
		expect([...written.keys()]).toEqual([
			typeof key === "string" ? key : expect.stringMatching(key),
		]);
	});

	it("gets the report, as the service gives it", async () => {
		const { deliver, written } = setUp();
		await deliver({ id: "a", text: TEXT });
		const { content = "", httpMetadata, customMetadata } = written.get("reports/a.json") ?? {};
		expect(JSON.parse(content)).toEqual({ ...EXAMPLE_REPORT, id: "a" });
		expect(httpMetadata).toEqual({ contentType: "application/json" });
		expect(customMetadata).toMatchObject({ version: "1", model: EXAMPLE_REPORT.engine.model });
	});

	it.each([
		["not English", { id: "a", text: "Der Minister." }, {}, "unsupported-language"],
		["not valid", { id: "a", text: TEXT, roster: 7 }, {}, "invalid-request"],
		["no article", { id: "a", hello: 1 }, {}, "invalid-request"],
		["too large", { key: "a" }, { a: stored("", undefined, LIMITS.jsonBytes + 1) }, "too-large"],
		["no text", { key: "a" }, { a: stored(new Uint8Array([0xff, 0xfe, 0])) }, "binary-body"],
		["no JSON", { key: "a" }, { a: stored("{", "application/json") }, "invalid-json"],
	])("is done with where it is %s: a problem says why", async (_what, body, objects, code) => {
		const { deliver, written, told } = setUp(objects);
		expect(await deliver(body)).toEqual(["ack"]);
		expect([...written.keys()]).toEqual(["problems/a.json"]);
		expect(JSON.parse(written.get("problems/a.json")?.content ?? "")).toMatchObject({ code });
		expect(told).toEqual([]);
	});

	it.each(["just a word", 7, null, undefined, [], {}])(
		"that is %j gets a problem by the hash of what it holds",
		async (body) => {
			const { deliver, written } = setUp();
			expect(await deliver(body)).toEqual(["ack"]);
			expect([...written.keys()]).toEqual([
				expect.stringMatching(/^problems\/[0-9a-f]{64}\.json$/),
			]);
		},
	);

	it("delivered again costs no work and changes nothing", async () => {
		const { deliver, written, attributed } = setUp();
		const body = { id: "a", text: TEXT };
		await deliver(body);
		const before = written.get("reports/a.json");
		expect(await deliver(body, 2)).toEqual(["ack"]);
		expect(attributed()).toBe(1);
		expect(written.get("reports/a.json")).toBe(before);
	});

	it("is answered anew where its article, its options or the engine are others", async () => {
		const objects = { a: stored(TEXT) };
		const { deliver, written, attributed } = setUp(objects);
		await deliver({ key: "a" });
		objects.a = stored("It snowed.");
		await deliver({ key: "a" });
		await deliver({ key: "a", options: { offsets: "codepoint" } });
		expect(attributed()).toBe(3);
		const later = setUp(objects, "2");
		for (const [key, { content, ...how }] of written) await later.reports.put(key, content, how);
		await later.deliver({ key: "a", options: { offsets: "codepoint" } });
		expect(later.attributed()).toBe(1);
	});

	it("leaves one answer: a report takes a problem's place, and the other way round", async () => {
		const objects = { a: stored("Der Minister.") };
		const { deliver, written } = setUp(objects);
		await deliver({ key: "a" });
		expect([...written.keys()]).toEqual(["problems/a.json"]);
		objects.a = stored(TEXT);
		await deliver({ key: "a" });
		expect([...written.keys()]).toEqual(["reports/a.json"]);
		objects.a = stored("Der Minister.");
		await deliver({ key: "a" });
		expect([...written.keys()]).toEqual(["problems/a.json"]);
	});

	it.each([
		["an object that is not there", { key: "none" }, "MissingObjectError"],
		["a fault of the engine", { id: "a", text: "FAIL" }, "TypeError"],
	])("comes again for %s, later each time", async (_what, body, name) => {
		const { deliver, written, told } = setUp();
		for (const [attempt, seconds] of [
			[1, 30],
			[2, 60],
			[3, 120],
			[20, 3600],
		] as const) {
			expect(await deliver(body, attempt)).toEqual(["retry", seconds]);
		}
		expect(told[0]).toMatchObject({ name });
		expect(written.size).toBe(0);
	});

	it("comes again where the bucket fails", async () => {
		const { deliver, reports } = setUp();
		const failing = { ...reports, put: () => Promise.reject(new Error("10001: internal error")) };
		expect(await deliver({ text: TEXT }, 1, failing)).toEqual(["retry", 30]);
	});
});
