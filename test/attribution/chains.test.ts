import { describe, expect, test } from "vitest";
import { relations, statuses } from "./notation.ts";

/** A tagged text; the statuses of its sentences; its relations, a line each (notation.ts). */
const CASES: readonly (readonly [text: string, statuses: string, relations: readonly string[]])[] =
	[
		[
			"[T>A meeting was held], [C as reported by] [S<Syria's official news agency SANA], citing the country's defense ministry.",
			"att",
			[
				"0 the country's defense ministry / citing / A meeting was held via Syria's official news agency SANA",
			],
		],
		[
			"[T>A meeting was held], as reported by Syria's official news agency SANA, [C citing] [S<the country's defense ministry].",
			"att",
			[
				"0 the country's defense ministry / citing / A meeting was held via Syria's official news agency SANA",
			],
		],
		[
			"[S>SANA] [C reported], citing the defense ministry, [T<that a meeting was held].",
			"att",
			["0 the defense ministry / citing / that a meeting was held via SANA"],
		],
		[
			"[S>Reuters], [C citing] [S<two officials], [C reported] [T<that the port was shut].",
			"att",
			["0 two officials / citing / that the port was shut via Reuters"],
		],
		[
			"[S>The bank] [C cut] [T<its forecast], [C citing] [T<weak demand].",
			"att",
			["0 The bank / cut / its forecast", "0 The bank / citing / weak demand"],
		],
		[
			"[S>Reuters], [C citing] [T<anonymous sources], [C reported] [T<both had been cut].",
			"att",
			["0 anonymous sources / citing / both had been cut via Reuters"],
		],
		[
			"[S>The Daily Telegraph] [C cited] [T<a security source that health may be a factor].",
			"att",
			["0 a security source / cited / that health may be a factor via The Daily Telegraph"],
		],
		[
			"[C said] [S<Russell Moe per ABC News] [T<that it was so].",
			"att",
			["0 Russell Moe / said / that it was so via ABC News"],
		],
		[
			'[T>"It was gone,"] [C wrote] [S<Cattel, the artist, in an e-mail to The New York Times].',
			"att",
			['0 Cattel, the artist / wrote / "It was gone," (direct) via The New York Times'],
		],
		[
			"NPR [C reported] [S>the caretaker] [C recommended] [T<that they leave].",
			"att",
			[
				"0 - / reported / the caretaker recommended that they leave",
				"0 the caretaker / recommended / that they leave in 0 via NPR",
			],
		],
		[
			"[S>The chief] [C blames] [T<poaching: rival mills], [S>he] [C says], [T<are buying cane].",
			"att",
			["0 The chief / blames / poaching: rival mills", "0 he / says / are buying cane"],
		],
		[
			"[S>CNN] [C reported] [T<the closure], citing security concerns.",
			"att",
			["0 CNN / reported / the closure"],
		],
		[
			"On July 31, several news outlets reported [T>the king to be dead] [C citing] [S<sources in the palace].",
			"att",
			["0 sources in the palace / citing / the king to be dead via several news outlets"],
		],
		[
			"[S>Smith] [C told] Reuters [T<that he would resign].",
			"att",
			["0 Smith / told / that he would resign via Reuters"],
		],
		[
			'[T>"I thought so,"] [S>Smith] [C told] the Murmansk TV-21 channel.',
			"att",
			['0 Smith / told / "I thought so," (direct) via the Murmansk TV-21 channel'],
		],
		[
			"[S>Smith] [C told] RMF [T<that it was late].",
			"att",
			["0 Smith / told / that it was late via RMF"],
		],
		[
			"[S>Smith] [C told] the RMF [T<that it was late].",
			"att",
			["0 Smith / told / that it was late"],
		],
		["[S>Smith] [C told] NATO [T<that it was late].", "att", ["0 Smith / told / that it was late"]],
		[
			"[S>Smith] [C called] [T<the doubts theoretical] and [C told] the BBC [T<that it was late].",
			"att",
			[
				"0 Smith / called / the doubts theoretical",
				"0 Smith / told / that it was late via the BBC",
			],
		],
		[
			"[S>Smith] [C told] the Post [T<that it was late].",
			"att",
			["0 Smith / told / that it was late via the Post"],
		],
		[
			"[S>Smith] [C assured] EFE [T<that it was late].",
			"att",
			["0 Smith / assured / that it was late via EFE"],
		],
		[
			"[S>Smith] [C said] on KTOO this week [T<that it was late].",
			"att",
			["0 Smith / said / that it was late via KTOO"],
		],
		[
			"[S>Smith] [C wrote] on Instagram [T<that it was late].",
			"att",
			["0 Smith / wrote / that it was late"],
		],
		[
			"[T>The train was late], [C according to] [S<a memorandum seen by Reuters].",
			"att",
			["0 a memorandum seen by Reuters / according to / The train was late"],
		],
		[
			"[S>Smith], through his lawyer Mr Ott, [C denies] [T<the charge].",
			"att",
			["0 Smith / denies / the charge via his lawyer Mr Ott"],
		],
		[
			"[S>Smith, through his lawyer Mr Ott], [C denies] [T<the charge].",
			"att",
			["0 Smith / denies / the charge via his lawyer Mr Ott"],
		],
		[
			"Through his lawyer, Ann Ott, [S>Smith] [C denied] [T<the charge].",
			"att",
			["0 Smith / denied / the charge via his lawyer, Ann Ott"],
		],
		[
			"In a statement read out by her agent, [S>Smith] [C called] [T<the charge absurd].",
			"att",
			["0 Smith / called / the charge absurd via her agent"],
		],
		[
			"[T>The train was late], [S>Smith] [C said] as he visited the works, BelTA has learned.",
			"att",
			["0 Smith / said / The train was late via BelTA"],
		],
		[
			"[S>Reuters] [C claimed], with reference to a relative of a sailor, [T<that the ship was cold].",
			"att",
			["0 a relative of a sailor / with reference to / that the ship was cold via Reuters"],
		],
		[
			"[S>Smith] [C told] the BBC's Laura Bell [T<that he would resign].",
			"att",
			["0 Smith / told / that he would resign via the BBC"],
		],
		[
			"[S>Smith] [C told] reporters [T<that he would resign].",
			"att",
			["0 Smith / told / that he would resign"],
		],
		[
			"[S>Smith] [C told] parliament [T<that he would resign].",
			"att",
			["0 Smith / told / that he would resign"],
		],
		[
			"[S>Smith] [C told] state media [T<that he would resign].",
			"att",
			["0 Smith / told / that he would resign via state media"],
		],
		[
			"[S>Smith], in an interview with the Thornley Gazette, [C said] [T<he would resign].",
			"att",
			["0 Smith / said / he would resign via the Thornley Gazette"],
		],
		[
			"Speaking to Channel 3 television, [S>the minister] [C said] [T<there was no timetable].",
			"att",
			["0 the minister / said / there was no timetable via Channel 3 television"],
		],
		[
			"Speaking on al-Masirah TV in Yemen, [S>the spokesman] [C said] [T<it had used ten drones].",
			"att",
			["0 the spokesman / said / it had used ten drones via al-Masirah TV"],
		],
		[
			"In a statement carried by Xinhua, [S>the ministry] [C said] [T<the talks had ended].",
			"att",
			["0 the ministry / said / the talks had ended via Xinhua"],
		],
		[
			"In a News.com.au report, [S>Dr Mortimer] [C said] [T<shelves are filled at night].",
			"att",
			["0 Dr Mortimer / said / shelves are filled at night via News.com.au"],
		],
		[
			"[S>Holt] [C was quoted] by Interfax [C as saying] [T<the ship was lost].",
			"att",
			["0 Holt / was quoted / the ship was lost via Interfax"],
		],
		[
			"[S>Holt] [C was quoted as saying] by Interfax [T<that the ship was lost].",
			"att",
			["0 Holt / was quoted as saying / that the ship was lost via Interfax"],
		],
		[
			'[S>Politico] [C quoted] Tim Manning, a former official, [C as saying] [T<"FEMA has a role"].',
			"att",
			['0 Tim Manning, a former official / quoted / "FEMA has a role" (direct) via Politico'],
		],
		[
			'Politico also quoted [S>Tim Manning] [C as saying] [T<"FEMA has a role"].',
			"att",
			['0 Tim Manning / as saying / "FEMA has a role" (direct) via Politico'],
		],
		[
			'[S>The chair] [C quoted] the minister [C as having said] [T<"not one village"].',
			"att",
			['0 the minister / quoted / "not one village" (direct) via The chair'],
		],
		[
			"[S>The judge] [C recommended] [T<treatment], according to WSET-TV.",
			"att",
			["0 The judge / recommended / treatment via WSET-TV"],
		],
		[
			"[S>NPR] [C reported] [S>the prime minister] [C said] [T<troops should leave].",
			"att",
			["0 the prime minister / said / troops should leave via NPR"],
		],
		[
			"[T>The town was calm], CNN reported [S>the governor] [C said].",
			"att",
			["0 the governor / said / The town was calm via CNN"],
		],
		[
			"[S>Time] [C reported] [S>some] [C believed] [T<the tale].",
			"att",
			["0 Time / reported / some believed the tale", "0 some / believed / the tale in 0 via Time"],
		],
		[
			"[S>Smith] [C told] Reuters [T<he would stay]. [S>He] [C added] [T<that he was well].",
			"att att",
			["0 Smith / told / he would stay via Reuters", "1 He / added / that he was well via Reuters"],
		],
		[
			"[S>Smith] [C told] Reuters [T<he would stay].\n[S>Lund] [C added] [T<that he was well].",
			"att att",
			["0 Smith / told / he would stay via Reuters", "1 Lund / added / that he was well"],
		],
		[
			"[S>Smith] [C told] Reuters [T<he would stay]. [S>Moe] [C told] the agency [T<that he would too].",
			"att att",
			[
				"0 Smith / told / he would stay via Reuters",
				"1 Moe / told / that he would too via Reuters",
			],
		],
		[
			"[S>Smith] [C told] Reuters [T<that] [S>the chief] [C had assured] [T<him of it].",
			"att",
			[
				"0 Smith / told / that the chief had assured him of it via Reuters",
				"0 the chief / had assured / him of it in 0 via Reuters, Smith",
			],
		],
		[
			'[S>A resident] [C told] Paul Rivera of WESH 2 news, [T<"We are used to it."]',
			"att",
			['0 A resident / told / "We are used to it." (direct) via WESH 2 news'],
		],
		[
			"[S>Verma] [C told] this newspaper [T<that camps would be held].",
			"att",
			["0 Verma / told / that camps would be held"],
		],
		[
			"[S>The mill] [C says] on its website [T<that it will close].",
			"att",
			["0 The mill / says / that it will close"],
		],
		[
			"[S>She] [C said] [T<the plan was dead], per ABC News.",
			"att",
			["0 She / said / the plan was dead via ABC News"],
		],
		[
			"[S>The agency Anadolu] [C reported] [T<that four had died].",
			"att",
			["0 The agency Anadolu / reported / that four had died"],
		],
		[
			"[S>A BBC spokesman] [C said] [S>the host] [C had told] [T<viewers so].",
			"att",
			[
				"0 A BBC spokesman / said / the host had told viewers so",
				"0 the host / had told / viewers so in 0 via A BBC spokesman",
			],
		],
		[
			"[T>The pier is closed], [S>the mayor] [C wrote] in an e-mail to The New York Times.",
			"att",
			["0 the mayor / wrote / The pier is closed via The New York Times"],
		],
		[
			"[S>Officials] [C confirmed] [T<his name] to various news outlets.",
			"att",
			["0 Officials / confirmed / his name via various news outlets"],
		],
	];

describe("Who passes it on", () => {
	test.each(CASES)("%s", (text, status, expected) => {
		expect(relations(text)).toEqual(expected);
		expect(statuses(text)).toBe(status);
	});
});
