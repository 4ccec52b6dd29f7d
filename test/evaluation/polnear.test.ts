import { describe, expect, test } from "vitest";
import type { Attribution, Relation } from "../../src/attribution/relation.ts";
import { countSpans, type SpanArticle } from "../../src/evaluation/polnear/count.ts";
import { spanFigures } from "../../src/evaluation/polnear/figures.ts";
import { joinRelations } from "../../src/evaluation/polnear/predict.ts";
import { kindOf, type SpanRelation } from "../../src/evaluation/polnear/relation.ts";
import { readStandoff, utf16Offsets } from "../../src/evaluation/polnear/standoff.ts";
import { segment } from "../../src/text/segment.ts";
import { find } from "./helpers.ts";

const TEXT =
	"“Boats are late,” Maria Lund said. Nobody knows why. Critics fear that more will sink.";

function relation(source: string | null, cue: string | null, content: string): SpanRelation {
	return {
		source: source === null ? [] : [find(TEXT, source)],
		cue: cue === null ? [] : [find(TEXT, cue)],
		content: [find(TEXT, content)],
	};
}

const LUND = relation("Maria Lund", "said", "“Boats are late,”");
const CRITICS = relation("Critics", "fear", "that more will sink");

const ARTICLE: SpanArticle = {
	id: "made up",
	text: TEXT,
	sentences: [
		"“Boats are late,” Maria Lund said.",
		"Nobody knows why.",
		"Critics fear that more will sink.",
	].map((sentence) => find(TEXT, sentence)),
	relations: [LUND, CRITICS],
};

function figures(predicted: readonly SpanRelation[]) {
	const values = Object.entries(spanFigures(countSpans(ARTICLE, predicted).tally));
	return Object.fromEntries(values.map(([name, { value }]) => [name, value]));
}

describe("spans against spans", () => {
	test("the gold itself has everything right", () => {
		const result = figures(ARTICLE.relations);
		for (const [name, value] of Object.entries(result)) {
			if (name !== "recall, mixed") expect(value, name).toBe(1);
		}
	});

	test("punctuation at the edges is no difference", () => {
		const bare = relation("Maria Lund", "said", "Boats are late");
		expect(figures([bare, CRITICS])["strict relation F"]).toBe(1);
	});

	test("half of the content is enough, less is not", () => {
		// Gold 4 words: 2 of them give F 2/3, 1 of them F 0.4.
		expect(figures([LUND, relation("Critics", "fear", "that more")])["relation F"]).toBe(1);
		expect(figures([LUND, relation("Critics", "fear", "that")])["relation F"]).toBe(0.5);
	});

	test("a source that overlaps is right, but not exact", () => {
		const result = figures([relation("Lund", "said", "Boats are late"), CRITICS]);
		expect(result["relation F"]).toBe(1);
		expect(result["source F, overlap"]).toBe(1);
		expect(result["source F, exact"]).toBe(0.5);
		expect(result["strict relation F"]).toBe(0.5);
	});

	test("a relation too many costs precision, a sentence too", () => {
		const extra = relation("Nobody", "knows", "why");
		const result = figures([LUND, extra, CRITICS]);
		expect(result["relation P"]).toBeCloseTo(2 / 3);
		expect(result["relation R"]).toBe(1);
		expect(result["sentence P"]).toBeCloseTo(2 / 3);
	});

	test("without cues relations are matched by content", () => {
		const result = figures([relation("Maria Lund", null, "Boats are late")]);
		expect(result["relation R"]).toBe(0.5);
		expect(result["cue R"]).toBe(0);
	});

	test("only the right relations are marked right", () => {
		const wrong = relation("Nobody", "said", "Boats are late");
		expect(countSpans(ARTICLE, [wrong, CRITICS]).right).toEqual([false, true]);
	});
});

test.each([
	["“Boats are late,”", "direct"],
	["“Boats are late,” Maria", "mixed"],
	["Boats are late", "indirect"],
] as const)("%s is %s", (content, kind) => {
	expect(kindOf(relation(null, null, content), TEXT)).toBe(kind);
});

test("brat standoff is read in code points, pieces joined by semicolons, in the order of the text", () => {
	const text = "🚢 late, Lund said, again.";
	const standoff = [
		"T1\tCue 13 17\tsaid",
		"T2\tSource 8 12\tLund",
		"T3\tContent 2 6;19 24\tlate again",
		"T4\tCue 2 6\tlate",
		"E1\tCue:T1 Source1:T2 Content1:T3",
		"E2\tCue:T4",
	].join("\n");
	const [first, second] = readStandoff(standoff, utf16Offsets(text));
	expect(first?.content.map(({ start, end }) => text.slice(start, end))).toEqual(["late", "again"]);
	expect(first?.source.map(({ start, end }) => text.slice(start, end))).toEqual(["Lund"]);
	expect(second?.cue.map(({ start, end }) => text.slice(start, end))).toEqual(["late"]);
});

test("a relation is joined over the sentences that carry it on without a cue", () => {
	const text = "The port said boats were late. Two had sunk. It added that all were safe.";
	const document = segment(text, [{ start: 0, end: text.length }]);
	const base = { relays: [], within: null, quote: "indirect", confidence: 0.8 } as const;
	const first: Relation = {
		...base,
		index: 0,
		sentence: 0,
		source: { from: 0, to: 2 },
		sourceOrigin: "own",
		cue: { from: 2, to: 3 },
		content: [{ from: 3, to: 6 }],
		basis: "explicit",
		continues: null,
	};
	const second: Relation = {
		...first,
		index: 1,
		sentence: 1,
		source: null,
		sourceOrigin: "carried",
		cue: null,
		content: [{ from: 7, to: 10 }],
		basis: "continued",
		continues: 0,
	};
	const third: Relation = {
		...first,
		index: 2,
		sentence: 2,
		source: null,
		sourceOrigin: "carried",
		cue: { from: 12, to: 13 },
		content: [{ from: 13, to: 17 }],
		continues: 0,
	};
	const attribution: Attribution = { relations: [first, second, third], sentences: [] };
	const joined = joinRelations(document, attribution);
	const slice = (spans: readonly { start: number; end: number }[]) =>
		spans.map(({ start, end }) => text.slice(start, end));
	expect(joined.map(({ content }) => slice(content))).toEqual([
		["boats were late", "Two had sunk"],
		["that all were safe"],
	]);
	expect(joined.map(({ source }) => slice(source))).toEqual([["The port"], ["The port"]]);
});
