import type { Report } from "../contract/report.ts";
import { toCsv } from "./csv.ts";
import { toJson } from "./json.ts";
import { toNdjson } from "./ndjson.ts";

/** A format that a report is given in. */
export interface ReportFormat {
	/** Its name in `?format=`. */
	readonly name: string;
	/** Its media type, without parameters: what Accept is held against. */
	readonly mediaType: string;
	/** The Content-Type of the answer. */
	readonly contentType: string;
	/** The extension of a file that holds it. */
	readonly extension: string;
	readonly write: (report: Report) => string;
}

/** Every format of a report; the first is the default. */
export const REPORT_FORMATS = [
	{
		name: "json",
		mediaType: "application/json",
		contentType: "application/json",
		extension: "json",
		write: toJson,
	},
	{
		name: "csv",
		mediaType: "text/csv",
		contentType: "text/csv; charset=utf-8; header=present",
		extension: "csv",
		write: toCsv,
	},
	{
		name: "ndjson",
		mediaType: "application/x-ndjson",
		contentType: "application/x-ndjson",
		extension: "ndjson",
		write: toNdjson,
	},
] as const satisfies readonly ReportFormat[];
