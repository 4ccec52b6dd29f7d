import { describe, expect, test } from "vitest";
import { documentOf, tokensOf } from "./helpers.ts";

const cases: readonly [text: string, tokens: string][] = [
	["He said no.", "He|said|no|."],
	["Trump’s plan didn't work", "Trump|’s|plan|did|n't|work"],
	["They'll say we've won; he'd go", "They|'ll|say|we|'ve|won|;|he|'d|go"],
	["O’Brien and Conor O'Neill", "O’Brien|and|Conor|O'Neill"],
	["Syrian-Turkish ties — and more -- or – less", "Syrian-Turkish|ties|—|and|more|--|or|–|less"],
	["the U.S. and the U.N. met", "the|U.S.|and|the|U.N.|met"],
	["Gen. J. R. Ewing of Acme Corp.", "Gen.|J.|R.|Ewing|of|Acme|Corp."],
	["I sat. The sun. No. 5 said no. 1", "I|sat|.|The|sun|.|No.|5|said|no.|1"],
	[
		"It cost $3.5 million, or 2,000 euros (5%).",
		"It|cost|$|3.5|million|,|or|2,000|euros|(|5|%|)|.",
	],
	["at 14:32 on 9/11", "at|14:32|on|9/11"],
	["his/her AT&T shares", "his|/|her|AT&T|shares"],
	["see https://example.org/a?b=c, he said", "see|https://example.org/a?b=c|,|he|said"],
	["write to desk@example.org or @desk #news", "write|to|desk@example.org|or|@desk|#news"],
	["wait... and . . . then…", "wait|...|and|. . .|then|…"],
	["“Yes,” he said", "“|Yes|,|”|he|said"],
	["``Yes,'' he said", "``|Yes|,|''|he|said"],
	["the ’90s and ’em all", "the|’90s|and|’em|all"],
	["p.m. and 5 p.m. sharp", "p.m.|and|5|p.m.|sharp"],
	["he left.The rest", "he|left|.|The|rest"],
	["Whole v. Hellerstedt", "Whole|v.|Hellerstedt"],
	["joy 👍🏽 and 👨‍👩‍👧 too", "joy|👍🏽|and|👨‍👩‍👧|too"],
	["co\u00adoperate\u200b now", "co\u00adoperate|now"],
	["one\u00a0two\u2009three", "one|two|three"],
	["Élysée Erdoğan Łukasz", "Élysée|Erdoğan|Łukasz"],
	["北京 说", "北京|说"],
	["", ""],
	[" \t\u200b\ufeff ", ""],
];

describe("tokenize", () => {
	test.each(cases)("%j", (text, expected) => {
		expect(tokensOf(text).join("|")).toBe(expected);
	});

	test("lower-cases, and makes apostrophes straight", () => {
		expect(documentOf("Trump’s CO\u00adOP").tokens.lower).toEqual(["trump", "'s", "coop"]);
	});

	test("a word of 100,000 letters is one token, kept short in `lower`", () => {
		const { tokens } = documentOf(`${"a".repeat(100_000)} said`);
		expect(tokens.count).toBe(2);
		expect(tokens.end[0]).toBe(100_000);
		expect(tokens.lower[0]?.length).toBe(64);
	});
});
