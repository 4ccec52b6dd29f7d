import { describe, expect, test } from "vitest";
import { sources } from "./notation.ts";

/** A text of our own with its sources in {}, and whom they mean, in order. */
type Row = readonly [text: string, speakers: readonly string[]];

const DOCUMENTS: readonly Row[] = [
	[
		"{A study published on Wednesday in the journal Coastal Carbon} found it. {The study} covered 60 sites.",
		["study in Coastal Carbon, document", "study in Coastal Carbon, document"],
	],
	[
		"{Data from the National Association of Realtors} show a fall.",
		["National Association of Realtors data, document"],
	],
	["The NBA stopped play. {Its press release} said so.", ["NBA's press release, document"]],
	[
		"Judge Gray Mills wrote at length. {The judge's statement} called it unfair.",
		["Gray Mills's statement, document"],
	],
	[
		"{The WHO's situation report dated March 16} counted more.",
		["WHO's situation report dated March 16, document"],
	],
	["{A survey from 2019} found few.", ["2019 survey, document"]],
	[
		"{A report by the Lake Basin Centre} warned. {The new report} names causes. {It} blames drought.",
		[
			"report by the Lake Basin Centre, document",
			"report by the Lake Basin Centre, document",
			"report by the Lake Basin Centre, document",
		],
	],
	["{The Wildlife Protection Act} protects them.", ["Wildlife Protection Act, document"]],
	["{Court papers} say he fled.", ["court papers, document"]],
	["{Minutes of a closed session} record a vote.", ["minutes of a closed session, document"]],
	["{A regulatory filing} shows a loss.", ["regulatory filing, document"]],
	["{The video} shows smoke.", ["video, document"]],
	[
		"{Huda Selim's records} list 52 dead. {Her records} are used by aid groups.",
		["Huda Selim's records, document", "Huda Selim's records, document"],
	],
	[
		"{The lawsuit} says he knew. {The suit} asks for damages.",
		["lawsuit, document", "lawsuit, document"],
	],
	["{Footage from the City Student Union} showed it.", ["City Student Union footage, document"]],
];

const BODIES: readonly Row[] = [
	[
		"Montana Gov. Lorna Skye vetoed the bill. Wolves took 14 calves, though {the state} confirmed three.",
		["Montana, organization"],
	],
	[
		"{A parliamentary panel} on Monday blamed the ministry. The Senate Committee on Water met for hours.",
		["Senate Committee on Water, organization"],
	],
	["{A company} said no. Lorn Steel said more.", ["company, organization"]],
	[
		"Ada Lorn met the Iranian foreign ministry, {whose spokeswoman} called it racist.",
		["Iranian foreign ministry, organization"],
	],
	[
		"The news site Brackwater, {whose editor} denied it, was sued by Rolf Ahn.",
		["Brackwater's editor, unnamed"],
	],
	[
		"Veterans will pay no more, the Ministry of Defence announced. Her predecessor Ed Carr had argued otherwise, a fear {the department} now considers exaggerated.",
		["Ministry of Defence, organization"],
	],
	[
		"And in Scotland, Dundee Rovers have parted company with coach Murdo Klein. {The club} thanked him for his work.",
		["Dundee Rovers, organization"],
	],
	[
		"Bremen has a team of judges. The manager was under pressure, {the defence} argued.",
		["defence, organization"],
	],
	[
		"The {European Union} declined. Senegal is not amused. {The government} has vowed zero tolerance.",
		["European Union, organization", "Government of Senegal, organization"],
	],
	[
		"By noon the Casa Rosada had heard. The peso fell. {The government} likes to point it out.",
		["Government of Argentina, organization"],
	],
	[
		"In Benin the count went on. {The presidency} denied it.",
		["Presidency of Benin, organization"],
	],
	[
		"A ferry sank near Exeter on Sunday. {The district administration} formed a committee.",
		["Exeter district administration, organization"],
	],
];

describe("bodies that are only described", () => {
	test.each(BODIES)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});

describe("documents", () => {
	test.each(DOCUMENTS)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});
