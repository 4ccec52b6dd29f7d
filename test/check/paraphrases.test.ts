import { describe, expect, it } from "vitest";
import { judgeByHand } from "../../src/evaluation/claims/by-hand.ts";
import { reportOfGold } from "../../src/evaluation/claims/gold-report.ts";

describe("sixty claims written by hand, against reports without fault", () => {
	const judged = judgeByHand(reportOfGold);

	it("are sixty", () => {
		expect(judged).toHaveLength(60);
	});

	it("get the right verdict in at least 85 of 100", () => {
		const wrong = judged.filter(({ right }) => !right);
		expect(wrong.length / judged.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.15);
	});

	it("name whose word it is wherever the verdict is right", () => {
		for (const { claim, result, right } of judged) {
			if (right && claim.by !== null) expect(result.speaker).toBe(claim.by);
		}
	});
});
