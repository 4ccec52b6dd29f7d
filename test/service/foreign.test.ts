import { describe, expect, it } from "vitest";
import { readForeign } from "../../src/service/foreign.ts";
import { ProblemError } from "../../src/service/problems.ts";
import { validateCheckRequest, validateRequest } from "../../src/service/validate.ts";

const TEXT = "The bridge will close, the mayor said.";
const NEWS = { "@type": "NewsArticle", articleBody: TEXT };

/** [what, what is sent, the request that it is] */
const READ: readonly (readonly [string, unknown, object])[] = [
	["a NewsArticle", NEWS, { text: TEXT }],
	[
		"all that is read of it",
		{
			"@context": "https://schema.org",
			"@id": "https://news.example/a#article",
			...NEWS,
			headline: "Bridge to close",
			mainEntityOfPage: { "@type": "WebPage", "@id": "https://news.example/a" },
			publisher: { "@type": "NewsMediaOrganization", name: "The Example" },
			datePublished: "2026-10-23T08:00:00+02:00",
			inLanguage: "en-GB",
			author: { "@type": "Person", name: "A. Writer" },
			wordCount: 7,
		},
		{
			id: "https://news.example/a#article",
			text: TEXT,
			title: "Bridge to close",
			url: "https://news.example/a",
			publisher: "The Example",
			publishedAt: "2026-10-23T08:00:00+02:00",
			language: "en-GB",
		},
	],
	["several types", { ...NEWS, "@type": ["Report", "AnalysisNewsArticle"] }, { text: TEXT }],
	["a type by its IRI", { ...NEWS, "@type": "https://schema.org/NewsArticle" }, { text: TEXT }],
	["one of a graph", { "@graph": [{ "@type": "WebSite" }, NEWS] }, { text: TEXT }],
	["one of a list", [{ "@type": "BreadcrumbList" }, { "@graph": [NEWS] }], { text: TEXT }],
	["texts in lists", { ...NEWS, headline: ["A", "B"] }, { text: TEXT, title: "A" }],
	["markup in the body", { ...NEWS, articleBody: `<p>${TEXT}</p>` }, { html: `<p>${TEXT}</p>` }],
	[
		"what is not as ours must be is left out where it only helps",
		{
			...NEWS,
			url: "/a",
			datePublished: "yesterday",
			inLanguage: "English",
			"@id": "x".repeat(300),
		},
		{ text: TEXT },
	],
	[
		"our own fields beside it",
		{
			...NEWS,
			"@id": "a",
			id: 7,
			roster: [{ id: "m", name: "Ann" }],
			options: { offsets: "codepoint" },
		},
		{ id: 7, text: TEXT, roster: [{ id: "m", name: "Ann" }], options: { offsets: "codepoint" } },
	],
	[
		"ninjs 2",
		{
			uri: "http://news.example/items/1",
			standard: { name: "ninjs", version: "2.1" },
			type: "text",
			language: "en",
			versioncreated: "2026-10-23T08:00:00Z",
			copyrightholder: "The Agency",
			headlines: [
				{ role: "short", value: "Closes" },
				{ role: "main", value: "Bridge to close" },
			],
			bodies: [
				{ role: "richtext", contenttype: "text/html", value: `<p>${TEXT}</p>` },
				{ role: "summary", contenttype: "text/plain", value: "It closes." },
				{ role: "main", contenttype: "text/plain", value: TEXT },
			],
		},
		{
			id: "http://news.example/items/1",
			url: "http://news.example/items/1",
			text: TEXT,
			title: "Bridge to close",
			publisher: "The Agency",
			publishedAt: "2026-10-23T08:00:00Z",
			language: "en",
		},
	],
	[
		"ninjs 2 with HTML alone",
		{ uri: "urn:newsml:a:1", bodies: [{ contenttype: "text/html", value: "<p>A</p>" }] },
		{ id: "urn:newsml:a:1", html: "<p>A</p>" },
	],
	["ninjs 3", { bodies: [{ contentType: "text/html", value: "<p>A</p>" }] }, { html: "<p>A</p>" }],
	[
		"ninjs 1",
		{ headline: "A", body_html: "<p>A</p>", body_text: TEXT },
		{ title: "A", text: TEXT },
	],
];

describe("articles of other standards", () => {
	it.each(READ)("%s", (_what, sent, request) => {
		expect(validateRequest(sent)).toMatchObject(request);
		expect(JSON.parse(JSON.stringify(validateRequest(sent)))).toEqual(request);
	});

	it.each([
		["our own request", { text: TEXT }],
		["another type", { "@type": "Person", name: "Ann" }],
		["a list of lists", [[[NEWS]]]],
		["a deep graph", { "@graph": [{ "@graph": [{ "@graph": [NEWS] }] }] }],
		["nothing", null],
		["a text", "NewsArticle"],
	])("%s is none", (_what, value) => {
		expect(readForeign(value)).toBeNull();
	});

	it.each([
		["no body", { "@type": "NewsArticle" }, "invalid-request", "/articleBody"],
		["a body that is a node", { ...NEWS, articleBody: {} }, "invalid-request", "/articleBody"],
		["an empty body", { ...NEWS, articleBody: " " }, "empty-text", "/articleBody"],
		["another language", { ...NEWS, inLanguage: "de" }, "unsupported-language", "/inLanguage"],
		[
			"too long a headline",
			{ ...NEWS, headline: "a".repeat(1001) },
			"invalid-request",
			"/headline",
		],
		[
			"too long a body of a graph",
			{ "@graph": [{ ...NEWS, articleBody: "a".repeat(200_001) }] },
			"too-large",
			"/@graph/0/articleBody",
		],
		[
			"a roster that is none",
			{ ...NEWS, roster: [{ id: "a" }] },
			"invalid-request",
			"/roster/0/name",
		],
		["ninjs without body", { standard: { name: "ninjs" } }, "invalid-request", "/bodies"],
		[
			"an empty body in ninjs",
			{ bodies: [{ contenttype: "text/html", value: "<p>" }, { value: "" }] },
			"empty-text",
			"/bodies/1/value",
		],
	])("%s is pointed to where it stands", (_what, sent, code, pointer) => {
		for (const [at, read] of [
			["", () => validateRequest(sent)],
			["/article", () => validateCheckRequest({ article: sent, claims: [{ text: "a" }] })],
		] as const) {
			let problem: unknown;
			try {
				read();
			} catch (failure) {
				problem = failure;
			}
			if (!(problem instanceof ProblemError)) throw new Error("It was taken");
			expect(problem.code).toBe(code);
			expect(problem.errors[0]?.pointer).toBe(at + pointer);
			if (code === "invalid-request") expect(problem.message).toContain(`${at}${pointer}: `);
		}
	});

	it("keeps pointing at what is ours in a request for checks", () => {
		const check = () => validateCheckRequest({ article: NEWS, claims: [{ text: "" }] });
		expect(check).toThrow("/claims/0/text: ");
	});
});
