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
	["{A study by the NGO Rios Vivos} named the dam.", ["study by Rios Vivos, document"]],
	["{A Quadrant survey conducted in May} says no.", ["Quadrant survey, document"]],
	[
		"{A survey by the Guild of Weavers in 2021} found none.",
		["survey by the Guild of Weavers, document"],
	],
	[
		"A study commissioned by the Bank of Ostrava agreed: {it} recommended a cap.",
		["study commissioned by the Bank of Ostrava, document"],
	],
	[
		"The brief was filed with a note by a park ranger. {The note} blamed the pump.",
		["note by a park ranger, document"],
	],
	["{A slide deck} promised growth.", ["slide deck, document"]],
	["{Forensic evidence} put him at the gate.", ["forensic evidence, document"]],
	["{Forensic tests} showed no poison.", ["forensic tests, document"]],
	[
		"{A safety audit ordered by the Harbour Office} found rust. {The audit} cost a fortune.",
		[
			"safety audit ordered by the Harbour Office, document",
			"safety audit ordered by the Harbour Office, document",
		],
	],
	["{Papers lodged on Friday} name him.", ["papers, document"]],
	[
		"{A map drawn up by the Coast Survey} marks it.",
		["map drawn up by the Coast Survey, document"],
	],
	["{One of the placards} read: enough.", ["one of the placards, document"]],
	["{A Nord Poll} found it.", ["Nord Poll, document"]],
	["{The Data Protection Regulation} forbids it.", ["Data Protection Regulation, document"]],
	["{The price list} says 40 euros.", ["price list, document"]],
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
	["{61 per cent of Norwegians} agreed.", ["61 per cent of Norwegians, group"]],
	["{Nearly a third of respondents} agreed.", ["nearly a third of respondents, group"]],
	["{Linemen} refused.", ["linemen, group"]],
	["{The townsfolk} objected.", ["townsfolk, group"]],
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

const WITHHELD: readonly Row[] = [
	[
		"{Two clerks at the port}, speaking on background, blamed the crane.",
		["two clerks at the port, anonymous"],
	],
	["{Insiders} blamed the chairman.", ["insiders, anonymous"]],
	["Privately, {three deputies} admit it.", ["three deputies, anonymous"]],
	["Off the record, {a trader} called it a farce.", ["a trader, anonymous"]],
	["{A sergeant, who would be sacked if identified}, said it leaked.", ["a sergeant, anonymous"]],
	["{A driver who did not want to be quoted} said the road was mined.", ["a driver, anonymous"]],
	["{A guard} said the gate was open. He asked not to be named.", ["a guard, anonymous"]],
	[
		"{Two managers} said the audit was late. Both spoke on condition of anonymity.",
		["two managers, anonymous"],
	],
	["{A guard} said the gate was open. He closed it at six.", ["a guard, unnamed"]],
	[
		"{A guard} said the gate was open. Residents had asked not to be named in the survey.",
		["a guard, unnamed"],
	],
	[
		"{Two sources} said it failed. {One of the sources} blamed the bank.",
		["two sources, anonymous", "one of the sources, anonymous"],
	],
	[
		"{Four clerks, who asked not to be named,} objected. {Two of them} resigned.",
		["four clerks, anonymous", "two of the clerks, anonymous"],
	],
	["{A cousin, who would be identified only as Yaa,} fled.", ["Yaa, person"]],
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
	["those whose names are withheld", WITHHELD],
	["bodies", BODIES],
] as const)("names of %s", (_, rows) => {
	test.each(rows)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});
