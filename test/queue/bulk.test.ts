import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");

describe("the Worker for bulk", () => {
	it("has no door to the internet: messages come from the account's own queue alone", () => {
		const entry = readFileSync(join(ROOT, "src/bulk.ts"), "utf8");
		const handlers = /export default \{(.*)\} satisfies/s.exec(entry)?.[1] ?? "";
		expect([...handlers.matchAll(/^\t(?:async )?(\w+)\(/gm)].map(([, name]) => name)).toEqual([
			"queue",
		]);
		const config = readFileSync(join(ROOT, "wrangler.bulk.toml"), "utf8");
		expect(config).toMatch(/^workers_dev = false$/m);
		expect(config).toMatch(/^preview_urls = false$/m);
		expect(config).not.toMatch(/^\s*routes?\s*=/m);
	});
});
