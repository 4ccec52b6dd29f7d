import { join } from "node:path";
import type { Page } from "playwright-core";
import { ROOT, withPage } from "./worker.ts";

interface Shot {
	readonly name: string;
	readonly width: number;
	readonly height: number;
	readonly dark?: boolean;
	readonly path?: string;
	readonly prepare?: (page: Page) => Promise<void>;
}

const SHOTS: readonly Shot[] = [
	{ name: "light", width: 1440, height: 1000 },
	{
		name: "dark",
		width: 1440,
		height: 1000,
		dark: true,
		path: "/?sample=lithium-merger",
		prepare: async (page) => {
			await page.locator("#s1 .words").press("Enter");
			await page.evaluate("scrollTo(0, 0)");
		},
	},
	{ name: "phone", width: 390, height: 844, path: "/?sample=sleep-study" },
	{
		name: "phone-card",
		width: 390,
		height: 844,
		path: "/?sample=sleep-study",
		prepare: (page) => page.locator("#s3 .words").press("Enter"),
	},
];

/** Makes the pictures of the page that the README shows: docs/images/*.png. */
await withPage(async (browser, origin) => {
	for (const { name, width, height, dark, path, prepare } of SHOTS) {
		const context = await browser.newContext({
			viewport: { width, height },
			deviceScaleFactor: 1.5,
			colorScheme: dark ? "dark" : "light",
			reducedMotion: "reduce",
		});
		const page = await context.newPage();
		await page.goto(origin + (path ?? "/"));
		await prepare?.(page);
		const file = join(ROOT, "docs", "images", `page-${name}.png`);
		await page.screenshot({ path: file });
		console.log(`docs/images/page-${name}.png`);
		await context.close();
	}
});
