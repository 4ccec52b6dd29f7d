import { ERRORS, type ErrorCode } from "../contract/errors.ts";
import { EXAMPLE_REPORT, EXAMPLE_REQUEST } from "../contract/example.ts";
import { LIMITS } from "../contract/limits.ts";
import { toCsv } from "../export/csv.ts";
import { toNdjson } from "../export/ndjson.ts";
import { ProblemError } from "../service/problems.ts";
import { componentSchemas, type JsonSchema, ref } from "./openapi-schemas.ts";
import { PARAMETERS } from "./parameters.ts";

interface Media {
	readonly schema: JsonSchema;
	readonly example?: unknown;
}

interface Parameter {
	readonly name: string;
	readonly in: "query" | "header" | "path";
	readonly required?: boolean;
	readonly description: string;
	readonly schema: JsonSchema;
}

interface Answer {
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
	readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
	/** Every problem by its code, with what to do. */
	readonly "x-problems": typeof ERRORS;
}

const REQUEST_ID = {
	"X-Request-Id": { schema: { type: "string" }, description: "Yours, or a new one." },
};
const TAGGED = {
	...REQUEST_ID,
	ETag: { schema: { type: "string" }, description: "Strong: SHA-256 of the body." },
};

const json = (name: string, example?: unknown): Record<string, Media> => ({
	"application/json": { schema: ref(name), ...(example === undefined ? {} : { example }) },
});

/** The problem responses of an operation: one for each status, naming the codes that come with it. */
function problems(...codes: ErrorCode[]): Record<string, Answer> {
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
				headers: REQUEST_ID,
				content: {
					"application/problem+json": { schema: ref("Problem"), example: first.toProblem() },
				},
			};
			return [String(status), answer];
		}),
	);
}

const IF_NONE_MATCH: Parameter = {
	name: "If-None-Match",
	in: "header",
	description: "An ETag that you have: where nothing changed, the answer is 304 without a body.",
	schema: { type: "string" },
};

function format(names: readonly string[]): Parameter {
	return {
		name: "format",
		in: "query",
		description: "The format of the answer; it goes before Accept.",
		schema: { type: "string", enum: names, default: names[0] },
	};
}

function postAttributions(schemas: Record<string, JsonSchema>): Operation {
	const request = JSON.stringify(EXAMPLE_REQUEST);
	const article = { schema: { type: "string" }, example: EXAMPLE_REQUEST.text };
	return {
		operationId: "postAttributions",
		summary: "Who says each sentence",
		description:
			`Takes an article of at most ${LIMITS.textCharacters} characters of text or ${LIMITS.htmlBytes} bytes of HTML and answers for every sentence of its body: whose word it is given on, who says it, who passes it on, by which words, and how sure that is. ` +
			"A body of `text/plain` or `text/html` is the article itself; what JSON has fields for may then stand in the query. `application/x-www-form-urlencoded`, which curl names its data unless told otherwise, is read as plain text. Plain text and HTML are UTF-8 unless the Content-Type names a charset; a byte order mark is no part of the text. " +
			`\`application/x-ndjson\` is one article object a line, at most ${LIMITS.jsonBytes} bytes each, answered line by line, in order, by a report or a problem with your \`id\`; such an answer has no ETag, and always status 200 once its first line is there.`,
		parameters: [
			format(["json", "csv", "ndjson"]),
			IF_NONE_MATCH,
			...PARAMETERS.map(({ name, field, description }) => ({
				name,
				in: "query" as const,
				description,
				schema: fieldSchema(schemas, field),
			})),
		],
		requestBody: {
			required: true,
			content: {
				...json("AttributionRequest", EXAMPLE_REQUEST),
				"text/plain": article,
				"text/html": { schema: { type: "string" }, example: `<p>${EXAMPLE_REQUEST.text}</p>` },
				"application/x-ndjson": {
					schema: { type: "string", description: "One AttributionRequest a line." },
					example: `${request}\n${request}\n`,
				},
				"application/x-www-form-urlencoded": { schema: { type: "string" } },
			},
		},
		responses: {
			"200": {
				description: "The report, in the format asked for.",
				headers: TAGGED,
				content: {
					...json("Report", EXAMPLE_REPORT),
					"text/csv": { schema: { type: "string" }, example: toCsv(EXAMPLE_REPORT) },
					"application/x-ndjson": {
						schema: {
							description:
								"One SentenceLine a line; for NDJSON sent, one Report or Problem a line.",
							anyOf: [ref("SentenceLine"), ref("Report"), ref("Problem")],
						},
						example: toNdjson(EXAMPLE_REPORT),
					},
				},
			},
			"304": { description: "You have the report already.", headers: TAGGED },
			...problems(
				"empty-body",
				"invalid-encoding",
				"binary-body",
				"invalid-json",
				"not-acceptable",
				"too-large",
				"unsupported-media-type",
				"invalid-request",
				"empty-text",
				"no-sentence",
				"unsupported-language",
				"internal",
			),
		},
	};
}

