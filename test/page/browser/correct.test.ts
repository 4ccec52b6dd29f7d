import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import { expect, it } from "vitest";
import { inBrowser, openCard } from "./open.ts";

async function contentOf(download: Download): Promise<string> {
	return readFile(await download.path(), "utf8");
}

async function correctTo(page: Page, sentence: number, name: string): Promise<void> {
	await openCard(page, sentence);
	await page.selectOption('.correct [name="status"]', "attributed");
	await page.selectOption('.correct [name="speaker"]', "");
	await page.fill('.correct [name="name"]', name);
	await page.selectOption('.correct [name="type"]', "document");
	await page.click('.correct button[type="submit"]');
}

inBrowser("correcting and taking along", (open) => {
	it("corrects in place, keeps it in the browser, and exports it as gold", async () => {
		const page = await open();
		await correctTo(page, 1, "the communiqué");
		expect(await page.locator("#s1 .note .who").innerText()).toContain("the communiqué");
		expect(await page.locator(".source .name").allTextContents()).toContain("the communiqué");
		expect(await page.locator("#corrections-count").innerText()).toBe("1 sentence corrected here");

		await page.reload();
		expect(await page.locator("#s1 .note .who").innerText()).toContain("the communiqué");

		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.click('[data-take="gold"]'),
		]);
		expect(download.suggestedFilename()).toMatch(/^sourceline-[\da-f]{8}-gold\.json$/);
		const gold: unknown = JSON.parse(await contentOf(download));
		expect(gold).toMatchObject({ sentences: { length: 20 } });
		expect(JSON.stringify(gold)).toContain('"speaker":"the communiqué","type":"document"');

		await openCard(page, 1);
		await page.click("[data-undo]");
		expect(await page.locator("#s1 .note .who").innerText()).not.toContain("the communiqué");
		expect(await page.locator(".corrections").isVisible()).toBe(false);
	});

	it("picks another of the article's sources, or none", async () => {
		const page = await open();
		await openCard(page, 7);
		await page.selectOption('.correct [name="speaker"]', { label: "Sergei Shoigu" });
		await page.click('.correct button[type="submit"]');
		expect(await page.locator("#s7 .note .who").innerText()).toContain("Sergei Shoigu");
		expect(await page.locator(".card h3").first().innerText()).toBe("Sergei Shoigu");
		await page.selectOption('.correct [name="status"]', "agentless");
		await page.click('.correct button[type="submit"]');
		expect(await page.locator("#s7 .note .who").innerText()).toContain("nobody is named");
		expect(await page.locator("#s7").getAttribute("data-voice")).toBe("agentless");
	});

	it("takes another candidate with one click, and takes it back", async () => {
		const page = await open();
		const candidate = page.locator("[data-pick]").first();
		let sentence = 0;
		await openCard(page, sentence);
		while ((await candidate.count()) === 0) await openCard(page, ++sentence);
		const who = page.locator(`#s${sentence} .note .who`);
		const before = await who.innerText();
		const name = await candidate.innerText();
		await candidate.click();
		expect(await who.innerText()).toContain(name);
		await page.click("[data-undo]");
		expect(await who.innerText()).toBe(before);
	});

	it("gives the report as one HTML file, as corrected, that needs nothing beside it", async () => {
		const page = await open();
		await correctTo(page, 1, "the communiqué");
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.click('#take button[value="html"]'),
		]);
		expect(download.suggestedFilename()).toMatch(/^sourceline-[\da-f]{8}\.html$/);
		const body = await contentOf(download);
		const asked: string[] = [];
		const alone = await open({ path: "/health" });
		await alone.route("**/*", (route) => {
			const { pathname } = new URL(route.request().url());
			asked.push(pathname);
			return route.fulfill({ body, contentType: "text/html" });
		});
		await alone.goto("/report.html");
		expect(await alone.locator(".sentence").count()).toBe(20);
		expect(await alone.locator("#s1 .note .who").innerText()).toContain("the communiqué");
		await alone.click("#s8 .words", { position: { x: 40, y: 8 } });
		expect(await alone.locator(".card:visible h2").innerText()).toBe("Sentence 9 of 20");
		const paper = await alone.evaluate(() => getComputedStyle(document.documentElement).fontFamily);
		expect(paper).toContain("Inter");
		expect(asked).toEqual(["/report.html"]);
	});

	it("asks only for what the status needs", async () => {
		const page = await open();
		await openCard(page, 1);
		await page.selectOption('.correct [name="status"]', "unattributed");
		expect(await page.locator('.correct [name="speaker"]').isVisible()).toBe(false);
		await page.selectOption('.correct [name="status"]', "attributed");
		expect(await page.locator('.correct [name="speaker"]').isVisible()).toBe(true);
		expect(await page.locator('.correct [name="name"]').isVisible()).toBe(false);
	});

	it.each([
		["json", /^\{"?/],
		["csv", /^\S+,/],
		["ndjson", /^\{.*\}\n\{/],
	])("downloads %s", async (format, shape) => {
		const page = await open();
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.click(`#take button[value="${format}"]`),
		]);
		expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`));
		expect((await contentOf(download)).replace(/^\ufeff/, "")).toMatch(shape);
	});

	it("copies a command that holds the article", async () => {
		const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
		await page.click('[data-take="curl"]');
		await page.locator("#take-hint", { hasText: "Copied" }).waitFor();
		const command = await page.evaluate(() => navigator.clipboard.readText());
		expect(command).toMatch(
			/^curl -H 'content-type: text\/plain; charset=utf-8' --data-binary @- /,
		);
		expect(command).toContain("Faisal Mekdad, the Syrian Foreign Minister");
		expect(command).toMatch(/\nARTICLE\n$/);
	});
});
