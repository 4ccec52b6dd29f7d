import { ERRORS, type ErrorCode } from "../contract/errors.ts";
import { postAttributions } from "./openapi-attributions.ts";
import { postChecks } from "./openapi-checks.ts";
import { postMcp } from "./openapi-mcp.ts";
import {
	type Answer,
	format,
	IF_NONE_MATCH,
	json,
	type Media,
	type OpenApi,
	type Operation,
	problems,
	REQUEST_ID,
	SECURITY_SCHEMES,
	TAGGED,
} from "./openapi-parts.ts";
import { componentSchemas } from "./openapi-schemas.ts";

function get(operation: Omit<Operation, "responses">, ok: Answer, ...codes: ErrorCode[]) {
	const notModified = ok.headers === TAGGED ? { "304": { description: "Nothing changed." } } : {};
	return {
		get: {
			...operation,
			responses: { "200": ok, ...notModified, ...problems(...codes, "internal", "not-configured") },
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
				"Every answer carries X-Request-Id. Every error is a problem document (RFC 9457) whose `code` is stable. Nothing that is sent is stored or logged. The same input, engine version and options give the same bytes. Where the service asks for keys (`GET /health` says so), calls with POST need one in `Authorization: Bearer KEY`. Pages of any site may call an open service, those of listed sites one with keys (CORS); HEAD and OPTIONS are answered everywhere, 405 with Allow is what another method gets.",
			license: { name: "Apache License 2.0", identifier: "Apache-2.0" },
		},
		servers: [{ url: "/" }],
		paths: {
			"/v1/attributions": { post: postAttributions(schemas) },
			"/v1/checks": { post: postChecks() },
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
			"/mcp": { post: postMcp() },
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
		components: { schemas, securitySchemes: SECURITY_SCHEMES },
		"x-problems": ERRORS,
	};
};

let made: { readonly document: OpenApi; readonly text: string } | undefined;

/** The service's OpenAPI document, made from the schemas that validate, and as JSON; made once, when first asked for. */
export function openApi(version: string): { readonly document: OpenApi; readonly text: string } {
	if (made?.document.info.version !== version) {
		const whole = document(version);
		made = { document: whole, text: `${JSON.stringify(whole, null, 2)}\n` };
	}
	return made;
}
