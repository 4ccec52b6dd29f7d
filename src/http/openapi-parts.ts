import { ERRORS, type ErrorCode } from "../contract/errors.ts";
import { ProblemError } from "../service/problems.ts";
import { type JsonSchema, ref } from "./openapi-schemas.ts";

/** A body in one media type. */
export interface Media {
	readonly schema: JsonSchema;
	readonly example?: unknown;
}

/** A parameter of a call. */
export interface Parameter {
	readonly name: string;
	readonly in: "query" | "header" | "path";
	readonly required?: boolean;
	readonly description: string;
	readonly schema: JsonSchema;
}

/** What a call may answer with one status. */
export interface Answer {
	readonly description: string;
	readonly headers?: Readonly<Record<string, JsonSchema>>;
	readonly content?: Readonly<Record<string, Media>>;
}

/** One call of the service. */
export interface Operation {
	readonly operationId: string;
	readonly summary: string;
	readonly description?: string;
	readonly parameters?: readonly Parameter[];
	readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
	readonly requestBody?: {
		readonly required: true;
		readonly content: Readonly<Record<string, Media>>;
	};
	readonly responses: Readonly<Record<string, Answer>>;
}

/** The parts of an OpenAPI 3.1 document that this service uses. */
export interface OpenApi {
	readonly openapi: "3.1.0";
	readonly info: {
		readonly title: string;
		readonly version: string;
		readonly summary: string;
		readonly description: string;
		readonly license: { readonly name: string; readonly identifier: string };
	};
	readonly servers: readonly { readonly url: string }[];
	readonly paths: Readonly<Record<string, Readonly<Partial<Record<"get" | "post", Operation>>>>>;
	readonly components: {
		readonly schemas: Readonly<Record<string, JsonSchema>>;
		readonly securitySchemes: Readonly<Record<string, JsonSchema>>;
	};
	/** Every problem by its code, with what to do. */
	readonly "x-problems": typeof ERRORS;
}

/** The header of every answer. */
export const REQUEST_ID = {
	"X-Request-Id": { schema: { type: "string" }, description: "Yours, or a new one." },
};
/** The headers of an answer that may be asked for again. */
export const TAGGED = {
	...REQUEST_ID,
	ETag: { schema: { type: "string" }, description: "Strong: SHA-256 of the body." },
};

/** How a key is sent, by the name that OpenAPI knows it under. */
export const SECURITY_SCHEMES: OpenApi["components"]["securitySchemes"] = {
	key: {
		type: "http",
		scheme: "bearer",
		description:
			"A key of this service, where it asks for one; `GET /health` says whether it does. Never put it into the address.",
	},
};

/** A call for which a service may ask for a key: without one where it is open. */
export const MAY_ASK_FOR_KEY: NonNullable<Operation["security"]> = [{}, { key: [] }];

/** The problems of whoever may not come in, or not now. */
export const DOOR_PROBLEMS: readonly ErrorCode[] = [
	"key-in-address",
	"no-key",
	"unknown-key",
	"key-expired",
	"key-not-for-this",
	"rate-limited",
	"not-configured",
	"limiter-failed",
];

/** A body of JSON that a schema of the contract describes. */
export const json = (name: string, example?: unknown): Record<string, Media> => ({
	"application/json": { schema: ref(name), ...(example === undefined ? {} : { example }) },
});

/** Headers of problems, by their status. */
const HEADERS: Readonly<Record<number, Readonly<Record<string, JsonSchema>>>> = {
	401: {
		"WWW-Authenticate": { schema: { type: "string" }, description: "`Bearer` (RFC 6750)." },
	},
	429: { "Retry-After": { schema: { type: "integer" }, description: "Seconds to wait." } },
};

/** The problem responses of an operation: one for each status, naming the codes that come with it. */
export function problems(...codes: ErrorCode[]): Record<string, Answer> {
	const byStatus = new Map<number, ErrorCode[]>();
	for (const code of codes) {
		const { status } = ERRORS[code];
		byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
	}
	return Object.fromEntries(
		[...byStatus].map(([status, same]) => {
			const first = new ProblemError(same[0] ?? "internal", "(what is wrong here)");
			const answer: Answer = {
				description: same.map((code) => `\`${code}\`: ${ERRORS[code].title}`).join(". "),
				headers: { ...REQUEST_ID, ...HEADERS[status] },
				content: {
					"application/problem+json": { schema: ref("Problem"), example: first.toProblem() },
				},
			};
			return [String(status), answer];
		}),
	);
}

/** Asks for an answer only where it changed. */
export const IF_NONE_MATCH: Parameter = {
	name: "If-None-Match",
	in: "header",
	description: "An ETag that you have: where nothing changed, the answer is 304 without a body.",
	schema: { type: "string" },
};

/** The parameter by which a format is chosen; the first is the default. */
export function format(names: readonly string[]): Parameter {
	return {
		name: "format",
		in: "query",
		description: "The format of the answer; it goes before Accept.",
		schema: { type: "string", enum: names, default: names[0] },
	};
}

/** The answers of a route that reads an article where there is none to give. */
export function articleProblems(): Record<string, Answer> {
	return problems(
		...DOOR_PROBLEMS,
		"empty-body",
		"incomplete-body",
		"invalid-address",
		"invalid-encoding",
		"binary-body",
		"invalid-json",
		"not-acceptable",
		"too-large",
		"too-much-work",
		"unsupported-media-type",
		"invalid-request",
		"empty-text",
		"no-sentence",
		"unsupported-language",
		"internal",
	);
}
