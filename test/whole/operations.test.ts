import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import {
	experimental_getWranglerCommands as getWranglerCommands,
	unstable_readConfig as readConfig,
} from "wrangler";
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

/** The table of settings: each name with its kind. */
function settingsOf(document: string): Map<string, string> {
	const [, section = ""] = /^## Settings\n(.*?)^## /ms.exec(document) ?? [];
	const rows = section.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm);
	return new Map([...rows].map(([, name = "", kind = ""]) => [name, kind.trim()]));
}

/** What the Workers' code takes from its environment: by custom in capitals, and nothing else is a property so. */
function settingsInCode(): Set<string> {
	const source = join(ROOT, "src");
	const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
		/^(http\/.*|bulk|index)\.ts$/.test(file),
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
	const settings = settingsOf(read("docs/operations.md"));
	const configured = (env: string) => CONFIGS.flatMap((file) => namesIn(file, env));

	it("has every setting of the code", () => {
		expect([...settings.keys()]).toEqual(expect.arrayContaining([...settingsInCode()]));
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

/** A command of wrangler, as its registry has it. */
interface Command {
	readonly definition?: { readonly type: string; readonly args?: Readonly<Record<string, object>> };
	readonly subtree: ReadonlyMap<string, Command>;
}

const DOCUMENTS = [
	"README.md",
	"CONTRIBUTING.md",
	"SECURITY.md",
	...readdirSync(join(ROOT, "docs"))
		.filter((file) => file.endsWith(".md"))
		.map((file) => `docs/${file}`),
];

/** What a document tells its readers to type: in code spans and in blocks, and of a line with && each part. */
function typed(document: string, program: string): string[] {
	const text = read(document);
	const blocks = [...text.matchAll(/^ *```\w+[^\n]*\n(.*?)^ *```/gms)].flatMap(([, block = ""]) =>
		block.split("\n"),
	);
	const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
	return [...blocks, ...spans]
		.flatMap((line) => line.split("&&"))
		.map((line) => line.trim())
		.filter((line) => line.startsWith(program));
}

describe("the documents", () => {
	const { registry, globalFlags } = getWranglerCommands();
	const common = ["env", "config", ...Object.keys(globalFlags)];
	const commands = DOCUMENTS.flatMap((document) =>
		typed(document, "npx wrangler ").map((line) => [line, document] as const),
	);

	it("name commands of wrangler", () => {
		expect(commands.length).toBeGreaterThan(10);
	});

	it.each([...new Map(commands)])("name a command of this wrangler: %s (%s)", (line) => {
		let command: Command = registry;
		const words = line
			.replace(/"[^"]*"/g, "WORDS")
			.split(/\s+/)
			.slice(2);
		for (const word of words) command = command.subtree.get(word) ?? command;
		expect(command.definition?.type).toBe("command");
		const options = Object.entries(command.definition?.args ?? {}).flatMap(([name, option]) =>
			"alias" in option ? [name, option.alias].flat() : [name],
		);
		for (const word of words.filter((each) => each.startsWith("--"))) {
			expect([...common, ...options]).toContain(word.slice(2).replace(/=.*/, ""));
		}
	});

	it("name scripts that there are", () => {
		const { scripts }: { scripts: object } = JSON.parse(read("package.json"));
		const named = DOCUMENTS.flatMap((document) => typed(document, "npm run ")).map(
			(line) => line.split(/\s+/).filter((word) => !word.startsWith("--"))[2],
		);
		expect(named.length).toBeGreaterThan(10);
		expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
	});

	it("lead to places of operations.md that there are", () => {
		const text = read("docs/operations.md");
		const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
			heading
				.toLowerCase()
				.replace(/[^\w -]/g, "")
				.replaceAll(" ", "-"),
		);
		const links = DOCUMENTS.flatMap((document) => {
			const own = document === "docs/operations.md" ? "" : "operations\\.md";
			return [...read(document).matchAll(new RegExp(`\\]\\((?:docs/)?${own}#([\\w-]+)\\)`, "g"))];
		}).map(([, anchor]) => anchor);
		expect(links.length).toBeGreaterThan(5);
		expect(anchors).toEqual(expect.arrayContaining(links));
	});
});
