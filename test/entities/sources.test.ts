import { describe, expect, test } from "vitest";
import { sources } from "./notation.ts";

/** A text of our own with its sources in {}, and whom they mean, in order. */
type Row = readonly [text: string, speakers: readonly string[]];

const LISTS: readonly Row[] = [
	[
		"{Marie Toomey and Al Rossi} said they would sue.",
		["Marie Toomey, person", "Al Rossi, person"],
	],
	[
		"{Saudi Arabia and the United States} alleged it.",
		["Government of Saudi Arabia, organization", "Government of the United States, organization"],
	],
	[
		"{Former candidate Senator Ted Brandt and fellow Republican Representative Francis Roe} proposed it.",
		["Ted Brandt, person", "Francis Roe, person"],
	],
	[
		"{Both President Dunmore and some Democrats, such as Anna Price}, said so.",
		["Dunmore, person", "some Democrats, group"],
	],
	[
		"Joe Bard met Kara Hollis. {Bard and Hollis each} sent a note.",
		["Joe Bard, person", "Kara Hollis, person"],
	],
	["{The student, whom the Nation traced to a hostel}, said no.", ["the student, unnamed"]],
	["“No,” said {one in St Johann}, who has sold.", ["one in St Johann, unnamed"]],
	["{Some in Congress} fear it.", ["some in Congress, group"]],
	[
		"{Board member Mona Grant, who voted with Eduardo Sal and Mike Tread}, called it.",
		["Mona Grant, person"],
	],
	["{Ada Holt, who leads, and Bo Reed} said so.", ["Ada Holt, person", "Bo Reed, person"]],
	["{Ada Holt of the Red Cross and Bo Reed} said so.", ["Ada Holt, person", "Bo Reed, person"]],
	["{Ada Holt of the Centre for Oceans: Research and Education} said so.", ["Ada Holt, person"]],
	[
		"{The House of Commons voted to hold Ada Holt and Bo Reed} in contempt.",
		["House of Commons, organization"],
	],
	[
		"{The United States Department of Health and Human Services} said so.",
		["United States Department of Health and Human Services, organization"],
	],
	[
		"{The group, the Islamic State of Iraq and the Levant}, claimed it.",
		["Islamic State of Iraq and the Levant, organization"],
	],
	["{Kenyan Roads and Bridges Minister Obaid Quade} said so.", ["Obaid Quade, person"]],
	["{Bishop Emeritus Dinu Gutter} said so.", ["Dinu Gutter, person"]],
	["{Transport and Logistics minister Abdel Kayyat} hailed it.", ["Abdel Kayyat, person"]],
	[
		"{Commissioner Jim Rowe of the Ohio Department of Emergency Services and Public Protection} said no.",
		["Jim Rowe, person"],
	],
	[
		"In June {Transport Minister Ada Holt and Finance Minister Bo Reed} said no.",
		["Ada Holt, person", "Bo Reed, person"],
	],
	[
		"{Planned Parenthood, along with the American Civil Liberties Union}, sued.",
		["Planned Parenthood, organization", "American Civil Liberties Union, organization"],
	],
	[
		"{The two candidates, Ada Bloom and Paul Renner,} met on stage.",
		["Ada Bloom, person", "Paul Renner, person"],
	],
	[
		"{Study co-author and Royal Society Research Fellow Martin How} said it.",
		["Martin How, person"],
	],
	[
		"{Ada Bloom and Paul Renner} spoke. {They} want a vote.",
		["Ada Bloom, person", "Paul Renner, person", "Ada Bloom, person", "Paul Renner, person"],
	],
	[
		"{Ada Bloom and Paul Renner} spoke. {Both} want a vote.",
		["Ada Bloom, person", "Paul Renner, person", "Ada Bloom, person", "Paul Renner, person"],
	],
	[
		"Omar Haddad and Yusuf Kaya met. {Both men} called it useful.",
		["Omar Haddad, person", "Yusuf Kaya, person"],
	],
	[
		"{Reuters, the BBC and CNN} reported it.",
		["Reuters, organization", "BBC, organization", "CNN, organization"],
	],
	[
		"{The Institute of Epidemiology, Disease Control and Research} confirmed a case.",
		["Institute of Epidemiology, Disease Control and Research, organization"],
	],
	[
		"{The Ministry of Health and Welfare} issued advice.",
		["Ministry of Health and Welfare, organization"],
	],
	["{Bosnia and Herzegovina} abstained.", ["Government of Bosnia and Herzegovina, organization"]],
];

const LONG: readonly Row[] = [
	[
		"{Governor Mike DeLong postponed it}, citing health. {He} wrote to them.",
		["Mike DeLong, person", "Mike DeLong, person"],
	],
	[
		"{The University of Cambridge had been hosting a programme} called it sad.",
		["University of Cambridge, organization"],
	],
	["{Facebook further} claimed it was safe.", ["Facebook, organization"]],
	[
		"{The European Mountain Observatory has} warned of thaw.",
		["European Mountain Observatory, organization"],
	],
	[
		"{A few days later the Rhodes administration} gave in.",
		["Rhodes administration, organization"],
	],
	["{The report states} that wells are dry.", ["report, document"]],
	["{The NDRRMC report on Saturday} counted 21.", ["NDRRMC report, document"]],
	["{A Quinnipiac University poll this month} found it.", ["Quinnipiac University poll, document"]],
	["{More than two million people} replied.", ["more than two million people, group"]],
	[
		"{University of Tolliver, Brannock's chancellor, Pradeep Khosla}, said it.",
		["Pradeep Khosla, person"],
	],
	["{The Senate Minority Leader, Chuck Renner}, said no.", ["Chuck Renner, person"]],
	["{Former US Ambassador to the United Nations Nina Halley} wrote it.", ["Nina Halley, person"]],
	["{United States Senator from Vermont Bernard Sayer} backed it.", ["Bernard Sayer, person"]],
	[
		"{The Senior Staff Attorney of the Electronic Frontier Foundation, Mitchell Stone,} sued.",
		["Mitchell Stone, person"],
	],
	[
		"Hollis Water said no. It was {Hollis Water, which owns the dam}, that paid.",
		["Hollis Water, organization"],
	],
];

describe("lists of speakers", () => {
	test.each(LISTS)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});

describe("sources that hold more than a name", () => {
	test.each(LONG)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});
