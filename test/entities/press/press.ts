import { describe, expect, test } from "vitest";
import { sources } from "../notation.ts";

/** A text of our own with its sources in {}, and whom they mean, in order. */
export type Row = readonly [text: string, speakers: readonly string[]];

/** Tries how the press of some part of the world names people and bodies. */
export function names(press: string, rows: readonly Row[]): void {
	describe(`names in the press of ${press}`, () => {
		test.each(rows)("%s", (text, speakers) => {
			expect(sources(text)).toEqual(speakers);
		});
	});
}
