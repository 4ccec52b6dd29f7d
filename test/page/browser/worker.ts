import { createHash } from "node:crypto";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createTestHarness } from "wrangler";
import { CHROMIUM } from "./chromium.ts";
import { KEY } from "./key.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** Where the Worker listens; "" where there is no browser to ask it. */
		readonly origin: string;
		/** Where one listens that asks for a key. */
		readonly keyedOrigin: string;
	}
}

/** The key of the Worker that asks for one, and how the Worker knows it. */
const sha256 = createHash("sha256").update(KEY).digest("hex");
const API_KEYS = JSON.stringify([{ name: "reader", sha256, limit: "none" }]);

/** Starts the Worker once for all tests in the browser, open and with keys. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
	if (CHROMIUM === null) {
		console.warn("Chromium is not installed (apt-get install chromium): tests in it are skipped.");
		project.provide("origin", "");
		project.provide("keyedOrigin", "");
		return;
	}
	const root = join(import.meta.dirname, "..", "..", "..");
	const configPath = "./wrangler.toml";
	const open = createTestHarness({ root, workers: [{ configPath }] });
	const keyed = createTestHarness({ root, workers: [{ configPath, secrets: { API_KEYS } }] });
	// One after the other: both build the same files.
	project.provide("origin", (await open.listen()).url.origin);
	project.provide("keyedOrigin", (await keyed.listen()).url.origin);
	return async () => {
		await Promise.all([open.close(), keyed.close()]);
	};
}
