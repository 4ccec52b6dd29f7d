import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import * as z from "zod";

const list = z.array(z.string()).readonly();
const PiecesSchema = z.strictObject({
	/** What news and its surroundings are made of. */
	news: list,
	quotes: list,
	controls: list,
	/** Combining marks and selectors. */
	marks: list,
	/** Halves of pairs. */
	surrogates: list,
	astral: list,
	/** Letters that change their length or number with their case or form. */
	casing: list,
	/** Words of many scripts, and words that mix them. */
	scripts: list,
	markup: list,
	names: list,
});

/**
 * What texts are put together from: data/fuzz/pieces.json. Read and not imported, for a bundler's JSON cannot hold
 * half a surrogate pair.
 */
export const PIECES: z.infer<typeof PiecesSchema> = PiecesSchema.parse(
	JSON.parse(readFileSync(join(import.meta.dirname, "../../../data/fuzz/pieces.json"), "utf8")),
);

/** A piece that trips programs that count characters: controls, combining marks, half pairs, astral letters, odd cases. */
export const ODD: fc.Arbitrary<string> = fc.constantFrom(
	...PIECES.controls,
	...PIECES.marks,
	...PIECES.surrogates,
	...PIECES.astral,
	...PIECES.casing,
);

/** Any code unit at all, with the same chance for each. */
export const ANY_UNIT: fc.Arbitrary<string> = fc
	.nat({ max: 0xffff })
	.map((unit) => String.fromCharCode(unit));
