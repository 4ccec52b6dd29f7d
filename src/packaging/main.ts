import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { API } from "../contract/api.ts";
import { REPORT_FORMATS } from "../export/formats.ts";
import { componentSchemas } from "../http/openapi-schemas.ts";
import { clientDeclarations } from "./client.ts";
import { declarationsOf } from "./declarations.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const SOURCE = join(ROOT, "src");
/** The package as it is published, and as `npm pack ./dist/npm` takes it. */
const PACKAGE = join(ROOT, "dist", "npm");

const COMMON = {
	bundle: true,
	format: "esm",
	outdir: PACKAGE,
	charset: "utf8",
	legalComments: "none",
	metafile: true,
	absWorkingDir: ROOT,
} as const;

/** For Node, Deno and Bun: the library and the command, which share what they have in common. */
async function buildNode(): Promise<Metafile> {
	const { metafile } = await build({
		...COMMON,
		entryPoints: [
			{ in: join(SOURCE, "library/node.ts"), out: "sourceline" },
			{ in: join(SOURCE, "command/main.ts"), out: "command" },
		],
		platform: "node",
		target: "node20",
		splitting: true,
		chunkNames: "shared-[hash]",
	});
	return metafile;
}

/** For browsers: one small file. */
async function buildBrowser(): Promise<Metafile> {
	const { metafile } = await build({
		...COMMON,
		entryPoints: [{ in: join(SOURCE, "library/browser.ts"), out: "browser" }],
		platform: "browser",
		target: "es2022",
		minify: true,
	});
	return metafile;
}

/** The licences of the packages whose code is in the bundles. */
async function licences(metafiles: readonly Metafile[]): Promise<string> {
	const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
	const packages = inputs.flatMap((input) => {
		const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
		return name === undefined ? [] : [name];
	});
	const texts = [...new Set(packages)].sort().map(async (name) => {
		const text = await readFile(join(ROOT, "node_modules", name, "LICENSE"), "utf8");
		return `${name}\n\n${text.trim()}\n`;
	});
	return (await Promise.all(texts)).join(`\n${"-".repeat(72)}\n\n`);
}

async function manifest(): Promise<string> {
	const text = await readFile(join(ROOT, "package.json"), "utf8");
	const { name, version, description, license, engines, dependencies } = JSON.parse(text);
	const types = "./sourceline.d.ts";
	const fields = {
		name,
		version,
		description,
		license,
		type: "module",
		engines,
		// For the types of "sourceline/client" alone.
		peerDependencies: { hono: `^${dependencies.hono}` },
		peerDependenciesMeta: { hono: { optional: true } },
		bin: { sourceline: "./command.js" },
		exports: {
			".": { types, browser: "./browser.js", default: "./sourceline.js" },
			"./client": { types: "./client.d.ts" },
			"./model.bin": "./model.bin",
			"./kernels.wasm": "./kernels.wasm",
			"./package.json": "./package.json",
		},
	};
	return `${JSON.stringify(fields, null, "\t")}\n`;
}

async function declarations(): Promise<string> {
	const text = await readFile(join(import.meta.dirname, "sourceline.d.ts"), "utf8");
	const names = REPORT_FORMATS.map((format) => JSON.stringify(format.name));
	return text.replace("FORMATS", names.join(" | "));
}

await rm(PACKAGE, { recursive: true, force: true });
await mkdir(PACKAGE, { recursive: true });
const metafiles = [await buildNode(), await buildBrowser()];
for (const file of ["data/model.bin", "data/kernels.wasm", "LICENSE", "docs/library.md"]) {
	const name = file === "docs/library.md" ? "README.md" : file.slice(file.lastIndexOf("/") + 1);
	await copyFile(join(ROOT, file), join(PACKAGE, name));
}
const written = {
	"package.json": await manifest(),
	"sourceline.d.ts": await declarations(),
	"client.d.ts": clientDeclarations(API),
	"contract.d.ts": declarationsOf(componentSchemas()),
	"LICENSES-OF-OTHERS.txt": await licences(metafiles),
};
for (const [name, text] of Object.entries(written)) await writeFile(join(PACKAGE, name), text);
