import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { ROOT } from "./build.ts";

const ADVISORY = {
	id: 1,
	url: "https://github.com/advisories/GHSA-aaaa-bbbb-cccc",
	title: "Made up for this test",
	severity: "low",
	vulnerable_versions: "<999",
};

/** Runs the check against a registry that answers audits with a status and a body, and nothing else. */
async function audit(status: number, body: object): Promise<{ code: unknown; printed: string }> {
	const registry = createServer((request, response) => {
		response.statusCode = request.method === "POST" ? status : 404;
		response.setHeader("content-type", "application/json");
		response.end(JSON.stringify(request.method === "POST" ? body : {}));
	}).listen(0, "127.0.0.1");
	await once(registry, "listening");
	const address = registry.address();
	const port = typeof address === "object" ? address?.port : undefined;
	const check = spawn(process.execPath, [join(ROOT, "src/supply/audit.ts")], {
		env: { ...process.env, npm_config_registry: `http://127.0.0.1:${port}/` },
		stdio: ["ignore", "pipe", "pipe"],
	});
	const [output, complaints, [code]] = await Promise.all([
		text(check.stdout),
		text(check.stderr),
		once(check, "close"),
	]);
	registry.close();
	return { code, printed: output + complaints };
}

describe("npm run check:audit", () => {
	it("fails on a known weakness of a package that is installed, and names it", async () => {
		const { code, printed } = await audit(200, { hono: [ADVISORY] });
		expect(printed).toContain(`audit: hono: low: Made up for this test (${ADVISORY.url})`);
		expect(code).toBe(1);
	});

	it("passes where none is known", async () => {
		const { code, printed } = await audit(200, {});
		expect(printed).toMatch(/^audit: clean/m);
		expect(code).toBe(0);
	});

	it("says in one line that nothing was audited where the registry answers no audits", async () => {
		const { code, printed } = await audit(405, {});
		expect(printed).toMatch(/^audit: NOT DONE.*405 Method Not Allowed.*\n$/);
		expect(code).toBe(0);
	});
});
