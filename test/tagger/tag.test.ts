import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileKernels } from "../../src/evaluation/kernels.ts";
import { loadTagger, tag } from "../../src/tagger/tag.ts";
import { LABELS } from "../../src/tagger/tagging.ts";
import { documentOf, modelBytes } from "./documents.ts";

const tagger = loadTagger(modelBytes(), compileKernels());

/** The chunks of a text's tags, as [tag, words]. */
function chunksOf(text: string): [string, string][] {
	const document = documentOf(text);
	const { labels } = tag(tagger, document);
	const chunks: [string, number, number][] = [];
	labels.forEach((label, i) => {
		const name = LABELS[label] ?? "O";
		const last = chunks.at(-1);
		if (name.startsWith("B-")) chunks.push([name.slice(2), i, i]);
		else if (name.startsWith("I-") && last !== undefined) last[2] = i;
	});
	const { start, end } = document.tokens;
	return chunks.map(([name, from, to]) => [name, text.slice(start[from], end[to])]);
}

describe("tags", () => {
	test.each([
		[
			"The mayor said the bridge would close on Monday.",
			[
				["S>", "The mayor"],
				["C", "said"],
				["T<", "the bridge would close on Monday"],
			],
		],
		[
			"“The water is safe to drink,” the company said.",
			[
				["T>", "“The water is safe to drink,”"],
				["S>", "the company"],
				["C", "said"],
			],
		],
		[
			"The dam is full, according to the ministry.",
			[
				["T>", "The dam is full"],
				["C", "according to"],
				["S<", "the ministry"],
			],
		],
		["Prices rose by two percent in March.", []],
	])("%s", (text, expected) => {
		const edges = (chunk: readonly string[]) => [
			chunk[0],
			(chunk[1] ?? "").replace(/^[“,]+|[.,”]+$/g, ""),
		];
		expect(chunksOf(text).map(edges)).toEqual(expected.map(edges));
	});
});

describe("any document", () => {
	const piece = fc.oneof(
		fc.constantFrom(
			"“",
			"”",
			'"',
			"'",
			"\n",
			" ",
			"said",
			"Smith",
			".",
			"…",
			"according to",
			"👩‍🚀",
			"\u200b",
		),
		fc.string({ maxLength: 12 }),
	);
	const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(" "));

	test("gets one row of marginals a token, each summing to one", () => {
		fc.assert(
			fc.property(text, (value) => {
				const document = documentOf(value);
				const { labels, marginals, confidence } = tag(tagger, document);
				expect(labels.length).toBe(document.tokens.count);
				expect(confidence.length).toBe(document.tokens.count);
				for (let t = 0; t < labels.length; t++) {
					const row = marginals.subarray(t * LABELS.length, (t + 1) * LABELS.length);
					expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
				}
			}),
			{ numRuns: 40 },
		);
	});

	test("gets the same bytes again, whatever was tagged between", () => {
		const one = documentOf("The minister said it was over. “No,” he added.");
		const first = tag(tagger, one);
		tag(tagger, documentOf("A longer text stands between. ".repeat(40)));
		expect(tag(tagger, one)).toEqual(first);
	});

	test("one word of 100,000 letters, 5,000 quotation marks, 8,000 words", () => {
		for (const value of ["a".repeat(100_000), "“".repeat(5_000), "She said so. ".repeat(2_000)]) {
			const document = documentOf(value);
			expect(tag(tagger, document).labels.length).toBe(document.tokens.count);
		}
	});
});
