import { describe, expect, test } from "vitest";
import { sources } from "./notation.ts";

/** A text of our own with its sources in {}, and whom they mean, in order: every one of several. */
type Row = readonly [text: string, speakers: readonly string[]];

const IT: readonly Row[] = [
	[
		"{Harland Bank} opened in Leith in 1911. {It} said the branch would stay.",
		["Harland Bank, organization", "Harland Bank, organization"],
	],
	[
		"The Delmar Institute opened in Ely last spring. The river is closed. {It} said fish were unsafe.",
		["Delmar Institute, organization"],
	],
	[
		"Kenya’s electoral commission met on Friday. The forms, {it} said in an email, were burned.",
		["Kenyan electoral commission, organization"],
	],
	[
		"{The Harbour Board} met in Valletta. {It} said dredging would begin in May.",
		["Harbour Board, organization", "Harbour Board, organization"],
	],
];

const THEY: readonly Row[] = [
	[
		"Nina Falk and Otto Brandt were rescued by a ferry on Sunday. {They} said the mast had gone first.",
		["Nina Falk, person", "Otto Brandt, person"],
	],
	[
		"{Nina Falk and Otto Brandt} said the race was cut short. {They} said the mast had gone first.",
		["Nina Falk, person", "Otto Brandt, person", "Nina Falk, person", "Otto Brandt, person"],
	],
	[
		"Ann Cole, 41, Ben Day and Carl Fox were saved by a ferry on Sunday. {They} said the mast had gone.",
		["Ann Cole, person", "Ben Day, person", "Carl Fox, person"],
	],
	[
		"Ida Cole of Harland Bank and Ben Day of Cole Foods fell ill. {They} said it was the soup.",
		["Ida Cole, person", "Ben Day, person"],
	],
	[
		"{Miners} walked out on Friday. {They} said the shaft was flooded.",
		["miners, group", "miners, group"],
	],
];

const NOBODY: readonly Row[] = [
	["“{@1 They} told me to wait,” {Ada Bloom} said.", ["they, group", "Ada Bloom, person"]],
	[
		"On the street are Harland Bank, Cole Foods, Dell Stores, Leith Mutual Insurance, Orr Motors and Tay Steel.\n\nSnow fell on the street.\n\n“{@1 They} told me to wait,” {Ada Bloom} said.",
		["they, group", "Ada Bloom, person"],
	],
];

const BOTH: readonly Row[] = [
	[
		"The junta accuses France and Benin of arming rebels, which {both} deny.",
		["Government of France, organization", "Government of Benin, organization"],
	],
	[
		"Peru and Chile share the lake. The two countries signed a treaty in 1998. In it, {both} undertook to count the flamingos.",
		["Government of Peru, organization", "Government of Chile, organization"],
	],
	[
		"Abe Lund, 44, and Otto Lund, 39, dug a tunnel. The mayor, Ida Roth, found it. Rain fell. {Both} pleaded guilty.",
		["Abe Lund, person", "Otto Lund, person"],
	],
	[
		"Ida Roth met Sven Lund and Karl Moe at the quay. {Both} said the boat was sound.",
		["Sven Lund, person", "Karl Moe, person"],
	],
];

const BODIES: readonly Row[] = [
	[
		"The remark angered the Omani foreign ministry, {whose spokeswoman} called it rude.",
		["Omani foreign ministry, organization"],
	],
	[
		"Two reporters for the website Kestrelnet were held; Kestrelnet, {whose editor} protested, is small.",
		["Kestrelnet's editor, unnamed"],
	],
	[
		"The talks ended at noon. {The Georgian side} called them useful.",
		["Government of Georgia, organization"],
	],
	[
		"{Education Minister Omer Tal} may resign. {A spokesperson for the Prime Minister's Office} said he would not.",
		["Omer Tal, person", "Prime Minister's Office, organization"],
	],
	[
		"{The Devon and Cornwall police} closed the road. {The police} gave no reason.",
		["Devon and Cornwall police, organization", "Devon and Cornwall police, organization"],
	],
	[
		"Traffic stopped at Waka Moana. {A spokesperson for Waka Moana} said so. {The Pastoral Democrats} were angry.",
		["Waka Moana, organization", "Pastoral Democrats, organization"],
	],
	["{A decree-law} forbids it.", ["decree-law, document"]],
	[
		"Her beef: an audit by engineers Hollis Reed, {which} found the deck unsafe.",
		["audit by engineers Hollis Reed, document"],
	],
	[
		"The Union of Tuvan Archers (UTA) met. {The UTA's disciplinary board} fined him.",
		["UTA's disciplinary board, organization"],
	],
	["{Volunteers looking for a lost pilot} found a boot.", ["volunteers, group"]],
	[
		"Wheat is dear, and so is soy. {Soy and beef exporters} want a port.",
		["soy and beef exporters, group"],
	],
];

describe("bodies by their owners, sides and places", () => {
	test.each(BODIES)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});

describe("it", () => {
	test.each(IT)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});

describe("they", () => {
	test.each(THEY)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});

describe("they whom nothing tells", () => {
	test.each(NOBODY)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});

describe("both", () => {
	test.each(BOTH)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});

describe("some and others", () => {
	test.each<Row>([
		["Around 1,400 emails reached the school. {Some} called for calm.", ["emails, document"]],
		[
			"Some 900 farmers walked out in Almería. {Several} said the water was bad.",
			["several farmers, group"],
		],
		[
			"A shipyard fired 14 welders who had refused to board a ferry {they} deemed unsafe.",
			["14 welders, group"],
		],
	])("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});
