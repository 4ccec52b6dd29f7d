import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { check } from "../../src/check/check.ts";
import { VerdictSchema } from "../../src/contract/check.ts";
import { reportOfGold } from "../../src/evaluation/claims/gold-report.ts";
import { readGold } from "../../src/evaluation/gold/read.ts";

const here = (name: string) => new URL(name, import.meta.url).pathname;

/** Written by hand, as one who checks facts would put it; `by` is whose word the article gives it on. */
const CLAIMS = z
	.array(
		z.strictObject({
			article: z.string(),
			text: z.string(),
			speaker: z.string(),
			verdict: VerdictSchema,
			by: z.string().nullable(),
		}),
	)
	.parse(JSON.parse(readFileSync(here("claims.json"), "utf8")));

describe("sixty claims written by hand, against reports without fault", () => {
	const results = readGold(here("articles.jsonl")).flatMap((article) => {
		const claims = CLAIMS.filter(({ article: id }) => id === article.id);
		const plain = claims.map(({ text, speaker }) => ({ text, speaker }));
		const answers = check(reportOfGold(article), { text: article.text }, plain);
		return claims.map((claim, index) => ({ claim, answer: answers[index] }));
	});
	const wrong = results
		.filter(({ claim, answer }) => claim.verdict !== answer?.verdict)
		.map(({ claim, answer }) => ({ claim, got: answer?.verdict, why: answer?.evidence }));

	it("are sixty", () => {
		expect(results).toHaveLength(60);
	});

	it("get the right verdict in at least 85 of 100", () => {
		expect(wrong.length / results.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.15);
	});

	it("name whose word it is wherever the verdict is right", () => {
		const named = results
			.filter(({ claim, answer }) => claim.verdict === answer?.verdict && claim.by !== null)
			.map(({ claim, answer }) => [claim.by, answer?.speaker]);
		for (const [by, speaker] of named) expect(speaker).toBe(by);
	});
});
