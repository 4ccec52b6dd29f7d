import type { Service } from "../service/service.ts";
import {
	CallParamsSchema,
	CODES,
	HANDSHAKE_VERSIONS,
	META,
	type Message,
	type MessageId,
	MessageSchema,
	ProtocolError,
	ResponseSchema,
	STATELESS_VERSIONS,
} from "./protocol.ts";
import { callTool, listTools } from "./tools.ts";

/** A message's headers that have a part in the protocol; null where one is missing. */
export interface MessageHeaders {
	readonly version: string | null;
	readonly method: string | null;
	readonly name: string | null;
}

/** What goes back: a message of JSON-RPC, or nothing where none is wanted. */
export interface Reply {
	readonly status: number;
	readonly body: object | null;
	/** What was not foreseen, for the log. */
	readonly failure?: unknown;
}

const INSTRUCTIONS =
	"Sourceline reads English news articles. Call attribute to see whose word each sentence stands on, check before you say that somebody said something.";

/** How long a client may keep what does not change, in milliseconds. */
const KEPT = { ttlMs: 3_600_000, cacheScope: "public" } as const;

/**
 * Answers one message of the Model Context Protocol (Streamable HTTP). Nothing is remembered between messages:
 * a client of 2025 gets the same answers as one of 2026, in the form of its revision. Never throws.
 */
export function answerMessage(service: Service, value: unknown, headers: MessageHeaders): Reply {
	let id: MessageId | null = null;
	try {
		const parsed = MessageSchema.safeParse(value);
		if (!parsed.success) {
			if (ResponseSchema.safeParse(value).success) return { status: 202, body: null };
			throw new ProtocolError(CODES.invalidRequest, "It is not one message of JSON-RPC 2.0", {
				status: 400,
			});
		}
		const message = parsed.data;
		id = message.id ?? null;
		const isStateless = checkEra(message, headers);
		if (message.id === undefined) return { status: 202, body: null };
		const result = isStateless
			? inStateless(service, message)
			: resultOf(service, message, HANDSHAKE);
		return { status: 200, body: { jsonrpc: "2.0", id, result } };
	} catch (failure) {
		const known = failure instanceof ProtocolError;
		const { code, message, status, data } = known
			? failure
			: new ProtocolError(CODES.internal, "The service failed");
		const error = { code, message, ...(data === undefined ? {} : { data }) };
		const body = { jsonrpc: "2.0", id, error };
		return known ? { status, body } : { status, body, failure };
	}
}

/**
 * Whether a message is of the stateless protocol: it says so itself, and its headers must not disagree.
 * @throws ProtocolError for a revision that is not spoken here, or for headers that say otherwise than the body.
 */
function checkEra({ id, method, params }: Message, headers: MessageHeaders): boolean {
	const meta = params?._meta;
	const claimed = field(meta, META.version);
	if (claimed === undefined) {
		if (headers.version === null || HANDSHAKE_VERSIONS.includes(headers.version)) return false;
		if (STATELESS_VERSIONS.includes(headers.version)) {
			if (id === undefined) return true;
			throw new ProtocolError(CODES.invalidParams, `_meta lacks ${META.version}`, { status: 400 });
		}
		throw unsupported(headers.version);
	}
	if (typeof claimed !== "string" || !STATELESS_VERSIONS.includes(claimed)) {
		throw unsupported(claimed);
	}
	if (id === undefined) return true;
	if (typeof field(meta, META.capabilities) !== "object") {
		throw new ProtocolError(CODES.invalidParams, `_meta lacks ${META.capabilities}`, {
			status: 400,
		});
	}
	const mirrored = [
		["MCP-Protocol-Version", headers.version, claimed],
		["Mcp-Method", headers.method, method],
		...(method === "tools/call" ? [["Mcp-Name", headers.name, params?.name]] : []),
	];
	for (const [header, sent, body] of mirrored) {
		if (sent === body) continue;
		const detail = `The header ${header} and the body disagree`;
		throw new ProtocolError(CODES.headerMismatch, detail, { status: 400 });
	}
	return true;
}

function unsupported(requested: unknown): ProtocolError {
	const data = { supported: [...STATELESS_VERSIONS, ...HANDSHAKE_VERSIONS], requested };
	return new ProtocolError(CODES.unsupportedVersion, "The protocol version is not supported", {
		status: 400,
		data,
	});
}

type Method = (service: Service, params: Readonly<Record<string, unknown>>) => object;

const COMMON: readonly (readonly [string, Method])[] = [
	["tools/list", () => ({ tools: listTools() })],
	["tools/call", call],
];

const CAPABILITIES = { tools: {} };

/** Until 2025-11-25: a client introduces itself first. */
const HANDSHAKE: ReadonlyMap<string, Method> = new Map([
	...COMMON,
	[
		"initialize",
		(service, { protocolVersion }) => ({
			protocolVersion:
				HANDSHAKE_VERSIONS.find((version) => version === protocolVersion) ?? HANDSHAKE_VERSIONS[0],
			capabilities: CAPABILITIES,
			serverInfo: serverInfo(service),
			instructions: INSTRUCTIONS,
		}),
	],
	["ping", () => ({})],
]);

/** From 2026-07-28: every request stands by itself. */
const STATELESS: ReadonlyMap<string, Method> = new Map([
	...COMMON,
	[
		"server/discover",
		() => ({
			supportedVersions: STATELESS_VERSIONS,
			capabilities: CAPABILITIES,
			instructions: INSTRUCTIONS,
		}),
	],
]);

/** A result as the stateless protocol wants it: complete, by whom, and how long it may be kept. */
function inStateless(service: Service, message: Message): object {
	return {
		...resultOf(service, message, STATELESS, 404),
		...(message.method === "tools/call" ? {} : KEPT),
		resultType: "complete",
		_meta: { [META.server]: serverInfo(service) },
	};
}

function resultOf(
	service: Service,
	{ method, params = {} }: Message,
	methods: ReadonlyMap<string, Method>,
	statusWhereMissing = 200,
): object {
	const found = methods.get(method);
	if (found === undefined) {
		const detail = `There is no method ${method.slice(0, 100)}`;
		throw new ProtocolError(CODES.methodNotFound, detail, { status: statusWhereMissing });
	}
	return found(service, params);
}

function call(service: Service, params: Readonly<Record<string, unknown>>): object {
	const parsed = CallParamsSchema.safeParse(params);
	if (!parsed.success) throw new ProtocolError(CODES.invalidParams, "params lacks the tool's name");
	const { name, arguments: given = {} } = parsed.data;
	const result = callTool(service, name, given);
	if (result === null) {
		throw new ProtocolError(CODES.invalidParams, `There is no tool ${name.slice(0, 100)}`);
	}
	return result;
}

function serverInfo({ engine }: Service) {
	return { name: engine.name, title: "Sourceline", version: engine.version };
}

function field(holder: unknown, name: string): unknown {
	return typeof holder === "object" && holder !== null ? Reflect.get(holder, name) : undefined;
}
