import type { Report } from "../contract/report.ts";
import type { AttributionRequest } from "../contract/request.ts";
import { toAnnotation } from "./annotation.ts";
import { toBrat } from "./brat.ts";
import { toCsv } from "./csv.ts";
import { toHtml } from "./html.ts";
import { toJson } from "./json.ts";
import { toJsonLd } from "./jsonld.ts";
import { toLabelStudio } from "./labelstudio.ts";
import { toNdjson } from "./ndjson.ts";

/** A format that a report is given in. */
export interface ReportFormat {
	/** Its name in `?format=`. */
	readonly name: string;
	/** Its media type, without parameters: what Accept is held against. */
	readonly mediaType: string;
	/** The profile of the media type by which Accept tells it from another format of the same type. */
	readonly profile?: string;
	/** The Content-Type of the answer. */
	readonly contentType: string;
	/** The extension of a file that holds it. */
	readonly extension: string;
	/** What it is, in a line. */
	readonly description: string;
	/** Writes a report; `request` is what it was made from. */
	readonly write: (report: Report, request: AttributionRequest) => string;
}

const WEB_ANNOTATION = "http://www.w3.org/ns/anno.jsonld";

/** Every format of a report; the first is the default. */
export const REPORT_FORMATS = [
	{
		name: "json",
		mediaType: "application/json",
		contentType: "application/json",
		extension: "json",
		description: "The report.",
		write: toJson,
	},
	{
		name: "jsonld",
		mediaType: "application/ld+json",
		contentType: "application/ld+json",
		extension: "jsonld",
		description:
			"A schema.org NewsArticle with Quotation and Claim nodes, and PROV for who passes them on.",
		write: toJsonLd,
	},
	{
		name: "annotation",
		mediaType: "application/ld+json",
		profile: WEB_ANNOTATION,
		contentType: `application/ld+json; profile="${WEB_ANNOTATION}"`,
		extension: "annotation.jsonld",
		description: "W3C Web Annotations, as Hypothesis takes them.",
		write: toAnnotation,
	},
	{
		name: "csv",
		mediaType: "text/csv",
		contentType: "text/csv; charset=utf-8; header=present",
		extension: "csv",
		description: "A sentence a row, for spreadsheets.",
		write: toCsv,
	},
	{
		name: "ndjson",
		mediaType: "application/x-ndjson",
		contentType: "application/x-ndjson",
		extension: "ndjson",
		description: "A sentence a line, each with all that belongs to it.",
		write: toNdjson,
	},
	{
		name: "html",
		mediaType: "text/html",
		contentType: "text/html; charset=utf-8",
		extension: "html",
		description: "A page that needs nothing beside it, to archive, mail or print.",
		write: toHtml,
	},
	{
		name: "brat",
		mediaType: "text/x-brat",
		contentType: "text/x-brat; charset=utf-8",
		extension: "ann",
		description: "Standoff for brat, to lie beside a .txt file of what was sent.",
		write: toBrat,
	},
	{
		name: "labelstudio",
		mediaType: "application/x-labelstudio+json",
		contentType: "application/x-labelstudio+json",
		extension: "labelstudio.json",
		description: "A task for Label Studio with a prediction.",
		write: toLabelStudio,
	},
] as const satisfies readonly ReportFormat[];
