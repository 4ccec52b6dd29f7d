import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { KEY } from "./key.ts";
import { ARTICLE, inBrowser } from "./open.ts";

/** All places where a page can leave something. */
function kept(page: Page): Promise<string> {
	return page.evaluate(() =>
		[
			JSON.stringify({ ...localStorage }),
			JSON.stringify({ ...sessionStorage }),
			document.cookie,
			location.href,
			JSON.stringify(history.state),
			document.documentElement.outerHTML,
		].join("\n"),
	);
}

inBrowser("a service that asks for a key", (open) => {
	it("shows its examples to everybody, and reads an article for who types a key", async () => {
		const page = await open({ keyed: true, expected: /status of 401/ });
		expect(await page.locator(".sentence").count()).toBe(20);
		await page.fill("#text", ARTICLE);
		await page.click("button.primary");
		await page.locator("#problem", { hasText: "asks for a key" }).waitFor();
		await page.fill("#key", `${KEY}x`);
		await page.click("button.primary");
		await page.locator("#problem", { hasText: "does not know this key" }).waitFor();
		expect(await page.locator(".sentence").count()).toBe(20);
		await page.fill("#key", KEY);
		await page.click("button.primary");
		await page.locator(".sentence", { hasText: "The bridge is 90 years old." }).waitFor();
		expect(await page.locator("#problem").isVisible()).toBe(false);
		expect(await kept(page)).not.toContain(KEY);
	});

	it("takes the same key for claims and files, and none into a command", async () => {
		const page = await open({ keyed: true, permissions: ["clipboard-read", "clipboard-write"] });
		await page.fill("#key", KEY);
		await page.fill(
			'#claim [name="text"]',
			"Turkey should cease its military involvement in Syria",
		);
		await page.click("#claim button");
		await page.locator("#verdict .verdict").waitFor();
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.click('#take button[value="csv"]'),
		]);
		expect(download.suggestedFilename()).toMatch(/\.csv$/);
		await page.click('[data-take="curl"]');
		await page.locator("#take-hint", { hasText: "Copied" }).waitFor();
		const command = await page.evaluate(() => navigator.clipboard.readText());
		expect(command).toContain('-H "authorization: Bearer $SOURCELINE_KEY"');
		expect(command).not.toContain(KEY);
		expect(await kept(page)).not.toContain(KEY);
	});

	it("takes a key by its form without JavaScript, and gives it back in no page", async () => {
		const page = await open({ keyed: true, javaScriptEnabled: false, expected: /status of 401/ });
		await page.fill("#text", ARTICLE);
		await page.click("button.primary");
		expect(await page.locator("#problem").innerText()).toContain("asks for a key");
		expect(await page.inputValue("#text")).toBe(ARTICLE);
		await page.fill("#key", KEY);
		await page.click("button.primary");
		expect(await page.locator(".sentence").count()).toBe(4);
		expect(await page.content()).not.toContain(KEY);
		await page.fill('#take [name="key"]', KEY);
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.click('#take button[value="csv"]'),
		]);
		expect(download.suggestedFilename()).toMatch(/\.csv$/);
	});
});

inBrowser("an open service", (open) => {
	it("has no field for a key", async () => {
		const page = await open();
		expect(await page.locator('[name="key"]').count()).toBe(0);
	});
});
