import { describe, expect, test } from "vitest";
import { documentOf } from "./helpers.ts";

/** Each quotation as its words, "<" where unclosed, "^n" where it stands inside n, "+n" where it carries n on. */
function quotationsOf(text: string): string[] {
	return documentOf(text).quotations.map(({ start, end, closed, parent, continues }) => {
		const inside = parent === null ? "" : ` ^${parent}`;
		const carried = continues === null ? "" : ` +${continues}`;
		return text.slice(start, end) + (closed ? "" : " <") + inside + carried;
	});
}

const cases: readonly [text: string, quotations: readonly string[]][] = [
	["“Yes,” he said, “and no.”", ["“Yes,”", "“and no.”"]],
	['"Yes," he said, "and no."', ['"Yes,"', '"and no."']],
	["‘Yes,’ he said, ‘and no.’", ["‘Yes,’", "‘and no.’"]],
	["'Yes,' he said, 'and no.'", ["'Yes,'", "'and no.'"]],
	["``Yes,'' he said", ["``Yes,''"]],
	["''Yes,'' he said. ''No.''", ["''Yes,''", "''No.''"]],
	["«Oui», dit-il. »Ja«, sagte er.", ["«Oui»", "»Ja«"]],
	["„Ja“, sagte er, „nein”.", ["„Ja“", "„nein”"]],
	["‘It’s the workers’ right,’ she said.", ["‘It’s the workers’ right,’"]],
	["The workers’ right and James’ hat", []],
	["'Tis the '90s, rock 'n' roll", []],
	["“He called it ‘a lie’ twice,” she said.", ["“He called it ‘a lie’ twice,”", "‘a lie’ ^0"]],
	["‘He called it “a lie”,’ she said.", ["‘He called it “a lie”,’", "“a lie” ^0"]],
	["“One.\n\n“Two.\n\n“Three,” he said.", ["“One. <", "“Two. < +0", "“Three,” +1"]],
	['"One.\n\n"Two," he said.', ['"One. <', '"Two," +0']],
	["A stray ” mark. “Fine.”", ["“Fine.”"]],
	["A stray “ opener.\n\nNothing here.", ["“ opener. <"]],
	['He is 6\'2" tall. "Yes," he said.', ['"Yes,"']],
	["The so-called “safe zone” held.", ["“safe zone”"]],
	["“One “two” three", ["“One <", "“two”"]],
];

describe("quotations", () => {
	test.each(cases)("%j", (text, expected) => {
		expect(quotationsOf(text)).toEqual(expected);
	});

	test("a token knows the innermost quotation around it", () => {
		const { tokens } = documentOf("“A ‘b’ c” d");
		expect([...tokens.quotation]).toEqual([0, 0, 1, 1, 1, 0, 0, -1]);
	});

	test("50,000 marks are read", () => {
		for (const mark of ["“", '"', "'", "‘", "«"]) {
			expect(documentOf(mark.repeat(50_000)).tokens.count).toBeGreaterThan(0);
			expect(documentOf(`${mark}a `.repeat(20_000)).tokens.count).toBe(40_000);
		}
	});
});
