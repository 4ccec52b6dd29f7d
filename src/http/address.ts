import type { MiddlewareHandler } from "hono";
import { ProblemError } from "../service/problems.ts";
import type { AppEnv } from "./headers.ts";

/**
 * Refuses what has a Host that makes its address no URL: every handler may then read `request.url` as one.
 * @throws ProblemError invalid-address.
 */
export const readableAddress: MiddlewareHandler<AppEnv> = async (context, next) => {
	if (!URL.canParse(context.req.raw.url)) {
		throw new ProblemError("invalid-address", "Its Host header is no host name.");
	}
	await next();
};
