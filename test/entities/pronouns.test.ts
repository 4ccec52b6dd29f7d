import { describe, expect, test } from "vitest";
import { sources } from "./notation.ts";

/** A text of our own with its sources in {}, and whom they mean, in order; "@0" a source inside the words of the first. */
type Row = readonly [text: string, speakers: readonly string[]];

const PERSONS: readonly Row[] = [
	[
		"Nora Pell sells bread near the port. Her shop is small.\n\n{A neighbour} said the ovens were loud. Nobody else minds them.\n\nThe shop opens at six. {She} said no.",
		["a neighbour, unnamed", "Nora Pell, person"],
	],
	[
		"Ray Orr runs the mill. {A contractor} said that the road was bad. {He} asked for more money.",
		["a contractor, unnamed", "a contractor, unnamed"],
	],
	[
		"Paul Renner fell ill. During {his} years as head of the coast guard in the north, Omar Haddad said little.",
		["Omar Haddad, person"],
	],
	[
		"Ada Bloom runs the port. With {her} term ending in June, the town council will vote.",
		["Ada Bloom, person"],
	],
	["Anna Price met Bob Quill. {She} said it went well.", ["Anna Price, person"]],
	["Whenever I sing, Ada Bloom listens. “Whenever,” {he} said.", ["he, unnamed"]],
	["“Someday I will win,” {he} said.", ["he, unnamed"]],
	["Anna Price met Bob Quill. {He} said it went well.", ["Bob Quill, person"]],
	[
		"{Anna Price} spoke first. The hall was full. {She} said taxes would fall.",
		["Anna Price, person", "Anna Price, person"],
	],
	[
		"{Paul Renner} thanked Joe Bard. {He} said it was late.",
		["Paul Renner, person", "Paul Renner, person"],
	],
	[
		"“We won,” said {Paul Renner}. {He} hugged Joe Bard.",
		["Paul Renner, person", "Paul Renner, person"],
	],
	[
		"In {her} speech, Anna Price said so. {She} left.",
		["Anna Price, person", "Anna Price, person"],
	],
	["{Kipchoge} won in June. {He} said it was hard.", ["Kipchoge, person", "Kipchoge, person"]],
	["The striker, Marco Rossi, scored. {He} said luck helped.", ["Marco Rossi, person"]],
	[
		"Maria Lind is a nurse. {She} works nights. {She} said wards were full.",
		["Maria Lind, person", "Maria Lind, person"],
	],
	[
		"{Dr. Amina Yusuf} saw it. {Her} view is that it spreads.",
		["Amina Yusuf, person", "Amina Yusuf, person"],
	],
	[
		"{Lars Holm}, whose brother Nils sails, said no. {He} fears storms.",
		["Lars Holm, person", "Lars Holm, person"],
	],
	["{A farmer} lost his field. {He} wants help.", ["a farmer, unnamed", "a farmer, unnamed"]],
	["Anna Price said {she} would run.", ["Anna Price, person"]],
	["Mr. Kim met Im Bo-ra, a nurse. Her husband was ill. {She} said no.", ["Im Bo-ra, person"]],
	[
		"The hall was full. His daughter, Wu Hailing, came back. {She} believed in it.",
		["Wu Hailing, person"],
	],
	[
		"Anna Price taught for three Septembers in a row. {She} said it was enough.",
		["Anna Price, person"],
	],
	[
		"{Mona Reed} wept. Her lawyer, Ivo Lang, read a note in which {she} spoke of regret.",
		["Mona Reed, person", "Mona Reed, person"],
	],
	[
		"{Ruth Pell}, a clerk at Dorn Marine, testified that her boss kept two ledgers. {He} said it was nothing.",
		["Ruth Pell, person", "Ruth Pell's boss, unnamed"],
	],
	["Almaz Baketov answered the house. {He} said the money was there.", ["Almaz Baketov, person"]],
	["Anna Price met Almaz Baketov. {She} said the money was there.", ["Anna Price, person"]],
	["Maysoun al-Zubi met Tom Reed. {She} said it went well.", ["Maysoun al-Zubi, person"]],
	["Agatha Nick met Tom Reed. {She} said it went well.", ["Agatha Nick, person"]],
	[
		"Tom Reed met Nguyen Thi Hanh and Fadl bin Omar. {She} said it went well.",
		["Nguyen Thi Hanh, person"],
	],
	["Ivan Petrov met Nikita Sokolova. {She} said it went well.", ["Nikita Sokolova, person"]],
	[
		"{Anna Price} and Bob Quill debated. {She} said he was wrong. {He} denied it.",
		["Anna Price, person", "Anna Price, person", "Bob Quill, person"],
	],
	[
		"Tomás Vega was freed. His mother, Rosa Vega, wept. {She} thanked God. {He} was thin, {she} said.",
		["Rosa Vega, person", "Tomás Vega, person", "Rosa Vega, person"],
	],
	["Bob Quill sat next to Anna Price, {who} said nothing was decided.", ["Anna Price, person"]],
	["{He} told me so, she said.", ["he, unnamed"]],
];

