import fc from "fast-check";
import table from "../../../data/fuzz/pieces.json" with { type: "json" };

/** What texts are put together from, by what it is: data/fuzz/pieces.json. */
export const PIECES: typeof table = table;

/** A piece that trips programs that count characters: controls, combining marks, half pairs, astral letters, odd cases. */
export const ODD: fc.Arbitrary<string> = fc.constantFrom(
	...PIECES.controls,
	...PIECES.marks,
	...PIECES.surrogates,
	...PIECES.astral,
	...PIECES.casing,
);

/** Any code unit at all, with the same chance for every block of 256. */
export const ANY_UNIT: fc.Arbitrary<string> = fc
	.nat({ max: 0xffff })
	.map((unit) => String.fromCharCode(unit));
