import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { ARTICLE, inBrowser, openCard } from "./open.ts";

/** What axe finds wrong with the page as it stands. */
async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	const found: unknown = await page.evaluate(
		"axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join(' | ')))",
	);
	return Array.isArray(found) ? found.map(String) : ["axe gave no answer"];
}

const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

inBrowser("for everyone", (open) => {
	it.each(["light", "dark"] as const)("axe finds nothing, %s", async (colorScheme) => {
		const page = await open({ colorScheme });
		expect(await violations(page)).toEqual([]);
		await page.click("#s2 .words", { position: { x: 40, y: 8 } });
		expect(await violations(page)).toEqual([]);
		await page.locator(".source").first().click();
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press("?");
		expect(await violations(page)).toEqual([]);
	});

	it("axe finds nothing on a phone with an open card", async () => {
		const page = await open({ viewport: { width: 390, height: 844 } });
		await page.click("#s12 .words", { position: { x: 40, y: 8 } });
		expect(await violations(page)).toEqual([]);
	});

	it("axe finds nothing on the model card", async () => {
		const page = await open({ path: "/model-card" });
		expect(await page.locator("h1").innerText()).toContain("Model card");
		expect(await violations(page)).toEqual([]);
		expect(await overflow(page)).toBe(0);
	});

	it.each([320, 390, 600, 768, 1024, 1152, 1440, 2560, 3840])("fits %i pixels", async (width) => {
		const page = await open({ viewport: { width, height: 900 } });
		expect(await overflow(page)).toBe(0);
		await page.click("#s2 .words", { position: { x: 20, y: 8 } });
		expect(await overflow(page)).toBe(0);
	});

	it("is dark where the reader likes it dark", async () => {
		const luminance = async (colorScheme: "light" | "dark") => {
			const page = await open({ colorScheme });
			const colour = await page.evaluate(
				() => getComputedStyle(document.documentElement).backgroundColor,
			);
			return (colour.match(/\d+/g) ?? []).map(Number).reduce((sum, part) => sum + part, 0);
		};
		expect(await luminance("light")).toBeGreaterThan(700);
		expect(await luminance("dark")).toBeLessThan(100);
	});

	it("prints the article with its margin, and nothing to click", async () => {
		const page = await open();
		await page.emulateMedia({ media: "print" });
		for (const kept of ["#finding", "#s2 .note", ".sources >> nth=0"]) {
			expect(await page.locator(kept).isVisible()).toBe(true);
		}
		for (const gone of [".article-form", ".take", "#search", ".onward"]) {
			expect(await page.locator(gone).isVisible()).toBe(false);
		}
		expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
	});

	it("turns round for an article that is written from right to left", async () => {
		const page = await open();
		await page.evaluate(() => {
			for (const words of document.querySelectorAll(".words")) {
				words.textContent = "قال وزير الخارجية إن المحادثات ستستمر يوم الاثنين.";
			}
			for (const note of document.querySelectorAll(".note")) {
				note.textContent = "وزير الخارجية";
			}
		});
		expect(await overflow(page)).toBe(0);
		const sides = await page.evaluate(() => {
			const side = (selector: string) =>
				document.querySelector(selector)?.getBoundingClientRect().left ?? 0;
			return [side("#s0 .note"), side("#s0 .words")];
		});
		expect(sides[0]).toBeGreaterThan(sides[1] ?? 0);
	});

	it("goes by keys alone: past the banner, through the sentences, into the card and out", async () => {
		const page = await open();
		const at = () =>
			page.evaluate(() => document.activeElement?.id || document.activeElement?.className);
		await page.keyboard.press("Tab");
		expect(await at()).toBe("skip");
		await page.keyboard.press("Enter");
		expect(await at()).toBe("reader");
		await page.keyboard.press("Tab");
		expect(await page.evaluate(() => document.activeElement?.closest("li")?.id)).toBe("s0");
		const outline = await page.evaluate(
			() => document.activeElement && getComputedStyle(document.activeElement).outlineStyle,
		);
		expect(outline).toBe("solid");
		await page.keyboard.press("Enter");
		expect(await at()).toBe("c0-title");
		await page.keyboard.press("Escape");
		expect(await page.evaluate(() => document.activeElement?.closest("li")?.id)).toBe("s0");
	});

	it("moves nothing for readers who ask for that", async () => {
		const moves = async (reducedMotion: "reduce" | "no-preference") => {
			const page = await open({ reducedMotion });
			return page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
		};
		expect(await moves("reduce")).toBe("auto");
		expect(await moves("no-preference")).toBe("smooth");
	});

	it("breaks words that are too long for the screen", async () => {
		const page = await open({ viewport: { width: 320, height: 700 } });
		await page.fill(
			"#text",
			`The ${"long".repeat(60)} bridge will close, Mayor ${"Lee".repeat(40)} said.`,
		);
		await page.click("button.primary");
		await page.locator(".sentence", { hasText: "longlong" }).waitFor();
		expect(await overflow(page)).toBe(0);
		await openCard(page, 0);
		expect(await overflow(page)).toBe(0);
	});

	it("says in words what marks and colours say", async () => {
		const page = await open();
		const said = await page.locator("#s2").textContent();
		expect(said).toMatch(/via SANA.*in other words, cue “citing”: .*A four-party meeting/);
		expect(await page.locator("ol.sentences > li").count()).toBe(20);
	});
});

