import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { unstable_readConfig as readConfig } from "wrangler";
import { call, logged } from "../http/fake.ts";
import { ROOT } from "./build.ts";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

const CONFIGS = ["wrangler.toml", "wrangler.bulk.toml"];
const DEPLOYED = ["preview", "production"];

/** A configuration, as much as is read of it. */
interface Config {
	readonly name: string | undefined;
	readonly vars: object;
	readonly r2_buckets: readonly { readonly binding: string; readonly bucket_name?: string }[];
	readonly ratelimits: readonly { readonly name: string; readonly namespace_id: string }[];
	readonly queues: {
		readonly consumers?: readonly { readonly queue: string; readonly dead_letter_queue?: string }[];
	};
	readonly observability: object;
}

/** A configuration as wrangler reads it, and what wrangler has to say about it. */
function configOf(file: string, env: string | undefined) {
	const said = vi.spyOn(console, "warn").mockImplementation(() => undefined);
	const config: Config = readConfig({ config: join(ROOT, file), env });
	const warnings = said.mock.calls.map((call) => call.join(" "));
	said.mockRestore();
	return { config, warnings };
}

/** The names of all variables and bindings of an environment. */
function namesIn(file: string, env: string): string[] {
	const { vars, r2_buckets, ratelimits } = configOf(file, env).config;
	return [
		...Object.keys(vars),
		...r2_buckets.map(({ binding }) => binding),
		...ratelimits.map(({ name }) => name),
	].sort();
}

/** A section of docs/operations.md. */
function sectionOf(heading: string): string {
	const [, section = ""] = read("docs/operations.md").split(`\n## ${heading}\n`);
	return section.split("\n## ")[0] ?? "";
}

/** The table of settings: each name with its kind. */
function settingsTable(): Map<string, string> {
	const rows = sectionOf("Settings").matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm);
	return new Map([...rows].map(([, name = "", kind = ""]) => [name, kind.trim()]));
}

/** What the Workers' code takes from its environment: by custom in capitals, and nothing else is a property so. */
function settingsInCode(): Set<string> {
	const source = join(ROOT, "src");
	const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
		/^(http\/.*|queue\/bindings|bulk|index)\.ts$/.test(file),
	);
	const names = files.flatMap((file) => [
		...read(join("src", file)).matchAll(
			/^\treadonly ([A-Z][A-Z_]+)\??:|^\t\treadonly ([A-Z][A-Z_]+)\??:/gm,
		),
	]);
	return new Set(names.map(([, one, two]) => one ?? two ?? ""));
}

describe("the configurations", () => {
	it.each(CONFIGS.flatMap((file) => [undefined, ...DEPLOYED].map((env) => [file, env] as const)))(
		"%s, environment %s, is one that wrangler has nothing to say against",
		(file, env) => {
			expect(configOf(file, env).warnings).toEqual([]);
		},
	);

	it.each(CONFIGS)("%s gives preview all that production has", (file) => {
		expect(namesIn(file, "preview")).toEqual(namesIn(file, "production"));
	});

	it.each(CONFIGS)("%s shares no name and no resource between environments", (file) => {
		const [preview, production] = DEPLOYED.map((env) => {
			const { name, r2_buckets, ratelimits, queues } = configOf(file, env).config;
			return [
				name,
				...r2_buckets.map(({ bucket_name }) => bucket_name),
				...ratelimits.map(({ namespace_id }) => namespace_id),
				...(queues.consumers ?? []).flatMap(({ queue, dead_letter_queue }) => [
					queue,
					dead_letter_queue,
				]),
			];
		});
		expect(preview).toHaveLength(production?.length ?? 0);
		expect(preview?.filter((each) => production?.includes(each))).toEqual([]);
		// A forgotten --env must not overwrite what is deployed.
		expect(DEPLOYED.map((env) => configOf(file, env).config.name)).not.toContain(
			configOf(file, undefined).config.name,
		);
	});

	it.each(CONFIGS)("%s lets Cloudflare keep no address and no header of a caller", (file) => {
		for (const env of DEPLOYED) {
			expect(configOf(file, env).config.observability).toMatchObject({
				enabled: true,
				logs: { invocation_logs: false },
			});
		}
	});
});

describe("the table of settings", () => {
	const settings = settingsTable();
	const configured = (env: string) => CONFIGS.flatMap((file) => namesIn(file, env));

	it("has the settings of the code, and no other", () => {
		expect([...settings.keys()].sort()).toEqual([...settingsInCode()].sort());
	});

	it.each(DEPLOYED)("has every setting of %s", (env) => {
		expect([...settings.keys()]).toEqual(expect.arrayContaining(configured(env)));
	});

	it.each(DEPLOYED)("tells what must be set in %s, and what never is", (env) => {
		for (const [name, kind] of settings) {
			if (kind.startsWith("secret")) expect(configured(env)).not.toContain(name);
			else if (!kind.includes("optional")) expect(configured(env)).toContain(name);
		}
	});
});

describe("the table of the log", () => {
	it("has the fields of its lines, and no other", async () => {
		logged.length = 0;
		const sha256 = createHash("sha256").update("KEY").digest("hex");
		const env = { API_KEYS: JSON.stringify([{ name: "desk", sha256, limit: "none" }]) };
		const post = async (type: string, body: string) => {
			const headers = {
				"content-type": type,
				"content-length": String(body.length),
				authorization: "Bearer KEY",
			};
			const init = { method: "POST", headers, body };
			return (await call("/v1/attributions", init, { env })).text();
		};
		await post("text/plain", "It rained, Ann Lee said.");
		await post("text/plain", "FAIL");
		await post("application/x-ndjson", '{"text":"It rained."}');
		expect(new Set(logged.map(({ event }) => event))).toEqual(
			new Set(["start", "request", "failure"]),
		);
		// The level is added where a line is written.
		const fields = new Set(["level", ...logged.flatMap((line) => Object.keys(line))]);
		const rows = sectionOf("What to watch").matchAll(/^\| ((?:`\w+`(?:, )?)+) \| [^|]*\|$/gm);
		const named = [...rows].flatMap(([, names = ""]) => names.match(/\w+/g) ?? []);
		expect(named.sort()).toEqual([...fields].sort());
	});
});
