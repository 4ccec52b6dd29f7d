import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, "..", "..");
/** Where the bundle lies that these tests run. */
export const BUNDLE = join(ROOT, ".wrangler", "test-bundle");
/** What is in it, as esbuild tells it. */
export const METAFILE = join(ROOT, ".wrangler", "test-bundle.json");

/** Builds the bundle as `npm run build` does, once for all whole runs. */
export default function setup(): void {
	// wrangler leaves the files of an earlier build, which would be weighed with the new ones.
	rmSync(BUNDLE, { recursive: true, force: true });
	const wrangler = join(ROOT, "node_modules", "wrangler", "bin", "wrangler.js");
	const build = [
		"deploy",
		"--dry-run",
		"--minify",
		"--env",
		"production",
		"--outdir",
		BUNDLE,
		"--metafile",
		METAFILE,
	];
	execFileSync(process.execPath, [wrangler, ...build], { cwd: ROOT, stdio: "pipe" });
}
