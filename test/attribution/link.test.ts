import { describe, expect, test } from "vitest";
import { relations, statuses } from "./notation.ts";

/** A tagged text; the statuses of its sentences; its relations, a line each (notation.ts). */
const CASES: readonly (readonly [text: string, statuses: string, relations: readonly string[]])[] =
	[
		[
			"A nurse at the clinic, [S>who] [C asked] [T<not to be named], [C said] [T<that beds were short].",
			"att",
			["0 A nurse at the clinic / said / that beds were short"],
		],
		["[S>A nurse] [C asked] [T<not to be named].", "att", ["0 A nurse / asked / not to be named"]],
		[
			"[S>Two clerks, who] [C requested] [T<anonymity], [C said] [T<that beds were short].",
			"att",
			["0 Two clerks, who / said / that beds were short"],
		],
		[
			"But two clerks who still work there, and [S>who] [C feared] [T<for their jobs], [C said] [T<that beds were short].",
			"att",
			[
				"0 who / feared / for their jobs",
				"0 two clerks who still work there / said / that beds were short",
			],
		],
		[
			"Police met a nurse, [S>who] [C denied] [T<the theft] and [C said] [T<that beds were short].",
			"att",
			["0 who / denied / the theft", "0 who / said / that beds were short"],
		],
		[
			"[S>The mayor] [C said] [T<that the bridge was safe].",
			"att",
			["0 The mayor / said / that the bridge was safe"],
		],
		[
			"[T>The bridge is safe], [S>the mayor] [C said].",
			"att",
			["0 the mayor / said / The bridge is safe"],
		],
		[
			"[T>The bridge is safe], [C said] [S<the mayor].",
			"att",
			["0 the mayor / said / The bridge is safe"],
		],
		[
			"[T>The bridge], [S>the mayor] [C said], [T<is safe].",
			"att",
			["0 the mayor / said / The bridge + is safe"],
		],
		[
			"[C According to] [S<the mayor], [T<the bridge is safe].",
			"att",
			["0 the mayor / According to / the bridge is safe"],
		],
		[
			"[T>The bridge is safe], [C according to] [S<the mayor].",
			"att",
			["0 the mayor / according to / The bridge is safe"],
		],
		[
			'[T>"We shall rebuild it,"] [C said] [S<Anna Holt], [T<"and we shall do it this year."]',
			"att",
			['0 Anna Holt / said / "We shall rebuild it," + "and we shall do it this year." (direct)'],
		],
		[
			"[S>The union] [C said] [T<it would strike] and [S>the company] [C said] [T<it would not].",
			"att",
			["0 The union / said / it would strike", "0 the company / said / it would not"],
		],
		[
			'[T>"No,"] [S>she] [C said]. [T>"Never,"] [S>he] [C added].',
			"att att",
			['0 she / said / "No," (direct)', '1 he / added / "Never," (direct)'],
		],
		[
			"[S>Police] [C believe] [T<the man fled]; [S>his lawyer] [C denies] [T<it].",
			"att",
			["0 Police / believe / the man fled", "0 his lawyer / denies / it"],
		],
		[
			"[S>Lund's] [C claim] [T<that the pump had failed] was false.",
			"att",
			["0 Lund's / claim / that the pump had failed"],
		],
		[
			"[S>Marie Tooley] and [S>Al Ross] [C said] [T<the tower was too tall].",
			"att",
			["0 Marie Tooley and Al Ross / said / the tower was too tall"],
		],
		[
			"[S>Britain], [S>Norway] and [S>Chad] [C called for] [T<an inquiry].",
			"att",
			["0 Britain, Norway and Chad / called for / an inquiry"],
		],
		[
			"[S>The minister] [C said] [T<the law would pass], [C adding] [T<that it was overdue].",
			"att",
			[
				"0 The minister / said / the law would pass",
				"0 The minister / adding / that it was overdue",
			],
		],
		[
			"[S>Ankara] [C welcomed] [T<the map] and [C called for] [T<a second meeting].",
			"att",
			["0 Ankara / welcomed / the map", "0 Ankara / called for / a second meeting"],
		],
		[
			"[C Citing] [T<the heat], [S>the school] [C announced] [T<it would close].",
			"att",
			["0 the school / Citing / the heat", "0 the school / announced / it would close"],
		],
		[
			'[T>"It hurts,"] [S>Lind] [C said], [C noting that] [T<it was worth it].',
			"att",
			['0 Lind / said / "It hurts," (direct)', "0 Lind / noting that / it was worth it"],
		],
		[
			"[S>Lund] [C said] [T<this: the house was lost. It burned for a day].",
			"att att",
			["0 Lund / said / this: the house was lost.", "1 - / - / It burned for a day ~0"],
		],
		[
			'[S>District counsel Peter Mull][C :] [T<"The rule applies to charters."]',
			"att",
			['0 District counsel Peter Mull / : / "The rule applies to charters." (direct)'],
		],
		[
			"[T>“It stood. It fell. It burned,”] [S>he] [C said].",
			"att att att",
			[
				"0 - / - / “It stood. (direct) ~2",
				"1 - / - / It fell. (direct) ~2",
				"2 he / said / It burned,” (direct)",
			],
		],
	];

describe("Linking a cue with its source and content", () => {
	test.each(CASES)("%s", (text, status, expected) => {
		expect(relations(text)).toEqual(expected);
		expect(statuses(text)).toBe(status);
	});
});
