import type { Report } from "../contract/report.ts";
import type { ReportFormat } from "../export/formats.ts";

/** What a report that a browser shows after all may do: have its style, and nothing else. */
const SHOWN = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Headers by which a browser keeps a report as a file, named by its article; JSON it shows. */
export function fileHeaders(
	report: Report,
	{ name, extension }: ReportFormat,
): Record<string, string> {
	if (name === "json") return {};
	const file = `sourceline-${report.article.id.slice(0, 8)}.${extension}`;
	return {
		"content-disposition": `attachment; filename="${file}"`,
		...(name === "html" ? { "content-security-policy": SHOWN } : {}),
	};
}
