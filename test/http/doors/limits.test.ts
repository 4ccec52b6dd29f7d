import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../src/contract/limits.ts";
import { ProblemSchema } from "../../../src/contract/problem.ts";
import { addressOf } from "../../../src/http/doors/caller.ts";
import { deployment, ORIGIN } from "../fake.ts";
import { asking, KEYS, keyed, limiterOf } from "./helpers.ts";

const from = (address: string) => ({ "cf-connecting-ip": address });

describe("rate limits", () => {
	it("count each address by itself where nobody has a key", async () => {
		const { ask } = deployment({ RATE_ADDRESS: limiterOf(2) });
		const statuses: number[] = [];
		for (const address of ["192.0.2.1", "192.0.2.1", "192.0.2.2", "192.0.2.1"]) {
			statuses.push((await ask("/v1/attributions", asking(undefined, from(address)))).status);
		}
		expect(statuses).toEqual([200, 200, 200, 429]);
	});

	it("say in seconds when to come again", async () => {
		const { ask } = deployment({ RATE_ADDRESS: limiterOf(0) });
		const response = await ask("/v1/attributions", asking());
		expect(response.headers.get("retry-after")).toBe("60");
		const problem = ProblemSchema.parse(await response.json());
		expect(problem).toMatchObject({ status: 429, code: "rate-limited" });
	});

	it("count each key by its own limiter, wherever it calls from", async () => {
		const limiters = {
			RATE_ADDRESS: limiterOf(0),
			RATE_STANDARD: limiterOf(1),
			RATE_HIGH: limiterOf(3),
		};
		const { ask } = deployment(keyed(limiters));
		const statuses = async (key: string) => {
			const all: number[] = [];
			for (let sent = 0; sent < 4; sent++) {
				all.push((await ask("/v1/attributions", asking(key, from(`192.0.2.${sent}`)))).status);
			}
			return all;
		};
		expect(await statuses(KEYS.desk)).toEqual([200, 429, 429, 429]);
		expect(await statuses(KEYS.bulk)).toEqual([200, 200, 200, 429]);
		expect(await statuses(KEYS.free)).toEqual([200, 200, 200, 200]);
		expect([...limiters.RATE_STANDARD.seen.keys()]).toEqual(["key desk"]);
	});

	it("let nobody try keys for long", async () => {
		const { ask } = deployment(keyed({ RATE_ADDRESS: limiterOf(2) }));
		const statuses: number[] = [];
		for (let tried = 0; tried < 4; tried++) {
			statuses.push((await ask("/v1/attributions", asking(`sl_${tried}`))).status);
		}
		expect(statuses).toEqual([401, 401, 429, 429]);
		expect((await ask("/v1/attributions", asking(KEYS.desk))).status).toBe(200);
	});

	it("leave what costs nothing uncounted", async () => {
		const { ask } = deployment({ RATE_ADDRESS: limiterOf(0) });
		for (const path of ["/", "/health", "/docs", "/v1/samples"]) {
			expect((await ask(path)).status, path).toBe(200);
		}
		expect((await ask("/v1/attributions", { method: "OPTIONS" })).status).toBe(204);
	});

	const failing = {
		limit: (): never => {
			throw new TypeError("out of order");
		},
	};
	const rejecting = { limit: async () => failing.limit() };
	it.each([
		["fails", { RATE_ADDRESS: rejecting }, undefined, "limiter-failed", "RATE_ADDRESS failed"],
		["throws", { RATE_ADDRESS: failing }, undefined, "limiter-failed", "RATE_ADDRESS failed"],
		[
			"of a key fails",
			keyed({ RATE_STANDARD: rejecting }),
			KEYS.desk,
			"limiter-failed",
			"STANDARD",
		],
		[
			"is missing where it is required",
			{ RATE_LIMITS: "required" },
			undefined,
			"not-configured",
			"no rate limiter RATE_ADDRESS: it belongs under [[ratelimits]]",
		],
		[
			"of some key is missing where all are required",
			keyed({ RATE_LIMITS: "required", RATE_HIGH: undefined }),
			KEYS.desk,
			"not-configured",
			"no rate limiter RATE_HIGH",
		],
		[
			"of this key is missing",
			keyed({ RATE_HIGH: undefined }),
			KEYS.bulk,
			"not-configured",
			"no rate limiter RATE_HIGH",
		],
		[
			"has a setting that is none",
			{ RATE_LIMITS: "on" },
			undefined,
			"not-configured",
			"RATE_LIMITS",
		],
	])("answer 503 where the limiter %s", async (_what, env, key, code, part) => {
		const { ask, lines } = deployment(env);
		const response = await ask("/v1/attributions", asking(key));
		const problem = ProblemSchema.parse(await response.json());
		expect([response.status, problem.code]).toEqual([503, code]);
		expect(problem.detail).toContain(part);
		expect(response.headers.get("retry-after")).toBe(code === "limiter-failed" ? "10" : null);
		expect(lines.at(-1)).toMatchObject({ event: "request", status: 503, problem: code });
	});

	it("are not needed where nothing says so", async () => {
		expect((await deployment().ask("/v1/attributions", asking())).status).toBe(200);
	});

	it.each([
		["192.0.2.1", "192.0.2.1"],
		["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
		["2001:DB8:1:2::6", "2001:db8:1:2::/64"],
		["2001:0db8::6", "2001:db8:0:0::/64"],
		["::1", "0:0:0:0::/64"],
		["", ""],
	])("take %s for the caller %s", (address, caller) => {
		const headers = address === "" ? {} : from(address);
		expect(addressOf(new Request(ORIGIN, { headers }))).toBe(caller);
	});
});

describe("a stream of articles", () => {
	const line = (text: string) => `${JSON.stringify({ text })}\n`;
	const send = async (body: string, limiter = limiterOf(1000)) => {
		const { ask, lines } = deployment({ RATE_ADDRESS: limiter });
		const headers = { "content-type": "application/x-ndjson" };
		const response = await ask("/v1/attributions", { method: "POST", headers, body });
		const text = new TextDecoder().decode(await response.arrayBuffer());
		const answers = text
			.trimEnd()
			.split("\n")
			.map((each) => JSON.parse(each));
		return { status: response.status, answers, logged: lines.at(-1) };
	};

	it("ends at its last line but one too many, which its problem names", async () => {
		const { answers, logged } = await send(line("It rained.").repeat(LIMITS.lines + 5));
		expect(answers).toHaveLength(LIMITS.lines + 1);
		expect(answers.at(-1)).toMatchObject({ code: "too-much-work", line: LIMITS.lines + 1 });
		expect(answers.at(-1).detail).toContain(`Line ${LIMITS.lines + 1} and those after it`);
		expect(logged).toMatchObject({ lines: LIMITS.lines + 1, problems: 1 });
	});

	it("ends at too many blank lines too", async () => {
		const body = `${line("It rained.")}${"\n".repeat(LIMITS.lines)}${line("It rained.")}`;
		const { answers } = await send(body);
		expect(answers).toMatchObject([{ sentences: [{}] }, { code: "too-much-work" }]);
	});

	it("ends where it asks for more work than a request may, always at the same line", async () => {
		const long = line("It rained. ".repeat(18_000));
		const { answers } = await send(long.repeat(30));
		const again = await send(long.repeat(30));
		expect(answers.length).toBeLessThan(30);
		expect(answers.at(-1)).toMatchObject({ code: "too-much-work", line: answers.length });
		expect(answers.at(-1).detail).toContain("5000000 characters of text");
		expect(again.answers).toEqual(answers);
	});

	it("counts its markup too, a hundredth", async () => {
		const empty = `${JSON.stringify({ html: `<!--${"x".repeat(1_999_000)}--><p>It rained.</p>` })}\n`;
		const { answers } = await send(empty.repeat(12));
		expect(answers).toHaveLength(12);
		const limiter = limiterOf(1000);
		await send(empty.repeat(12), limiter);
		expect([...limiter.seen.values()]).toEqual([2]);
	});

	it("counts again for each share of work, and ends where that is over the rate limit", async () => {
		const body = line("It rained. ".repeat(9_000)).repeat(10);
		const limiter = limiterOf(3);
		const { status, answers, logged } = await send(body, limiter);
		expect(status).toBe(200);
		expect(answers.at(-1)).toMatchObject({
			code: "rate-limited",
			status: 429,
			line: answers.length,
		});
		expect(answers.at(-1).detail).toContain("send them in another request");
		expect(answers.length).toBeLessThan(10);
		expect(logged).toMatchObject({ event: "request", status: 200, problems: 1 });
	});
});
