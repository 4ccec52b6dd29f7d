import { HANDSHAKE_VERSIONS, STATELESS_VERSIONS } from "../mcp/protocol.ts";
import {
	DOOR_PROBLEMS,
	MAY_ASK_FOR_KEY,
	type Operation,
	problems,
	REQUEST_ID,
} from "./openapi-parts.ts";
import { ref } from "./openapi-schemas.ts";

const MESSAGE = { type: "object", description: "A message of JSON-RPC 2.0." };

/** POST /mcp, as the OpenAPI document describes it. */
export function postMcp(): Operation {
	const versions = [...STATELESS_VERSIONS, ...HANDSHAKE_VERSIONS].join(", ");
	return {
		operationId: "postMcp",
		security: MAY_ASK_FOR_KEY,
		summary: "Both as tools for models",
		description:
			`The Model Context Protocol over Streamable HTTP, without sessions, in its revisions ${versions}. The tools are \`attribute\`, which takes an AttributionRequest and gives a Report, and \`check\`, which takes a CheckRequest and gives a CheckResponse; each also says it in words. ` +
			"What is wrong with a tool's arguments is its result, with `isError`. A call from a page of another site, or for a host name that the service does not know as its own (`MCP_HOSTS`), is refused.",
		requestBody: {
			required: true,
			content: {
				"application/json": {
					schema: MESSAGE,
					example: { jsonrpc: "2.0", id: 1, method: "tools/list" },
				},
			},
		},
		responses: {
			"200": {
				description: "The answer to a request.",
				headers: REQUEST_ID,
				content: { "application/json": { schema: MESSAGE } },
			},
			"202": { description: "A notification was taken.", headers: REQUEST_ID },
			"400": {
				description:
					"Not a message of this protocol: an `error` of JSON-RPC says why; or `incomplete-body`, `invalid-address`.",
				headers: REQUEST_ID,
				content: {
					"application/json": { schema: MESSAGE },
					"application/problem+json": { schema: ref("Problem") },
				},
			},
			"404": {
				description: "The protocol has no such method here.",
				headers: REQUEST_ID,
				content: { "application/json": { schema: MESSAGE } },
			},
			...problems(...DOOR_PROBLEMS, "forbidden-caller", "too-large", "unsupported-media-type"),
		},
	};
}
