import { describe, expect, test } from "vitest";
import { relations } from "./notation.ts";

/** A tagged text; its relations, a line each (notation.ts). */
const CASES: readonly (readonly [text: string, relations: readonly string[]])[] = [
	[
		"[S>Lorem] [C said] [T<at a meeting] [T>that it was late], [S<the Daily Herald] [C reported].",
		["0 Lorem / said / at a meeting that it was late via the Daily Herald"],
	],
	[
		"[S>Lorem] [C said]: [T>“It is late,”] [S<Reuters] [C reported].",
		["0 Lorem / said / “It is late,” (direct) via Reuters"],
	],
	[
		"[S>Lorem] [C said] [T<it was late], and [T>two ships sank], [S<Reuters] [C reported].",
		["0 Lorem / said / it was late", "0 Reuters / reported / two ships sank"],
	],
	[
		"[S>Lorem] [C said] [T<it was late]. [T>Two ships sank], [S<Reuters] [C reported].",
		["0 Lorem / said / it was late", "1 Reuters / reported / Two ships sank"],
	],
];

describe("what an outlet reports at the end of a speaker's sentence", () => {
	test.each(CASES)("%s", (text, expected) => {
		expect(relations(text)).toEqual(expected);
	});
});
