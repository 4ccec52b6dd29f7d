import { expect, it } from "vitest";
import { inBrowser } from "./open.ts";

inBrowser("reading", (open) => {
	it("opens a card with all that is known of a sentence", async () => {
		const page = await open();
		await page.click("#s8 .words", { position: { x: 40, y: 8 } });
		const card = page.locator(".card");
		expect(await card.count()).toBe(1);
		const text = await card.innerText();
		expect(text).toContain("Sentence 9 of 20");
		expect(text).toContain("Syrian Foreign Minister");
		expect(text).toContain("“He” = Faisal Mekdad");
		expect(text).toContain("stressed");
		expect(text).toMatch(
			/Confidence\s+(?:almost certain|very likely|likely|uncertain|a guess) · [01]\.\d\d/,
		);
		expect(text).toMatch(/Evidence\s+\S/);
		await page.click("[data-close]");
		expect(await card.count()).toBe(0);
	});

	it("goes by keys: j and k, u, Enter, Escape, / and ?", async () => {
		const page = await open();
		const focused = () => page.evaluate(() => document.activeElement?.closest("li")?.id ?? "");
		await page.keyboard.press("j");
		await page.keyboard.press("j");
		await page.keyboard.press("j");
		expect(await focused()).toBe("s2");
		await page.keyboard.press("k");
		expect(await focused()).toBe("s1");
		await page.keyboard.press("Enter");
		expect(await page.locator(".card h2").innerText()).toBe("Sentence 2 of 20");
		await page.keyboard.press("j");
		expect(await page.locator(".card h2").innerText()).toBe("Sentence 3 of 20");
		await page.keyboard.press("Escape");
		expect(await page.locator(".card").count()).toBe(0);
		expect(await focused()).toBe("s2");
		await page.keyboard.press("u");
		expect(await page.locator(".card").count()).toBe(1);
		await page.keyboard.press("Escape");
		await page.keyboard.press("/");
		await page.keyboard.type("M4");
		expect(await page.locator("#found").innerText()).toBe("“M4”: 2 sentences");
		await page.keyboard.press("Escape");
		expect(await page.inputValue("#search")).toBe("");
		await page.keyboard.press("?");
		expect(await page.locator("#help").isVisible()).toBe(true);
		await page.keyboard.press("Escape");
		expect(await page.locator("#help").isVisible()).toBe(false);
	});

	it("follows one source and lets the rest step back", async () => {
		const page = await open();
		const mekdad = page.locator(".source", { hasText: "Faisal Mekdad" });
		await mekdad.click();
		expect(await mekdad.getAttribute("aria-current")).toBe("true");
		expect(await page.locator(".sentence:not(.dimmed)").count()).toBe(2);
		expect(await page.locator(".bar a:not(.dimmed)").count()).toBe(2);
		await page.click("#show-all");
		expect(await page.locator(".dimmed").count()).toBe(0);
	});

	it("shows one kind of voice", async () => {
		const page = await open();
		const own = page.locator(".legend a", { hasText: "Own voice" });
		const number = Number(await own.locator(".number").innerText());
		await own.click();
		expect(await page.locator(".sentence:not(.dimmed)").count()).toBe(number);
		await own.click();
		expect(await page.locator(".dimmed").count()).toBe(0);
	});

	it("names in the bar who speaks, where the mouse is", async () => {
		const page = await open();
		const label = page.locator("#bar-label");
		expect(await label.isVisible()).toBe(false);
		await page.hover('.bar a[data-goto="7"]');
		expect(await label.innerText()).toBe("8. Faisal Mekdad");
		await page.hover("#headline");
		expect(await label.isVisible()).toBe(false);
		await page.hover("#s7 .words");
		expect(await page.locator(".bar .under").getAttribute("data-goto")).toBe("7");
	});

	it("keeps the bar in sight", async () => {
		const page = await open();
		await page.keyboard.press("End");
		await page.locator("#s19 .words").scrollIntoViewIfNeeded();
		const { y } = (await page.locator(".bar").boundingBox()) ?? { y: -1 };
		expect(y).toBeGreaterThanOrEqual(0);
		expect(y).toBeLessThan(20);
	});

	it("goes where the bar is clicked, and names who it is", async () => {
		const page = await open();
		const segment = page.locator('.bar a[data-goto="7"]');
		expect(await segment.locator("title").textContent()).toBe("8. Faisal Mekdad");
		await segment.click();
		expect(await page.evaluate(() => document.activeElement?.closest("li")?.id)).toBe("s7");
		expect(await page.locator(".sentence:not(.dimmed)").count()).toBe(2);
	});

	it("has a way from the list of what to check to the sentence", async () => {
		const page = await open();
		const first = page.locator(".doubt").first();
		expect(await first.locator(".why").innerText()).toBe("nobody named");
		await first.click();
		expect(await page.locator(".card h3").first().innerText()).toBe("Nobody is named");
		expect(await page.locator(".sentence.chosen").count()).toBe(1);
	});
});
