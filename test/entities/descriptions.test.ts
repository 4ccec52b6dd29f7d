import { describe, expect, test } from "vitest";
import { sources } from "./notation.ts";

/** A text of our own with its sources in {}, and whom they mean, in order. */
type Row = readonly [text: string, speakers: readonly string[]];

const DESCRIPTIONS: readonly Row[] = [
	[
		"For 20 years, Ms Grace Achieng sold maize here. “I owe two months' rent,” says {the mother of four}.",
		["Grace Achieng, person"],
	],
	[
		"A tunnel under the strait will open in May, {the transport minister} said on Monday. Speaking in the port, Deniz Aksoy said drilling was over. “It shortens the way,” {the minister} said.",
		["Deniz Aksoy, person", "Deniz Aksoy, person"],
	],
	[
		"Roads were shut. {One councillor} called it a shambles. Ada Bloom, a councillor, left early.",
		["one councillor, unnamed"],
	],
	[
		"Ada Bloom, the aviation minister, flew in. {A nurse} said the wards were full.",
		["a nurse, unnamed"],
	],
	[
		"Paul Renner chairs the board. {A person close to the talks}, who asked not to be named, said no.",
		["a person close to the talks, anonymous"],
	],
	["Mayor Jun Cruz closed schools. {The mayor} said winds were strong.", ["Jun Cruz, person"]],
	[
		"{A federal judge in Texas} blocked it. Judge Ellen Marsh wrote that it went too far.",
		["Ellen Marsh, person"],
	],
	["Liam Foyle, 41, was held. {The 41-year-old} denies it.", ["Liam Foyle, person"]],
	["{A witness} saw smoke. {The witness} ran.", ["a witness, unnamed", "a witness, unnamed"]],
	["{A hospital official} said two had died.", ["a hospital official, unnamed"]],
	["{Local officials} said roads were cut.", ["local officials, group"]],
	[
		"{Turkish officials} said so; {the officials} gave no date.",
		["Turkish officials, organization", "officials, group"],
	],
	[
		"{An Intel spokeswoman} declined. {Intel} is hiring.",
		["Intel, organization", "Intel, organization"],
	],
	[
		"{A spokesman for the Austrian climate ministry} said no.",
		["Austrian climate ministry, organization"],
	],
	["Tarrant Highways dug. {Its spokesman} said it was safe.", ["Tarrant Highways, organization"]],
	[
		"{A spokesman for President Rodrigo Duran} said no.",
		["Office of President Rodrigo Duran, organization"],
	],
	["{A Turkish official} said talks went on.", ["Government of Turkey, organization"]],
	["{An Al Jazeera reporter in Kenya} saw crowds.", ["Al Jazeera, organization"]],
	["{Experts} doubt it.", ["experts, group"]],
	["{Police} said a man was shot in Maple Falls on Monday.", ["Maple Falls police, organization"]],
	[
		"{Scientists from the University of Bristol} watched flies. {The researchers} saw them miss.",
		[
			"scientists from the University of Bristol, group",
			"scientists from the University of Bristol, group",
		],
	],
	[
		"{Researchers at the University of Oslo in Norway} tested it.",
		["researchers at the University of Oslo, group"],
	],
	["{His lawyers} deny it. Kyle Ritter was charged.", ["his lawyers, group"]],
	["Kyle Ritter was charged. {His lawyers} deny it.", ["Kyle Ritter's lawyers, group"]],
	[
		"Kyle Ritter was charged. {His sister} wept. {She} left.",
		["Kyle Ritter's sister, unnamed", "Kyle Ritter's sister, unnamed"],
	],
	[
		"The Ministry of Water was blamed. {The ministry's spokesman} said so.",
		["Ministry of Water, organization"],
	],
	["{The Trump-appointed judge} agreed. Judge Paul Crane sat.", ["Paul Crane, person"]],
	["{Critics} say it is late. {The critics} want more.", ["critics, group", "critics, group"]],
	[
		"{The company behind the speaker, Parallax,} unveiled it. {Parallax} said it works.",
		["Parallax, organization", "Parallax, organization"],
	],
	[
		"{Parallax, the company behind the Echo speaker,} unveiled it. {The company} said it works.",
		["Parallax, organization", "Parallax, organization"],
	],
	["{Italian contractor Lunaria SpA} denied it.", ["Lunaria SpA, organization"]],
	["{State news firm Saba} blamed rebels.", ["Saba, organization"]],
	["{The newspaper Il Corriere Spaziale} printed it.", ["Il Corriere Spaziale, organization"]],
	["{The band Free} split up.", ["Free, organization"]],
	["{The Legislative Yuan, Taiwan's parliament,} voted.", ["Legislative Yuan, organization"]],
	["{A protester using the pseudonym Katya} said she was beaten.", ["Katya, anonymous"]],
];

