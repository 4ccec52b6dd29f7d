import { describe, expect, it } from "vitest";
import { EXAMPLE_REPORT } from "../../src/contract/example.ts";
import { MissingBindingError, requireBindings } from "../../src/queue/bindings.ts";
import { consume } from "../../src/queue/consumer.ts";
import type { ArticleStore, ReportStore } from "../../src/queue/stores.ts";
import type { Service } from "../../src/service/service.ts";

const SERVICE: Service = {
	engine: EXAMPLE_REPORT.engine,
	read: ({ text = "" }) => ({ source: text, text, page: null }),
	detectLanguage: (text) => (text.startsWith("Der") ? { language: "de", confidence: 1 } : null),
	attribute: () => EXAMPLE_REPORT,
};

/** An article, one that is refused, one in the bucket, and the first once more, as queues may deliver it. */
const BODIES: readonly unknown[] = [
	{ id: "held", text: "It rained." },
	{ id: "german", text: "Der Minister." },
	{ key: "stored.txt" },
	{ id: "held", text: "It rained." },
];

/** The buckets of a run, which outlive the consumer. */
function buckets() {
	const written = new Map<string, { content: string; customMetadata: Record<string, string> }>([
		// Of an earlier text: its report takes this problem's place.
		["problems/held.json", { content: "", customMetadata: { asked: "another" } }],
	]);
	const puts: string[] = [];
	const articles: ArticleStore = {
		get: async (key) =>
			key === "stored.txt"
				? {
						size: 10,
						arrayBuffer: async () => new Uint8Array(new TextEncoder().encode("It snowed.")).buffer,
					}
				: null,
	};
	const reports: ReportStore = {
		head: async (key) => written.get(key) ?? null,
		put: async (key, content, { customMetadata }) => {
			puts.push(key);
			written.set(key, { content, customMetadata });
		},
		delete: async (key) => void written.delete(key),
	};
	return { written, puts, articles, reports };
}

type Buckets = ReturnType<typeof buckets>;

/**
 * Delivers messages, one after the other, to a consumer that is killed after so many operations on the buckets: what it
 * waits for then never comes. Gives the messages that it had not acknowledged, which the queue delivers again.
 */
async function deliver(
	bodies: readonly unknown[],
	{ articles, reports }: Buckets,
	operations = Number.POSITIVE_INFINITY,
): Promise<readonly unknown[]> {
	let left = operations;
	let die = (): void => undefined;
	const death = new Promise<void>((resolve) => {
		die = resolve;
	});
	const alive = async <Result>(use: () => Promise<Result>): Promise<Result> => {
		left -= 1;
		if (left >= 0) return use();
		die();
		return new Promise<Result>(() => undefined);
	};
	const acknowledged = new Set<unknown>();
	const work = async (): Promise<void> => {
		for (const body of bodies) {
			await consume(
				{
					service: SERVICE,
					articles: { get: (key) => alive(() => articles.get(key)) },
					reports: {
						head: (key) => alive(() => reports.head(key)),
						put: (key, content, how) => alive(() => reports.put(key, content, how)),
						delete: (key) => alive(() => reports.delete(key)),
					},
					retrySeconds: 0,
					onFailure: (_id, failure) => {
						throw failure;
					},
				},
				[
					{
						id: "m",
						attempts: 1,
						body,
						ack: () => void acknowledged.add(body),
						retry: () => undefined,
					},
				],
			);
		}
	};
	await Promise.race([work(), death]);
	return bodies.filter((body) => !acknowledged.has(body));
}

describe("a consumer that is killed", () => {
	it("after any operation leaves, once its messages came again, what one that lives leaves: each answer once", async () => {
		const whole = buckets();
		expect(await deliver(BODIES, whole)).toEqual([]);
		expect([...whole.written.keys()].sort()).toEqual([
			"problems/german.json",
			"reports/held.json",
			"reports/stored.txt.json",
		]);
		let kills = 0;
		for (let operations = 0; ; operations++) {
			const run = buckets();
			const left = await deliver(BODIES, run, operations);
			if (left.length === 0) break;
			kills += 1;
			expect(await deliver(left, run)).toEqual([]);
			expect(run.written).toEqual(whole.written);
			// Nothing that was written is written again: the queue's second delivery finds it there.
			expect(run.puts).toHaveLength(new Set(run.puts).size);
		}
		expect(kills).toBeGreaterThan(8);
	});
});

describe("the Worker for bulk", () => {
	const { articles, reports } = buckets();
	const bound = { ARTICLES: articles, REPORTS: reports, RETRY_SECONDS: 30 };

	it("takes bindings that are all there", () => {
		expect(requireBindings(bound)).toEqual(bound);
	});

	it.each([
		["ARTICLES", { ...bound, ARTICLES: undefined }],
		["REPORTS", { ...bound, REPORTS: undefined }],
		["RETRY_SECONDS", { ...bound, RETRY_SECONDS: Number.NaN }],
	])("says that there is no %s, and what helps", (name, bindings) => {
		const present = Object.entries(bindings).filter(([, value]) => value !== undefined);
		const fails = () => requireBindings(Object.fromEntries(present));
		expect(fails).toThrow(MissingBindingError);
		expect(fails).toThrow(new RegExp(`no ${name}: .*wrangler\\.bulk\\.toml`));
	});
});
