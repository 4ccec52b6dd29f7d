import { describe, expect, it } from "vitest";
import * as z from "zod";
import { toHtml } from "../../src/page/html.ts";
import { MEASURED } from "../../src/page/measured.ts";
import { Honesty, Trust } from "../../src/page/view/honesty.tsx";
import { READING } from "./fixture.ts";
import { measuredOf } from "./tools/measured.ts";

const MeasuredSchema = z.strictObject({
	commit: z.string().regex(/^[\da-f]{7,40}(?:-dirty)?$/),
	date: z.iso.date(),
	articles: z.int().positive(),
	rates: z
		.array(
			z.strictObject({
				what: z.string().min(1),
				set: z.string().min(1),
				wrong: z.number().min(0).max(1),
				right: z.string().regex(/^\d+ \/ \d+$/),
			}),
		)
		.min(1),
});

describe("data/measured.json", () => {
	it("has the shape that the page reads", () => {
		expect(MeasuredSchema.parse(MEASURED)).toEqual(MEASURED);
	});

	it("has one rate for each thing and set, and the counts that it is made of", () => {
		const keys = MEASURED.rates.map(({ what, set }) => `${what}, ${set}`);
		expect(new Set(keys).size).toBe(keys.length);
		for (const { wrong, right } of MEASURED.rates) {
			const [good = 0, all = 0] = right.split(" / ").map(Number);
			expect(1 - good / all).toBeCloseTo(wrong, 2);
		}
	});
});

describe("the rates of an evaluation", () => {
	const set = (name: string, status: number) => ({
		name,
		articles: 20,
		figures: {
			status: { value: status, counts: "9 / 10" },
			"named P": { value: 0.75, counts: "3 / 4" },
		},
	});
	const evaluation = {
		commit: "0123abc",
		date: "2026-11-25",
		more: 1,
		sets: [set("wikinews", 0.9)],
	};

	it("are the shares that are wrong", () => {
		const measured = measuredOf(evaluation);
		expect(MeasuredSchema.parse(measured)).toEqual(measured);
		expect(measured.rates).toEqual([
			{ what: "whose voice a sentence is in", set: "plain news", wrong: 0.1, right: "9 / 10" },
			{ what: "the name given for a speaker", set: "plain news", wrong: 0.25, right: "3 / 4" },
		]);
	});

	it("are not written where one of them is missing", () => {
		const { figures, ...rest } = set("styles", 0.8);
		const { status } = figures;
		const sets = [{ ...rest, figures: { status } }];
		expect(() => measuredOf({ ...evaluation, sets })).toThrow("named P");
	});
});

describe("honesty", () => {
	it("shows every measured rate beside the result, with the way to the model card", () => {
		const html = toHtml(Honesty({ reading: READING }));
		for (const { what, set, wrong } of MEASURED.rates) {
			for (const shown of [what, set, `${Math.round(100 * wrong)}%`]) expect(html).toContain(shown);
		}
		expect(html).toContain('<a href="/model-card">');
		expect(html).toContain(MEASURED.commit);
	});

	it("says in one line how far to trust the finding", () => {
		const html = toHtml(Trust({ reading: READING }));
		expect(html).toContain("Attributed does not mean true.");
		expect(html).toMatch(/about \d+ of these 20 verdicts are wrong/);
		for (const { what } of MEASURED.rates) expect(html).toContain(what);
	});
});
