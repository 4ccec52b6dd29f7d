import type { Report } from "../contract/report.ts";
import { sentenceLines } from "./ndjson.ts";

/** The columns of the CSV, in order: a sentence a row, with its first attribution, as in the report's sentences. */
export const CSV_COLUMNS = [
	"sentence",
	"paragraph",
	"start",
	"end",
	"status",
	"speaker",
	"via",
	"cue",
	"quote",
	"basis",
	"confidence",
	"speakers",
	"text",
] as const;

/** What a cell can hold. */
export type Cell = string | number | null | undefined;

/**
 * The report as CSV (RFC 4180: CRLF, a header row), one sentence a row. `speakers` lists the speakers
 * of all the sentence's attributions, `via` the relays of its first, both parted by "; ".
 * Text that a spreadsheet would take for a formula is led by an apostrophe.
 */
export function toCsv(report: Report): string {
	const rows: Cell[][] = sentenceLines(report).map((line) => {
		const first = line.attributions[0];
		const speakers = new Set(line.attributions.map((each) => each.speaker.name));
		return [
			line.index,
			line.paragraph,
			line.start,
			line.end,
			line.status,
			line.speaker,
			line.via.join("; "),
			first?.cue?.text,
			first?.quote,
			first?.basis,
			line.confidence,
			[...speakers].join("; "),
			line.plain ?? line.text,
		];
	});
	return [[...CSV_COLUMNS], ...rows].map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");
}

/**
 * Spreadsheets run a cell that begins with one of these, half or full width, even behind white space
 * (OWASP, CSV injection).
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A cell as it stands in CSV: quoted where it must be, and safe from being run. */
export function writeCell(cell: Cell): string {
	if (cell === null || cell === undefined) return "";
	if (typeof cell === "number") return String(cell);
	const safe = FORMULA.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
