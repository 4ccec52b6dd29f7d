import type { Settings } from "./settings.ts";

const EXPOSED = "ETag, X-Request-Id, Allow, Retry-After, WWW-Authenticate";

/** What a page of another site may send. */
const TAKEN =
	"Accept, Authorization, Content-Type, If-None-Match, X-Request-Id, MCP-Protocol-Version, Mcp-Method, Mcp-Name";

/**
 * The headers that let a page of another site read an answer; none where its site is not listed. The service
 * knows no cookies: who may call is a matter of keys, and this of browsers alone.
 */
export function corsHeaders(
	origins: Settings["origins"],
	request: Request,
): Readonly<Record<string, string>> {
	if (origins === "*") {
		return {
			"access-control-allow-origin": "*",
			"access-control-expose-headers": EXPOSED,
			"cross-origin-resource-policy": "cross-origin",
		};
	}
	return {
		"cross-origin-resource-policy": "same-origin",
		...(isListed(origins, request)
			? {
					"access-control-allow-origin": request.headers.get("origin") ?? "",
					"access-control-expose-headers": EXPOSED,
				}
			: {}),
	};
}

function isListed(origins: readonly string[], request: Request): boolean {
	return origins.includes(request.headers.get("origin") ?? "");
}

/**
 * The answer to OPTIONS: for people who look around the methods, for a page of a listed site (the Fetch
 * standard's preflight) also what it may send.
 */
export function preflight(allow: string, origins: Settings["origins"], request: Request): Response {
	const allowed = origins === "*" || isListed(origins, request);
	return new Response(null, {
		status: 204,
		headers: {
			allow,
			...(allowed
				? {
						"access-control-allow-methods": allow,
						"access-control-allow-headers": TAKEN,
						"access-control-max-age": "86400",
					}
				: {}),
		},
	});
}
