import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relate } from "../../src/attribution/relate.ts";
import type { Attribution } from "../../src/attribution/relation.ts";
import type { Document } from "../../src/text/document.ts";
import type { TokenRange } from "../../src/text/span.ts";
import { ALL_LABELS, articleOf, taggingOf } from "./notation.ts";

const WORDS = [
	"she",
	"he",
	"said",
	"told",
	"Reuters",
	"the",
	"agency",
	"citing",
	"according",
	"to",
	"quoted",
	"as",
	"saying",
	"reportedly",
	"is",
	"believed",
	"declined",
	"comment",
	"Smith",
	"WALLACE:",
	"Q:",
	"“",
	"”",
	'"',
	"'",
	"‘",
	"’",
	",",
	".",
	"?",
	"\n",
	"that",
	"and",
	"it",
	"was",
	"discussed",
	"in",
	"a",
	"News.com.au",
	"report",
	"BBC",
	"by",
	"who",
	"—",
	"😀",
	"«",
	"»",
	"1",
	"%",
] as const;

/** A text of loaded words and a label for each of its tokens. */
const tagged = fc
	.tuple(
		fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }),
		fc.array(fc.integer({ min: 0, max: ALL_LABELS.length - 1 }), { minLength: 1, maxLength: 40 }),
		fc.double({ min: 0.1, max: 1, noNaN: true }),
	)
	.map(([words, labels, sure]) => {
		const article = articleOf(words.join(" "));
		const { count } = article.document.tokens;
		const each = Uint8Array.from({ length: count }, (_, i) => labels[i % labels.length] ?? 0);
		return { article, tagging: taggingOf(each, sure) };
	});

function inside(document: Document, range: TokenRange, sentence: number): boolean {
	const tokens = document.sentences[sentence]?.tokens;
	return (
		tokens !== undefined &&
		tokens.from <= range.from &&
		range.from < range.to &&
		range.to <= tokens.to
	);
}

function check(document: Document, { relations, sentences }: Attribution): void {
	expect(sentences.map(({ sentence }) => sentence)).toEqual(document.sentences.map((_, i) => i));
	relations.forEach((relation, index) => {
		expect(relation.index).toBe(index);
		for (const piece of relation.content)
			expect(inside(document, piece, relation.sentence)).toBe(true);
		if (relation.cue) expect(inside(document, relation.cue, relation.sentence)).toBe(true);
		expect(relation.cue === null).toBe(relation.basis === "continued");
		expect(relation.confidence).toBeGreaterThanOrEqual(0);
		expect(relation.confidence).toBeLessThanOrEqual(1);
		for (const other of [relation.within, relation.continues]) {
			if (other !== null) expect(other !== index && relations[other] !== undefined).toBe(true);
		}
		const before = relations[index - 1];
		expect(before === undefined || before.sentence <= relation.sentence).toBe(true);
	});
	for (const { status, relations: own, sentence } of sentences) {
		for (const index of own) expect(relations[index]?.sentence).toBe(sentence);
		if (status === "attributed") expect(own.length).toBeGreaterThan(0);
		if (status === "unattributed") expect(own).toEqual([]);
	}
}

describe("relate", () => {
	test("answers any labels over any text, in order and within the sentences", () => {
		fc.assert(
			fc.property(tagged, ({ article, tagging }) =>
				check(article.document, relate(article, tagging)),
			),
			{ numRuns: 400 },
		);
	});

	test("gives the same for the same", () => {
		fc.assert(
			fc.property(tagged, ({ article, tagging }) => {
				expect(relate(article, tagging)).toEqual(relate(article, tagging));
			}),
			{ numRuns: 50 },
		);
	});

	test.each([
		["quotation marks", '" '.repeat(50_000)],
		["quotations", '"yes" '.repeat(20_000)],
		["cues in one sentence", "said ".repeat(40_000)],
		["outlets told", "told Reuters and ".repeat(12_000)],
		["turns", "WALLACE: It rained.\n".repeat(10_000)],
		["hedges", "it was reportedly said to be believed ".repeat(8_000)],
		["citing", "Reuters, citing the ministry, reported it. ".repeat(5_000)],
	])("ends on thousands of %s", (_, text) => {
		const article = articleOf(text);
		const { count } = article.document.tokens;
		for (const step of [1, 3, 7]) {
			const labels = Uint8Array.from({ length: count }, (_, i) => (i * step) % ALL_LABELS.length);
			expect(relate(article, taggingOf(labels)).sentences.length).toBe(
				article.document.sentences.length,
			);
		}
	});
});
