import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { Marked } from "marked";

const ROOT = join(import.meta.dirname, "..");
const PAGE = join(ROOT, "src", "page");
const BUILT = join(PAGE, "built");

/** Writes a text that the Worker hands out. */
async function put(name: string, text: string): Promise<void> {
	const path = join(BUILT, name);
	// Written only where it changed: whoever watches the folder is not woken for nothing.
	if ((await readFile(path, "utf8").catch(() => null)) !== text) await writeFile(path, text);
}

/** Bundles one file and what it imports, small. */
async function bundle(entry: string): Promise<string> {
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
	return outputFiles.map((file) => file.text).join("");
}

/** A document of the repository as HTML. Links to its neighbours, which are not served, stay as their words. */
async function document(name: string): Promise<string> {
	const marked = new Marked({
		renderer: {
			link({ href, tokens }) {
				const words = this.parser.parseInline(tokens);
				return /^https?:/.test(href) ? `<a href="${href}">${words}</a>` : words;
			},
		},
	});
	return marked.parse(await readFile(join(ROOT, name), "utf8"));
}

await mkdir(BUILT, { recursive: true });
await put("client.txt", await bundle("client/main.ts"));
await put("style.txt", await bundle("style/page.css"));
await put("model-card.txt", await document("MODEL_CARD.md"));
