import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readKeys } from "../src/http/doors/keys.ts";

/** Runs `npm run key` with arguments. */
function run(...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[join(import.meta.dirname, "..", "src", "key.ts"), ...args],
		{ encoding: "utf8" },
	);
	return { status, stdout, stderr };
}

describe("npm run key", () => {
	it("makes a key that the service knows by its entry, another each time", async () => {
		const made = [run("desk"), run("desk", "--limit", "high", "--calls", "checks,mcp")];
		const pairs = made.map(({ stdout }) => ({
			key: /^ {2}(sl_[\w-]{43})$/m.exec(stdout)?.[1] ?? "",
			entry: /^ {2}(\{.*\})$/m.exec(stdout)?.[1] ?? "",
		}));
		const [first, second] = pairs;
		expect(first?.key).not.toBe(second?.key);
		for (const { key, entry } of pairs) {
			expect(entry).not.toContain(key);
			expect(await readKeys(`[${entry}]`).find(key)).toMatchObject({ name: "desk" });
			expect(await readKeys(`[${entry}]`).find(`${key} `)).toBeNull();
		}
		expect(JSON.parse(second?.entry ?? "")).toMatchObject({
			limit: "high",
			calls: ["checks", "mcp"],
		});
	});

	it.each([
		[[], "npm run key -- NAME"],
		[["a", "b"], "npm run key -- NAME"],
		[["a b"], "name: a name has up to 64"],
		[["a", "--expires", "soon"], "expires: a date like 2027-01-31"],
		[["a", "--limit", "much"], "limit"],
		[["a", "--calls", "everything"], "calls"],
		[["a", "--colour", "red"], "--colour"],
	])("refuses %j, and makes none", (args, part) => {
		const { status, stdout, stderr } = run(...args);
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr).toContain(part);
	});
});
