import { type Context, Hono } from "hono";
import { API } from "../contract/api.ts";
import type { Health } from "../contract/service.ts";
import { ProblemError, problemOf } from "../service/problems.ts";
import { readableAddress } from "./address.ts";
import { postAttributions } from "./attributions.ts";
import { postChecks } from "./checks.ts";
import type { Dependencies } from "./dependencies.ts";
import { docsResponse } from "./docs.ts";
import { admit, type Caller } from "./doors/caller.ts";
import { preflight } from "./doors/cors.ts";
import { accessOf, Door } from "./doors/door.ts";
import { refuseKeyInAddress } from "./doors/key-in-address.ts";
import type { CallName } from "./doors/keys.ts";
import { tagged } from "./etag.ts";
import { type AppEnv, commonHeaders, requestIdOf } from "./headers.ts";
import { homeText, wantsText } from "./home.ts";
import { logFailure } from "./log.ts";
import { postMcp, refuseStrangers } from "./mcp.ts";
import { openApi } from "./openapi.ts";
import { Page } from "./page.ts";
import { problemResponse } from "./problem-response.ts";
import { RequestLog } from "./request-log.ts";
import { getSample, listSamples } from "./samples.ts";

type AppContext = Context<AppEnv>;
type Handler = (context: AppContext) => Response | Promise<Response>;

/** An address and a method it takes; routes of one address stand together. */
interface Route {
	readonly path: string;
	readonly method: "GET" | "POST";
	readonly handle: Handler;
}

/**
 * Lets the caller of a request in, with a key that is sent or, from a form, one that was typed.
 * @throws ProblemError where the caller may not come in.
 */
async function letIn(context: AppContext, call: CallName, typed?: string): Promise<Caller> {
	const caller = await admit(context.get("settings"), context.req.raw, call, typed);
	if (caller.name !== null) context.get("log").note({ key: caller.name });
	return caller;
}

/** What answers each call of the API. */
function handlersOf(dependencies: Dependencies): Record<keyof typeof API, Handler> {
	const { engine, samples } = dependencies;
	return {
		postAttributions: async (context) => {
			const caller = await letIn(context, "attributions");
			return postAttributions(dependencies, context.req.raw, {
				caller,
				log: context.get("log"),
				onFailure: failuresOf(dependencies, context),
			});
		},
		postChecks: async (context) => {
			await letIn(context, "checks");
			return postChecks(dependencies, context.req.raw);
		},
		listSamples: (context) => listSamples(samples, context.req.raw),
		getSample: (context) => getSample(samples, context.req.param("id") ?? "", context.req.raw),
		getHealth: (context) => {
			const health: Health = { status: "ok", engine, ...accessOf(context.get("settings")) };
			return context.json(health, 200, { "cache-control": "no-store" });
		},
	};
}

/** Writes down what was not foreseen while a request was answered. */
function failuresOf({ log }: Dependencies, context: AppContext): (failure: unknown) => void {
	return (failure) => logFailure(log, context.get("requestId"), failure);
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
			handle: async (context) => {
				const hosts = context.env?.MCP_HOSTS ?? "";
				refuseStrangers(context.req.raw, hosts);
				await letIn(context, "mcp");
				return postMcp(dependencies, context.req.raw, failuresOf(dependencies, context));
			},
		},
		{
			path: "/openapi.json",
			method: "GET",
			handle: (context) =>
				tagged(context.req.raw, openApi(version).text, {
					"content-type": "application/json",
					"cache-control": "public, max-age=300",
				}),
		},
		{
			path: "/docs",
			method: "GET",
			handle: (context) => docsResponse(context.req.raw, openApi(version).document),
		},
	];
}

/** The page, which offers what the service has. */
function pageRoutes(dependencies: Dependencies, service: readonly Route[]): Route[] {
	const page = new Page(
		dependencies,
		service.map(({ path }) => path),
	);
	const isKeyed = (context: AppContext) => context.get("settings").keys !== null;
	const home: Handler = (context) => {
		const { raw } = context.req;
		return wantsText(raw) ? homeText(raw) : page.example(raw, isKeyed(context));
	};
	return [
		{ path: "/", method: "GET", handle: home },
		{
			path: "/",
			method: "POST",
			handle: (context) =>
				page.form(context.req.raw, {
					keyed: isKeyed(context),
					letIn: async (typed) => {
						await letIn(context, "attributions", typed);
					},
					onProblem: (problem) => context.get("log").note({ problem }),
				}),
		},
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
	const { log, engine } = dependencies;
	const door = new Door(log);
	app.use(async (context, next) => {
		const { raw } = context.req;
		const requestId = requestIdOf(raw);
		context.set("requestId", requestId);
		context.set("log", new RequestLog(log, raw, requestId, engine));
		await next();
		context.get("log").answered(context.res);
	});
	app.use(commonHeaders);
	app.use(readableAddress);
	app.use(async (context, next) => {
		const settings = door.settings(context.env ?? {});
		context.set("settings", settings);
		if (settings.keys !== null) refuseKeyInAddress(context.req.raw);
		await next();
	});
	const service = routesOf(dependencies);
	const routes = [...pageRoutes(dependencies, service), ...service];
	for (const { path, method, handle } of routes) {
		app.on(method, path, (context) => {
			context.get("log").note({ route: path });
			return handle(context);
		});
	}
	for (const path of new Set(routes.map((route) => route.path))) {
		const taken = routes.filter((route) => route.path === path).map(({ method }) => method);
		const allow = [
			...taken.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])),
			"OPTIONS",
		].join(", ");
		app.options(path, (context) => {
			context.get("log").note({ route: path });
			return preflight(allow, context.get("settings").origins, context.req.raw);
		});
		app.all(path, (context) => {
			context.get("log").note({ route: path });
			const detail = `${context.req.path} takes ${allow}, not ${context.req.raw.method}.`;
			throw new ProblemError("method-not-allowed", detail, { headers: { allow } });
		});
	}
	app.notFound((context) => {
		context.get("log").note({ problem: "not-found" });
		return problemResponse(new ProblemError("not-found", `Nothing is at ${context.req.path}.`));
	});
	app.onError((failure, context) => {
		const error = problemOf(failure);
		context.get("log").note({ problem: error.code });
		if (error.code === "internal") logFailure(log, context.get("requestId"), failure);
		return problemResponse(error);
	});
	return app;
}
