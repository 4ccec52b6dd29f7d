import { EXAMPLE_NEWS_ARTICLE, EXAMPLE_REPORT, EXAMPLE_REQUEST } from "../contract/example.ts";
import { LIMITS } from "../contract/limits.ts";
import { toBrat } from "../export/brat.ts";
import { toCsv } from "../export/csv.ts";
import { REPORT_FORMATS } from "../export/formats.ts";
import { toJsonLd } from "../export/jsonld.ts";
import { toNdjson } from "../export/ndjson.ts";
import {
	articleProblems,
	format,
	IF_NONE_MATCH,
	json,
	MAY_ASK_FOR_KEY,
	type Operation,
	TAGGED,
} from "./openapi-parts.ts";
import { type JsonSchema, ref } from "./openapi-schemas.ts";
import { PARAMETERS } from "./parameters.ts";

/** POST /v1/attributions, as the OpenAPI document describes it. */
export function postAttributions(schemas: Record<string, JsonSchema>): Operation {
	const request = JSON.stringify(EXAMPLE_REQUEST);
	const text = { type: "string" };
	const formats = REPORT_FORMATS.map(({ name, description }) => `\`${name}\`: ${description}`);
	const article = { schema: { type: "string" }, example: EXAMPLE_REQUEST.text };
	return {
		operationId: "postAttributions",
		security: MAY_ASK_FOR_KEY,
		summary: "Who says each sentence",
		description:
			`Takes an article of at most ${LIMITS.textCharacters} characters of text or ${LIMITS.htmlBytes} bytes of HTML and answers for every sentence of its body: whose word it is given on, who says it, who passes it on, by which words, and how sure that is. ` +
			"JSON is a request of ours, a schema.org NewsArticle (JSON-LD) or a news item in ninjs 2 (IPTC), told apart by their fields; offsets count in `articleBody`, or in the body of the ninjs item that is read. A body of `text/plain` or `text/html` is the article itself; what JSON has fields for may then stand in the query. `application/x-www-form-urlencoded`, which curl names its data unless told otherwise, is read as plain text. Plain text and HTML are UTF-8 unless the Content-Type names a charset; a byte order mark is no part of the text. " +
			`The answer comes in the format that \`?format=\` or Accept asks for. ${formats.join(" ")} \`annotation\` is \`application/ld+json\` with the profile of Web Annotation; without it that type is \`jsonld\`. ` +
			`\`application/x-ndjson\` is one article object a line, at most ${LIMITS.jsonBytes} bytes each, answered line by line, in order, by a report or a problem with your \`id\`; such an answer has no ETag, and always status 200 once its first line is there. A request takes ${LIMITS.lines} lines and ${LIMITS.streamWork} characters of text (each 100 bytes sent count as one more); at the first line beyond, the answer ends with the problem \`too-much-work\`, which names that line: go on from there with another request. Where requests are counted, a stream counts once more for each further ${LIMITS.shareOfWork} characters.`,
		parameters: [
			format(REPORT_FORMATS.map(({ name }) => name)),
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
				"application/json": {
					schema: { anyOf: [ref("AttributionRequest"), ref("NewsArticle"), ref("Ninjs")] },
					example: EXAMPLE_REQUEST,
				},
				"application/ld+json": { schema: ref("NewsArticle"), example: EXAMPLE_NEWS_ARTICLE },
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
					"application/ld+json": {
						schema: { type: "object" },
						example: JSON.parse(toJsonLd(EXAMPLE_REPORT, EXAMPLE_REQUEST)),
					},
					"text/csv": { schema: text, example: toCsv(EXAMPLE_REPORT) },
					"application/x-ndjson": {
						schema: {
							description:
								"One SentenceLine a line; for NDJSON sent, one Report or Problem a line.",
							anyOf: [ref("SentenceLine"), ref("Report"), ref("Problem")],
						},
						example: toNdjson(EXAMPLE_REPORT),
					},
					"text/html": { schema: text },
					"text/x-brat": { schema: text, example: toBrat(EXAMPLE_REPORT, EXAMPLE_REQUEST) },
					"application/x-labelstudio+json": { schema: { type: "array" } },
				},
			},
			"304": { description: "You have the report already.", headers: TAGGED },
			...articleProblems(),
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
