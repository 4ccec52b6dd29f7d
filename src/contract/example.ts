import type { CheckRequest, CheckResponse } from "./check.ts";
import type { Report } from "./report.ts";
import type { AttributionRequest } from "./request.ts";
import { ENGINE_VERSION } from "./version.ts";

/** A request for the reference and for tests, made up for this project. */
export const EXAMPLE_REQUEST: AttributionRequest = {
	text: "The bridge will close on Monday, the mayor told Reuters. It is 90 years old.",
	title: "Old bridge to close",
	language: "en",
};

/** The same article as a publisher's page describes it. */
export const EXAMPLE_NEWS_ARTICLE = {
	"@context": "https://schema.org",
	"@type": "NewsArticle",
	headline: EXAMPLE_REQUEST.title,
	inLanguage: EXAMPLE_REQUEST.language,
	articleBody: EXAMPLE_REQUEST.text,
} as const;

/** The answer to it, as the reference shows it. */
export const EXAMPLE_REPORT: Report = {
	engine: { name: "sourceline", version: ENGINE_VERSION, model: "example" },
	article: {
		id: "58d60fe9c67e7ab26ec1e3a74c3c880f316fe19b38872b82a6d1ffba086fc234",
		title: "Old bridge to close",
		language: "en",
		offsetUnit: "utf16",
		length: 76,
	},
	sentences: [
		{
			index: 0,
			paragraph: 0,
			start: 0,
			end: 56,
			text: "The bridge will close on Monday, the mayor told Reuters.",
			status: "attributed",
			speaker: "the mayor",
			via: ["Reuters"],
			confidence: 0.94,
			attributions: ["a1"],
		},
		{
			index: 1,
			paragraph: 0,
			start: 57,
			end: 76,
			text: "It is 90 years old.",
			status: "unattributed",
			speaker: null,
			via: [],
			confidence: 0.91,
			attributions: [],
			evidence: "Nobody is given as its source.",
		},
	],
	attributions: [
		{
			id: "a1",
			sentence: 0,
			speaker: { entity: "e1", mention: { start: 33, end: 42, text: "the mayor" } },
			via: [{ entity: "e2", mention: { start: 48, end: 55, text: "Reuters" } }],
			cue: { start: 43, end: 47, text: "told", lemma: "tell" },
			content: [{ start: 0, end: 31, text: "The bridge will close on Monday" }],
			quote: "indirect",
			basis: "explicit",
			continues: null,
			confidence: 0.94,
			evidence: "“told” gives the words before it to “the mayor”; told to Reuters.",
		},
	],
	entities: [
		{
			id: "e1",
			name: "the mayor",
			type: "unnamed-person",
			title: null,
			aliases: [],
			rosterId: null,
			mentions: [{ start: 33, end: 42 }],
		},
		{
			id: "e2",
			name: "Reuters",
			type: "named-organization",
			title: null,
			aliases: [],
			rosterId: null,
			mentions: [{ start: 48, end: 55 }],
		},
	],
	summary: {
		sentences: 2,
		attributed: 1,
		agentless: 0,
		unattributed: 1,
		speakers: [{ entity: "e1", sentences: [0] }],
	},
};

/** Claims about the same article. */
export const EXAMPLE_CHECK: CheckRequest = {
	article: EXAMPLE_REQUEST,
	claims: [
		{ id: "c1", text: "The bridge will be closed on Monday", speaker: "Reuters" },
		{ id: "c2", text: "The bridge is 60 years old", speaker: "the mayor" },
	],
};

/** The answer to them. */
export const EXAMPLE_CHECK_RESPONSE: CheckResponse = {
	engine: EXAMPLE_REPORT.engine,
	results: [
		{
			id: "c1",
			verdict: "supported",
			speaker: "the mayor",
			confidence: 0.997,
			evidence: {
				sentences: [0],
				attributions: ["a1"],
				similarity: 1,
				via: ["Reuters"],
				text: "The content stands in the 1st sentence (100 % of what the claim says). Reuters passes it on; the article gives it on the word of the mayor (“told”), passed on by Reuters.",
			},
		},
		{
			id: "c2",
			verdict: "not-found",
			speaker: null,
			confidence: 0.95,
			evidence: {
				sentences: [0, 1],
				attributions: [],
				similarity: 0.652,
				via: [],
				text: "The article speaks of it in the 1st and 2nd sentences, but says otherwise.",
			},
			differences: [
				{
					kind: "number",
					claim: { start: 14, end: 16, text: "60" },
					article: { start: 63, end: 65, text: "90" },
					text: "The claim says “60” where the article says “90”.",
				},
			],
		},
	],
};
