import { describe, expect, test } from "vitest";
import { findClock, findDateline } from "../../src/article/dateline.ts";
import { readArticle } from "../../src/article/read.ts";
import { asideOf, bodyOf, FIRST, SECOND } from "./helpers.ts";

const datelines: readonly [dateline: string, agency: string | null][] = [
	["BERLIN (Reuters) - ", "Reuters"],
	["YINCHUAN, May 9 (Xinhua) -- ", "Xinhua"],
	["LONDON — ", null],
	["LONDON—", null],
	["AKRON, Ohio (AP) — ", "AP"],
	["DES MOINES, Iowa, Aug. 10 (UPI) — ", "UPI"],
	["UNITED NATIONS (AP) — ", "AP"],
	["HALE, Norvania/TOSVIK, Sept 15 (Reuters) - ", "Reuters"],
	["KRASNOYARSK, February 21. /TASS/. ", "TASS"],
	["Deir Ezzor, SANA- ", "SANA"],
	["Washington (AFP) – ", "AFP"],
	["NEW DELHI, Aug 5 (PTI) ", "PTI"],
	["(Reuters) - ", "Reuters"],
	["Islamabad, Pakistan – ", null],
	["LINDEN -- ", null],
	["WASHINGTON, D.C. — ", null],
	["MUSCAT – ", null],
	["BHOPAL: ", null],
];

const none: readonly string[] = [
	"NATO — the alliance of the north — met on Monday.",
	"Smith (D-Pa.) said the bill would pass.",
	"UPDATE: The bridge is closed.",
	"The IMF — It had warned of this — was silent.",
	"President Trump said on Monday — Tuesday in Asia — that he would go.",
	"The agency (AP) reported on Monday.",
	"At 14:32 the siren went.",
	"U.S. officials said so.",
];

describe("datelines", () => {
	test.each(datelines)("%j", (dateline, agency) => {
		expect(findDateline(dateline + FIRST, true)).toEqual({ length: dateline.length, agency });
	});

	test.each(none)("none in %j", (text) => {
		expect(findDateline(text, true)).toBeNull();
	});

	test("only the dateline is set aside", () => {
		const article = readArticle({ text: `LONDON — ${FIRST}\n\n${SECOND}` });
		expect(asideOf(article)).toEqual(["dateline: LONDON —"]);
		expect(bodyOf(article)).toEqual([FIRST, SECOND]);
	});

	test("a colon makes no dateline among a transcript's turns", () => {
		const text = "WALLACE: Good evening to you.\n\nBROWN: And to you.\n\nWALLACE: Let us begin.";
		expect(asideOf(readArticle({ text }))).toEqual([]);
	});
});

const clocks: readonly [text: string, length: number, sure: boolean][] = [
	["14:32 The minister has spoken.", 6, false],
	["10.15am GMT The minister has spoken.", 12, true],
	["9:30 a.m. — The minister has spoken.", 12, true],
	["16.42 GMT: The minister has spoken.", 11, true],
];

describe("times of day at the head of a paragraph", () => {
	test.each(clocks)("%j", (text, length, sure) => {
		expect(findClock(text)).toEqual({ length, sure });
	});

	test.each(["14:32 was the time.", "10.15 million people fled.", "The 14:32 train"])(
		"none in %j",
		(text) => {
			expect(findClock(text)).toBeNull();
		},
	);

	test("two make a live blog, one of them nothing", () => {
		const one = `14:32 ${FIRST}\n\n${SECOND}`;
		const two = `14:32 ${FIRST}\n\n14:10 ${SECOND}`;
		expect(asideOf(readArticle({ text: one }))).toEqual([]);
		expect(asideOf(readArticle({ text: two }))).toEqual(["timestamp: 14:32", "timestamp: 14:10"]);
		expect(bodyOf(readArticle({ text: two }))).toEqual([FIRST, SECOND]);
	});
});
