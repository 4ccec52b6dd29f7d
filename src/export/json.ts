import type { Report } from "../contract/report.ts";

/** The report as JSON on one line, ended by a line feed so that a terminal's prompt stands below it. */
export function toJson(report: Report): string {
	return `${JSON.stringify(report)}\n`;
}
