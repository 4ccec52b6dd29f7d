import { expect, test } from "vitest";
import { countStatements } from "../../src/evaluation/markkula/count.ts";
import { statementFigures } from "../../src/evaluation/markkula/figures.ts";
import type { Statement, StatementArticle } from "../../src/evaluation/markkula/read.ts";
import { find, type Line, reportOf } from "./helpers.ts";

const LINES: readonly Line[] = [
	{
		text: "The ferry will stop, Maria Lund said.",
		claims: [{ speaker: "Maria Lund", content: "The ferry will stop", cue: "said" }],
	},
	{
		text: "It leaks, a sailor said.",
		claims: [{ speaker: "a sailor", type: "unnamed-person", content: "It leaks", cue: "said" }],
	},
	{ text: "The ferry is old." },
	{ text: "A new one costs a lot." },
];

const TEXT = LINES.map(({ text }) => text).join(" ");

function statement(name: string | null, type: Statement["type"], ...texts: string[]): Statement {
	return { name, type, spans: texts.map((text) => find(TEXT, text)) };
}

const ARTICLE: StatementArticle = {
	id: "made up",
	text: TEXT,
	statements: [
		statement("Maria Lund", "named-person", "The ferry will stop"),
		statement(null, "unnamed-person", "It leaks, a sailor said."),
		statement("Port of Vass", "named-organization", "A new one costs a lot."),
	],
};

function figures(lines: readonly Line[]) {
	const tally = countStatements(ARTICLE, reportOf(lines), () => false);
	const values = Object.entries(statementFigures(tally));
	return Object.fromEntries(values.map(([name, { value }]) => [name, value]));
}

test("a statement covers its sentences; where the gold has no name its type decides", () => {
	const result = figures(LINES);
	expect(result["sentence P"]).toBe(1);
	expect(result["sentence R"]).toBeCloseTo(2 / 3);
	expect(result["named P"]).toBe(1);
	expect(result["named R"]).toBeCloseTo(2 / 3);
	expect(result.type).toBe(1);
});

test("another name is attributed, but not named", () => {
	const [first, ...rest] = LINES;
	const claims = [{ speaker: "Ana Paz", content: "The ferry will stop", cue: "said" }];
	const result = figures([{ text: first?.text ?? "", claims }, ...rest]);
	expect(result["sentence R"]).toBeCloseTo(2 / 3);
	expect(result["named R"]).toBeCloseTo(1 / 3);
	expect(result["named P"]).toBeCloseTo(1 / 2);
	expect(result.type).toBe(1);
});
