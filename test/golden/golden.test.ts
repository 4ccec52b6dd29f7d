import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readGold } from "../../src/evaluation/gold/read.ts";
import { compileKernels } from "../../src/evaluation/kernels.ts";
import { attribute, createEngine } from "../../src/report/attribute.ts";
import { modelBytes } from "../tagger/documents.ts";
import { render } from "./render.ts";

const engine = createEngine(modelBytes(), compileKernels());

const MOSCOW = readFileSync(
	new URL("../../data/samples/moscow-four-party-talks.txt", import.meta.url),
	"utf8",
);

/**
 * Whole reports, read as diffs. After a change of the engine: `npx vitest run test/golden -u`, then look at
 * every line of the diff. A line with ≠ is a known error; it should go, never come.
 */
describe("whole articles", () => {
	test("the Moscow article", async () => {
		const report = attribute(engine, { text: MOSCOW });
		await expect(render(report, null)).toMatchFileSnapshot("reports/moscow.txt");
	});

	test.each(
		readGold(new URL("articles.jsonl", import.meta.url).pathname).map(
			(gold) => [gold.id, gold] as const,
		),
	)("%s", async (id, gold) => {
		const report = attribute(engine, { text: gold.text });
		await expect(render(report, gold)).toMatchFileSnapshot(`reports/${id}.txt`);
	});
});
