import { EXAMPLE_REPORT } from "../../src/contract/example.ts";
import type { Report, ReportAttribution, TextSpan } from "../../src/contract/report.ts";
import type { AttributionRequest } from "../../src/contract/request.ts";
import { createApp } from "../../src/http/app.ts";
import type { Dependencies } from "../../src/http/dependencies.ts";
import type { AppEnv } from "../../src/http/headers.ts";
import type { Line } from "../../src/http/log.ts";
import { summarize } from "../../src/report/summary.ts";

/** A line that somebody says: "It rained, Ann Lee said via Reuters." */
const SAID = /^(?<content>.+), (?<speaker>.+) said(?: via (?<relay>.+))?\.$/d;

/** What is said in a line that begins at an offset; empty where nobody says it. */
function attributionsOf(line: string, start: number, sentence: number): ReportAttribution[] {
	const { groups, indices } = SAID.exec(line) ?? {};
	const place = (name: string): TextSpan | null => {
		const [from, to] = indices?.groups?.[name] ?? [];
		if (from === undefined || to === undefined) return null;
		return { start: start + from, end: start + to, text: line.slice(from, to) };
	};
	const [content, speaker, relay] = [place("content"), place("speaker"), place("relay")];
	if (groups === undefined || content === null || speaker === null) return [];
	const quoted = /^“[^”]*”$/.test(content.text);
	return [
		{
			id: `a${sentence}`,
			sentence,
			speaker: { entity: speaker.text, mention: speaker },
			via: relay === null ? [] : [{ entity: relay.text, mention: relay }],
			cue: null,
			content: [content],
			quote: quoted ? "direct" : content.text.includes("“") ? "mixed" : "indirect",
			basis: "explicit",
			continues: null,
			confidence: 0.9,
			evidence: "",
		},
	];
}

/** An engine that takes every line with a letter for a sentence, and a name before "said" for its speaker. */
function attribute(request: AttributionRequest): Report {
	const text = request.text ?? request.html ?? "";
	if (text.includes("FAIL")) throw new TypeError(`cannot read ${text}`);
	const attributions: ReportAttribution[] = [];
	const sentences = [...text.matchAll(/.*\p{L}.*/gu)].map((match, index) => {
		const own = attributionsOf(match[0], match.index, index);
		attributions.push(...own);
		return {
			index,
			paragraph: index,
			start: match.index,
			end: match.index + match[0].length,
			text: match[0],
			status: own.length > 0 ? ("attributed" as const) : ("unattributed" as const),
			speaker: own[0]?.speaker.entity ?? null,
			via: own[0]?.via.map(({ entity }) => entity) ?? [],
			confidence: 0.5,
			attributions: own.map(({ id }) => id),
		};
	});
	const names = attributions.flatMap(({ speaker, via }) => [speaker, ...via]);
	return {
		...EXAMPLE_REPORT,
		article: {
			...EXAMPLE_REPORT.article,
			title: request.title ?? null,
			offsetUnit: request.options?.offsets ?? "utf16",
			length: text.length,
		},
		sentences,
		attributions,
		entities: [...new Set(names.map(({ entity }) => entity))].map((name) => ({
			id: name,
			name,
			type: "named-person",
			title: null,
			aliases: [],
			rosterId: request.roster?.find((entry) => entry.name === name)?.id ?? null,
			mentions: [],
		})),
		summary: summarize(sentences, attributions),
	};
}

/** The lines that the service left in the log, oldest first; a test takes those it asks about. */
export const logged: Line[] = [];

/** The HTTP room's dependencies without an engine. */
export const fakeDependencies: Dependencies = {
	engine: EXAMPLE_REPORT.engine,
	read: ({ text = "", html }) =>
		html === undefined
			? { source: text, text, page: null }
			: { source: html, text: html.replace(/<[^>]*>/g, ""), page: null },
	detectLanguage: (text) =>
		/\b(der|die|und)\b/.test(text) ? { language: "de", confidence: 0.99 } : null,
	attribute,
	log: { info: (line) => logged.push(line), error: (line) => logged.push(line) },
	page: { script: "", style: "", modelCard: "<h1>Model card</h1>" },
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
export async function call(
	path: string,
	init: RequestInit = {},
	{ origin = ORIGIN, env = {} }: { origin?: string; env?: AppEnv["Bindings"] } = {},
): Promise<Response> {
	return await app.fetch(new Request(origin + path, init), env);
}

/** A deployment of its own, for tests that configure it; the lines of its log go to `lines`. */
export function deployment(env: AppEnv["Bindings"] = {}) {
	const lines: Line[] = [];
	const log = { info: (line: Line) => lines.push(line), error: (line: Line) => lines.push(line) };
	const own = createApp({ ...fakeDependencies, log });
	const ask = async (path: string, init: RequestInit = {}, bindings = env): Promise<Response> =>
		await own.fetch(new Request(ORIGIN + path, init), bindings);
	return { lines, ask };
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
