import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** No test measures time: the limit is there to end what hangs, however slow the machine. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

/**
 * Four ways to run: the engine in plain Node, the HTTP room in workerd, the page in a browser, and whole
 * runs (the built bundle, the demo) from outside. The last line of a run reads `Tests: N passed, N failed, N skipped`.
 */
export default defineConfig({
	test: {
		// The Worker writes a line for each request; they are shown where a test fails.
		silent: "passed-only",
		reporters: [process.env.CI ? "dot" : "default", "./test/reporter.ts"],
		coverage: { provider: "istanbul", include: ["src/**/*.ts"] },
		projects: [
			{
				test: {
					...patience,
					name: "engine",
					environment: "node",
					include: ["test/**/*.test.ts"],
					exclude: ["test/http/**", "test/whole/**", "test/page/browser/**"],
				},
			},
			{
				test: {
					name: "page",
					environment: "node",
					include: ["test/page/browser/**/*.test.ts"],
					globalSetup: ["./test/page/browser/worker.ts"],
					...patience,
				},
			},
			{
				plugins: [cloudflareTest({ wrangler: { configPath: "./wrangler.toml" } })],
				// One workerd for all files: the room keeps nothing between requests that could leak.
				test: { ...patience, name: "worker", isolate: false, include: ["test/http/**/*.test.ts"] },
			},
			{
				test: {
					name: "whole",
					environment: "node",
					include: ["test/whole/**/*.test.ts"],
					globalSetup: ["./test/whole/build.ts", "./test/whole/build-package.ts"],
					...patience,
				},
			},
		],
	},
});