function fieldSchema(schemas: Record<string, JsonSchema>, field: readonly string[]): JsonSchema {
	let schema: unknown = schemas[field.length > 1 ? "Options" : "AttributionRequest"];
	for (const key of ["properties", field.at(-1) ?? ""]) {
		schema = typeof schema === "object" && schema !== null ? Reflect.get(schema, key) : undefined;
	}
	return typeof schema === "object" && schema !== null ? { ...schema } : {};
}

function get(operation: Omit<Operation, "responses">, ok: Answer, ...codes: ErrorCode[]) {
	const notModified = ok.headers === TAGGED ? { "304": { description: "Nothing changed." } } : {};
	return {
		get: {
			...operation,
			responses: { "200": ok, ...notModified, ...problems(...codes, "internal") },
		},
	};
}

const document = (version: string): OpenApi => {
	const schemas = componentSchemas();
	const tagged = (description: string, content: Record<string, Media>): Answer => ({
		description,
		headers: TAGGED,
		content,
	});
	return {
		openapi: "3.1.0",
		info: {
			title: "Sourceline",
			version,
			summary: "Who said it: the stated source and speaker of every sentence of a news article.",
			description:
				"Every answer carries X-Request-Id. Every error is a problem document (RFC 9457) whose `code` is stable. Nothing that is sent is stored or logged. The same input, engine version and options give the same bytes. Any site may call (CORS); HEAD and OPTIONS are answered everywhere, 405 with Allow is what another method gets.",
			license: { name: "Apache License 2.0", identifier: "Apache-2.0" },
		},
		servers: [{ url: "/" }],
		paths: {
			"/v1/attributions": { post: postAttributions(schemas) },
			"/v1/samples": get(
				{ operationId: "listSamples", summary: "Bundled articles", parameters: [IF_NONE_MATCH] },
				tagged("The articles, without their text.", json("Samples")),
			),
			"/v1/samples/{id}": get(
				{
					operationId: "getSample",
					summary: "A bundled article",
					parameters: [
						{
							name: "id",
							in: "path",
							required: true,
							description: "From the list of samples.",
							schema: { type: "string" },
						},
						format(["json", "text"]),
						IF_NONE_MATCH,
					],
				},
				tagged("The article.", {
					...json("Sample"),
					"text/plain": { schema: { type: "string" } },
				}),
				"not-found",
				"not-acceptable",
			),
			"/health": get(
				{ operationId: "getHealth", summary: "Whether the service is up, and what runs" },
				{ description: "It is up.", headers: REQUEST_ID, content: json("Health") },
			),
			"/openapi.json": get(
				{
					operationId: "getOpenApi",
					summary: "This document",
					parameters: [IF_NONE_MATCH],
				},
				tagged("OpenAPI 3.1.", { "application/json": { schema: { type: "object" } } }),
			),
			"/docs": get(
				{
					operationId: "getDocs",
					summary: "This document for people",
					parameters: [IF_NONE_MATCH],
				},
				tagged("A page.", { "text/html": { schema: { type: "string" } } }),
			),
			"/": get(
				{
					operationId: "getHome",
					summary: "Where everything is",
					parameters: [format(["text", "html"])],
				},
				{
					description: "A list of the addresses.",
					headers: REQUEST_ID,
					content: {
						"text/plain": { schema: { type: "string" } },
						"text/html": { schema: { type: "string" } },
					},
				},
				"not-acceptable",
			),
		},
		components: { schemas },
		"x-problems": ERRORS,
	};
};

let made: { readonly version: string; readonly document: OpenApi } | undefined;

/** The service's OpenAPI document, made from the schemas that validate; made once, when first asked for. */
export function openApi(version: string): OpenApi {
	if (made?.version !== version) made = { version, document: document(version) };
	return made.document;
}
