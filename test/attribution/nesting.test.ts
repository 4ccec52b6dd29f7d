import { describe, expect, test } from "vitest";
import { relations, statuses } from "./notation.ts";

/** A tagged text; the statuses of its sentences; its relations, a line each (notation.ts). */
const CASES: readonly (readonly [text: string, statuses: string, relations: readonly string[]])[] =
	[
		[
			'[T>"We were afraid] of the dark," [S>she] [C said].',
			"att",
			['0 she / said / "We were afraid of the dark," (direct)'],
		],
		[
			'[S>She] [C said] [T<the plan was "a museum with] a bus stop".',
			"att",
			['0 She / said / the plan was "a museum with a bus stop" (mixed)'],
		],
		[
			'[T>"First one. Then another. And then the third,"] [S>Rosa] [C said].',
			"att att att",
			[
				'0 - / - / "First one. (direct) ~2',
				"1 - / - / Then another. (direct) ~2",
				'2 Rosa / said / And then the third," (direct)',
			],
		],
		[
			'[S>Rosa] [C said]: "First one. Then another."',
			"att att",
			['0 Rosa / said / "First one. (direct)', '1 - / - / Then another." (direct) ~0'],
		],
		[
			"[S>The clerk] [C replied]: 'Her idea.'",
			"att",
			["0 The clerk / replied / 'Her idea.' (direct)"],
		],
		[
			"[T>'It is monstrous,'] [C said] [S<Cllr Aske], who walked out.",
			"att",
			["0 Cllr Aske / said / 'It is monstrous,' (direct)"],
		],
		[
			'[S>He] [C called] [T<it "arithmetic, not malice"].',
			"att",
			['0 He / called / it "arithmetic, not malice" (mixed)'],
		],
		[
			"“[S>He] [C told] [T<me to wait],” [C said] [S<Mrs Tan].",
			"att",
			[
				"0 He / told / me to wait (direct) in 1 via Mrs Tan",
				"0 Mrs Tan / said / “He told me to wait,” (direct)",
			],
		],
		[
			"[T>“My grandfather] [C told] [T<us there was no bottom,”] [S>Mr Salehe] [C said].",
			"att",
			[
				"0 - / told / “My grandfather + us there was no bottom,” (direct) in 1 via Mr Salehe",
				"0 Mr Salehe / said / “My grandfather told us there was no bottom,” (direct)",
			],
		],
		[
			"[S>Miss Kersey] [C said] [T<that] [S>a bank clerk] [C had warned] [T<his manager of it].",
			"att",
			[
				"0 Miss Kersey / said / that a bank clerk had warned his manager of it",
				"0 a bank clerk / had warned / his manager of it in 0 via Miss Kersey",
			],
		],
		[
			"[S>She] [C had said] [T<the money was gone], [S>the witness] [C told] jurors.",
			"att",
			[
				"0 She / had said / the money was gone in 1 via the witness",
				"0 the witness / told / She had said the money was gone",
			],
		],
		[
			"[C According to] [S<the shipowner], [S>the captain] [C reported] [T<damage].",
			"att",
			[
				"0 the shipowner / According to / the captain reported damage",
				"0 the captain / reported / damage in 0 via the shipowner",
			],
		],
		[
			"[S>They] [C said] [S>they] [C believed] [T<him].",
			"att",
			["0 They / said / they believed him", "0 they / believed / him"],
		],
		[
			"[S>Lund] [C said] [S>police] [C believe] [T<the man fled], [C adding] [T<that he was armed].",
			"att",
			[
				"0 Lund / said / police believe the man fled",
				"0 police / believe / the man fled in 0 via Lund",
				"0 Lund / adding / that he was armed",
			],
		],
		[
			"[S>Lund] [C said] [T<the pump had failed and] [S>Moe] [C said] [T<it had not].",
			"att",
			["0 Lund / said / the pump had failed and", "0 Moe / said / it had not"],
		],
		[
			"[S>Ferrante] [C rejected] a [C claim] by [S<activists] [T<that the lake would dry out].",
			"att",
			[
				"0 Ferrante / rejected / a claim by activists that the lake would dry out",
				"0 activists / claim / that the lake would dry out",
			],
		],
		[
			"The [C claim] [T<that the tunnel flooded] was [C rejected] by [S<the ministry].",
			"att",
			[
				"0 - / claim / that the tunnel flooded",
				"0 the ministry / rejected / claim that the tunnel flooded",
			],
		],
		[
			'[S>The report] [C blamed] [T<a market that] [S>its chief] [C called] [T<"stuck"].',
			"att",
			["0 The report / blamed / a market that", '0 its chief / called / "stuck" (direct)'],
		],
		[
			'[S>Ankara] [C welcomed] what [S>it] [C described as] [T<"the first map"].',
			"att",
			[
				'0 Ankara / welcomed / what it described as "the first map" (mixed)',
				'0 it / described as / "the first map" (direct)',
			],
		],
		[
			"[S>Jones] [C said] [T<the road was shut], [C according to] [S<Smith].",
			"att",
			[
				"0 Jones / said / the road was shut in 1 via Smith",
				"0 Smith / according to / Jones said the road was shut",
			],
		],
		[
			"[S>The letter] [C said] [T<«nous partons demain»].",
			"att",
			["0 The letter / said / «nous partons demain» (direct)"],
		],
	];

describe("Relations in quotations and in one another", () => {
	test.each(CASES)("%s", (text, status, expected) => {
		expect(relations(text)).toEqual(expected);
		expect(statuses(text)).toBe(status);
	});
});
