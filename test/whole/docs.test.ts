import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "./build.ts";
import { PACKAGE } from "./build-package.ts";
import { examplesIn } from "./examples.ts";

const PATH = [dirname(process.execPath), process.env.PATH ?? ""].join(delimiter);

function isThere(program: string): boolean {
	try {
		execFileSync("sh", ["-c", `command -v ${program}`], { stdio: "ignore", env: { PATH } });
		return true;
	} catch {
		return false;
	}
}

/** Runs commands in a folder, ending at the first that fails; rejects with what they complained of. */
async function runIn(folder: string, script: string): Promise<string> {
	const shell = spawn("bash", ["-euo", "pipefail", "-c", script], {
		cwd: folder,
		stdio: ["ignore", "pipe", "pipe"],
		env: { PATH, HOME: folder, npm_config_offline: "true", npm_config_update_notifier: "false" },
	});
	const [output, complaints, [code]] = await Promise.all([
		text(shell.stdout),
		text(shell.stderr),
		once(shell, "close"),
	]);
	if (code !== 0) throw new Error(`It ended with ${code}:\n${complaints}`);
	return output;
}

describe.each(["docs/library.md"])("%s", (document) => {
	const folder = mkdtempSync(join(tmpdir(), "sourceline-docs-"));

	beforeAll(async () => {
		await runIn(folder, `npm init --yes && npm pack ${PACKAGE}`);
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	for (const example of examplesIn(join(ROOT, document))) {
		if (example.kind === "file") {
			const path = join(folder, example.path);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, example.content);
			continue;
		}
		const { script, needs, output } = example;
		const isMissing = needs !== null && !isThere(needs);
		const name = script.trim().split("\n")[0] ?? "";
		const reason = isMissing ? ` (skipped: ${needs} is not on this machine)` : "";
		it.skipIf(isMissing)(`runs ${name}${reason}`, async () => {
			const printed = await runIn(folder, script);
			if (output !== null) expect(printed).toBe(output);
		});
	}
});
