import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { ROOT, withPage } from "./worker.ts";

const SAMPLES = [
	"moscow-four-party-talks",
	"harbour-inquest",
	"lithium-merger",
	"sleep-study",
	"river-council-live",
];
const PARAGRAPHS = SAMPLES.flatMap((name) =>
	readFileSync(join(ROOT, "data", "samples", `${name}.txt`), "utf8").split(/\n\n+/),
).filter((paragraph) => paragraph.split(" ").length > 12);

/** An article of so many words, from the paragraphs of the bundled ones over and over. */
function articleOf(words: number): string {
	const taken: string[] = [];
	for (let count = 0, i = 0; count < words; i++) {
		const paragraph = PARAGRAPHS[i % PARAGRAPHS.length] ?? "";
		taken.push(paragraph);
		count += paragraph.split(/\s+/).length;
	}
	return taken.join("\n\n");
}

/** The middle of some figures, in milliseconds. */
function median(figures: readonly number[]): number {
	const sorted = [...figures].sort((a, b) => a - b);
	return Math.round((sorted[sorted.length >> 1] ?? 0) * 10) / 10;
}

/** Milliseconds from an act until the page is drawn anew, by the clock of the page. */
function drawn(page: Page, act: string, until: string): Promise<number> {
	return page.evaluate<number>(`new Promise((resolve) => {
		const begun = performance.now();
		const look = () => (${until}) ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun))) : setTimeout(look, 1);
		${act};
		look();
	})`);
}

async function repeat(times: number, measure: () => Promise<number>): Promise<number> {
	const figures: number[] = [];
	for (let i = 0; i < times; i++) figures.push(await measure());
	return median(figures);
}

/** Prints what the page weighs and how fast it answers. */
await withPage(async (browser, origin) => {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const sizes = new Map<string, number>();
	page.on("response", async (response) => {
		const kind = response.headers()["content-type"]?.split(";")[0] ?? "";
		sizes.set(kind, gzipSync(await response.body()).length);
	});
	await page.goto(origin, { waitUntil: "networkidle" });
	const sum = [...sizes.values()].reduce((total, size) => total + size, 0);
	console.log("transferred, bytes gz:", Object.fromEntries(sizes), "together", sum);

	for (const words of [600, 6_000]) {
		const article = articleOf(words);
		let turn = 0;
		const analysed = await repeat(words > 1_000 ? 5 : 15, async () => {
			turn += 1;
			const text = JSON.stringify(`${article}\n\nThis was turn ${turn}.`);
			return drawn(
				page,
				`document.querySelector("#text").value = ${text}; document.querySelector("#form").requestSubmit()`,
				`document.querySelector(".sentences").textContent.includes("This was turn ${turn}.")`,
			);
		});
		const sentences = await page.locator(".sentence").count();
		const key = (name: string) =>
			`document.dispatchEvent(new KeyboardEvent("keydown", { key: "${name}" }))`;
		const step = await repeat(9, () => drawn(page, key("j"), "true"));
		const follow = await repeat(9, () =>
			drawn(page, `document.querySelector("[data-source]").click()`, "true"),
		);
		const card = await repeat(9, () =>
			drawn(page, `document.querySelector("#s5 .words").click()`, "true"),
		);
		const search = await repeat(9, () =>
			drawn(
				page,
				`const search = document.querySelector("#search"); search.value = search.value === "said" ? "sai" : "said"; search.dispatchEvent(new Event("input"))`,
				"true",
			),
		);
		console.log(`${words} words, ${sentences} sentences, median ms until drawn:`, {
			analysed,
			step,
			follow,
			card,
			search,
		});
	}
});
