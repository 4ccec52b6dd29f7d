import { type Context, Hono } from "hono";
import { API } from "../contract/api.ts";
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
import { postMcp } from "./mcp.ts";
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

/** What answers each call of the API. */
function handlersOf(dependencies: Dependencies): Record<keyof typeof API, Handler> {
	const { engine, samples } = dependencies;
	const health: Health = { status: "ok", engine };
	return {
		postAttributions: (context) =>
			postAttributions(dependencies, context.req.raw, context.get("requestId")),
		postChecks: (context) => postChecks(dependencies, context.req.raw),
		listSamples: (context) => listSamples(samples, context.req.raw),
		getSample: (context) => getSample(samples, context.req.param("id") ?? "", context.req.raw),
		getHealth: (context) => context.json(health, 200, { "cache-control": "no-store" }),
	};
}

/** The API, and the documents that describe it. */
function routesOf(dependencies: Dependencies): Route[] {
	const { version } = dependencies.engine;
	const handlers = new Map(Object.entries(handlersOf(dependencies)));
	const calls = Object.entries(API).flatMap(([name, { path, method }]) => {
		const handle = handlers.get(name);
		return handle === undefined ? [] : [{ path, method, handle }];
	});
	return [
		...calls,
		{
			path: "/mcp",
			method: "POST",
			handle: (context) =>
				postMcp(dependencies, context.req.raw, context.env?.MCP_HOSTS ?? "", (failure) =>
					logFailure(context.get("requestId"), failure),
				),
		},
		{
			path: "/openapi.json",
			method: "GET",
			handle: (context) =>
				tagged(context.req.raw, `${JSON.stringify(openApi(version), null, 2)}\n`, {
					"content-type": "application/json",
					"cache-control": "public, max-age=300",
				}),
		},
		{
			path: "/docs",
			method: "GET",
			handle: (context) => docsResponse(context.req.raw, openApi(version)),
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
		{ path: "/model-card", method: "GET", handle: (context) => page.modelCard(context.req.raw) },
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
