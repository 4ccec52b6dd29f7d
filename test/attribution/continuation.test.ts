import { describe, expect, test } from "vitest";
import { relations, statuses } from "./notation.ts";

/** A tagged text; the statuses of its sentences; its relations, a line each (notation.ts). */
const CASES: readonly (readonly [text: string, statuses: string, relations: readonly string[]])[] =
	[
		[
			'[T>"We lost it,"] [C said] [S<Rosa Lind]. "It took a day."',
			"att att",
			['0 Rosa Lind / said / "We lost it," (direct)', '1 - / - / "It took a day." (direct) ~0'],
		],
		[
			'[T>"We won,"] [C said] [S<Pell of Dolum], [S>which] [C expects] [T<more votes]. [T<"It was late."]',
			"att att",
			[
				'0 Pell of Dolum / said / "We won," (direct)',
				"0 which / expects / more votes",
				'1 - / - / "It was late." (direct) ~0',
			],
		],
		[
			'[T>"We lost it,"] [C said] [S<Rosa Lind]. "It took a day. Then it was over."',
			"att att att",
			[
				'0 Rosa Lind / said / "We lost it," (direct)',
				'1 - / - / "It took a day. (direct) ~0',
				'2 - / - / Then it was over." (direct) ~0',
			],
		],
		[
			'[S>Rosa Lind] [C said] [T<the house was lost].\n"It took a day."',
			"att att",
			["0 Rosa Lind / said / the house was lost", '1 - / - / "It took a day." (direct) ~0'],
		],
		[
			'"It took a day." [T>"Then it was over,"] [S>Lind] [C said].',
			"att att",
			['0 - / - / "It took a day." (direct) ~1', '1 Lind / said / "Then it was over," (direct)'],
		],
		[
			'[T>"The wearer agreed,"] [C said] [S<Osei]. “She signed it.\n“The others did not.”',
			"att att att",
			[
				'0 Osei / said / "The wearer agreed," (direct)',
				"1 - / - / “She signed it. (direct) ~0",
				"2 - / - / “The others did not.” (direct) ~0",
			],
		],
		[
			'[S>A statement] [C read] [T<in part: "We regret it.\n“We shall pay."]',
			"att att",
			[
				'0 A statement / read / in part: "We regret it. (mixed)',
				'1 - / - / “We shall pay." (direct) ~0',
			],
		],
		[
			'[T>"You kept books?"] [S>he] [C asked].\n"I kept two."',
			"att att",
			['0 he / asked / "You kept books?" (direct)', '1 - / - / "I kept two." (direct) ~0'],
		],
		[
			'[S>Pell] [C said] [T<she knew].\n[T>"You kept books?"] [S>Firth] [C asked].\n"I kept two."',
			"att att att",
			[
				"0 Pell / said / she knew",
				'1 Firth / asked / "You kept books?" (direct)',
				'2 - / - / "I kept two." (direct) ~0',
			],
		],
		[
			'[S>Pell] [C said] [T<she knew]. The so-called "book" was lost.',
			"att una",
			["0 Pell / said / she knew"],
		],
		[
			'[S>Pell] [C said] [T<she knew].\nThe day was long.\nThe road was wet.\nThe sun went down.\nThe moon came up.\n"Shame!"',
			"att una una una una una",
			["0 Pell / said / she knew"],
		],
		['The crowd was loud. "Shame!"', "una una", []],
		[
			"'By the time [S>Mrs Thax] [C asked] [T<to see it], it was gone.' [T>'It was late,'] [S>Miss Kersey] [C said].",
			"att att",
			[
				"0 - / - / 'By the time Mrs Thax asked to see it, it was gone.' (direct) ~2",
				"0 Mrs Thax / asked / to see it (direct) in 0 via Miss Kersey",
				"1 Miss Kersey / said / 'It was late,' (direct)",
			],
		],
		[
			"WALLACE: Good evening. It rained.\nMOORE: [S>The governor] [C said] [T<it would]. He did.\nWALLACE: Thanks.",
			"att att att att att",
			[
				"0 WALLACE / : / Good evening.",
				"1 - / - / It rained. ~0",
				"2 MOORE / : / The governor said it would.",
				"2 The governor / said / it would in 2 via MOORE",
				"3 - / - / He did. ~2",
				"4 WALLACE / : / Thanks.",
			],
		],
		[
			"Q: Were you asked?\nA: I was. Twice.\nQ: And?\nA: No.",
			"una att att una att",
			["1 A / : / I was.", "2 - / - / Twice. ~0", "4 A / : / No."],
		],
		["OUR RATING: False.\nTHE FACTS: It is not so.", "una una", []],
		[
			"Smith: We are closed.\nJones: We are not. We open at nine.\nSmith: No.",
			"att att att att",
			[
				"0 Smith / : / We are closed.",
				"1 Jones / : / We are not.",
				"2 - / - / We open at nine. ~1",
				"3 Smith / : / No.",
			],
		],
		[
			"[T>A meeting was held in Moscow on Monday], [C as reported by] [S<the news agency SANA], citing the defense ministry.\nAt the talks, the participants explored the matter of the meeting point at the road to Moscow. Additionally, they deliberated on the opening of the crossing for the people of the valley.\nThe road is 40 miles long.",
			"att att att una",
			[
				"0 the defense ministry / citing / A meeting was held in Moscow on Monday via the news agency SANA",
				"1 - / - / At the talks, the participants explored the matter of the meeting point at the road to Moscow ~0 via the news agency SANA",
				"2 - / - / Additionally, they deliberated on the opening of the crossing for the people of the valley ~0 via the news agency SANA",
			],
		],
		[
			"[T>A meeting was held in Moscow on Monday], [C as reported by] [S<the news agency SANA], citing the defense ministry.\nAt the talks, the participants explored the matter of the meeting point at the road to Moscow. Additionally, [S>they] [C deliberated on] [T<the opening of the crossing for the people of the valley].",
			"att att att",
			[
				"0 the defense ministry / citing / A meeting was held in Moscow on Monday via the news agency SANA",
				"1 - / - / At the talks, the participants explored the matter of the meeting point at the road to Moscow ~0 via the news agency SANA",
				"2 - / - / Additionally, they deliberated on the opening of the crossing for the people of the valley ~0 via the news agency SANA",
			],
		],
		[
			"In a readout carried by the Ardovian News Agency, [S>the ministry] [C said] [T<the sides had met to discuss the crossing]. The sides also examined the return of officers to the crossing and the fate of the detainees.",
			"att att",
			[
				"0 the ministry / said / the sides had met to discuss the crossing via the Ardovian News Agency",
				"1 - / - / The sides also examined the return of officers to the crossing and the fate of the detainees ~0 via the Ardovian News Agency",
			],
		],
		[
			"[S>The study] [C found] [T<that spikes often go with large prey]. The strong skulls would allow the frogs to have big mouths for large prey.",
			"att att",
			[
				"0 The study / found / that spikes often go with large prey",
				"1 - / - / The strong skulls would allow the frogs to have big mouths for large prey ~0",
			],
		],
		[
			"[S>The mayor] [C said] [T<the bridge was safe]. It was built in 1931.",
			"att una",
			["0 The mayor / said / the bridge was safe"],
		],
		[
			"[S>The mayor] [C said] [T<the bridge was safe]. Anna Berg lives in Rome.",
			"att una",
			["0 The mayor / said / the bridge was safe"],
		],
		[
			"[S>The mayor] [C said] [T<the bridge was safe].\nThe bridge is 40 metres long.",
			"att una",
			["0 The mayor / said / the bridge was safe"],
		],
	];

describe("Quotations, turns and accounts that go on", () => {
	test.each(CASES)("%s", (text, status, expected) => {
		expect(relations(text)).toEqual(expected);
		expect(statuses(text)).toBe(status);
	});
});
