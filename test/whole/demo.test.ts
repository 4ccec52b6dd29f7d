import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { ROOT } from "./build.ts";

/** Runs the demo to its end: until it and whatever it started have let go of its output. */
async function runDemo() {
	const { FORCE_COLOR: _colour, ...env } = process.env;
	const demo = spawn(process.execPath, ["--env-file=.env", "src/demo.ts"], {
		cwd: ROOT,
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
	return { code, output, complaints };
}

describe("npm run demo", () => {
	it("answers the bundled article in a table, and leaves nothing running", async () => {
		const { code, output, complaints } = await runDemo();
		expect(complaints).toBe("");
		expect(code).toBe(0);
		for (const title of ["sentence", "status", "speaker", "via", "cue", "conf."]) {
			expect(output).toMatch(new RegExp(`^#.*\\b${title.replace(".", "\\.")}`, "m"));
		}
		expect(output).toMatch(/^20 sentences: \d+ attributed to \d+ speakers, \d+ agentless/m);
		expect(output).toContain("--data-binary @data/samples/moscow-four-party-talks.txt");
		expect(Math.max(...output.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
		const [, origin = ""] = /, at (http:\S+)$/m.exec(output) ?? [];
		expect(origin).not.toBe("");
		await expect(fetch(origin)).rejects.toThrow();
	});
});
