import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./build.ts";

/** Where the package lies that these tests install. */
export const PACKAGE = join(ROOT, "dist", "npm");

/** Builds the package as `npm run build:package` does, once for all whole runs. */
export default function setup(): void {
	execFileSync(process.execPath, [join(ROOT, "src/packaging/main.ts")], { stdio: "pipe" });
}
