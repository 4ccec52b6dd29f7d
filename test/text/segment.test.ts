import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentOf } from "./helpers.ts";

const turns: readonly [text: string, names: readonly (string | null)[]][] = [
	["WALLACE: Good evening.\n\nTRUMP: Thank you.", ["WALLACE", "TRUMP"]],
	["Q: Why?\n\nA: Because.", ["Q", "A"]],
	["Ada Obi: Why?\n\nLi Wei: Because.\n\nAda Obi: I see.", ["Ada Obi", "Li Wei", "Ada Obi"]],
	["UPDATE: It rained.\n\nBREAKING: It poured.", [null, null]],
	["WASHINGTON: The capital slept.", [null]],
	["Note: this is one.\n\nHe left.", [null, null]],
	["Q: Why? A: Because.\n\nQ: And? A: So. I left.", ["Q", "A", "Q", "A"]],
	["Ada: Was it late? Li: Yes. It rained. Ada: “Truly?” Li: Truly.", ["Ada", "Li", "Ada", "Li"]],
	["Ada: Was it late? Two answers: yes. Or no.\n\nHe left.", [null, null]],
	["Q: Why? Reason: unknown.\n\nA: Because.", ["Q", "A"]],
	[
		"DR. ADA OBI: Yes.\n\nMODERATOR: Thanks. DR. ADA OBI: No.",
		["DR. ADA OBI", "MODERATOR", "DR. ADA OBI"],
	],
	["GOV. ADA OBI (D): Yes.\n\nMODERATOR: Thanks.", ["GOV. ADA OBI (D)", "MODERATOR"]],
];

describe("turns of a transcript", () => {
	test.each(turns)("%j", (text, expected) => {
		const { paragraphs } = documentOf(text);
		expect(paragraphs.map(({ turn }) => turn && text.slice(turn.start, turn.end))).toEqual(
			expected,
		);
	});
});

const soup = fc.array(
	fc.oneof(
		fc.string({ unit: "binary" }),
		fc.constantFrom("“", "”", '"', "'", "’", "‘", "``", "''", "«", "»", ".", "...", "?", "!", ":"),
		fc.constantFrom(
			"\n\n",
			"\n",
			"\r\n",
			" ",
			"\u00a0",
			"\u200b",
			"\ud800",
			"😀",
			"Mr.",
			"U.S.",
			"said",
		),
	),
	{ maxLength: 60 },
);

describe("segment, on any string", () => {
	test("tokens and sentences are in order, disjoint, and tell of the text as it stands", () => {
		fc.assert(
			fc.property(soup, (pieces) => {
				const text = pieces.join("");
				const { tokens, sentences, paragraphs, quotations } = documentOf(text);
				let last = 0;
				for (let i = 0; i < tokens.count; i++) {
					const [start = -1, end = -1] = [tokens.start[i], tokens.end[i]];
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					last = end;
					const sentence = sentences[tokens.sentence[i] ?? -1];
					expect(sentence && sentence.start <= start && end <= sentence.end).toBe(true);
				}
				expect(last).toBeLessThanOrEqual(text.length);
				let next = 0;
				for (const sentence of sentences) {
					expect(sentence.tokens.from).toBe(next);
					expect(sentence.tokens.to).toBeGreaterThan(next);
					next = sentence.tokens.to;
				}
				expect(next).toBe(tokens.count);
				expect(paragraphs.at(-1)?.endSentence ?? 0).toBe(sentences.length);
				for (const { start, end, tokens: range } of quotations) {
					expect(range.to).toBeGreaterThan(range.from);
					expect(end).toBeGreaterThan(start);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
