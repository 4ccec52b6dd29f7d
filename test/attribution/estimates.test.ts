import { describe, expect, test } from "vitest";
import { relations } from "./notation.ts";

/** A text in which the tagger saw nothing, or what its tags say; its relations, a line each (notation.ts). */
const CASES: readonly (readonly [text: string, relations: readonly string[]])[] = [
	[
		"The governor put the toll at more than 330.",
		["0 The governor / put / the toll at more than 330"],
	],
	[
		"On Monday, Kestrel Insurance has since put the damage at about €61,000, a record.",
		["0 Kestrel Insurance / put / the damage at about €61,000"],
	],
	["She puts the wounded at 80.", ["0 She / puts / the wounded at 80"]],
	["Experts value it at some 300,000 euros.", ["0 Experts / value / it at some 300,000 euros"]],
	[
		"The survey values it at some 300,000 euros.",
		["0 The survey / values / it at some 300,000 euros"],
	],
	[
		"[S>The mayor] [C said] [T<the governor put the toll at 330].",
		["0 The mayor / said / the governor put the toll at 330"],
	],
	["The toll was put at 330.", []],
	["She put the kettle on at 8 and left.", []],
	["The estimate at 330 was high.", []],
	["They put the statue at the gate.", []],
	["The minister who put the toll at 330 left.", []],
	["“He put the toll at 330.”", []],
];

describe("who gives a figure", () => {
	test.each(CASES)("%s", (text, expected) => {
		expect(relations(text)).toEqual(expected);
	});
});
