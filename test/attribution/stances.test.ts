import { describe, expect, test } from "vitest";
import { relations } from "./notation.ts";

/** A text in which the tagger saw no cue; its relations, a line each (notation.ts). */
const CASES: readonly (readonly [text: string, relations: readonly string[]])[] = [
	[
		"President Anna Lind linked the truce to the return of prisoners.",
		["0 President Anna Lind / linked / the truce to the return of prisoners"],
	],
	[
		"In May, Foreign Minister Karel Dvorak has repeatedly tied aid to reform.",
		["0 Foreign Minister Karel Dvorak / tied / aid to reform"],
	],
	["She likened the plan to a sieve.", ["0 She / likened / the plan to a sieve"]],
	[
		"Dr. Osei attributed the fall to better nets.",
		["0 Dr. Osei / attributed / the fall to better nets"],
	],
	["The new road linked the town to the port.", []],
	["Route 9 connects Leeds to York.", []],
	["Mayor Lind connected.", []],
	["The company was linked to the fraud.", []],
	["The president tied his shoes.", []],
];

describe("a person who holds that one thing hangs together with another", () => {
	test.each(CASES)("%s", (text, expected) => {
		expect(relations(text)).toEqual(expected);
	});
});
