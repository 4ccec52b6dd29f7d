import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { indexedPng } from "./png.ts";
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
	{ name: "light", width: 1440, height: 960 },
	{
		name: "dark",
		width: 1440,
		height: 960,
		dark: true,
		path: "/?sample=lithium-merger",
		prepare: async (page) => {
			await page.locator("#s9 .words").press("Enter");
			await page.evaluate("document.querySelector('#headline').scrollIntoView()");
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

/** The pixels of a PNG, four bytes each, as the browser itself decodes them. */
async function pixelsOf(page: Page, png: Buffer): Promise<Uint8Array> {
	const base64 = await page.evaluate<string>(`(async () => {
		const image = new Image();
		image.src = "data:image/png;base64,${png.toString("base64")}";
		await image.decode();
		const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
		context.drawImage(image, 0, 0);
		const { data } = context.getImageData(0, 0, image.width, image.height);
		return btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(""));
	})()`);
	return Buffer.from(base64, "base64");
}

/** Makes the pictures of the page that the README shows: docs/images/*.png, a pixel a pixel to keep them small. */
await withPage(async (browser, origin) => {
	for (const { name, width, height, dark, path, prepare } of SHOTS) {
		const context = await browser.newContext({
			viewport: { width, height },
			colorScheme: dark ? "dark" : "light",
			reducedMotion: "reduce",
		});
		const page = await context.newPage();
		await page.goto(origin + (path ?? "/"));
		await prepare?.(page);
		const png = await page.screenshot();
		const small = indexedPng(await pixelsOf(page, png), width, height);
		await writeFile(join(ROOT, "docs", "images", `page-${name}.png`), small);
		console.log(`docs/images/page-${name}.png`, small.length, "bytes");
		await context.close();
	}
});
