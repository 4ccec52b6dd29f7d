import { describe, expect, test } from "vitest";
import { countGold } from "../../src/evaluation/gold/count.ts";
import { findErrors } from "../../src/evaluation/gold/errors.ts";
import { goldFigures } from "../../src/evaluation/gold/figures.ts";
import { judge } from "../../src/evaluation/gold/judge.ts";
import { goldOf, type Line, reportOf } from "./helpers.ts";

const never = () => false;

const LUND = { speaker: "Maria Lund", content: "The ferry will stop", cue: "said" };
const REUTERS = { speaker: "Ana Paz", content: "Prices rose", cue: "told", via: ["Reuters"] };
const PORT = {
	speaker: "Port Authority of Vass",
	type: "named-organization",
	content: "The pier is safe",
	cue: "according to",
	quote: "mixed",
} as const;

const LINES: readonly Line[] = [
	{ text: "The ferry will stop, Maria Lund said.", claims: [LUND] },
	{ text: "It is 40 years old." },
	{ text: "Prices rose, Ana Paz told Reuters.", claims: [REUTERS] },
	{ text: "A buyer reportedly withdrew.", status: "agentless" },
	{ text: "The pier is safe, according to the port.", claims: [PORT] },
];

function figures(gold: readonly Line[], reported: readonly Line[]) {
	const judged = judge(goldOf(gold), reportOf(reported), never);
	const values = Object.entries(goldFigures(countGold(judged)));
	return Object.fromEntries(values.map(([name, { value }]) => [name, value]));
}

function classes(gold: readonly Line[], reported: readonly Line[]) {
	const judged = judge(goldOf(gold), reportOf(reported), never);
	return findErrors(judged).flatMap(({ errors }) => errors.map(({ kind }) => kind));
}

/** The lines with one of them changed. */
function change(at: number, line: Partial<Line>): Line[] {
	return LINES.map((old, index) => (index === at ? { ...old, ...line } : old));
}

describe("an oracle's report", () => {
	test("has everything right", () => {
		const all = figures(LINES, LINES);
		for (const name of ["status", "attributed F", "agentless F", "named F", "chain", "type"]) {
			expect(all[name], name).toBe(1);
		}
		expect(all.quote).toBe(1);
		expect(all.basis).toBe(1);
		expect(all["content F, tokens"]).toBe(1);
		expect(all["named F, one to one"]).toBe(1);
		expect(all["left a pronoun or description"]).toBe(0);
		expect(classes(LINES, LINES)).toEqual([]);
	});
});

describe("a damaged report", () => {
	test("a missed attribution costs status and recall", () => {
		const damaged = change(0, { status: "unattributed", claims: [] });
		const result = figures(LINES, damaged);
		expect(result.status).toBeCloseTo(4 / 5);
		expect(result["attributed R"]).toBeCloseTo(2 / 3);
		expect(result["attributed P"]).toBe(1);
		expect(result["named R"]).toBeCloseTo(2 / 3);
		expect(result["named F"]).toBeCloseTo(0.8);
		expect(classes(LINES, damaged)).toEqual(["missed"]);
	});

	test("another speaker costs precision and recall, not status", () => {
		const damaged = change(0, { claims: [{ ...LUND, speaker: "the mayor" }] });
		const result = figures(LINES, damaged);
		expect(result.status).toBe(1);
		expect(result["named P"]).toBeCloseTo(2 / 3);
		expect(result["named R"]).toBeCloseTo(2 / 3);
		expect(result["found, whoever is named"]).toBe(1);
		expect(result["left a pronoun or description"]).toBeCloseTo(1 / 3);
		expect(classes(LINES, damaged)).toEqual(["wrong name"]);
	});

	test("an attribution too many costs precision", () => {
		const claims = [{ ...LUND, content: "It is 40 years old", cue: null }];
		const damaged = change(1, { status: "attributed", claims });
		const result = figures(LINES, damaged);
		expect(result["named P"]).toBeCloseTo(3 / 4);
		expect(result["named R"]).toBe(1);
		expect(result["attributed P"]).toBeCloseTo(3 / 4);
		expect(classes(LINES, damaged)).toEqual(["extra"]);
	});

	test("a lost relay costs the chain alone", () => {
		const damaged = change(2, { claims: [{ ...REUTERS, via: [] }] });
		const result = figures(LINES, damaged);
		expect(result["named F"]).toBe(1);
		expect(result.chain).toBeCloseTo(2 / 3);
		expect(result["chain, where there is one"]).toBe(0);
		expect(classes(LINES, damaged)).toEqual(["wrong chain"]);
	});

	test("type, quote and content are counted over the right ones", () => {
		const other = { ...PORT, type: "document", quote: "direct", content: "The pier" } as const;
		const result = figures(LINES, change(4, { claims: [{ ...other, speaker: PORT.speaker }] }));
		expect(result.type).toBeCloseTo(2 / 3);
		expect(result.quote).toBeCloseTo(2 / 3);
		// 4 + 2 + 2 words of 4 + 2 + 4.
		expect(result["content F, tokens"]).toBeCloseTo(16 / 18);
	});

	test("an agentless sentence taken for plain is an error of status", () => {
		const damaged = change(3, { status: "unattributed" });
		expect(figures(LINES, damaged).status).toBeCloseTo(4 / 5);
		expect(classes(LINES, damaged)).toEqual(["status"]);
	});

	test("a status that the gold accepts too is right, and its attributions don't count", () => {
		const lenient = change(0, { alsoAccept: ["unattributed"] });
		const result = figures(lenient, change(0, { status: "unattributed", claims: [] }));
		expect(result.status).toBe(1);
		expect(result["attributed F"]).toBe(1);
		expect(result["named F"]).toBe(1);
	});
});

test("one reported attribution for two gold ones answers both, and one of them one to one", () => {
	const text = "Prices rose and wages fell, Ana Paz said, adding that rents held.";
	const rose = { speaker: "Ana Paz", content: "Prices rose and wages fell", cue: "said" };
	const held = { speaker: "Ana Paz", content: "rents held", cue: "adding" };
	const whole = {
		...rose,
		content: "Prices rose and wages fell, Ana Paz said, adding that rents held",
	};
	const result = figures([{ text, claims: [rose, held] }], [{ text, claims: [whole] }]);
	expect(result["named F"]).toBe(1);
	expect(result["named F, one to one"]).toBeCloseTo(2 / 3);
});

test("sentences are mapped by overlap: attributed wins over agentless, that over unattributed", () => {
	const gold: Line[] = [
		{
			text: "Work began. It cost 3 million, Maria Lund said.",
			claims: [{ ...LUND, content: "cost 3 million" }],
		},
	];
	const reported: Line[] = [
		{ text: "Work began." },
		{
			text: "It cost 3 million, Maria Lund said.",
			claims: [{ ...LUND, content: "cost 3 million" }],
		},
	];
	expect(figures(gold, reported).status).toBe(1);
	expect(figures(gold, reported)["named F"]).toBe(1);
});
