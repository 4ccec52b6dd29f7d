import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import type { Miniflare } from "miniflare";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "./build.ts";
import { PACKAGE } from "./build-package.ts";
import { examplesIn } from "./examples.ts";
import { startNews } from "./news.ts";
import { startWorker } from "./worker.ts";

const PATH = [dirname(process.execPath), process.env.PATH ?? ""].join(delimiter);

function isThere(program: string): boolean {
	try {
		execFileSync("sh", ["-c", `command -v ${program}`], { stdio: "ignore", env: { PATH } });
		return true;
	} catch {
		return false;
	}
}

/** Runs commands in a folder, ending at the first that fails; rejects with what they complained of. */
async function runIn(folder: string, script: string): Promise<string> {
	// An answer that is a problem must not pass for one that is shown.
	const strict = `curl() { command curl --fail-with-body "$@"; }\n${script}`;
	const shell = spawn("bash", ["-euo", "pipefail", "-c", strict], {
		cwd: folder,
		stdio: ["ignore", "pipe", "pipe"],
		env: { PATH, HOME: folder, npm_config_offline: "true", npm_config_update_notifier: "false" },
	});
	const [output, complaints, [code]] = await Promise.all([
		text(shell.stdout),
		text(shell.stderr),
		once(shell, "close"),
	]);
	if (code !== 0) throw new Error(`It ended with ${code}:\n${complaints}`);
	return output;
}

/** What documents name, and where it is in the test. */
const places = new Map<string, string>();

const inTest = (shown: string): string =>
	[...places].reduce((text, [named, place]) => text.replaceAll(named, place), shown);
const asShown = (printed: string): string =>
	[...places].reduce((text, [named, place]) => text.replaceAll(place, named), printed);

let worker: Miniflare;
let news: Awaited<ReturnType<typeof startNews>>;

beforeAll(async () => {
	worker = startWorker();
	news = await startNews();
	places.set("http://localhost:8787", (await worker.ready).origin);
	places.set("https://news.example", news.origin);
});
afterAll(async () => {
	await worker.dispose();
	news.server.close();
});

const TEXT = "The bridge will close on Monday, Mayor Anna Jones told Reuters.";

/** A document, the heading from which it is tried, and the files that it takes for granted. */
const DOCUMENTS: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
	[
		"README.md",
		"## Calling it",
		{
			"article.txt": TEXT,
			"page.html": `<article><p>${TEXT}</p></article>`,
			"articles.ndjson": `${JSON.stringify({ text: TEXT })}\n`.repeat(2),
		},
	],
	["docs/library.md", "", {}],
	["docs/integrating.md", "", {}],
	["docs/mcp.md", "", {}],
];

describe.each(DOCUMENTS)("%s", (document, from, given) => {
	const folder = mkdtempSync(join(tmpdir(), "sourceline-docs-"));
	const examples = examplesIn(join(ROOT, document), from);
	const files = examples.filter((example) => example.kind === "file");

	beforeAll(async () => {
		// As `npm install` leaves it, but that nothing is fetched.
		await runIn(folder, `npm init --yes && npm pack ${PACKAGE} && npm install ./*.tgz`);
		symlinkSync(join(ROOT, "node_modules/hono"), join(folder, "node_modules/hono"));
		for (const [path, content] of Object.entries(given)) writeFileSync(join(folder, path), content);
		for (const { path, content } of files) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), inTest(content));
		}
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	for (const example of examples) {
		if (example.kind === "file") continue;
		const { script, needs, output } = example;
		const missing = needs.filter((program) => !isThere(program)).join(", ");
		const name = script.trim().split("\n")[0] ?? "";
		if (missing) console.warn(`${missing} not installed: "${name}" of ${document} is skipped.`);
		it.skipIf(missing !== "")(`runs ${name}`, async () => {
			const printed = await runIn(folder, inTest(script));
			if (output !== null) expect(asShown(printed)).toBe(output);
		});
	}

	for (const { path, content } of files.filter(({ path }) => path.endsWith(".yml"))) {
		it.skipIf(!isThere("python3"))(`runs what ${path} runs`, async () => {
			const commands = [...content.matchAll(/^ +- run: (.+)$/gm)].map(([, command]) => command);
			expect(commands.length).toBeGreaterThan(0);
			const variables = [...content.matchAll(/\$\{\{ vars\.(\w+) \}\}/g)].map(([, name]) => name);
			expect(variables).toEqual(["FEED", "SOURCELINE"]);
			const setting =
				"export FEED=https://news.example/feed.xml SOURCELINE=http://localhost:8787 GITHUB_STEP_SUMMARY=summary.md\nrm -f seen.txt\n";
			await runIn(folder, inTest(setting + commands.join("\n")));
			const summary = readFileSync(join(folder, "summary.md"), "utf8");
			expect(asShown(summary)).toBe(
				"https://news.example/rain.html: Reportedly two roads are closed.\n",
			);
			// What has been seen is not told again.
			expect(await runIn(folder, inTest(setting.replace("rm -f seen.txt", commands.join())))).toBe(
				"",
			);
		});
	}

	const typed = files.filter(({ path }) => path.endsWith(".mts"));
	if (typed.length === 0) return;
	it("is typed rightly", async () => {
		const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
		const flags = `--noEmit --strict --module nodenext --target es2024 --skipLibCheck --types node --typeRoots ${ROOT}/node_modules/@types`;
		await runIn(folder, `node ${tsc} ${flags} ${typed.map(({ path }) => path).join(" ")} >&2`);
	});
});
