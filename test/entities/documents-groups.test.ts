import { describe, expect, test } from "vitest";
import { sources } from "./notation.ts";

/** A text of our own with its sources in {}, and whom they mean, in order. */
type Row = readonly [text: string, speakers: readonly string[]];

const DOCUMENTS: readonly Row[] = [
	[
		"In findings published Wednesday in Science Advances, {researchers from the University of Oslo} reported it. {The study} says so.",
		["researchers from the University of Oslo, group", "study in Science Advances, document"],
	],
	["{The autopsy} found poison.", ["autopsy, document"]],
	["{The Quran} forbids it.", ["Quran, document"]],
	[
		"{Republic Act No. 3846} bans it. {The act} is old.",
		["Republic Act No. 3846, document", "Republic Act No. 3846, document"],
	],
	["{The Wildlife Protection Act, 1972,} bans it.", ["Wildlife Protection Act, 1972, document"]],
	[
		"{A survey published in 2017 by the Royal Pharmaceutical Society} found it.",
		["2017 survey by the Royal Pharmaceutical Society, document"],
	],
	["{A sermon} warned of greed.", ["sermon, document"]],
	["{The traffic code} forbids it.", ["traffic code, document"]],
	["{The Vox website} reported it.", ["Vox, organization"]],
];

const GROUPS: readonly Row[] = [
	[
		"{A coalition of 12 charities} wrote. {The coalition} wants action.",
		["coalition of 12 charities, group", "coalition of 12 charities, group"],
	],
	[
		"{House Democrats} objected. {Moderate Republicans} agreed.",
		["House Democrats, group", "moderate Republicans, group"],
	],
	["{Local news sources} reported it.", ["local news sources, group"]],
	[
		"{Three sources} told us. {The sources} gave no names.",
		["three sources, anonymous", "three sources, anonymous"],
	],
];

const UNNAMED: readonly Row[] = [
	["{An unnamed official} denied it.", ["an official, anonymous"]],
	["{An unidentified man} shouted it.", ["a man, unnamed"]],
];

const BODIES: readonly Row[] = [
	[
		"{The hospital} said he died. He was at St Mary's Hospital.",
		["St Mary's Hospital, organization"],
	],
	[
		"{The ministry} said so. Health Minister Ana Silva agreed.",
		["Ministry of Health, organization"],
	],
];

describe.each([
	["documents", DOCUMENTS],
	["groups", GROUPS],
	["unnamed persons", UNNAMED],
	["bodies", BODIES],
] as const)("names of %s", (_, rows) => {
	test.each(rows)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});
