import { describe, expect, test } from "vitest";
import { splitBlocks } from "../../src/article/block.ts";

const WRAPPED = `The council voted on Tuesday to close the bridge over the
river, its leader said, after a report found that the stones
had moved by as much as a hand since the floods of winter.
"It is over," he said.
Residents had asked for a new one since the floods of last
winter, and many of them were in the hall when it was said.`;

const cases: readonly [name: string, text: string, blocks: readonly string[]][] = [
	["blank lines", "One.\n\nTwo.\n\n\nThree.", ["One.", "Two.", "Three."]],
	[
		"single line breaks",
		"One is here.\nTwo is here.\nThree.",
		["One is here.", "Two is here.", "Three."],
	],
	["CRLF", "One.\r\n\r\nTwo.\r\nThree.", ["One.", "Two.", "Three."]],
	["CR alone", "One.\rTwo.", ["One.", "Two."]],
	["line and paragraph separators", "One.\u2028Two.\u2029Three.", ["One.", "Two.", "Three."]],
	["no-break spaces in a blank line", "One.\n\u00a0\u200b\nTwo.", ["One.", "Two."]],
	["white space at the ends", " \t One. \u00a0\n\n\ufeffTwo.\u200b", ["One.", "Two."]],
	["one line", "One. Two. Three.", ["One. Two. Three."]],
	["nothing", " \n\u200b\n", []],
	["emoji", "😀 One.\n\nTwo 👩‍👩‍👧.", ["😀 One.", "Two 👩‍👩‍👧."]],
	[
		"hard-wrapped text",
		WRAPPED,
		[WRAPPED.slice(0, WRAPPED.indexOf("\nResidents")), WRAPPED.slice(WRAPPED.indexOf("Residents"))],
	],
	[
		"hard-wrapped text, CRLF",
		WRAPPED.replaceAll("\n", "\r\n"),
		[
			WRAPPED.slice(0, WRAPPED.indexOf("\nResidents")).replaceAll("\n", "\r\n"),
			WRAPPED.slice(WRAPPED.indexOf("Residents")).replaceAll("\n", "\r\n"),
		],
	],
	[
		"a sentence broken by one line break",
		"The council voted on Tuesday to close the bridge\nover the river, its leader said.",
		["The council voted on Tuesday to close the bridge\nover the river, its leader said."],
	],
	["a menu of short lines", "Home\nNews\nSport\nWeather", ["Home", "News", "Sport", "Weather"]],
	[
		"paragraphs of one line each, some in a small letter",
		"The council voted on Tuesday to close the bridge.\nIts leader said so.\niPhone sales fell.\nThe end.",
		[
			"The council voted on Tuesday to close the bridge.",
			"Its leader said so.",
			"iPhone sales fell.",
			"The end.",
		],
	],
];

describe("plain text into blocks", () => {
	test.each(cases)("%s", (_, text, blocks) => {
		expect(splitBlocks(text).map(({ start, end }) => text.slice(start, end))).toEqual(blocks);
	});

	test("a blank line parts a block from the one before", () => {
		expect(splitBlocks("One.\nTwo.\n\nThree.").map(({ apart }) => apart)).toEqual([
			true,
			false,
			true,
		]);
	});
});