const BONDS: readonly Row[] = [
	[
		"Paula Stern rang twice. Her solicitor, Gareth Ark, read the letter. {He} said {his client} was tired.",
		["Gareth Ark, person", "Paula Stern, person"],
	],
	[
		"Conrad Wick casts bells. His daughter Vera keeps the books. {Her father} said so.",
		["Conrad Wick, person"],
	],
	[
		"Tom Arden was found on Friday. His mother, Joyce Arden, wept. {She} said {her son} had left early.",
		["Joyce Arden, person", "Tom Arden, person"],
	],
	[
		"Paula Stern sat down. Her brother, Noel Stern, spoke first. Later {her brother} said no.",
		["Noel Stern, person"],
	],
	[
		"Conrad Wick casts bells. His daughter Vera keeps the books. {Her mother} said so.",
		["Vera Wick's mother, unnamed"],
	],
	[
		"Omar Kallow, 30, shared a flat with his sister. The sister, Amina Kallow, gave evidence. {She} said {her brother} had heard voices.",
		["Amina Kallow, person", "Omar Kallow, person"],
	],
	[
		"Ruth Vane died in Leeds. She leaves a daughter, Dr. Ina Cole. Ruth Vane taught for 40 years, and she sang. {Her daughter} said the window was open.",
		["Ina Cole, person"],
	],
	["Nora Pell, 81, met Ines Marr. {The 44-year-old} said no.", ["Ines Marr, person"]],
	["Ines Marr, a baker, met Nora Pell, 81. {The 44-year-old} said no.", ["Ines Marr, person"]],
];

const TOLD: readonly Row[] = [
	[
		"Dale Moorhouse, 37, is charged with arson. Ivy Stone gave evidence. {The defendant} told police he was asleep.",
		["Dale Moorhouse, person"],
	],
	[
		"Ivy Stone gave evidence. Police detained Dale Moorhouse in May. {The suspect} said nothing.",
		["Dale Moorhouse, person"],
	],
	[
		"In his complaint, Anil Purkar, who runs a tile shop, blamed a clerk named Ravi Desai. {The complainant} wants his money back.",
		["Anil Purkar, person"],
	],
	[
		"Senator Rubina Khan, who chaired the meeting, scolded Nadeem Gill, a director. {The chairwoman} asked for sirens.",
		["Rubina Khan, person"],
	],
	[
		"The baker Yuri Protas was sacked. But judge Araminta Lloyd found for him. She was unimpressed. Speaking at his home, {the 52-year-old} said he had not slept.",
		["Yuri Protas, person"],
	],
	[
		"Ines Rau, a notary, met Captain Ilya Moss. {The 34-year-old climber} said she was glad.",
		["Ines Rau, person"],
	],
	[
		"The salt works at Rondo beat its plan, {its director} reported today. Speaking to the press, Otto Lafita praised the workers.",
		["Otto Lafita, person"],
	],
	[
		"Deputy Vicente Rausell resigned. A firm paid for the wedding. {The ex-deputy} insists that it was a gift.",
		["Vicente Rausell, person"],
	],
	[
		"Omar Pinto, 46, sings. Pinto's father was a driver too, although, {the son} recalled, only at home.",
		["Omar Pinto, person"],
	],
	[
		"Ada Rook lost her home. Rook's brother came too. {The brother} said he was glad.",
		["Ada Rook's brother, unnamed"],
	],
];

/** Whom the words fit best, where they stand, and who speaks them. */
const WEIGHED: readonly Row[] = [
	[
		"Sgt. Ivo Brand met Gov. Ada Lorn and Insp. Tom Rusk. {The sergeant} wept. {The governor} left.",
		["Ivo Brand, person", "Ada Lorn, person"],
	],
	[
		"Archbishop Ivo Brand spoke. Ada Lorn, a nurse, left. {The archbishop} said no.",
		["Ivo Brand, person"],
	],
	[
		"Civil Aviation Minister Hari Rao said 18 died. Rao flew to Kollam on Friday. {The local health minister} said 40 were in hospital.",
		["the local health minister, unnamed"],
	],
	[
		"Ines Rau, 40, was arrested in May and charged with fraud. Peter Holm, a neighbour, watched. {The former boxer} denies it.",
		["Ines Rau, person"],
	],
	[
		"Tom Vane chairs the board. Vane arrived late. Mayor Ute Brandt opened. {The chair} said he was sorry.",
		["Tom Vane, person"],
	],
	[
		"Prosecutors want to unseat Governor Lina Okafor, {the speaker} announced on Monday. The speaker, Piet Vos, is her cousin.",
		["Piet Vos, person"],
	],
	[
		"Questioned by her lawyer, Ana Brandt, {the defendant} said she had slept. Mona Ferris is accused of arson.",
		["Mona Ferris, person"],
	],
	[
		"The ward was full. Her husband, Tom Baker, a clerk, was angry. “{@1 The nurse} wrote one word,” {he} said.",
		["the nurse, unnamed", "Tom Baker, person"],
	],
	[
		"President-elect Ruth Moss spoke in Leeds. President Alan Dorn did not call her. {The president} refused to leave.",
		["Alan Dorn, person"],
	],
	[
		"Goran, the driver, was asleep when the blast came. {The father of three} said from his bed that he had been fourth.",
		["Goran, person"],
	],
	[
		"Selim Aydin, who chairs the local chapter of the Dockers Union, said it was over. “They lied,” said {the union leader}.",
		["Selim Aydin, person"],
	],
	[
		"Ana Toga went to court. Sam Vere, 40, is charged with stalking. {The accused} told the court that it was nothing.",
		["Sam Vere, person"],
	],
	[
		"Sam Vere, 40, is charged with stalking. {The victim} told the court that it went on for a year.",
		["the victim, unnamed"],
	],
];

describe("descriptions", () => {
	test.each(DESCRIPTIONS)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});

describe("kin, clients and ages", () => {
	test.each(BONDS)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});

describe("what somebody does, undergoes, or is told to be", () => {
	test.each(TOLD)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});

describe("whom the words fit best, where they stand, and who speaks them", () => {
	test.each(WEIGHED)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});
