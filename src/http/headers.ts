import type { MiddlewareHandler } from "hono";

/** What every handler finds in its context. */
export interface AppEnv {
	readonly Variables: { requestId: string };
	/** What the deployment configures. */
	readonly Bindings: {
		/** Host names besides Cloudflare's and this machine's that POST /mcp answers to, parted by commas. */
		readonly MCP_HOSTS?: string;
	};
}

/** Any site may call: the service knows no cookies, so there is nothing to steal. */
const CORS = {
	"access-control-allow-origin": "*",
	"access-control-expose-headers": "ETag, X-Request-Id, Allow",
};

const SECURITY = {
	"x-content-type-options": "nosniff",
	"referrer-policy": "no-referrer",
	"cross-origin-resource-policy": "cross-origin",
	"strict-transport-security": "max-age=31536000",
	// Pages that show something say what; all else may load nothing and stand in no frame.
	"content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/** The caller's id of a request where it is one, else a new one. */
function requestIdOf(request: Request): string {
	const given = request.headers.get("x-request-id");
	return given !== null && /^[\w.:-]{1,128}$/.test(given) ? given : crypto.randomUUID();
}

/** Gives every request its id, and every answer the headers that all have in common. */
export const commonHeaders: MiddlewareHandler<AppEnv> = async (context, next) => {
	const requestId = requestIdOf(context.req.raw);
	context.set("requestId", requestId);
	await next();
	const { headers } = context.res;
	for (const [name, value] of Object.entries({ ...CORS, ...SECURITY })) {
		if (!headers.has(name)) headers.set(name, value);
	}
	headers.set("x-request-id", requestId);
};

/** The answer to OPTIONS, for browsers that ask before they send and for people who look around. */
export function preflight(allow: string): Response {
	return new Response(null, {
		status: 204,
		headers: {
			allow,
			"access-control-allow-methods": allow,
			"access-control-allow-headers":
				"Accept, Content-Type, If-None-Match, X-Request-Id, MCP-Protocol-Version, Mcp-Method, Mcp-Name",
			"access-control-max-age": "86400",
		},
	});
}
