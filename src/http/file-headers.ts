import type { Report } from "../contract/report.ts";

/** Headers by which a browser keeps a report as a file, named by its article. */
export function fileHeaders(report: Report, extension: string): Record<string, string> {
	const name = `sourceline-${report.article.id.slice(0, 8)}.${extension}`;
	return { "content-disposition": `attachment; filename="${name}"` };
}
