import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { looksLikeHtml } from "../../../src/page/plain.ts";
import { HOSTILE } from "../../http/doors/hostile.ts";
import { inBrowser } from "./open.ts";

/** Whether something of what was sent has run, or has become an element that could. */
function harm(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const ran = "attacked" in globalThis ? ["a script ran"] : [];
		const strange =
			"img, iframe, object, embed, math, base, form[action^='http'], a[href^='javascript'], script:not([src]):not(#handover), [srcdoc]";
		const elements = Array.from(document.querySelectorAll(strange), (each) => each.outerHTML);
		const handlers = Array.from(document.querySelectorAll("*")).flatMap((each) =>
			each.getAttributeNames().filter((name) => name.startsWith("on")),
		);
		return [...ran, ...elements, ...handlers];
	});
}

const LINES = HOSTILE.map((hostile) => hostile.replace(/\s+/g, " ").trim());
/** What the page does not take for HTML. */
const PLAIN = LINES.filter((line) => !looksLikeHtml(line));
const TITLE = PLAIN.join(" ").slice(0, 900);
const TEXT = [
	`Bridge: ${TITLE}`,
	...PLAIN.map((line) => `“The bridge ${line} will close,” Mayor ${line} told ${line} on Monday.`),
	...PLAIN.map((line) => `Ann Lee said that ${line} would close.`),
	...PLAIN,
].join("\n\n");

// The policy is switched off: the page must be sound without it.
inBrowser("texts that would like to be scripts", (open) => {
	it("stay texts in an article that is typed, in its cards and in a claim about it", async () => {
		const page = await open({ bypassCSP: true });
		await page.fill("#text", TEXT);
		await page.click("button.primary");
		await page.locator("#live", { hasText: "sentences read in" }).waitFor({ state: "attached" });
		expect(await page.locator(".sentence").count()).toBeGreaterThan(PLAIN.length);
		expect(await harm(page)).toEqual([]);
		for (const index of [0, 3, 7]) await page.locator(`#s${index} .words`).press("Enter");
		await page.fill('#claim [name="text"]', `The bridge ${LINES[1]} will close`);
		await page.fill('#claim [name="speaker"]', `Mayor ${LINES[1]}`);
		await page.click("#claim button");
		await page.locator("#verdict .verdict").waitFor();
		await page.fill("#search", LINES[0] ?? "");
		expect(await harm(page)).toEqual([]);
	});

	it("stay texts in an article in HTML, written there as text or as markup", async () => {
		const page = await open({ bypassCSP: true });
		const escaped = LINES.map((line) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
		const paragraphs = escaped.map((line) => `<p>The bridge ${line} will close, Ann Lee said.</p>`);
		const markup = HOSTILE.slice(0, 3).map((hostile) => `<p>It rained ${hostile}, he said.</p>`);
		await page.fill("#text", `<article>${[...paragraphs, ...markup].join("\n")}</article>`);
		await page.click("button.primary");
		await page.locator("#live", { hasText: "sentences read in" }).waitFor({ state: "attached" });
		expect(await page.locator(".sentence").count()).toBeGreaterThan(10);
		await page.locator("#s0 .words").press("Enter");
		expect(await harm(page)).toEqual([]);
	});

	it("stay texts in the names of speakers that a reader types", async () => {
		const page = await open({ bypassCSP: true });
		await page.locator("#s2 .words").press("Enter");
		const form = page.locator(".card:visible form");
		if ((await form.count()) > 0) {
			await form
				.locator("summary")
				.click({ timeout: 1000 })
				.catch(() => undefined);
			await form.locator('[name="name"]').fill(LINES[1] ?? "", { force: true });
			await form.evaluate((each) => each instanceof HTMLFormElement && each.requestSubmit());
		}
		expect(await harm(page)).toEqual([]);
	});

	it("stay texts in the name of a file", async () => {
		const page = await open({ bypassCSP: true });
		for (const line of LINES.slice(0, 10)) {
			const name = `${line.replaceAll("/", "")}.png`;
			await page.setInputFiles('input[type="file"]', {
				name,
				mimeType: "image/png",
				buffer: Buffer.from("\0PNG"),
			});
			await page.locator("#problem", { hasText: "is not a text or HTML file" }).waitFor();
		}
		expect(await harm(page)).toEqual([]);
	});

	it.each([true, false])(
		"stay texts in the page that the server draws (scripts %s)",
		async (scripts) => {
			const page = await open({ bypassCSP: true, javaScriptEnabled: scripts });
			const answer = await page.request.post("/", { multipart: { text: TEXT } });
			await page.setContent(await answer.text());
			expect(await page.locator(".sentence").count()).toBeGreaterThan(PLAIN.length);
			if (scripts) expect(await harm(page)).toEqual([]);
			else expect(await page.locator("img, iframe, math, [srcdoc], [onload]").count()).toBe(0);
		},
	);

	it("stay texts in the report in HTML, without its own policy too", async () => {
		const page = await open({ bypassCSP: true });
		const roster = LINES.map((name, id) => ({
			id: String(id),
			name: `Mayor ${name}`.slice(0, 300),
		}));
		const answer = await page.request.post("/v1/attributions?format=html", {
			data: { text: TEXT, title: TITLE, publisher: LINES[2], roster },
		});
		expect(answer.status()).toBe(200);
		const html = (await answer.text()).replace(/<meta http-equiv[^>]*>/, "");
		await page.setContent(html);
		expect(await page.locator("h1").textContent()).toContain("globalThis.attacked");
		expect(await harm(page)).toEqual([]);
	});

	it("are offered as a file, or shown as JSON, wherever a browser is sent", async () => {
		const page = await open({ bypassCSP: true });
		for (const hostile of HOSTILE.slice(0, 10)) {
			const answer = await page.request.get(`/${encodeURIComponent(hostile)}`);
			expect(answer.headers()["content-type"]).toBe("application/problem+json");
			expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
		}
		expect(await harm(page)).toEqual([]);
	});
});
