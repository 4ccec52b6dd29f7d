import type { UserConsoleLog } from "vitest";
import type { Reporter, TestModule } from "vitest/node";
import { LogWatch } from "./log-watch.ts";

/**
 * Prints the tally of the whole run as its last line, for people and for CI alike. What the run wrote, the log of
 * the Worker with it, must hold no word of an article: each line that does counts as a failure.
 */
export default class Tally implements Reporter {
	private readonly watch = new LogWatch();

	onUserConsoleLog({ content }: UserConsoleLog): void {
		this.watch.add(content);
	}

	onTestRunEnd(modules: readonly TestModule[]): void {
		const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
		for (const module of modules) {
			for (const test of module.children.allTests()) count[test.result().state] += 1;
			// A file that cannot be loaded has no tests to fail, and must not pass for a clean run.
			if (module.state() === "failed" && module.errors().length > 0) count.failed += 1;
		}
		const { leaks } = this.watch;
		count.failed += leaks.length;
		if (leaks.length > 0) process.exitCode = 1;
		for (const leak of leaks) console.error(`Words of an article in the log: ${leak}`);
		process.once("exit", () => {
			const skipped = count.skipped + count.pending;
			console.log(`Tests: ${count.passed} passed, ${count.failed} failed, ${skipped} skipped`);
		});
	}
}
