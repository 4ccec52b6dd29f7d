import type { Reporter, TestModule } from "vitest/node";

/** Prints the tally of the whole run as its last line, for people and for CI alike. */
export default class Tally implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
		for (const module of modules) {
			for (const test of module.children.allTests()) count[test.result().state] += 1;
			// A file that cannot be loaded has no tests to fail, and must not pass for a clean run.
			if (module.state() === "failed" && module.errors().length > 0) count.failed += 1;
		}
		process.once("exit", () => {
			const skipped = count.skipped + count.pending;
			console.log(`Tests: ${count.passed} passed, ${count.failed} failed, ${skipped} skipped`);
		});
	}
}
