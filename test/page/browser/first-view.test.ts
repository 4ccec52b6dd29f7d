import { expect, it } from "vitest";
import { inBrowser } from "./open.ts";

inBrowser("the first view", (open) => {
	it("has the Moscow article there, analysed", async () => {
		const page = await open();
		expect(await page.title()).toContain("Four-Party Meeting in Moscow");
		expect(await page.locator(".sentence").count()).toBe(20);
		expect(await page.locator("#finding").textContent()).toMatch(
			/^\d+ of 20 sentences rest on a stated source; .*own voice.*\.$/,
		);
		expect(await page.locator(".bar a").count()).toBe(20);
		expect(await page.locator(".source .name").allTextContents()).toContain("Faisal Mekdad");
	});

	it("shows beside a sentence who says it, and through whom", async () => {
		const page = await open();
		expect(await page.locator("#s7 .note .who").innerText()).toBe("Faisal Mekdad");
		expect(await page.locator("#s2 .note .chain").textContent()).toMatch(/via SANA → here$/);
	});

	it("tells by its shape alone what is quoted and what is a cue", async () => {
		const page = await open({ path: "/?sample=lithium-merger" });
		const styles = await page.evaluate(() =>
			[".content.direct", ".content.mixed", ".content.indirect", ".cue"].map((kind) => {
				const marked = document.querySelector(`.marks ${kind}`);
				return marked && getComputedStyle(marked).textDecorationStyle;
			}),
		);
		expect(styles).toEqual(["solid", "dashed", "dotted", "double"]);
	});

	it("shows whom a pronoun stands for while the mouse is on it", async () => {
		const page = await open();
		const he = page.locator("#s8 [data-is]", { hasText: /^He$/ });
		await he.hover();
		const shown = await he.evaluate((element) => getComputedStyle(element, "::after").content);
		expect(shown).toContain("Faisal Mekdad");
	});

	it("does not shift while it loads", async () => {
		const page = await open();
		const shift = await page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					let sum = 0;
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries()) {
							if ("value" in entry && typeof entry.value === "number") sum += entry.value;
						}
					}).observe({ type: "layout-shift", buffered: true });
					setTimeout(() => resolve(sum), 300);
				}),
		);
		expect(shift).toBe(0);
	});

	it("comes in at most 60 KiB, packed as servers pack", async () => {
		const { gzipSync } = await import("node:zlib");
		const sizes: number[] = [];
		const page = await open({ path: "/health" });
		page.on("response", async (response) => {
			sizes.push(gzipSync(await response.body()).length);
		});
		await page.goto("/", { waitUntil: "networkidle" });
		expect(sizes).toHaveLength(3);
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60 * 1024);
	});
});