const BODIES: readonly Row[] = [
	[
		"{Brannock Tool} cut jobs. {It} said sales fell.",
		["Brannock Tool, organization", "Brannock Tool, organization"],
	],
	[
		"{The Environment Agency} opened gates. {It} warned of floods.",
		["Environment Agency, organization", "Environment Agency, organization"],
	],
	[
		"{Berlin} sent tanks. {It} wants more.",
		["Government of Germany, organization", "Government of Germany, organization"],
	],
	[
		"{A report by the Basin Centre} came out. {It} warns of drought.",
		["report by the Basin Centre, document", "report by the Basin Centre, document"],
	],
	["{Protesters} marched. {They} want him out.", ["protesters, group", "protesters, group"]],
	[
		"{Scientists from the Oslo Academy} dug. {They} found bones.",
		["scientists from the Oslo Academy, group", "scientists from the Oslo Academy, group"],
	],
	["{Parallax Labs, which} makes it, said no.", ["Parallax Labs, organization"]],
	[
		"{The union} called a strike. {It} wants talks. The Harbor Workers' Union met.",
		["Harbor Workers' Union, organization", "Harbor Workers' Union, organization"],
	],
	[
		"{The Coast Guard} searched. {It} found debris.",
		["Coast Guard, organization", "Coast Guard, organization"],
	],
	["{Voters} are tired. {Some} stayed home.", ["voters, group", "some voters, group"]],
];

const FIRST_PERSON: readonly Row[] = [
	["“{@1 I} saw it,” said {Anna Price}.", ["Anna Price, person", "Anna Price, person"]],
	[
		"{Anna Price} said: “{@0 My mother} warned me.”",
		["Anna Price, person", "Anna Price's mother, unnamed"],
	],
	[
		"{Juma Salehe} laughed. “{@0 My grandfather} told us,” he said.",
		["Juma Salehe, person", "Juma Salehe's grandfather, unnamed"],
	],
	[
		"{Anna Price} said: “{@0 He} promised me.” Bob Quill was there.",
		["Anna Price, person", "he, unnamed"],
	],
	["{Bob Quill} accused Anna Price: “{@0 She} lied.”", ["Bob Quill, person", "Anna Price, person"]],
	[
		"<0 “I found my brother by the well,”> said {Anna Price}, a nurse. <0 “{@0 He} told me to run.”> Bob Quill was there.",
		["Anna Price, person", "Anna Price's brother, unnamed"],
	],
	[
		"The hall was full. <1 “I rang my supervisor and {@1 he} said to lock it,”> {Anna Price} said.",
		["Anna Price's supervisor, unnamed", "Anna Price, person"],
	],
	[
		"Lena Ford came. {Anna Price} spoke. <0 “My aunt was strict. {@0 She} told us to pray,”> she said.",
		["Anna Price, person", "Anna Price's aunt, unnamed"],
	],
];

const TURNS: readonly Row[] = [
	[
		"Natasha Gow studies birds.\n\nNatasha Gow: {I} began early.\n\nWN: Why birds?\n\nNG: {I} love them.\n\nWN: And now?\n\nNG: {We} wait.",
		["Natasha Gow, person", "Natasha Gow, person", "Natasha Gow, person"],
	],
	[
		"Teodora Vlasic runs the game.\n\nQ: {You} said phones were no problem?\n\nA: {I} did.\n\nQ: Why?\n\nA: {I} was wrong.",
		["Teodora Vlasic, person", "Teodora Vlasic, person", "Teodora Vlasic, person"],
	],
	[
		"Zara Kay spoke to us.\n\n((WN)) How are you?\n\n((Zara Kay)) {I} am good.\n\n((WN)) And work?\n\n((Zara Kay)) {I} like it.",
		["Zara Kay, person", "Zara Kay, person"],
	],
	[
		"The Hilbert: And the hall?\n{Quill}: It leaks.\nHilbert: Since when?\n{Quill}: Since May. The Quill fund paid.",
		["Quill, person", "Quill, person"],
	],
	[
		"Reuters: Will it hold?\n{Marsh}: No.\n{Reuters}: Why?\n{Marsh}: It is old.",
		["Marsh, person", "Reuters, organization", "Marsh, person"],
	],
	[
		"ADA HOLT: Will it hold?\n{REPORTER}: Why?\n{UNIDENTIFIED WOMAN}: {@1 I} saw it.\n{THE MODERATOR}: Order.\n{CROWD}: No!\n{ADA HOLT}: Yes.",
		[
			"reporter, unnamed",
			"unidentified woman, unnamed",
			"unidentified woman, unnamed",
			"moderator, unnamed",
			"crowd, group",
			"Ada Holt, person",
		],
	],
	[
		"The evening was led by moderator Ada Holt.\n{MODERATOR}: Welcome.\nCALEB ROSS: Thanks.\n{MODERATOR}: Go on.",
		["Ada Holt, person", "Ada Holt, person"],
	],
	[
		"DANA SPEAKER: Why?\n{DANA SPEAKER}: It is so.\nLI HOST: Is it?\n{LI HOST}: It is.",
		["Dana Speaker, person", "Li Host, person"],
	],
];

describe("he and she", () => {
	test.each(PERSONS)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});

describe("it, they and which", () => {
	test.each(BODIES)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});

describe("words inside quotations", () => {
	test.each(FIRST_PERSON)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});

describe("interviews", () => {
	test.each(TURNS)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});
