import { type Context, Hono } from "hono";
import type { Health } from "../contract/service.ts";
import { postAttributions } from "./attributions.ts";
import type { Dependencies } from "./dependencies.ts";
import { docsResponse } from "./docs.ts";
import { tagged } from "./etag.ts";
import { type AppEnv, commonHeaders, preflight } from "./headers.ts";
import { homeResponse } from "./home.ts";
import { logFailure } from "./log.ts";
import { openApi } from "./openapi.ts";
import { ProblemError, problemOf, problemResponse } from "./problems.ts";
import { getSample, listSamples } from "./samples.ts";

type Handler = (context: Context<AppEnv>) => Response | Promise<Response>;

/** An address and the one method it takes. */
interface Route {
	readonly path: string;
	readonly method: "GET" | "POST";
	readonly handle: Handler;
}

function routesOf(dependencies: Dependencies): Route[] {
	const { engine, samples } = dependencies;
	const health: Health = { status: "ok", engine };
	return [
		{ path: "/", method: "GET", handle: (context) => homeResponse(context.req.raw) },
		{
			path: "/v1/attributions",
			method: "POST",
			handle: (context) =>
				postAttributions(dependencies, context.req.raw, context.get("requestId")),
		},
		{
			path: "/v1/samples",
			method: "GET",
			handle: (context) => listSamples(samples, context.req.raw),
		},
		{
			path: "/v1/samples/:id",
			method: "GET",
			handle: (context) => getSample(samples, context.req.param("id") ?? "", context.req.raw),
		},
		{
			path: "/openapi.json",
			method: "GET",
			handle: (context) =>
				tagged(context.req.raw, `${JSON.stringify(openApi(engine.version), null, 2)}\n`, {
					"content-type": "application/json",
					"cache-control": "public, max-age=300",
				}),
		},
		{
			path: "/docs",
			method: "GET",
			handle: (context) => docsResponse(context.req.raw, openApi(engine.version)),
		},
		{
			path: "/health",
			method: "GET",
			handle: (context) => context.json(health, 200, { "cache-control": "no-store" }),
		},
	];
}

/**
 * The service: its routes, and a problem document for whatever goes wrong on them.
 * @example export default createApp({ engine, attribute, … });
 */
export function createApp(dependencies: Dependencies): Hono<AppEnv> {
	const app = new Hono<AppEnv>();
	app.use(commonHeaders);
	for (const { path, method, handle } of routesOf(dependencies)) {
		const allow = method === "GET" ? "GET, HEAD, OPTIONS" : "POST, OPTIONS";
		app.on(method, path, handle);
		app.options(path, () => preflight(allow));
		app.all(path, (context) => {
			const asked = context.req.raw.method;
			const detail = `${context.req.path} takes ${allow}, not ${asked}.`;
			throw new ProblemError("method-not-allowed", detail, { headers: { allow } });
		});
	}
	app.notFound((context) =>
		problemResponse(new ProblemError("not-found", `Nothing is at ${context.req.path}.`)),
	);
	app.onError((failure, context) => {
		const error = problemOf(failure);
		if (error.code === "internal") logFailure(context.get("requestId"), failure);
		return problemResponse(error);
	});
	return app;
}
