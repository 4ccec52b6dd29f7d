import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createTestHarness } from "wrangler";
import { CHROMIUM } from "./chromium.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** Where the Worker listens; "" where there is no browser to ask it. */
		readonly origin: string;
	}
}

/** Starts the Worker once for all tests in the browser. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
	if (CHROMIUM === null) {
		console.warn("Chromium is not installed (apt-get install chromium): tests in it are skipped.");
		project.provide("origin", "");
		return;
	}
	const worker = createTestHarness({
		root: join(import.meta.dirname, "..", "..", ".."),
		workers: [{ configPath: "./wrangler.toml" }],
	});
	const { url } = await worker.listen();
	project.provide("origin", url.origin);
	return () => worker.close();
}
