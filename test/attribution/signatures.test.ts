import { describe, expect, test } from "vitest";
import { relations } from "./notation.ts";

/** A text in which the tagger saw no cue but those in brackets; its relations, a line each (notation.ts). */
const CASES: readonly (readonly [text: string, relations: readonly string[]])[] = [
	[
		"“This is a good day for consumers.” –Commissioner Starks",
		["0 Commissioner Starks / – / “This is a good day for consumers.” (direct)"],
	],
	[
		"The vote was close.\n“We shall be back.” — Anna Jones, a tenant in Leeds",
		["1 Anna Jones, a tenant in Leeds / — / “We shall be back.” (direct)"],
	],
	['"We won." - Mayor Lind on the vote.', ['0 Mayor Lind on the vote / - / "We won." (direct)']],
	[
		"And from Chairwoman Rosenworcel:\n“We are closing a loophole.”",
		["0 Chairwoman Rosenworcel / from / -", "1 - / - / “We are closing a loophole.” (direct) ~0"],
	],
	[
		"This came from the Harbour Trust: “We regret the delay.”",
		["0 the Harbour Trust / from / “We regret the delay.” (direct)"],
	],
	["Verdict: “Not proven.”", []],
	["A long line of people came all the way from Upper Bern: “Stop.”", []],
	[
		"This, from the Harbour Trust: “We regret the delay.”",
		["0 the Harbour Trust / from / “We regret the delay.” (direct)"],
	],
	["The Mayor’s reply:\n“No.”", ["0 The Mayor / reply / -", "1 - / - / “No.” (direct) ~0"]],
	[
		"Senator Pell on the levy:\n“It is theft.”",
		["0 Senator Pell on the levy / : / -", "1 - / - / “It is theft.” (direct) ~0"],
	],
	[
		"[T>“We lost.”] –Mayor Lind\n[S>Pell] [C said] [T<it rained].",
		["0 Mayor Lind / – / “We lost.” (direct)", "1 Pell / said / it rained"],
	],
	["He called it “a good day” — and then he left.", []],
	["It was “a good day” – Monday was better than that for all of them.", []],
	[
		"[T<“I hope so,”] [S<Pell] [C said].\n“Great speech. She is ready.”\n-[S>Mayor Lind], [C tweeting] [T>about the vote].",
		[
			"0 Pell / said / “I hope so,” (direct)",
			"1 - / - / “Great speech. (direct) ~3",
			"2 - / - / She is ready.” (direct) ~3",
			"3 Mayor Lind, tweeting about the vote / - / -",
		],
	],
	["There are three rules:\n“Do not run.”", []],
	[
		"[T>“We lost it,”] [C said] [S<Lind] — Pell was silent.",
		["0 Lind / said / “We lost it,” (direct)"],
	],
];

describe("a quotation whose speaker is named without a verb", () => {
	test.each(CASES)("%s", (text, expected) => {
		expect(relations(text)).toEqual(expected);
	});
});
