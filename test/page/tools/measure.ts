import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { CDPSession, Page, Response } from "playwright-core";
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

/** The middle of some figures, to a tenth. */
function median(figures: readonly number[]): number {
	const sorted = [...figures].sort((a, b) => a - b);
	return Math.round((sorted[sorted.length >> 1] ?? 0) * 10) / 10;
}

/** Measures acts on the page: by its clock, and by the time that its thread really ran, which a busy machine leaves alone. */
class Stopwatch {
	private readonly page: Page;
	private readonly session: CDPSession;

	constructor(page: Page, session: CDPSession) {
		this.page = page;
		this.session = session;
	}

	/** Milliseconds from an act until the page is drawn anew, over some repetitions. */
	async time(times: number, act: (turn: number) => { do: string; until?: string }) {
		const clock: number[] = [];
		const ran: number[] = [];
		for (let turn = 0; turn < times; turn++) {
			const { do: deed, until = "true" } = act(turn);
			const before = await this.threadTime();
			clock.push(
				await this.page.evaluate<number>(`new Promise((resolve) => {
					const begun = performance.now();
					const look = () => (${until}) ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun))) : setTimeout(look, 1);
					${deed};
					look();
				})`),
			);
			ran.push((await this.threadTime()) - before);
		}
		return { clock: median(clock), "own thread": median(ran) };
	}

	private async threadTime(): Promise<number> {
		const { metrics } = await this.session.send("Performance.getMetrics");
		return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
	}
}

async function weigh(page: Page, origin: string): Promise<void> {
	const responses: Response[] = [];
	page.on("response", (response) => responses.push(response));
	await page.goto(origin, { waitUntil: "networkidle" });
	const sizes = await Promise.all(
		responses.map(async (response) => {
			const kind = response.headers()["content-type"]?.split(";")[0] ?? "";
			return [kind, gzipSync(await response.body()).length] as const;
		}),
	);
	const together = sizes.reduce((total, [, size]) => total + size, 0);
	console.log("transferred, bytes gz:", { ...Object.fromEntries(sizes), together });
}

const key = (name: string) =>
	`document.dispatchEvent(new KeyboardEvent("keydown", { key: "${name}" }))`;

/** Prints what the page weighs, and how fast it answers. */
await withPage(async (browser, origin) => {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	await weigh(page, origin);
	const session = await page.context().newCDPSession(page);
	await session.send("Performance.enable", { timeDomain: "threadTicks" });
	const watch = new Stopwatch(page, session);

	for (const words of [600, 6_000]) {
		const article = articleOf(words);
		const rows = {
			"analyse and draw": await watch.time(words > 1_000 ? 5 : 15, (turn) => ({
				do: `document.querySelector("#text").value = ${JSON.stringify(`${article}\n\nThis was turn ${turn}.`)}; document.querySelector("#form").requestSubmit()`,
				until: `document.querySelector(".sentences").textContent.includes("This was turn ${turn}.")`,
			})),
			"next sentence": await watch.time(9, () => ({ do: key("j") })),
			"open a card": await watch.time(9, (turn) => ({
				do: `document.querySelector("#s${5 + turn} .words").click()`,
			})),
			"follow a source": await watch.time(9, () => ({
				do: `document.querySelector("[data-source]").click()`,
			})),
			search: await watch.time(9, (turn) => ({
				do: `const search = document.querySelector("#search"); search.value = "${turn % 2 ? "said" : "sai"}"; search.dispatchEvent(new Event("input"))`,
			})),
		};
		const sentences = await page.locator(".sentence").count();
		console.log(`${words} words, ${sentences} sentences, median ms until drawn:`);
		console.table(rows);
	}
});
