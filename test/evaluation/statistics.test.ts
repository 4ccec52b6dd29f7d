import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confidenceFigures, reliability } from "../../src/evaluation/confidence.ts";
import { intervals, percentile } from "../../src/evaluation/statistics/bootstrap.ts";
import { bagF, prf, share } from "../../src/evaluation/statistics/rates.ts";
import { sum, Tally } from "../../src/evaluation/statistics/tally.ts";

function observed(confidence: number, right: number, of: number) {
	return Array.from({ length: of }, (_, place) => ({ confidence, right: place < right }));
}

describe("confidence", () => {
	test("what comes true as often as promised has no calibration error", () => {
		const all = [...observed(0.9, 9, 10), ...observed(0.5, 5, 10)];
		expect(confidenceFigures(all)["calibration error"]?.value).toBeCloseTo(0);
	});

	test("the error is weighted by the bins' sizes", () => {
		// 30 at 0.95 of which 60 % are right, 10 at 0.25 of which 50 %: (30 * 0.35 + 10 * 0.25) / 40.
		const all = [...observed(0.95, 18, 30), ...observed(0.25, 5, 10)];
		expect(confidenceFigures(all)["calibration error"]?.value).toBeCloseTo(0.325);
		expect(confidenceFigures(all)["precision at 0.7"]?.value).toBeCloseTo(0.6);
		expect(confidenceFigures(all)["coverage at 0.7"]?.value).toBeCloseTo(0.75);
		expect(confidenceFigures(all)["coverage at 0.5"]?.counts).toBe("30 / 40");
	});

	test("1 falls into the last bin, and every observation into one", () => {
		expect(reliability(observed(1, 1, 1)).at(-1)?.count).toBe(1);
		const any = fc.array(
			fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }),
		);
		fc.assert(
			fc.property(any, (all) => {
				const counted = reliability(all).reduce((total, { count }) => total + count, 0);
				expect(counted).toBe(all.length);
			}),
		);
	});
});

describe("rates", () => {
	test("precision, recall and F", () => {
		const { P, R, F } = prf(3, 4, 6);
		expect([P.value, R.value]).toEqual([0.75, 0.5]);
		expect(F.value).toBeCloseTo(0.6);
	});

	test("nothing of nothing is 0", () => {
		expect(share(0, 0).value).toBe(0);
		expect(prf(0, 0, 0).F.value).toBe(0);
		expect(bagF([], [])).toBe(0);
	});

	test("words are shared as often as they stand in both", () => {
		expect(bagF(["of", "of", "a"], ["of", "a"])).toBeCloseTo(0.8);
	});
});

describe("intervals", () => {
	const article = (right: number, all: number) => {
		const tally = new Tally<"right" | "all">();
		tally.add("right", right);
		tally.add("all", all);
		return tally;
	};
	const figures = (total: Tally<"right" | "all">) => ({
		rate: share(total.of("right"), total.of("all")),
	});

	test("hold the figure, and are the same each time", () => {
		const articles = [
			article(9, 10),
			article(2, 10),
			article(6, 10),
			article(7, 10),
			article(5, 9),
		];
		const whole = figures(sum(articles)).rate.value;
		const first = intervals(articles, figures, ["rate"]).rate;
		expect(first?.low).toBeLessThan(whole);
		expect(first?.high).toBeGreaterThan(whole);
		expect(intervals(articles, figures, ["rate"]).rate).toEqual(first);
	});

	test("are narrow where articles agree, and none where there is one article", () => {
		const same = [article(1, 2), article(1, 2), article(1, 2)];
		expect(intervals(same, figures, ["rate"]).rate).toEqual({ low: 0.5, high: 0.5 });
		expect(intervals([article(1, 2)], figures, ["rate"])).toEqual({});
	});

	test("percentiles are by nearest rank", () => {
		expect(percentile([1, 2, 3, 4], 0.5)).toBe(2);
		expect(percentile([1, 2, 3, 4], 0.95)).toBe(4);
		expect(percentile([], 0.5)).toBe(0);
	});
});
