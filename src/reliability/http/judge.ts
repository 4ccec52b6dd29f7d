import type * as z from "zod";
import { CheckResponseSchema } from "../../contract/check.ts";
import { ERRORS, type ErrorKind } from "../../contract/errors.ts";
import { ProblemSchema } from "../../contract/problem.ts";
import { ReportSchema } from "../../contract/report.ts";
import { SentenceLineSchema } from "../../contract/sentence-line.ts";
import { HealthSchema, SampleSchema, SamplesSchema } from "../../contract/service.ts";
import { REPORT_FORMATS } from "../../export/formats.ts";
import { CODES } from "../../mcp/protocol.ts";
import type { Answer } from "./answer.ts";
import type { Outcome } from "./socket.ts";
import type { Wire } from "./wire.ts";

/** What workerd's own HTTP server refuses before the Worker sees it: no HTTP, an unknown method, an address too long. */
const SERVER_REFUSALS: readonly number[] = [400, 413, 414, 431, 501];

/** How the outcome of a request is counted; `fault` says what is wrong with it. */
export interface Verdict {
	/** A status, "no answer", or "server" and a status where workerd answered by itself. */
	readonly label: string;
	readonly fault: string | null;
}

/** Whether a request that was sent whole and is HTTP got what the contract promises: an answer of its shape, or a problem. */
export function judge(wire: Wire, outcome: Outcome): Verdict {
	if (outcome.kind === "none") {
		// Whoever hangs up, or breaks the framing, may be left without an answer; all others may not.
		const fault = wire.end === "wait" ? `no answer: ${outcome.why}` : null;
		return { label: "no answer", fault };
	}
	const { answer } = outcome;
	if (!answer.headers.has("x-request-id")) {
		const isRefusal = SERVER_REFUSALS.includes(answer.status);
		return {
			label: `workerd ${answer.status}`,
			fault: isRefusal ? null : "an answer that is not the Worker's, nor a refusal of workerd",
		};
	}
	return { label: String(answer.status), fault: faultOf(wire, answer) };
}

function faultOf(wire: Wire, answer: Answer): string | null {
	const { status, headers, body } = answer;
	if (status >= 500) return `status ${status}`;
	if (headers.get("x-content-type-options") !== "nosniff") return "it may be sniffed";
	if (!headers.has("content-security-policy")) return "it has no Content-Security-Policy";
	if (wire.method === "HEAD" || status === 204 || status === 304) {
		return body.length === 0 ? null : `status ${status} with a body`;
	}
	const [type = ""] = (headers.get("content-type") ?? "").split(";");
	const text = decode(body);
	if (text === null) return "its body is no UTF-8";
	if (type === "application/problem+json") return faultOfProblem(text, status);
	const address = addressOf(wire.path);
	if (address === "/mcp") return faultOfMessage(text, status);
	// The page says in itself what is wrong.
	if (address === "/" && isHtml(type, text)) return null;
	if (address === "/" && wire.method === "POST") return fileFault(type);
	if (status !== 200) return `status ${status} without a problem document`;
	if (wire.method === "POST" && address === "/v1/attributions") return faultOfReport(type, text);
	const schema = JSON_ANSWERS.find(([pattern]) => pattern.test(address))?.[1];
	if (schema !== undefined) return faultOfJson(schema, text);
	return /^(?:text\/(?:html|plain|css|javascript)|application\/json)$/.test(type)
		? null
		: `a Content-Type of ${type} at ${address}`;
}

/** The path of a request target, as the Worker sees it. */
function addressOf(target: string): string {
	return URL.canParse(target, "http://localhost")
		? new URL(target, "http://localhost").pathname
		: target;
}

const JSON_ANSWERS: readonly (readonly [RegExp, z.ZodType])[] = [
	[/^\/v1\/checks$/, CheckResponseSchema],
	[/^\/v1\/samples$/, SamplesSchema],
	[/^\/v1\/samples\/.+$/, SampleSchema],
	[/^\/health$/, HealthSchema],
];

function decode(body: Buffer): string | null {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(body);
	} catch {
		return null;
	}
}

function isHtml(type: string, text: string): boolean {
	return type === "text/html" && /^<!doctype html>/i.test(text);
}

/** The page's form may give a report as a file, in any format there is. */
function fileFault(type: string): string | null {
	return REPORT_FORMATS.some(({ mediaType }) => mediaType === type)
		? null
		: `a Content-Type of ${type} from the form`;
}

function parse(text: string): unknown {
	try {
		const value: unknown = JSON.parse(text);
		return value;
	} catch {
		return undefined;
	}
}

function faultOfJson(schema: z.ZodType, text: string): string | null {
	const parsed = schema.safeParse(parse(text));
	const [issue] = parsed.error?.issues ?? [];
	return issue === undefined ? null : `not of its schema at ${issue.path.join("/")}`;
}

function faultOfProblem(text: string, status: number | null): string | null {
	const parsed = ProblemSchema.safeParse(parse(text));
	if (!parsed.success) return "a problem document that is none";
	const { code, status: told } = parsed.data;
	const kind: ErrorKind | undefined = Object.entries(ERRORS).find(([name]) => name === code)?.[1];
	if (kind === undefined) return `a problem that is not in the catalogue: ${code}`;
	if (code === "internal") return "the problem internal";
	return kind.status === told && (status === null || told === status)
		? null
		: `the problem ${code} with another status`;
}

/** Reports line by line, sentences line by line, one report, or a file of another format. */
function faultOfReport(type: string, text: string): string | null {
	if (type === "application/json") return faultOfJson(ReportSchema, text);
	if (type !== "application/x-ndjson") return fileFault(type) ?? (text === "" ? "no body" : null);
	if (!text.endsWith("\n")) return "lines that break off";
	for (const line of text.slice(0, -1).split("\n")) {
		const isProblem = /^\{.{0,800}"code":"/.test(line) && faultOfJson(ProblemSchema, line) === null;
		const fault = isProblem ? faultOfProblem(line, null) : faultOfLine(line);
		if (fault !== null) return `a line: ${fault}`;
	}
	return null;
}

function faultOfLine(line: string): string | null {
	return faultOfJson(ReportSchema, line) === null ? null : faultOfJson(SentenceLineSchema, line);
}

/** A message of JSON-RPC with a result or an error, or 202 without a body. */
function faultOfMessage(text: string, status: number): string | null {
	if (status === 202) return text === "" ? null : "202 with a body";
	const message = parse(text);
	if (typeof message !== "object" || message === null) return "no message of JSON-RPC";
	if (!("jsonrpc" in message && message.jsonrpc === "2.0" && "id" in message)) {
		return "no message of JSON-RPC";
	}
	const error = "error" in message ? message.error : undefined;
	if ("result" in message === (error !== undefined)) return "neither a result nor an error";
	const code = typeof error === "object" && error !== null && "code" in error ? error.code : 0;
	return code === CODES.internal ? "an internal error" : null;
}
