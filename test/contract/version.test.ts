import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ENGINE_VERSION } from "../../src/contract/version.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

describe("the version", () => {
	it("is one, whatever names it", () => {
		const lock = JSON.parse(read("package-lock.json"));
		const tarballs = [...read("docs/library.md").matchAll(/sourceline-([\d.]+)\.tgz/g)];
		expect(JSON.parse(read("package.json")).version).toBe(ENGINE_VERSION);
		expect([lock.version, lock.packages[""].version]).toEqual([ENGINE_VERSION, ENGINE_VERSION]);
		expect(tarballs.length).toBeGreaterThan(0);
		expect(new Set(tarballs.map(([, version]) => version))).toEqual(new Set([ENGINE_VERSION]));
	});

	it("has the first heading of the changelog", () => {
		const [, newest] = /^## \[?(\d+\.\d+\.\d+)/m.exec(read("CHANGELOG.md")) ?? [];
		expect(newest).toBe(ENGINE_VERSION);
	});
});