inBrowser("without JavaScript", (open) => {
	it("gives the same first view, cards and all", async () => {
		const page = await open({ javaScriptEnabled: false });
		expect(await page.locator(".sentence").count()).toBe(20);
		expect(await page.locator(".scripted:visible").count()).toBe(0);
		await page.click("#s8 .words", { position: { x: 40, y: 8 } });
		expect(await page.locator(".card:visible h2").innerText()).toBe("Sentence 9 of 20");
		await page.click(".card:visible .close");
		expect(await page.locator(".card:visible").count()).toBe(0);
	});

	it("takes an article by its form", async () => {
		const page = await open({ javaScriptEnabled: false });
		await page.fill("#text", ARTICLE);
		await page.click("button.primary");
		expect(await page.locator(".sentence").count()).toBe(4);
		expect(await page.locator("#s0 .note .who").textContent()).toContain("Ann Lee");
		expect(await page.inputValue("#text")).toBe(ARTICLE);
	});

	it("takes a file by its form", async () => {
		const page = await open({ javaScriptEnabled: false });
		const buffer = Buffer.from(ARTICLE);
		await page.setInputFiles('input[type="file"]', {
			name: "bridge.txt",
			mimeType: "text/plain",
			buffer,
		});
		await page.click("button.primary");
		expect(await page.locator(".sentence").count()).toBe(4);
	});

	it("says why there is no report, and keeps what was sent", async () => {
		const page = await open({ javaScriptEnabled: false });
		const answer = await page.request.post("/", {
			multipart: { text: "Das ist nicht die Lösung, und der Rat weiß das." },
		});
		expect(answer.status()).toBe(422);
		const html = await answer.text();
		expect(html).toContain("Sourceline reads English only");
		expect(html).toContain("Das ist nicht die Lösung");
	});

	it("leads from a source to its first sentence", async () => {
		const page = await open({ javaScriptEnabled: false });
		await page.locator(".source", { hasText: "Faisal Mekdad" }).click();
		expect(new URL(page.url()).hash).toBe("#s7");
	});

	it.each(["csv", "html"])("gives the report as a file: %s", async (format) => {
		const page = await open({ javaScriptEnabled: false, path: "/?sample=sleep-study" });
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.click(`#take button[value="${format}"]`),
		]);
		expect(download.suggestedFilename()).toMatch(
			new RegExp(`^sourceline-[\\da-f]{8}\\.${format}$`),
		);
	});
});
