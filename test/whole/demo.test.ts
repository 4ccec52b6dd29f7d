import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { ROOT } from "./build.ts";

/** Runs the demo in a process group of its own, so that whatever it leaves behind can be found. */
async function runDemo() {
	const { FORCE_COLOR: _colour, ...env } = process.env;
	const demo = spawn(process.execPath, ["--env-file=.env", "src/demo.ts"], {
		cwd: ROOT,
		detached: true,
		stdio: ["ignore", "pipe", "pipe"],
		env,
	});
	let output = "";
	let complaints = "";
	demo.stdout.on("data", (chunk) => {
		output += chunk;
	});
	demo.stderr.on("data", (chunk) => {
		complaints += chunk;
	});
	const [code] = await once(demo, "close");
	return { code, output, complaints, group: demo.pid ?? 0 };
}

function isAlive(group: number): boolean {
	try {
		process.kill(-group, 0);
		return true;
	} catch {
		return false;
	}
}

describe("npm run demo", () => {
	it("answers the bundled article in a table, and leaves nothing running", async () => {
		const { code, output, complaints, group } = await runDemo();
		expect(complaints).toBe("");
		expect(code).toBe(0);
		for (const title of ["sentence", "status", "speaker", "via", "cue", "conf."]) {
			expect(output).toMatch(new RegExp(`^#.*\\b${title.replace(".", "\\.")}`, "m"));
		}
		expect(output).toMatch(/^20 sentences: \d+ attributed to \d+ speakers, \d+ agentless/m);
		expect(output).toContain("--data-binary @data/samples/moscow-four-party-talks.txt");
		expect(Math.max(...output.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
		expect(isAlive(group)).toBe(false);
	});
});
