import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { ARTICLE, inBrowser } from "./open.ts";

const HEADLINE = "Bridge to close for repairs";

/** Waits until the article of these tests is shown. */
async function shown(page: Page): Promise<void> {
	await page.locator(".sentence", { hasText: "The bridge is 90 years old." }).waitFor();
	expect(await page.locator(".sentence").count()).toBe(4);
	expect(await page.locator("#s0 .note .who").textContent()).toContain("Ann Lee");
}

/** Lets something fall onto the page, as a file or as text. */
function drop(page: Page, name: string, type: string, content: string): Promise<void> {
	return page.evaluate(
		([file, kind, text]) => {
			const data = new DataTransfer();
			data.items.add(new File([text ?? ""], file ?? "", { type: kind ?? "" }));
			document.body.dispatchEvent(
				new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
			);
		},
		[name, type, content],
	);
}

inBrowser("an article comes in", (open) => {
	it("typed into the field and sent", async () => {
		const page = await open();
		await page.fill("#text", ARTICLE);
		await page.click("button.primary");
		await shown(page);
		expect(await page.title()).toContain(HEADLINE);
		expect(await page.locator("#live").textContent()).toMatch(/^4 sentences read in \d+/);
	});

	it("pasted anywhere", async () => {
		const page = await open();
		await page.evaluate((text) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData("text/plain", text);
			document.body.dispatchEvent(
				new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
			);
		}, ARTICLE);
		await shown(page);
		expect(await page.inputValue("#text")).toBe(ARTICLE);
	});

	it("as HTML, and shows it without its markup", async () => {
		const page = await open();
		const html = `<article><h1>${HEADLINE}</h1><p>The <b>old bridge</b> will close on Monday, Mayor Ann Lee said.</p><p>It&rsquo;s 90 years old.</p></article>`;
		await page.fill("#text", html);
		await page.press("#text", "Control+Enter");
		await page.locator(".sentence", { hasText: "It’s 90 years old." }).waitFor();
		expect(await page.locator("#s0 .words").innerText()).toBe(
			"The old bridge will close on Monday, Mayor Ann Lee said.",
		);
		expect(await page.locator("#s0 .cue").innerText()).toBe("said");
	});

	it("as a file that is dropped", async () => {
		const page = await open();
		await drop(page, "bridge.txt", "text/plain", ARTICLE);
		await shown(page);
	});

	it("as a file that is chosen", async () => {
		const page = await open();
		const buffer = Buffer.from(ARTICLE);
		await page.setInputFiles('input[type="file"]', {
			name: "bridge.txt",
			mimeType: "text/plain",
			buffer,
		});
		await shown(page);
	});

	it("not as a picture, and says so", async () => {
		const page = await open();
		await drop(page, "bridge.png", "image/png", "\0PNG");
		expect(await page.locator("#problem").innerText()).toContain("bridge.png");
		expect(await page.locator(".sentence").count()).toBe(20);
	});

	it("as an example", async () => {
		const page = await open();
		await page.click('[data-sample="harbour-inquest"]');
		await page.locator("#headline", { hasText: "Ferry crew" }).waitFor();
		expect(await page.locator(".samples [aria-current]").innerText()).toBe("Inquest");
		expect(new URL(page.url()).search).toBe("?sample=harbour-inquest");
	});

	it("with 6,000 words, and the page still answers", async () => {
		const page = await open();
		const paragraph = ARTICLE.split("\n\n")[1] ?? "";
		const many = Math.ceil(6_000 / paragraph.split(" ").length);
		await page.fill("#text", Array.from({ length: many }, () => paragraph).join("\n\n"));
		await page.click("button.primary");
		const last = page.locator(".sentence").nth(2 * many - 1);
		await last.waitFor();
		expect(await page.locator(".bar a").count()).toBe(2 * many);
		await last.locator(".words").press("Enter");
		expect(await page.locator(".card h2").innerText()).toBe(`Sentence ${2 * many} of ${2 * many}`);
		await page.locator(".source").first().click();
		expect(await page.locator("#filtered").isVisible()).toBe(true);
	});

	it("in a link, whose fragment nobody is sent", async () => {
		const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
		await page.fill("#text", ARTICLE);
		await page.click("button.primary");
		await shown(page);
		await page.click('[data-take="link"]');
		await page.locator("#take-hint", { hasText: "Copied" }).waitFor();
		const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
		expect(link.hash).toMatch(/^#text=[\w-]+$/);
		const other = await open({ path: `/${link.hash}` });
		await shown(other);
	});

	it("or not, and then the page says why and keeps what it shows", async () => {
		const page = await open({ path: "/health" });
		await page.goto("/");
		await page.fill("#text", "...");
		await page.evaluate(() => {
			// The refusal itself is expected: the browser would report it as an error of the page.
			const { fetch: ask } = globalThis;
			globalThis.fetch = async (input, init) => {
				const url = String(input);
				if (!url.startsWith("/v1/attributions")) return ask(input, init);
				const problem = { title: "The article has no sentence", detail: "Send more." };
				return new Response(JSON.stringify(problem), { status: 422 });
			};
		});
		await page.click("button.primary");
		await page.locator("#problem", { hasText: "no sentence" }).waitFor();
		expect(await page.locator(".sentence").count()).toBe(20);
	});
});
