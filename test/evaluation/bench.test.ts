import { expect, test } from "vitest";
import { articleOf, countWords } from "../../src/evaluation/bench/texts.ts";

test.each([150, 600, 1500, 6000])(
	"an article of %i words ends with the sentence that reaches them",
	(words) => {
		const text = articleOf(words);
		expect(countWords(text)).toBeGreaterThanOrEqual(words);
		expect(countWords(text)).toBeLessThan(words + 50);
		expect(text).toMatch(/[.?!]”?$/);
		expect(text).not.toMatch(/[{}]/);
		expect(articleOf(words)).toBe(text);
	},
);

test("longer articles begin like shorter ones, and go on with other people", () => {
	expect(articleOf(1500).startsWith(articleOf(600).slice(0, 3000))).toBe(true);
	const paragraphs = articleOf(6000).split("\n\n");
	// The few without a name in them come again as they are.
	expect(new Set(paragraphs).size).toBeGreaterThan(0.8 * paragraphs.length);
});
