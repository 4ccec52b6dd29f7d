import type { Report } from "../contract/report.ts";
import { REPORT_FORMATS } from "../export/formats.ts";
import { type Article, requestOf } from "./sourceline.ts";

/** The name of a format that a report can be written in. */
export type FormatName = (typeof REPORT_FORMATS)[number]["name"];

/** The names of all formats; the first is the service's default. */
export const formats: readonly FormatName[] = REPORT_FORMATS.map(({ name }) => name);

/**
 * A report in one of the formats that the service writes; `article` is what it was made from.
 * @throws RangeError for another format.
 */
export function write(report: Report, article: Article, format: FormatName): string {
	const found = REPORT_FORMATS.find(({ name }) => name === format);
	if (found === undefined) throw new RangeError(`There is no format ${format}`);
	return found.write(report, requestOf(article));
}
