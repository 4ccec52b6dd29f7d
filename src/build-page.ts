import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const PAGE = join(import.meta.dirname, "page");
const BUILT = join(PAGE, "built");

/** Bundles one file and what it imports, small, as a text that the Worker hands out. */
async function bundle(entry: string, name: string): Promise<void> {
	const { outputFiles } = await build({
		entryPoints: [join(PAGE, entry)],
		bundle: true,
		minify: true,
		write: false,
		format: "esm",
		target: "es2023",
		jsx: "automatic",
		jsxImportSource: "hono/jsx",
		legalComments: "none",
		charset: "utf8",
	});
	const text = outputFiles.map((file) => file.text).join("");
	const path = join(BUILT, name);
	// Written only where it changed: whoever watches the folder is not woken for nothing.
	if ((await readFile(path, "utf8").catch(() => null)) !== text) await writeFile(path, text);
}

await mkdir(BUILT, { recursive: true });
await bundle("client/main.ts", "client.txt");
await bundle("style/page.css", "style.txt");
