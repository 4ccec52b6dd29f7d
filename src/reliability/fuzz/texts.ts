import fc from "fast-check";
import { LIMITS } from "../../contract/limits.ts";
import { MUTATED_NEWS, SPLICED_NEWS, TRANSCRIPT } from "./news.ts";
import { ANY_UNIT, ODD, PIECES } from "./pieces.ts";

/** A text, and how it was made. */
export interface FuzzText {
	readonly kind: TextKind;
	readonly text: string;
}

function soup(pieces: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
	return fc.array(pieces, { minLength: 1, maxLength }).map((parts) => parts.join(""));
}

const { news, quotes, scripts, markup } = PIECES;
const newsPiece = fc.constantFrom(...news);
const quote = fc.constantFrom(...quotes);

/** Characters of which one token is made, over and over. */
const unbroken = fc.constantFrom(
	"a",
	"A",
	"é",
	"0",
	"’",
	"-",
	"_",
	".",
	"́",
	"İ",
	"\u200d",
	"😀",
	"a.",
	"A.",
	"x-",
	"1,",
	"字",
	"Mc",
);

const short: Readonly<Record<string, fc.Arbitrary<string>>> = {
	unicode: soup(fc.oneof(ANY_UNIT, ODD, fc.string({ unit: "grapheme", maxLength: 8 })), 60),
	news: MUTATED_NEWS,
	splices: SPLICED_NEWS,
	transcripts: TRANSCRIPT,
	phrases: soup(fc.oneof({ weight: 9, arbitrary: newsPiece }, { weight: 1, arbitrary: ODD }), 40),
	quotes: soup(fc.oneof(quote, newsPiece, fc.constantFrom(" ", "\n\n")), 40),
	markup: soup(
		fc.oneof(
			{ weight: 4, arbitrary: fc.constantFrom(...markup) },
			{ weight: 2, arbitrary: newsPiece },
			{ weight: 1, arbitrary: ODD },
		),
		50,
	),
	tokens: fc
		.tuple(newsPiece, unbroken, fc.nat({ max: 400 }), newsPiece)
		.map(([before, unit, times, after]) => before + unit.repeat(times) + after),
	scripts: soup(fc.oneof(fc.constantFrom(...scripts), newsPiece, quote, ODD), 20),
	repeats: fc
		.tuple(
			soup(fc.oneof(newsPiece, quote, ODD, fc.constantFrom(...markup)), 4),
			fc.nat({ max: 40 }),
		)
		.map(([pattern, times]) => pattern.repeat(times + 1)),
};

export type TextKind = string;

/** How texts are made. */
export const TEXT_KINDS: readonly TextKind[] = Object.keys(short);

const LARGEST = Math.log(LIMITS.textCharacters);
const largeSize = fc
	.nat({ max: 1000 })
	.map((part) => Math.round(Math.exp(Math.log(4000) + (LARGEST - Math.log(4000)) * (part / 1000))));
const between = fc.constantFrom("", " ", "\n", "\n\n");

/** Grows a text to a size: its parts again and again, each with a number of its own now and then. */
function grow(parts: readonly string[], size: number, gap: string, numbered: boolean): string {
	const grown: string[] = [];
	for (let turn = 0, length = 0; length < size; turn++) {
		const part = (parts[turn % parts.length] || "x") + gap + (numbered ? `${turn} ` : "");
		grown.push(part);
		length += part.length;
	}
	return grown.join("").slice(0, size);
}

function sized(one: fc.Arbitrary<string>): fc.Arbitrary<string> {
	const several = fc
		.tuple(fc.array(one, { minLength: 2, maxLength: 10 }), between)
		.map(([parts, gap]) => parts.join(gap));
	const large = fc
		.tuple(fc.array(one, { minLength: 1, maxLength: 8 }), largeSize, between, fc.boolean())
		.map(([parts, size, gap, numbered]) => grow(parts, size, gap, numbered));
	return fc
		.oneof(
			{ weight: 949, arbitrary: one },
			{ weight: 50, arbitrary: several },
			{ weight: 1, arbitrary: large },
		)
		.map((text) => text.slice(0, LIMITS.textCharacters));
}

/** A text of any kind: tens to hundreds of characters, one in twenty some thousands, one in a thousand up to the limit. */
export const TEXTS: fc.Arbitrary<FuzzText> = fc.oneof(
	...Object.entries(short).map(([kind, one]) => sized(one).map((text) => ({ kind, text }))),
);
