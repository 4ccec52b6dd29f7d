import { describe, expect, test } from "vitest";
import { relations } from "./notation.ts";

/** A text and what the tagger saw in it; its relations, a line each (notation.ts). */
const CASES: readonly (readonly [text: string, relations: readonly string[]])[] = [
	[
		"The victim, in the view of the cork growers, is easily found.",
		["0 the cork growers / in the view of / The victim + is easily found"],
	],
	[
		"In the considered opinion of Minister Pavel Roshko, the market will revive.",
		["0 Minister Pavel Roshko / In the considered opinion of / the market will revive"],
	],
	["In the eyes of many voters, both lied.", ["0 many voters / In the eyes of / both lied"]],
	[
		"They want a leader who, in the words of one aide, is dull.",
		["0 one aide / in the words of / They want a leader who + is dull"],
	],
	["In Labour's view, the rules suffice.", ["0 Labour / view / the rules suffice"]],
	["In his opinion, the rules suffice.", ["0 his / opinion / the rules suffice"]],
	["By his own account, he slept.", ["0 his / account / he slept"]],
	[
		"The lake holds 23 million tons by the estimate of the survey.",
		["0 the survey / by the estimate of / The lake holds 23 million tons"],
	],
	[
		"It rained; some 330 people have died, by the ministry’s count.",
		["0 the ministry / count / some 330 people have died"],
	],
	[
		"More rain is likely, as per the Met Office.",
		["0 the Met Office / as per / More rain is likely"],
	],
	["Wages rose, per CTV News, in May.", ["0 CTV News / per / Wages rose + in May"]],
	[
		"Under the Product Safety Act, it is an offence to resell toys.",
		["0 the Product Safety Act / Under / it is an offence to resell toys"],
	],
	[
		"[S>He] [C said] [T<it rained], while in the union's view it snowed.",
		["0 He / said / it rained", "0 the union / view / it snowed"],
	],
	[
		"[S>He] [C said] [T<the rules, in his view, suffice].",
		["0 He / said / the rules, in his view, suffice"],
	],
	["“In my opinion, and in the opinion of my wife, it rained.”", []],
	["They had tears in their eyes.", []],
	["The money was found in the account of a firm.", []],
	["In other words, he left.", []],
	["Pay fell by $213 per adult per year.", []],
	["Under Ohio law, it is an offence to resell toys.", []],
	["Under a bridge, two men slept.", []],
	["By the end of May, the count was done.", []],
	["The house was taken under the new law.", []],
];

describe("a phrase that says on whose word its clause stands", () => {
	test.each(CASES)("%s", (text, expected) => {
		expect(relations(text)).toEqual(expected);
	});
});
