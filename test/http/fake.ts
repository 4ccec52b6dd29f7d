import { EXAMPLE_REPORT } from "../../src/contract/example.ts";
import type { Report } from "../../src/contract/report.ts";
import type { AttributionRequest } from "../../src/contract/request.ts";
import { createApp } from "../../src/http/app.ts";
import type { Dependencies } from "../../src/http/dependencies.ts";

/** An engine that takes every line with a letter for a sentence which nobody is given for. */
function attribute(request: AttributionRequest): Report {
	const text = request.text ?? request.html ?? "";
	if (text.includes("FAIL")) throw new TypeError(`cannot read ${text}`);
	const sentences = [...text.matchAll(/.*\p{L}.*/gu)].map((match, index) => ({
		...EXAMPLE_REPORT.sentences[1],
		index,
		paragraph: index,
		start: match.index,
		end: match.index + match[0].length,
		text: match[0],
		status: "unattributed" as const,
		speaker: null,
		via: [],
		confidence: 0.5,
		attributions: [],
	}));
	return {
		...EXAMPLE_REPORT,
		article: {
			...EXAMPLE_REPORT.article,
			title: request.title ?? null,
			offsetUnit: request.options?.offsets ?? "utf16",
			length: text.length,
		},
		sentences,
		attributions: [],
		entities: [],
		summary: {
			sentences: sentences.length,
			attributed: 0,
			agentless: 0,
			unattributed: sentences.length,
			speakers: [],
		},
	};
}

/** The HTTP room's dependencies without an engine. */
export const fakeDependencies: Dependencies = {
	engine: EXAMPLE_REPORT.engine,
	plainText: (request) => request.text ?? (request.html ?? "").replace(/<[^>]*>/g, ""),
	detectLanguage: (text) =>
		/\b(der|die|und)\b/.test(text) ? { language: "de", confidence: 0.99 } : null,
	attribute,
	page: { script: "", style: "" },
	samples: [
		{
			id: "one",
			title: "One",
			publisher: "Nobody",
			language: "en",
			text: "It rained, she said.\n",
		},
	],
};

const app = createApp(fakeDependencies);
export const ORIGIN = "https://sourceline.test";

/** Calls the service with the fake engine, as over HTTP. */
export async function call(path: string, init: RequestInit = {}): Promise<Response> {
	return await app.fetch(new Request(ORIGIN + path, init));
}

/** Posts a body to /v1/attributions. */
export function post(
	body: BodyInit | null,
	contentType: string | null = "application/json",
	{ query = "", headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
	const type: Record<string, string> = contentType === null ? {} : { "content-type": contentType };
	return call(`/v1/attributions${query}`, {
		method: "POST",
		body,
		headers: { ...type, ...headers },
	});
}
