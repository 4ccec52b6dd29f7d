import type { MiddlewareHandler } from "hono";
import type { Bindings } from "./doors/bindings.ts";
import { corsHeaders } from "./doors/cors.ts";
import type { Settings } from "./doors/settings.ts";
import type { RequestLog } from "./request-log.ts";

/** What every handler finds in its context. */
export interface AppEnv {
	readonly Variables: {
		requestId: string;
		/** Of the deployment; missing where it cannot be read, and then no handler runs. */
		settings: Settings;
		log: RequestLog;
	};
	readonly Bindings: Bindings;
}

const SECURITY = {
	"x-content-type-options": "nosniff",
	"referrer-policy": "no-referrer",
	"strict-transport-security": "max-age=31536000",
	"cross-origin-opener-policy": "same-origin",
	"permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
	// Pages that show something say what; all else may load nothing and stand in no frame.
	"content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/** The caller's id of a request where it is one, else a new one. */
export function requestIdOf(request: Request): string {
	const given = request.headers.get("x-request-id");
	return given !== null && /^[\w.:-]{1,128}$/.test(given) ? given : crypto.randomUUID();
}

/** Gives every answer the headers that all have in common. */
export const commonHeaders: MiddlewareHandler<AppEnv> = async (context, next) => {
	await next();
	const origins = context.get("settings")?.origins ?? [];
	const { headers } = context.res;
	const common = { ...SECURITY, ...corsHeaders(origins, context.req.raw) };
	for (const [name, value] of Object.entries(common)) {
		if (!headers.has(name)) headers.set(name, value);
	}
	// A cache must not give one site's answer to another.
	if (origins !== "*") headers.append("vary", "Origin");
	headers.set("x-request-id", context.get("requestId"));
};
