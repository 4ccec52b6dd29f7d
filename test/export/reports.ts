import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report, ReportSpan } from "../../src/contract/report.ts";
import type { AttributionRequest } from "../../src/contract/request.ts";
import { attribute, createEngine } from "../../src/report/attribute.ts";

const weights = readFileSync(join(import.meta.dirname, "../../data/model.bin"));
const engine = createEngine(new Uint8Array(weights).buffer);

const STORY = `🌉 Bridge to close

The old 🌉 bridge will close on Monday, Mayor Anna Jones told Reuters. “It is no longer 🙂 safe,
not for one winter more,” she said on Sunday.

According to a study by the university, the iron has rusted. Reportedly the repairs will take a year.
Apple spokesman Bob Kane said that the company would not pay. The bridge is 90 years old.`;

const HTML = `<html><head><title>Bridge to close</title></head><body><article><h1>Bridge to close</h1>
<p>The old &#x1F309; <b>bridge</b> will close on Monday, Mayor <a href="/jones">Anna Jones</a> told Reuters.
“It is no longer 🙂 safe &amp; sound,” she said.</p>
<p>Reportedly the repairs will take a year. The bridge is 90 years old, the mayor said.</p>
</article></body></html>`;

const SOURCES: readonly (readonly [string, AttributionRequest])[] = [
	["plain text with emoji", { text: STORY }],
	["CRLF", { text: STORY.replaceAll("\n", "\r\n") }],
	["HTML", { html: HTML, url: "https://news.example/bridge" }],
];

/** A report, what it was made from, and the words of a span of it by the caller's own count. */
export interface Made {
	readonly what: string;
	readonly report: Report;
	readonly request: AttributionRequest;
	readonly text: string;
	readonly slice: (span: ReportSpan) => string;
}

/** Reports of the engine on texts that make counting hard, in both units. */
export const MADE: readonly Made[] = SOURCES.flatMap(([what, article]) =>
	(["utf16", "codepoint"] as const).map((offsets) => {
		const request = { ...article, options: { offsets } };
		const text = request.html ?? request.text ?? "";
		const points = [...text];
		return {
			what: `${what}, ${offsets}`,
			request,
			report: attribute(engine, request),
			text,
			slice: ({ start, end }: ReportSpan) =>
				offsets === "utf16" ? text.slice(start, end) : points.slice(start, end).join(""),
		};
	}),
);
