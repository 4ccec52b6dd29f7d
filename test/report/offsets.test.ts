import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inCodePoints, inUtf16 } from "../../src/report/offsets.ts";

describe("inCodePoints", () => {
	test("counts what Array.from counts, for any span between whole characters", () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom("a", "é", "😀", "👍🏽", "\ud800", "\n")),
				fc.nat(),
				(pieces, cut) => {
					const text = pieces.join("x");
					const at = [...text].slice(0, cut % (text.length + 1)).join("").length;
					const measure = inCodePoints(text);
					const span = { start: at, end: text.length };
					const points = Array.from(text);
					expect(measure(span)).toEqual({
						start: [...text.slice(0, at)].length,
						end: points.length,
					});
				},
			),
		);
	});

	test("a text without astral characters is measured as it stands", () => {
		expect(inCodePoints("plain")).toBe(inUtf16);
	});
});
