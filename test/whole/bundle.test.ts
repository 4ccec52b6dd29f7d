import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Miniflare } from "miniflare";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CheckResponseSchema } from "../../src/contract/check.ts";
import { ProblemSchema } from "../../src/contract/problem.ts";
import { ReportSchema } from "../../src/contract/report.ts";
import { HealthSchema } from "../../src/contract/service.ts";
import { REPORT_FORMATS } from "../../src/export/formats.ts";
import { ROOT } from "./build.ts";
import { bundledModules, startWorker } from "./worker.ts";

const modules = bundledModules();
const article = readFileSync(join(ROOT, "data/samples/moscow-four-party-talks.txt"), "utf8");

describe("the built bundle in workerd", () => {
	let worker: Miniflare;
	let origin: URL;

	beforeAll(async () => {
		worker = startWorker();
		origin = await worker.ready;
	});
	afterAll(() => worker.dispose());

	const post = (body: string, headers: Record<string, string>, query = "") =>
		fetch(new URL(`/v1/attributions${query}`, origin), { method: "POST", body, headers });

	it("is small enough", () => {
		const gz = modules.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
		expect(gz).toBeLessThan(2_000_000);
	});

	it("says what runs", async () => {
		const response = await fetch(new URL("/health", origin));
		expect(HealthSchema.parse(await response.json()).engine.version).toMatch(/^\d+\.\d+\.\d+/);
	});

	it("answers for every sentence of the bundled article", async () => {
		const response = await post(article, { "content-type": "text/plain" });
		expect(response.status).toBe(200);
		const report = ReportSchema.parse(await response.json());
		expect(report.sentences).toHaveLength(20);
		const { attributions, sentences } = report;
		const places = attributions.flatMap(({ speaker, via, cue, content }) => [
			...[speaker, ...via].map(({ mention }) => mention),
			cue,
			...content,
		]);
		for (const place of [...sentences, ...places]) {
			if (place !== null) expect(article.slice(place.start, place.end)).toBe(place.text);
		}
	});

	it("gives the same bytes again, and 304 to who has them", async () => {
		const headers = { "content-type": "text/plain" };
		const [one, two] = await Promise.all([post(article, headers), post(article, headers)]);
		expect(await two.text()).toBe(await one.text());
		// A proxy that compresses may weaken the tag on its way.
		const tag = one.headers.get("etag") ?? "";
		expect((await post(article, { ...headers, "if-none-match": tag })).status).toBe(304);
	});

	it("counts code points where it is asked to", async () => {
		const text = "🙂🙂 The mayor said that the bridge would close.";
		const body = JSON.stringify({ text, options: { offsets: "codepoint" } });
		const response = await post(body, { "content-type": "application/json" });
		const report = ReportSchema.parse(await response.json());
		const points = [...text];
		expect(report.article.length).toBe(points.length);
		for (const { start, end, text: words } of report.sentences) {
			expect(points.slice(start, end).join("")).toBe(words);
		}
	});

	it.each(REPORT_FORMATS.map(({ name, contentType }) => [name, contentType]))(
		"writes %s",
		async (format, type) => {
			const response = await post(article, { "content-type": "text/plain" }, `?format=${format}`);
			expect(response.headers.get("content-type")).toBe(type);
			expect(await response.text()).toContain("Faisal Mekdad");
		},
	);

	it("holds claims against the bundled article, in text and in HTML", async () => {
		const html = article.replace(/[^\n]+/g, (paragraph) => `<p>${paragraph}</p>`);
		const claims = [
			{ text: "Turkey should end its military presence in Syria", speaker: "Faisal Mekdad" },
			{ text: "A four-way meeting took place in Moscow on Tuesday", speaker: "SANA" },
			{ text: "Oil exports will restart in the summer", speaker: "Faisal Mekdad" },
		];
		for (const body of [{ text: article }, { html }]) {
			const response = await fetch(new URL("/v1/checks", origin), {
				method: "POST",
				headers: { "content-type": "application/json" },
				body: JSON.stringify({ article: body, claims }),
			});
			expect(response.status).toBe(200);
			const { results } = CheckResponseSchema.parse(await response.json());
			expect(results.map(({ verdict }) => verdict)).toEqual([
				"supported",
				"supported",
				"not-found",
			]);
			expect(results[0]?.speaker).toBe("Faisal Mekdad");
		}
	});

	it("answers the samples, each by its address, and reads them as HTML too", async () => {
		const sample = await fetch(new URL("/v1/samples/moscow-four-party-talks?format=text", origin));
		expect(await sample.text()).toBe(article);
		const html = article
			.split("\n\n")
			.map((paragraph) => `<p>${paragraph}</p>`)
			.join("\n");
		const response = await post(html, { "content-type": "text/html" });
		const report = ReportSchema.parse(await response.json());
		for (const { start, end, text } of report.sentences) expect(html.slice(start, end)).toBe(text);
	});

	it.each([
		[
			"German",
			"Der Minister sagte am Dienstag, dass die Brücke wegen der Arbeiten geschlossen werde. Die Stadt habe das so beschlossen.",
			422,
			"unsupported-language",
		],
		["no sentence", "* * *", 422, "no-sentence"],
		["white space", "\n\n", 422, "empty-text"],
	])("refuses %s", async (_what, text, status, code) => {
		const response = await post(text, { "content-type": "text/plain" });
		expect(ProblemSchema.parse(await response.json())).toMatchObject({ status, code });
	});

	it.each([
		["one word of 100,000 letters", "text/plain", "a".repeat(100_000)],
		["50,000 quotation marks", "text/plain", `${'"'.repeat(50_000)} he said.`],
		["text without end marks", "text/plain", "he said ".repeat(5_000)],
		["one sentence", "text/plain", "It rained, she said."],
		["50,000 opening tags", "text/html", `${"<div>".repeat(50_000)}It rained, she said.`],
		["50,000 quotation marks in tags", "text/html", `<p a=${'"'.repeat(50_000)}`],
		[
			"scripts and comments",
			"text/html",
			"<script>if (a<b) x('</p>')</script><!-- a -- b --><p>It rained.",
		],
		["unclosed markup", "text/html", "<p <b <!-- <script>x"],
	])("answers %s without failing", async (_what, type, body) => {
		const { status } = await post(body, { "content-type": type });
		expect([200, 422]).toContain(status);
	});

	it("answers articles line by line", async () => {
		const lines = Array.from({ length: 20 }, (_, id) => JSON.stringify({ id, text: article }));
		lines[7] = "{broken";
		const response = await post(lines.join("\n"), { "content-type": "application/x-ndjson" });
		const answers = (await response.text())
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(answers).toHaveLength(20);
		expect(answers[7]).toMatchObject({ line: 8, code: "invalid-json" });
		expect(answers[19]).toMatchObject({ id: 19, summary: { sentences: 20 } });
	});
});
