import { LIMITS } from "../contract/limits.ts";
import { CODES } from "../mcp/protocol.ts";
import { answerMessage } from "../mcp/server.ts";
import { decode } from "../service/bytes.ts";
import { LIMIT_NAMES, ProblemError } from "../service/problems.ts";
import type { Service } from "../service/service.ts";
import { readBytes } from "./body.ts";
import { parseMediaType } from "./media-type.ts";

/** Names by which a machine calls itself: no other machine's pages can stand behind them. */
const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** Names that Cloudflare gives, and nobody else can point anywhere. */
const WORKERS_DEV = /\.workers\.dev$/;

/**
 * POST /mcp: the tools `attribute` and `check` for models (Model Context Protocol, Streamable HTTP, stateless).
 * @throws ProblemError unsupported-media-type, too-large.
 */
export async function postMcp(
	service: Service,
	request: Request,
	onFailure: (failure: unknown) => void,
): Promise<Response> {
	const type = parseMediaType(request.headers.get("content-type") ?? "")?.essence;
	if (type !== "application/json") {
		throw new ProblemError("unsupported-media-type", "MCP is sent as application/json.");
	}
	const limit = { bytes: LIMITS.jsonBytes, named: LIMIT_NAMES.json };
	const bytes = await readBytes(request.body, limit);
	let value: unknown;
	try {
		value = JSON.parse(decode(bytes));
	} catch {
		const error = { code: CODES.parse, message: "It is not JSON" };
		return messageResponse(400, { jsonrpc: "2.0", id: null, error });
	}
	const { status, body, failure } = answerMessage(service, value, {
		version: request.headers.get("mcp-protocol-version"),
		method: request.headers.get("mcp-method"),
		name: request.headers.get("mcp-name"),
	});
	if (failure !== undefined) onFailure(failure);
	return messageResponse(status, body);
}

/**
 * Keeps out pages of other sites: by the Origin that their browser tells, and, against names that were pointed
 * at this machine behind its back (DNS rebinding), by the Host that they call. `known` are the names by which this
 * service is called besides those of Cloudflare and of this machine, parted by commas or spaces.
 * @throws ProblemError forbidden-caller.
 */
export function refuseStrangers(request: Request, known: string): void {
	const hosts: readonly string[] = known.match(/[^\s,]+/g) ?? [];
	const { hostname } = new URL(request.url);
	if (!LOOPBACK.test(hostname) && !WORKERS_DEV.test(hostname) && !hosts.includes(hostname)) {
		throw new ProblemError("forbidden-caller", `The service is not known as ${hostname}.`);
	}
	const origin = request.headers.get("origin");
	if (origin === null) return;
	const from = URL.canParse(origin) ? new URL(origin).hostname : "";
	if (from !== hostname && !LOOPBACK.test(from) && !hosts.includes(from)) {
		throw new ProblemError("forbidden-caller", `The Origin is ${origin.slice(0, 100)}.`);
	}
}

function messageResponse(status: number, body: object | null): Response {
	return new Response(body === null ? null : `${JSON.stringify(body)}\n`, {
		status,
		headers: {
			...(body === null ? {} : { "content-type": "application/json" }),
			"cache-control": "no-store",
		},
	});
}
