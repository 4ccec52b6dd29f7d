import { expect, it } from "vitest";
import { inBrowser } from "./open.ts";

inBrowser("a claim", (open) => {
	it("is held against the article, where the service does that", async () => {
		const page = await open();
		const offered = (await page.locator("#claim").count()) === 1;
		const answer = await page.request.post("/v1/checks", { data: {} });
		expect(offered).toBe(answer.status() !== 404);
		if (!offered) return;
		await page.fill(
			'#claim [name="text"]',
			"Turkey should cease its military involvement in Syria",
		);
		await page.fill('#claim [name="speaker"]', "Faisal Mekdad");
		await page.click("#claim button");
		await page.locator("#verdict .verdict").waitFor();
		expect(await page.locator("#verdict").innerText()).toContain("Borne out");
		await page.locator("#verdict a").first().click();
		expect(await page.locator(".card h2").innerText()).toBe("Sentence 8 of 20");
	});
});
