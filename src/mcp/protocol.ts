import * as z from "zod";

/**
 * The revisions of the Model Context Protocol that are spoken here. From 2026-07-28 every request says for
 * itself which revision it is in; before that a client is told one in the answer to `initialize`, and nothing
 * has to be remembered of it.
 */
export const STATELESS_VERSIONS: readonly string[] = ["2026-07-28"];
export const HANDSHAKE_VERSIONS: readonly string[] = ["2025-11-25", "2025-06-18"];

/** Keys of `_meta` (MCP 2026-07-28, Basic Protocol). */
export const META = {
	version: "io.modelcontextprotocol/protocolVersion",
	capabilities: "io.modelcontextprotocol/clientCapabilities",
	server: "io.modelcontextprotocol/serverInfo",
} as const;

/** Codes of JSON-RPC 2.0, and of MCP where it has its own. */
export const CODES = {
	parse: -32700,
	invalidRequest: -32600,
	methodNotFound: -32601,
	invalidParams: -32602,
	internal: -32603,
	headerMismatch: -32020,
	unsupportedVersion: -32022,
} as const;

const IdSchema = z.union([z.string(), z.int()]);
const ParamsSchema = z.record(z.string(), z.unknown());

/** A message of JSON-RPC 2.0; without an `id` it wants no answer. */
export const MessageSchema = z.looseObject({
	jsonrpc: z.literal("2.0"),
	id: IdSchema.optional(),
	method: z.string(),
	params: ParamsSchema.optional(),
});

/** The answer to a question that nobody asked: this server asks none. */
export const ResponseSchema = z.looseObject({
	jsonrpc: z.literal("2.0"),
	id: IdSchema.nullish(),
	method: z.undefined().optional(),
});

export const CallParamsSchema = z.looseObject({
	name: z.string(),
	arguments: ParamsSchema.optional(),
});

export type MessageId = z.infer<typeof IdSchema>;
export type Message = z.infer<typeof MessageSchema>;

/** A request that the protocol refuses, with the HTTP status that goes with it. */
export class ProtocolError extends Error {
	override readonly name = "ProtocolError";
	readonly code: number;
	readonly status: number;
	readonly data: unknown;

	constructor(
		code: number,
		message: string,
		{ status = 200, data }: { status?: number; data?: unknown } = {},
	) {
		super(message);
		this.code = code;
		this.status = status;
		this.data = data;
	}
}
