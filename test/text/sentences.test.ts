import { describe, expect, test } from "vitest";
import { sentencesOf } from "./helpers.ts";

const cases: readonly [text: string, sentences: readonly string[]][] = [
	["He left. She stayed.", ["He left.", "She stayed."]],
	["Mr. Smith met Gen. Ewing. They spoke.", ["Mr. Smith met Gen. Ewing.", "They spoke."]],
	["The U.S. Senate voted. The U.S. The end.", ["The U.S. Senate voted.", "The U.S.", "The end."]],
	["It rose to 3.5 percent. Shares fell.", ["It rose to 3.5 percent.", "Shares fell."]],
	["He came at 5 p.m. The door was shut.", ["He came at 5 p.m.", "The door was shut."]],
	[
		"J. K. Rowling spoke. So did George W. Bush.",
		["J. K. Rowling spoke.", "So did George W. Bush."],
	],
	["They chose Plan B. The rest is history.", ["They chose Plan B.", "The rest is history."]],
	["She wrote on X. Minister Holt left.", ["She wrote on X.", "Minister Holt left."]],
	["She met Malcolm X. Holt there.", ["She met Malcolm X. Holt there."]],
	["“Why?” he asked. “No!” she said.", ["“Why?” he asked.", "“No!” she said."]],
	[
		"“Why now?” Amina Diallo asked. Nobody knew.",
		["“Why now?” Amina Diallo asked.", "Nobody knew."],
	],
	["“Why now?” The minister left.", ["“Why now?”", "The minister left."]],
	["“I came. I saw. I won,” he said.", ["“I came.", "I saw.", "I won,” he said."]],
	["“It is over.” Prices fell.", ["“It is over.”", "Prices fell."]],
	[
		"He said: “It is over.” “It is not,” she said.",
		["He said: “It is over.”", "“It is not,” she said."],
	],
	["‘It is over.’ Prices fell.", ["‘It is over.’", "Prices fell."]],
	['"It is over." Prices fell.', ['"It is over."', "Prices fell."]],
	["He waited … then left. And … So it went.", ["He waited … then left.", "And …", "So it went."]],
	["He left (he was ill.) She stayed.", ["He left (he was ill.)", "She stayed."]],
	["1. Wash your hands. 2 people did.", ["1. Wash your hands.", "2 people did."]],
	["He said no.She said yes.", ["He said no.", "She said yes."]],
	["Really?! Yes.", ["Really?!", "Yes."]],
	["iPhone sales fell. eBay rose.", ["iPhone sales fell. eBay rose."]],
	["No end mark", ["No end mark"]],
	["First paragraph\n\nSecond one", ["First paragraph", "Second one"]],
	["Acme Inc. said so. Acme Inc. The rest", ["Acme Inc. said so.", "Acme Inc.", "The rest"]],
	["Rep. Lee (R-Wash.) said so.", ["Rep. Lee (R-Wash.) said so."]],
];

describe("sentences", () => {
	test.each(cases)("%j", (text, expected) => {
		expect(sentencesOf(text)).toEqual(expected);
	});
});
