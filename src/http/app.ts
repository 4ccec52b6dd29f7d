import { type Context, Hono } from "hono";
import type { Health } from "../contract/service.ts";
import { ProblemError, problemOf } from "../service/problems.ts";
import { postAttributions } from "./attributions.ts";
import { postChecks } from "./checks.ts";
import type { Dependencies } from "./dependencies.ts";
import { docsResponse } from "./docs.ts";
import { tagged } from "./etag.ts";
import { type AppEnv, commonHeaders, preflight } from "./headers.ts";
import { homeText, wantsText } from "./home.ts";
import { logFailure } from "./log.ts";
import { openApi } from "./openapi.ts";
import { Page } from "./page.ts";
import { problemResponse } from "./problem-response.ts";
import { getSample, listSamples } from "./samples.ts";

type Handler = (context: Context<AppEnv>) => Response | Promise<Response>;

/** An address and a method it takes; routes of one address stand together. */
interface Route {
	readonly path: string;
	readonly method: "GET" | "POST";
	readonly handle: Handler;
}

function routesOf(dependencies: Dependencies): Route[] {
	const { engine, samples } = dependencies;
	const health: Health = { status: "ok", engine };
	return [
		{
			path: "/v1/attributions",
			method: "POST",
			handle: (context) =>
				postAttributions(dependencies, context.req.raw, context.get("requestId")),
		},
		{
			path: "/v1/checks",
			method: "POST",
			handle: (context) => postChecks(dependencies, context.req.raw),
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

/** The page, which offers what the service has. */
function pageRoutes(dependencies: Dependencies, service: readonly Route[]): Route[] {
	const page = new Page(
		dependencies,
		service.map(({ path }) => path),
	);
	const home: Handler = ({ req: { raw } }) => (wantsText(raw) ? homeText(raw) : page.example(raw));
	return [
		{ path: "/", method: "GET", handle: home },
		{ path: "/", method: "POST", handle: (context) => page.form(context.req.raw) },
		{ path: "/page/:name", method: "GET", handle: (context) => page.file(context.req.raw) },
	];
}

/**
 * The service: its routes, and a problem document for whatever goes wrong on them.
 * @example export default createApp({ engine, attribute, … });
 */
export function createApp(dependencies: Dependencies): Hono<AppEnv> {
	const app = new Hono<AppEnv>();
	app.use(commonHeaders);
	const service = routesOf(dependencies);
	const routes = [...pageRoutes(dependencies, service), ...service];
	for (const { path, method, handle } of routes) app.on(method, path, handle);
	for (const path of new Set(routes.map((route) => route.path))) {
		const taken = routes.filter((route) => route.path === path).map(({ method }) => method);
		const allow = [
			...taken.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])),
			"OPTIONS",
		].join(", ");
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
