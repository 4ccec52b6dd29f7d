import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { createTestHarness } from "wrangler";
import { ARGUMENTS, CHROMIUM } from "../browser/chromium.ts";

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, "..", "..", "..");

/**
 * Runs a task with the Worker and a browser to look at it, and ends both.
 * @throws Error where Chromium is not installed
 */
export async function withPage(
	task: (browser: Browser, origin: string) => Promise<void>,
): Promise<void> {
	if (CHROMIUM === null) throw new Error("Chromium is not installed: apt-get install chromium");
	const worker = createTestHarness({
		root: ROOT,
		workers: [{ configPath: "./wrangler.toml" }],
	});
	const { url } = await worker.listen();
	const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...ARGUMENTS] });
	try {
		await task(browser, url.origin);
	} finally {
		await browser.close();
		await worker.close();
	}
}
