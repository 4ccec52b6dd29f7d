import { describe, expect, test } from "vitest";
import { relations, statuses } from "./notation.ts";

/** A tagged text; the statuses of its sentences; its relations, a line each (notation.ts). */
const CASES: readonly (readonly [text: string, statuses: string, relations: readonly string[]])[] =
	[
		["It was discussed that the fight should go on.", "age", []],
		["Some of them were said to be backed by Ankara.", "age", []],
		["The deal reportedly fell through.", "age", []],
		["[S>The deal] [C is said] [T<to have failed].", "age", ["0 - / is said / to have failed"]],
		[
			"[S>He] [C is widely expected] [T<to resign].",
			"age",
			["0 - / is widely expected / to resign"],
		],
		[
			"[S>It] [C has been suggested] [T<that the hall be sold].",
			"age",
			["0 - / has been suggested / that the hall be sold"],
		],
		[
			"[S>The ministry’s spokesman] [C said] [T<no date was set].",
			"att",
			["0 The ministry’s spokesman / said / no date was set"],
		],
		["[S>The] [C claim] [T<that he knew] was denied.", "una", ["0 - / claim / that he knew"]],
		["[S>It]'s [C said] [T<that he left].", "age", ["0 - / said / that he left"]],
		["[S>Reports] [C said] [T<nine had died].", "age", ["0 - / said / nine had died"]],
		[
			"[C According to] [S<unconfirmed reports], [T<nine had died].",
			"age",
			["0 - / According to / nine had died"],
		],
		["[C was announced] [T<the closure].", "age", ["0 - / was announced / the closure"]],
		[
			"[T>The birth] [C is expected] [T<in July].",
			"age",
			["0 - / is expected / The birth + in July"],
		],
		["At least 40 people are believed to have died.", "age", []],
		["The trial is expected to last two weeks.", "age", []],
		["The alleged plot failed.", "age", []],
		["The Old Bailey was told yesterday that he had gone.", "age", []],
		["The suspect was identified as John Dale.", "age", []],
		["He is accused of theft.", "age", []],
		["There were reports of a fire.", "age", []],
		["It was reported on Saturday he had died.", "age", []],
		["By some estimates a third could be gone by 2050.", "age", []],
		["An estimated 50 people came.", "una", []],
		["The match is scheduled for Monday.", "una", []],
		["The talks are due to resume.", "una", []],
		["He is known to like fish.", "una", []],
		["It is the size of a coat button.", "una", []],
		[
			"[S>Officials] have repeatedly [C asserted] [T<that it is so].",
			"att",
			["0 Officials / asserted / that it is so"],
		],
		[
			"[S>Police] [C said] [T<the alleged plot had failed].",
			"att",
			["0 Police / said / the alleged plot had failed"],
		],
		[
			"“The deal reportedly failed,” [S>she] [C said].",
			"att",
			["0 she / said / “The deal reportedly failed,” (direct)"],
		],
		["[S>The ministry] [C declined to comment].", "una", []],
		["[S>The firm] [C did not respond to] [T<a request for comment].", "una", []],
		["[S>She], however, [C declined] [T<to mention names].", "una", []],
		["The firm, [S>whose] [C claims] [T<department is large], closed.", "una", []],
		["[S>A meeting in Oslo] [C was held to discuss] [T<the dam].", "una", []],
		["[S>The talks] [C were convened to settle] [T<the price].", "una", []],
		[
			"[S>The meeting] [C was told] [T<that the dam leaks].",
			"att",
			["0 The meeting / was told / that the dam leaks"],
		],
		["[S>Police] [C had not confirmed] [T<the report].", "una", []],
		["[S>He] [C would not say] [T<whether he knew].", "una", []],
		[
			"[S>The firm] did not [C respond] and [C denied] [T<the claim].",
			"att",
			["0 The firm / denied / the claim"],
		],
	];

describe("What is reported by nobody, and what is silence", () => {
	test.each(CASES)("%s", (text, status, expected) => {
		expect(relations(text)).toEqual(expected);
		expect(statuses(text)).toBe(status);
	});
});
