import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { Miniflare } from "miniflare";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ARGUMENTS, CHROMIUM } from "../page/browser/chromium.ts";
import { ROOT } from "./build.ts";
import { PACKAGE } from "./build-package.ts";
import { examplesIn } from "./examples.ts";
import { startWorker } from "./worker.ts";

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html",
	".js": "text/javascript",
	".wasm": "application/wasm",
};

/** Holds what the package declares against what it does: each assignable to the other. */
const AGREEMENT = `
import type { ExtractSchema } from "${ROOT}/node_modules/hono/dist/types/types.js";
import type * as client from "${PACKAGE}/client.d.ts";
import type * as declared from "${PACKAGE}/sourceline.js";
import type { CheckResult, Claim } from "${ROOT}/src/contract/check.ts";
import type { NewsArticle, Ninjs } from "${ROOT}/src/contract/foreign.ts";
import type { Problem } from "${ROOT}/src/contract/problem.ts";
import type { Report } from "${ROOT}/src/contract/report.ts";
import type { AttributionRequest } from "${ROOT}/src/contract/request.ts";
import type { SentenceLine } from "${ROOT}/src/contract/sentence-line.ts";
import type { SourcelineApi } from "${ROOT}/src/http/api.ts";
import * as real from "${ROOT}/src/library/node.ts";

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const report: Same<Report, declared.Report> = true;
export const request: Same<AttributionRequest, declared.AttributionRequest> = true;
export const line: Same<SentenceLine, declared.SentenceLine> = true;
export const problem: Same<Problem, declared.Problem> = true;
export const article: Same<NewsArticle, declared.NewsArticle> = true;
export const item: Same<Ninjs, declared.Ninjs> = true;
export const claim: Same<Claim, declared.Claim> = true;
export const result: Same<CheckResult, declared.CheckResult> = true;
export const api: Same<ExtractSchema<SourcelineApi>, ExtractSchema<client.SourcelineApi>> = true;
export const names: Same<keyof typeof real, keyof typeof declared> = true;
export const functions: Omit<typeof declared, "Sourceline" | "ProblemError"> = real;
export const error = (thrown: real.ProblemError): declared.ProblemError => thrown;
export const engine: declared.Sourceline = new real.Sourceline({ weights: new ArrayBuffer(0) });
`;

describe("the package", () => {
	const folder = mkdtempSync(join(tmpdir(), "sourceline-package-"));
	afterAll(() => rmSync(folder, { recursive: true }));

	it("declares the types that it has", () => {
		writeFileSync(join(folder, "agreement.ts"), AGREEMENT);
		const config = {
			extends: join(ROOT, "src/library/tsconfig.json"),
			compilerOptions: { typeRoots: [join(ROOT, "node_modules/@types")], skipLibCheck: false },
			files: [join(folder, "agreement.ts")],
			include: [],
		};
		writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
		const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
		let complaints = "";
		try {
			execFileSync(process.execPath, [tsc, "--noEmit", "-p", folder], { encoding: "utf8" });
		} catch (failure) {
			complaints = String(Reflect.get(Object(failure), "stdout"));
		}
		expect(complaints).toBe("");
	});

	it("needs no other package, and names the licences of those inside it", () => {
		const { dependencies } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
		expect(dependencies).toBeUndefined();
		const licences = readFileSync(join(PACKAGE, "LICENSES-OF-OTHERS.txt"), "utf8");
		for (const name of ["zod", "@noble/hashes"])
			expect(licences).toMatch(new RegExp(`^${name}$`, "m"));
	});
});

describe("the package and the Worker", () => {
	let worker: Miniflare;
	beforeAll(() => {
		worker = startWorker();
	});
	afterAll(() => worker.dispose());

	it("give the same answers, byte for byte", async () => {
		const { attribute, formats, write } = await import(join(PACKAGE, "sourceline.js"));
		const samples = join(ROOT, "data", "samples");
		for (const file of readdirSync(samples)) {
			const text = readFileSync(join(samples, file), "utf8");
			const report = await attribute(text);
			for (const format of formats) {
				const address = new URL(`/v1/attributions?format=${format}`, await worker.ready);
				const headers = { "content-type": "text/plain" };
				const response = await fetch(address, { method: "POST", headers, body: text });
				expect(write(report, text, format)).toBe(await response.text());
			}
		}
	});
});

describe.skipIf(CHROMIUM === null)("the package in a browser", () => {
	let browser: Browser;
	let server: Server;
	let origin = "";
	/** A content security policy for the page. */
	let policy = "";

	const page = examplesIn(join(ROOT, "docs/library.md")).flatMap((example) =>
		example.kind === "file" && example.path === "page.html" ? [example.content] : [],
	);

	beforeAll(async () => {
		server = createServer((request, response) => {
			const path = request.url ?? "/";
			const name = /^\/node_modules\/sourceline\/([\w.]+)$/.exec(path)?.[1];
			if (path !== "/" && name === undefined) return response.writeHead(404).end();
			const content = name === undefined ? (page[0] ?? "") : readFileSync(join(PACKAGE, name));
			const type = TYPES[extname(name ?? "page.html")] ?? "application/octet-stream";
			return response
				.writeHead(200, { "content-type": type, "content-security-policy": policy })
				.end(content);
		});
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const address = server.address();
		origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
		browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: [...ARGUMENTS] });
	});
	afterAll(async () => {
		await browser.close();
		server.close();
	});

	it.each([
		["as the document shows it", ""],
		["where WebAssembly may not be compiled", "script-src 'self' 'unsafe-inline'"],
	])("answers on a page, %s", async (_what, given) => {
		policy = given;
		const tab = await browser.newPage();
		const failures: string[] = [];
		tab.on("pageerror", ({ message }) => failures.push(message));
		await tab.goto(origin);
		await tab.click("#ask");
		const answer = await tab.locator("#answer li").first().textContent({ timeout: 60_000 });
		expect(answer).toBe("Anna Jones: Mayor Anna Jones said the bridge will close.");
		expect(failures).toEqual([]);
		await tab.close();
	});
});
