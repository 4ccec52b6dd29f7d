import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** A built Worker: its modules as workerd loads them, in a folder of their own. */
export interface Bundle {
	readonly folder: string;
	/** File names, the entry first. */
	readonly modules: readonly string[];
	readonly compatibilityDate: string;
}

/** What a bundle weighs, in bytes, all modules together. */
export interface BundleSize {
	readonly raw: number;
	readonly gzip: number;
	readonly modules: readonly {
		readonly name: string;
		readonly raw: number;
		readonly gzip: number;
	}[];
}

const ENTRY = "index.js";

/** How workerd is told of a module, by the ending of its file name; other files are no modules. */
const KINDS: Readonly<Record<string, string>> = {
	js: "esModule",
	mjs: "esModule",
	bin: "data",
	wasm: "wasm",
	txt: "text",
};

function kindOf(name: string): string | undefined {
	return KINDS[name.slice(name.lastIndexOf(".") + 1)];
}

/**
 * Builds the Worker as it would be deployed, into a folder that nothing else uses.
 * @throws Error with wrangler's words where it doesn't build.
 */
export function buildBundle(): Bundle {
	const folder = mkdtempSync(join(tmpdir(), "sourceline-bench-"));
	const wrangler = join("node_modules", "wrangler", "bin", "wrangler.js");
	const deploy = ["deploy", "--env", "production", "--dry-run", "--minify", "--outdir", folder];
	execFileSync(process.execPath, [wrangler, ...deploy], { stdio: ["ignore", "pipe", "pipe"] });
	return bundleIn(folder);
}

/** The smallest Worker there is: what workerd costs without us. */
export function emptyBundle(): Bundle {
	const folder = mkdtempSync(join(tmpdir(), "sourceline-bench-"));
	writeFileSync(join(folder, ENTRY), "export default { fetch: () => new Response() };\n");
	return bundleIn(folder);
}

/** What lies built in a folder, its entry being index.js. */
export function bundleIn(folder: string): Bundle {
	const others = readdirSync(folder).filter((name) => name !== ENTRY && kindOf(name) !== undefined);
	return { folder, modules: [ENTRY, ...others.sort()], compatibilityDate: compatibilityDate() };
}

function compatibilityDate(): string {
	const date = /^compatibility_date\s*=\s*"([^"]+)"/m.exec(
		readFileSync("wrangler.toml", "utf8"),
	)?.[1];
	if (date === undefined) throw new Error("wrangler.toml names no compatibility_date");
	return date;
}

/** Weighs a bundle. */
export function sizeOf({ folder, modules }: Bundle): BundleSize {
	const weighed = modules.map((name) => {
		const bytes = readFileSync(join(folder, name));
		return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
	});
	return {
		raw: weighed.reduce((sum, { raw }) => sum + raw, 0),
		gzip: weighed.reduce((sum, { gzip }) => sum + gzip, 0),
		modules: weighed,
	};
}

/**
 * Writes workerd's configuration beside the modules and gives its path. `heap`: megabytes that V8's old space may take;
 * without it, V8 goes by the memory of the machine.
 */
export function writeConfig(
	{ folder, modules, compatibilityDate }: Bundle,
	heap: number | null = null,
): string {
	const list = modules.map((name) => {
		const quoted = JSON.stringify(name);
		return `    (name = ${quoted}, ${kindOf(name) ?? "data"} = embed ${quoted})`;
	});
	const flags = heap === null ? "" : `,\n  v8Flags = [ "--max-old-space-size=${heap}" ]`;
	// workerd knows its own schema by this path, wherever it runs.
	const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [ (name = "main", worker = .worker) ],
  sockets = [ (name = "http", address = "127.0.0.1:0", http = (), service = "main") ]${flags}
);
const worker :Workerd.Worker = (
  modules = [
${list.join(",\n")}
  ],
  compatibilityDate = ${JSON.stringify(compatibilityDate)}
);
`;
	const path = join(folder, "bench.capnp");
	writeFileSync(path, config);
	return path;
}
