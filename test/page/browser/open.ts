import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject } from "vitest";
import { ARGUMENTS, CHROMIUM } from "./chromium.ts";

/** What a test may ask of the browser, and where on the page it begins. */
export interface Opening extends BrowserContextOptions {
	readonly path?: string;
	/** Whether to open the service that asks for a key. */
	readonly keyed?: boolean;
	/** What the browser may complain of, for it is what the test is about. */
	readonly expected?: RegExp;
}

/** Opens the page, anew for every test. */
export type Open = (opening?: Opening) => Promise<Page>;

const origins = { open: inject("origin"), keyed: inject("keyedOrigin") };

/** The problems of a page: errors in its console, and requests to anybody but the Worker. */
function watch(page: Page, origin: string, problems: string[], expected?: RegExp): void {
	page.on("console", (message) => {
		if (message.type() !== "error" && message.type() !== "warning") return;
		if (expected?.test(message.text()) !== true) problems.push(message.text());
	});
	page.on("pageerror", (error) => problems.push(error.message));
	page.on("request", (request) => {
		const url = request.url();
		if (!/^(?:data|blob):/.test(url) && !url.startsWith(origin)) problems.push(`asks ${url}`);
	});
}

/**
 * Tests in a real browser, skipped where there is none. After each of them the console must be clean and
 * nobody but the Worker have been asked.
 */
export function inBrowser(name: string, tests: (open: Open) => void): void {
	describe.skipIf(CHROMIUM === null)(name, () => {
		let browser: Browser;
		const opened: Page[] = [];
		const problems: string[] = [];

		beforeAll(async () => {
			browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: [...ARGUMENTS] });
		});
		afterEach(async () => {
			for (const page of opened.splice(0)) await page.context().close();
			expect(problems.splice(0)).toEqual([]);
		});
		afterAll(() => browser.close());

		tests(async ({ path = "/", keyed = false, expected, ...options } = {}) => {
			const origin = keyed ? origins.keyed : origins.open;
			const context = await browser.newContext({
				baseURL: origin,
				viewport: { width: 1440, height: 900 },
				reducedMotion: "reduce",
				...options,
			});
			context.setDefaultTimeout(45_000);
			const page = await context.newPage();
			watch(page, origin, problems, expected);
			opened.push(page);
			await page.goto(path);
			return page;
		});
	});
}

/** Opens the card of a sentence by keys: its words may begin anywhere on a line. */
export async function openCard(page: Page, sentence: number): Promise<void> {
	await page.locator(`#s${sentence} .words`).press("Enter");
}

/** An article made up for the tests. */
export const ARTICLE = `Bridge to close for repairs

The old bridge will close on Monday, Mayor Ann Lee said. “It cannot wait another winter,” she told the Daily Post.

Reportedly the repairs will take a year. The bridge is 90 years old.
`;
