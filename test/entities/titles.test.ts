import { describe, expect, test } from "vitest";
import { titles } from "./notation.ts";

/** A text of our own with its sources in {}, and "name: title" of each; "-" where the text gives no title. */
const ROWS: readonly (readonly [text: string, told: readonly string[]])[] = [
	[
		"{Faisal Mekdad, the Syrian Foreign Minister,} said so.",
		["Faisal Mekdad: Syrian Foreign Minister"],
	],
	["{Republican Gov. Tom Ballard} said so.", ["Tom Ballard: Republican Gov."]],
	[
		"{Daniel Paluh, a doctoral candidate at the University of Florida,} said so.",
		["Daniel Paluh: doctoral candidate at the University of Florida"],
	],
	["{The ministry's spokesman, Nasser Kanani}, said so.", ["Nasser Kanani: ministry's spokesman"]],
	["{US Secretary of State Mark Pell} said so.", ["Mark Pell: US Secretary of State"]],
	["{Al Rossi, a retired bus driver}, said so.", ["Al Rossi: retired bus driver"]],
	["{Anil Bhatt, the firm's co-founder}, said so.", ["Anil Bhatt: firm's co-founder"]],
	["{Its duty manager, Philippa Stannard}, said so.", ["Philippa Stannard: duty manager"]],
	["{Nadia Kersey KC, prosecuting}, said so.", ["Nadia Kersey: prosecutor"]],
	["{Chief executive James Wanjala} said so.", ["James Wanjala: Chief executive"]],
	["{Mr Wanjala} said so.", ["Wanjala: -"]],
	["{Anna Price} said so.", ["Anna Price: -"]],
	["{Economy minister Ádám Pelle} said so.", ["Ádám Pelle: Economy minister"]],
	[
		"{The shadow environment secretary, Lorna Pettifer}, said so.",
		["Lorna Pettifer: shadow environment secretary"],
	],
	["{Kate Hollis, for the family,} said so.", ["Kate Hollis: -"]],
	[
		"{Peter Wehner, a former director of the Office of Strategy,} said so.",
		["Peter Wehner: former director of the Office of Strategy"],
	],
	["{Sister Marie Aubry} said so.", ["Marie Aubry: -"]],
	["{Dr. Hala Mansour} said so.", ["Hala Mansour: -"]],
	[
		"{Professor Michael Siegel of Boston University} said so.",
		["Michael Siegel: Professor of Boston University"],
	],
	["{NASA administrator Jim Bride} said so.", ["Jim Bride: NASA administrator"]],
	["{Gen. Mark Tully, the chief of staff,} said so.", ["Mark Tully: chief of staff"]],
	["{Detective Inspector Liam Foyle} said so.", ["Liam Foyle: Detective Inspector"]],
	["{Liam Foyle, 41,} said so.", ["Liam Foyle: -"]],
	["{Liam Foyle, 41, a welder,} said so.", ["Liam Foyle: welder"]],
	[
		"{Weaver} said so. {Anna Weaver, a potter,} did too.",
		["Anna Weaver: potter", "Anna Weaver: potter"],
	],
	["{Minister of Works Eng. Samir Haddad} said so.", ["Samir Haddad: Minister of Works"]],
	["Said {its chairman, Comrade Peter Danjuma}, of it.", ["Peter Danjuma: chairman"]],
	["{Counsel for the accused, Mr Kojo Baffoe}, said so.", ["Kojo Baffoe: Counsel for the accused"]],
	[
		"{The general secretary of the Union of Miners (UOM), Rosa Duarte}, said so.",
		["Rosa Duarte: general secretary of the Union of Miners (UOM)"],
	],
	["{Aibek Sadyrov, who is one of the drivers,} said so.", ["Aibek Sadyrov: driver"]],
	["{Mona Fahmy, who was a nurse at the camp,} said so.", ["Mona Fahmy: nurse at the camp"]],
	["{Hugh Benson, KC}, said so. {Anna Price MP} said so.", ["Hugh Benson: KC", "Anna Price: MP"]],
	[
		"Aibek Sadyrov, who is one of the drivers, left. Talant Sadyrov, the head, stayed. {Sadyrov, the driver}, said so.",
		["Aibek Sadyrov: driver"],
	],
	["{The deputy, Ivan Petrenko}, said so.", ["Ivan Petrenko: deputy"]],
	[
		"{Senator Ted Brandt and Representative Francis Roe} said so.",
		["Ted Brandt: Senator", "Francis Roe: Representative"],
	],
	["{Former champion Sidi Ould Ahmed} said so.", ["Sidi Ould Ahmed: Former champion"]],
	[
		"{Brian Fallon, a spokesman for Mrs. Clinton,} said so.",
		["Brian Fallon: spokesman for Mrs. Clinton"],
	],
	["A spokeswoman for Mr. Trent called. {Mr. Trent} said so.", ["Trent: -"]],
	["Mr. Manning largely ignored Senator Ted Brandt, {Donald Trent} said.", ["Donald Trent: -"]],
	["{Melania Trent, Senator Donald Trent's wife,} said so.", ["Melania Trent: -"]],
	[
		"{Two Democratic members of Congress, Ana Ros and Carlos Cruz,} said so.",
		["Ana Ros: -", "Carlos Cruz: -"],
	],
	["{According to his agent, Tim Reed,} it is over.", ["Tim Reed: -"]],
	[
		"{Ratcliffe and FBI director Chris Wray} said so. John Ratcliffe left.",
		["John Ratcliffe: -", "Chris Wray: FBI director"],
	],
	["{Union leader Zoe Marsh} said so.", ["Zoe Marsh: Union leader"]],
	["{Sam Lauder, the director for the coast} said so.", ["Sam Lauder: director for the coast"]],
	[
		"It was late, said {Lena Cest, the founder of a group called Row Now}.",
		["Lena Cest: founder of a group"],
	],
	[
		"District Judge Emmet Sullen of Nebraska last week shut the ferry. {Sullen} said so.",
		["Emmet Sullen: District Judge of Nebraska"],
	],
	[
		"Ted Brush's ideas on student loans, Ada Sandler's on taxes failed. {Ada Sandler} said so.",
		["Ada Sandler: -"],
	],
	["Many do not trust Mrs. Clayton. {Mrs. Clayton} said so.", ["Clayton: -"]],
	[
		"{Senator Ted Crane of Texas and Senator Rand Pell of Kentucky} voted no.",
		["Ted Crane: Senator of Texas", "Rand Pell: Senator of Kentucky"],
	],
	["{Donald Moore}, Ryder and party chairman Rolf Tander said so.", ["Donald Moore: -"]],
	["Irked by veteran Hilda Clayton haters, {Hilda Clayton} left.", ["Hilda Clayton: -"]],
	["{Mayor of London Sadia Khan} said so.", ["Sadia Khan: Mayor of London"]],
	[
		"{Barbara Boxer, a senator,} said so. {Ms. Boxer} left.",
		["Barbara Boxer: senator", "Barbara Boxer: senator"],
	],
];

describe("titles", () => {
	test.each(ROWS)("%s", (text, told) => {
		expect(titles(text)).toEqual(told);
	});
});
