import { describe, expect, test } from "vitest";
import { relations, statuses } from "./notation.ts";

/** A tagged text; the statuses of its sentences; its relations, a line each (notation.ts). */
const CASES: readonly (readonly [text: string, statuses: string, relations: readonly string[]])[] =
	[
		[
			"It [C maintained] [T<that the shop was shut].",
			"att",
			["0 It / maintained / that the shop was shut"],
		],
		[
			"The crust can shorten the time, [C says] the researcher.",
			"att",
			["0 the researcher / says / The crust can shorten the time"],
		],
		[
			"[T>The plant will stay], [C said] Denise Kurtz, a spokeswoman.",
			"att",
			["0 Denise Kurtz / said / The plant will stay"],
		],
		[
			"[C According to] [S<his publicist], Mendez died of a fever.",
			"att",
			["0 his publicist / According to / Mendez died of a fever"],
		],
		[
			"State law requires sixty days, [S>Grant] [C maintained].",
			"att",
			["0 Grant / maintained / State law requires sixty days"],
		],
		[
			"The plant will stay, as [C reported] by [S<the agency].",
			"att",
			["0 the agency / reported / The plant will stay"],
		],
		["[T>The plant will stay] [C disclosed].", "una", ["0 - / disclosed / The plant will stay"]],
	];

describe("What a sure cue lacks", () => {
	test.each(CASES)("%s", (text, status, expected) => {
		expect(relations(text)).toEqual(expected);
		expect(statuses(text)).toBe(status);
	});
});
