import { describe, expect, it } from "vitest";
import { ERRORS } from "../../src/contract/errors.ts";
import { EXAMPLE_REPORT, EXAMPLE_REQUEST } from "../../src/contract/example.ts";
import { LIMITS } from "../../src/contract/limits.ts";
import { ReportSchema } from "../../src/contract/report.ts";
import { AttributionRequestSchema } from "../../src/contract/request.ts";

const text = "It rained.";

describe("the request", () => {
	it.each([
		["text alone", { text }],
		["HTML alone", { html: "<p>It rained.</p>" }],
		[
			"everything",
			{
				id: "a",
				text,
				title: "Rain",
				url: "https://news.test/rain?x=1",
				publisher: "The News",
				publishedAt: "2026-10-23T08:00:00+02:00",
				language: "en-GB",
				roster: [{ id: "1", name: "A", aliases: ["B"], type: "named-person", title: "Mayor" }],
				options: { offsets: "codepoint", minConfidence: 0.5 },
			},
		],
		["a date", { text, publishedAt: "2026-10-23" }],
		["a number for an id", { id: 0, text }],
		["the longest text", { text: "a".repeat(LIMITS.textCharacters) }],
		["an empty roster", { text, roster: [] }],
		["lone surrogates and control characters", { text: "\ud800 \u0000 \udc00" }],
	])("takes %s", (_what, request) => {
		expect(AttributionRequestSchema.safeParse(request).error).toBeUndefined();
	});

	it.each([
		["null", null],
		["text that is null", { text: null }],
		["a time without an offset", { text, publishedAt: "2026-10-23T08:00:00" }],
		["a day that is none", { text, publishedAt: "2026-02-30" }],
		["a fraction for an id", { id: 0.5, text }],
		["a file's URL", { text, url: "file:///etc/passwd" }],
		["an empty publisher", { text, publisher: " " }],
		["an unknown type", { text, roster: [{ id: "1", name: "A", type: "person" }] }],
		["an unknown field of the roster", { text, roster: [{ id: "1", name: "A", party: "B" }] }],
		["a string for a confidence", { text, options: { minConfidence: "0.5" } }],
	])("refuses %s", (_what, request) => {
		expect(AttributionRequestSchema.safeParse(request).success).toBe(false);
	});
});

describe("the example", () => {
	it("is as the contract says", () => {
		expect(AttributionRequestSchema.parse(EXAMPLE_REQUEST)).toEqual(EXAMPLE_REQUEST);
		expect(ReportSchema.parse(EXAMPLE_REPORT)).toEqual(EXAMPLE_REPORT);
	});

	it("keeps the promise of its spans", () => {
		const article = EXAMPLE_REQUEST.text ?? "";
		const { sentences, attributions } = EXAMPLE_REPORT;
		const places = attributions.flatMap(({ speaker, via, cue, content }) => [
			...[speaker, ...via].map(({ mention }) => mention),
			cue,
			...content,
		]);
		for (const place of [...sentences, ...places]) {
			if (place !== null) expect(article.slice(place.start, place.end)).toBe(place.text);
		}
		expect(EXAMPLE_REPORT.article.length).toBe(article.length);
	});
});

describe("the catalogue of problems", () => {
	it.each(Object.entries(ERRORS))("%s has a title and a remedy in sentences", (code, kind) => {
		expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
		expect(kind.title).toMatch(/^[A-Z].*[^.]$/);
		expect(kind.remedy).toMatch(/^[`A-Z].*\.$/);
	});
});
