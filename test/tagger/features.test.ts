import { describe, expect, test } from "vitest";
import { readFeatures } from "../../src/tagger/features.ts";
import { SHAPES, shapeOf } from "../../src/tagger/shapes.ts";
import { documentOf } from "./documents.ts";

describe("the look of a token", () => {
	test.each([
		["minister", "lower"],
		["Minister", "capitalised"],
		["SANA", "capitals"],
		["I", "one-capital"],
		["McCain", "mixed"],
		["G20", "letters-and-digits"],
		["48", "digits"],
		["2019", "year"],
		["1,500.5", "figure"],
		["far-right", "hyphenated-lower"],
		["Saffir-Simpson", "hyphenated-capital"],
		[",", "mark"],
		["“", "mark"],
		["’s", "clitic"],
		["U.S.", "acronym-with-points"],
		["@reuters", "link"],
		["example.com", "link"],
		["中国", "other"],
	])("%s is %s", (token, shape) => {
		expect(SHAPES[shapeOf(token, 0, token.length)]).toBe(shape);
	});
});

function quotesOf(text: string): number[] {
	return Array.from(readFeatures(documentOf(text)).quote);
}

function wordsOf(text: string): string[] {
	const { forms, form } = readFeatures(documentOf(text));
	return Array.from(form, (row) => forms.word[row] ?? "");
}

describe("quotations", () => {
	test("the same in every style of mark", () => {
		const straight = quotesOf('He said, "It is over."');
		expect(quotesOf("He said, “It is over.”")).toEqual(straight);
		expect(wordsOf('He said, "It is over."')).toEqual(wordsOf("He said, ‘It is over.’"));
	});

	test("say where a token stands in them", () => {
		const [he, said, comma, opening, it, , , , , closing] = quotesOf("He said, “It is all over.”");
		expect([he, said, comma]).toEqual([0, 0, 0]);
		expect((opening ?? 0) - (it ?? 0)).toBe(1);
		expect((closing ?? 0) - (it ?? 0)).toBe(2);
	});

	test("an unclosed one is told from a closed one", () => {
		expect(quotesOf("“It is over")[1]).not.toBe(quotesOf("“It is over”")[1]);
	});

	test("the outer one counts where they nest", () => {
		const quotes = quotesOf("“He said ‘no way’ to me and to all the others,” she said.");
		expect(new Set(quotes.slice(1, 13)).size).toBe(1);
	});
});

describe("places and words", () => {
	test("first of a paragraph, first of a sentence, the name of a turn", () => {
		const turns =
			"WALLACE: Good evening. Welcome.\nTRUMP: Thank you.\nWALLACE: We begin.\nTRUMP: Yes.";
		const { place } = readFeatures(documentOf(turns));
		expect(Array.from(place).slice(0, 12)).toEqual([3, 0, 0, 0, 0, 1, 0, 3, 0, 0, 0, 0]);
		expect(Array.from(readFeatures(documentOf("He left.\nShe left.")).place)).toEqual([
			2, 0, 0, 2, 0, 0,
		]);
	});

	test("a word that comes twice is one form", () => {
		const { forms, form } = readFeatures(documentOf("the dog saw the dog"));
		expect(forms.count).toBe(3);
		expect(Array.from(form)).toEqual([0, 1, 2, 0, 1]);
	});

	test("figures of one length share a key, dashes and ellipses too", () => {
		expect(wordsOf("12 – 34 … ...")).toEqual(["00", "—", "00", "…", "…"]);
	});
});
