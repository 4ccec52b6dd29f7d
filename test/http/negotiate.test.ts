import { describe, expect, it } from "vitest";
import { REPORT_FORMATS } from "../../src/export/formats.ts";
import { negotiate } from "../../src/http/negotiate.ts";
import { ProblemError } from "../../src/service/problems.ts";

describe("the format of the answer", () => {
	it.each([
		[null, null, "json"],
		["", null, "json"],
		["*/*", null, "json"],
		["text/csv", null, "csv"],
		["TEXT/CSV; header=present", null, "csv"],
		["text/*", null, "csv"],
		["application/*", null, "json"],
		["application/x-ndjson", null, "ndjson"],
		["application/json;q=0.5, text/csv", null, "csv"],
		["application/json;q=0.5, text/csv;q=0.4", null, "json"],
		["*/*;q=0.1, text/csv;q=0.2", null, "csv"],
		["*/*, application/json;q=0", null, "jsonld"],
		["text/html, application/xhtml+xml, */*;q=0.8", null, "html"],
		["application/ld+json", null, "jsonld"],
		['application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', null, "annotation"],
		[
			'application/ld+json;profile="https://a.test http://www.w3.org/ns/anno.jsonld"',
			null,
			"annotation",
		],
		['application/ld+json; profile="http://www.w3.org/ns/json-ld#expanded"', null, "jsonld"],
		[
			'application/ld+json;q=0.2, application/ld+json;q=0.9;profile="http://www.w3.org/ns/anno.jsonld"',
			null,
			"annotation",
		],
		["text/x-brat", null, "brat"],
		["application/x-labelstudio+json", null, "labelstudio"],
		[null, "annotation", "annotation"],
		['application/json;profile="a, b"', null, "json"],
		["text/csv;q=nonsense", null, "csv"],
		["text/csv", "ndjson", "ndjson"],
		["image/png", "json", "json"],
	])("Accept %j and format %j give %s", (accept, format, name) => {
		expect(negotiate(REPORT_FORMATS, accept, format).name).toBe(name);
	});

	it.each([
		["application/xml", null],
		["text/xml", null],
		["nonsense", null],
		["application/json;q=0", null],
		["*/*;q=0", null],
		[null, "xml"],
		["application/json", "JSON"],
	])("Accept %j and format %j are refused", (accept, format) => {
		expect(() => negotiate(REPORT_FORMATS, accept, format)).toThrow(ProblemError);
	});
});
