import { describe, expect, it } from "vitest";
import { EXAMPLE_REPORT } from "../../src/contract/example.ts";
import type { Report } from "../../src/contract/report.ts";
import { SentenceLineSchema } from "../../src/contract/sentence-line.ts";
import { CSV_COLUMNS, toCsv } from "../../src/export/csv.ts";
import { REPORT_FORMATS, type ReportFormat } from "../../src/export/formats.ts";
import { toJson } from "../../src/export/json.ts";
import { toNdjson } from "../../src/export/ndjson.ts";

/** The example with other words in its first sentence. */
function withText(text: string, speaker = "the mayor"): Report {
	const [first, ...rest] = EXAMPLE_REPORT.sentences;
	if (first === undefined) throw new Error("The example has no sentence");
	return { ...EXAMPLE_REPORT, sentences: [{ ...first, text, speaker }, ...rest] };
}

/** Reads CSV as RFC 4180 has it. */
function readCsv(csv: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const [, quoted, plain = "", end] of csv.matchAll(
		/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
	)) {
		row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
		if (end === "\r\n") {
			rows.push(row);
			row = [];
		}
	}
	return rows;
}

describe("json", () => {
	it("is the report, on one line", () => {
		const json = toJson(EXAMPLE_REPORT);
		expect(JSON.parse(json)).toEqual(EXAMPLE_REPORT);
		expect(json.indexOf("\n")).toBe(json.length - 1);
	});
});

describe("ndjson", () => {
	it("gives each sentence a line that needs nothing beside it", () => {
		const lines = toNdjson(EXAMPLE_REPORT)
			.trimEnd()
			.split("\n")
			.map((line) => SentenceLineSchema.parse(JSON.parse(line)));
		expect(lines).toHaveLength(2);
		expect(lines[0]).toMatchObject({
			article: EXAMPLE_REPORT.article.id,
			index: 0,
			attributions: [
				{
					id: "a1",
					speaker: { name: "the mayor", type: "unnamed-person" },
					via: [{ name: "Reuters" }],
				},
			],
		});
	});

	it("carries the caller's id", () => {
		expect(toNdjson({ id: "mine", ...EXAMPLE_REPORT })).toMatch(/^\{"id":"mine",/);
	});

	it("is empty for no sentence", () => {
		expect(toNdjson({ ...EXAMPLE_REPORT, sentences: [] })).toBe("");
	});

	it("says so where a report is not whole", () => {
		expect(() => toNdjson({ ...EXAMPLE_REPORT, entities: [] })).toThrow("does not hold");
	});
});

describe("csv", () => {
	it("has a header and a sentence a row", () => {
		expect(readCsv(toCsv(EXAMPLE_REPORT))).toEqual([
			[...CSV_COLUMNS],
			[
				"0",
				"0",
				"0",
				"56",
				"attributed",
				"the mayor",
				"Reuters",
				"told",
				"indirect",
				"explicit",
				"0.94",
				"the mayor",
				"The bridge will close on Monday, the mayor told Reuters.",
			],
			["1", "0", "57", "76", "unattributed", "", "", "", "", "", "0.91", "", "It is 90 years old."],
		]);
	});

	it.each([
		"a, b",
		'He said "no".',
		"two\nlines",
		"two\r\nlines",
		"“curly”, and ‘single’",
		'","',
		"",
	])("brings %j back whole", (text) => {
		expect(readCsv(toCsv(withText(text)))[1]?.at(-1)).toBe(text);
	});

	it.each([
		"=1+1",
		"+1",
		"-1",
		"@SUM(A1)",
		'=HYPERLINK("https://evil.test","x")',
		" =1+1",
		"\t=1+1",
		"\r=1+1",
		"＝1+1",
		"\u00a0@x",
	])("disarms the formula %j", (text) => {
		const row = readCsv(toCsv(withText(text, text)))[1];
		expect(row?.at(-1)).toBe(`'${text}`);
		expect(row?.[5]).toBe(`'${text}`);
	});

	it("shows a sentence of HTML without its markup", () => {
		const [first, ...rest] = EXAMPLE_REPORT.sentences;
		if (first === undefined) throw new Error("The example has no sentence");
		const sentences = [{ ...first, text: "<b>It</b> rained.", plain: "It rained." }, ...rest];
		expect(readCsv(toCsv({ ...EXAMPLE_REPORT, sentences }))[1]?.at(-1)).toBe("It rained.");
	});
});

describe("the formats", () => {
	it("have names, files and types of their own", () => {
		const all: readonly ReportFormat[] = REPORT_FORMATS;
		const own = (of: (format: ReportFormat) => string) => new Set(all.map(of)).size;
		expect(own(({ name }) => name)).toBe(all.length);
		expect(own(({ extension }) => extension)).toBe(all.length);
		expect(own(({ mediaType, profile }) => `${mediaType} ${profile}`)).toBe(all.length);
	});
});
