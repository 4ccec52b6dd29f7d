import { describe, expect, test } from "vitest";
import { chains } from "./notation.ts";

/** A text of our own with the tagger's tags (test/attribution/notation.ts), and who speaks, with whoever relays, nearest the reader first. */
const ROWS: readonly (readonly [text: string, told: readonly string[]])[] = [
	[
		"[T>A meeting was held], as reported by Syria's official news agency SANA, [C citing] [S<the country's defense ministry].",
		["Syrian Ministry of Defense, organization < SANA"],
	],
	["[S>Anna Price] [C told] Reuters [T<that she would run].", ["Anna Price, person < Reuters"]],
	["[S>Anna Price] [C told] reporters [T<that she would run].", ["Anna Price, person"]],
	["[S>Two diplomats] [C told] the BBC [T<that talks had failed].", ["two diplomats, group < BBC"]],
	[
		"[S>Xinhua], [C citing] [S<Foreign Minister Wang Lei], [C reported] [T<that he would go].",
		["Wang Lei, person < Xinhua"],
	],
	[
		"[T>The bridge is closed], [C said] [S<Mayor Jun Cruz]. [S>He] [C added] [T<that it would open soon].",
		["Jun Cruz, person", "Jun Cruz, person"],
	],
	[
		"[T>“It was gone,”] [C wrote] [S<Marta Lind, the artist, in an e-mail to The New York Times].",
		["Marta Lind, person < The New York Times"],
	],
	["[C According to] [S<Damascus], [T<the raid failed].", ["Government of Syria, organization"]],
	["[S>A spokesman for Apple] [C said] [T<it was sorry].", ["Apple, organization"]],
	[
		"[S>The AP], [C citing] [S<two officials], [C reported] [T<that the port was shut].",
		["two officials, group < AP"],
	],
	[
		"[S>Reuters] [C claims] [T<that the bid failed]; the BBC, [C quoting] [S<two officials], [T<puts it at nine million].",
		["Reuters, organization", "two officials, group < BBC"],
	],
	[
		"[T>“He welds,”] [C offered] [S<Anna Price over a coffee at the Anchor Tavern].",
		["Anna Price, person"],
	],
	["[T>“He welds,”] [C added] [S<Jun Cruz during a break in the hearing].", ["Jun Cruz, person"]],
	[
		"[S>Anna Price] [C said] [T<that taxes would fall], [C adding] [T<that she was sure].",
		["Anna Price, person", "Anna Price, person"],
	],
	[
		"NPR [C reported] [S>the caretaker] [C recommended] [T<that they leave].",
		["the caretaker, unnamed < NPR"],
	],
	[
		"[S>Saudi Arabia and the United States] [C alleged] [T<that it was Iran].",
		["Government of Saudi Arabia, organization", "Government of the United States, organization"],
	],
	[
		"[T>“We waited,”] [S<Rosa Vega] [C said]. [T>“Nobody came.”]",
		["Rosa Vega, person", "Rosa Vega, person"],
	],
	[
		"[S>The Daily Telegraph] [C cited] [T<a security source that health may be a factor].",
		["a security source, anonymous < The Daily Telegraph"],
	],
];

describe("chains", () => {
	test.each(ROWS)("%s", (text, told) => {
		expect(chains(text)).toEqual(told);
	});
});
