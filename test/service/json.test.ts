import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonFault } from "../../src/service/json.ts";

describe("where JSON breaks off", () => {
	it.each([
		["", 1, 1, "ends"],
		["  {", 1, 4, "a key"],
		['{"a"', 1, 5, "a colon"],
		['{"a":', 1, 6, "a value"],
		['{"a":1', 1, 7, "a comma"],
		['{"a":1,', 1, 8, "a key"],
		['{"a":1,}', 1, 8, "a key"],
		["[1,]", 1, 4, "a value"],
		["[1}", 1, 3, "a comma or the closing bracket"],
		["{]", 1, 2, "a key in double quotation marks or }"],
		["{a:1}", 1, 2, "a key"],
		["{'a':1}", 1, 2, "a key"],
		['{"a":\n\n  nul}', 3, 3, "a value"],
		['"a\nb"', 1, 3, "line break"],
		['"a\\x"', 1, 3, "backslash"],
		['"a\tb"', 1, 3, "control"],
		['"abc', 1, 5, "inside a string"],
		["01", 1, 2, "nothing more"],
		["1 2", 1, 3, "nothing more"],
		["“a”", 1, 1, "a value"],
	])("%j: line %i, column %i", (text, line, column, part) => {
		const fault = findJsonFault(text);
		expect(fault).toMatchObject({ line, column });
		expect(fault?.detail).toContain(part);
	});

	it("finds a fault exactly where JSON.parse does", () => {
		const isJson = (text: string) => {
			try {
				JSON.parse(text);
				return true;
			} catch {
				return false;
			}
		};
		const damaged = fc
			.tuple(
				fc.json(),
				fc.nat(),
				fc.constantFrom("", "{", "}", "[", "]", '"', ",", ":", "\\", "0", "e", "\n"),
			)
			.map(([json, at, piece]) => {
				const place = at % (json.length + 1);
				return json.slice(0, place) + piece + json.slice(place + 1);
			});
		fc.assert(
			fc.property(fc.oneof(fc.json(), damaged, fc.string()), (text) => {
				expect(findJsonFault(text) === null).toBe(isJson(text));
			}),
			{ numRuns: 1000 },
		);
	});
});
