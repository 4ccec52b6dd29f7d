import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileKernels } from "../../src/evaluation/kernels.ts";
import { attribute, createEngine } from "../../src/report/attribute.ts";
import { ROOT } from "./build.ts";

const readme = readFileSync(join(ROOT, "README.md"), "utf8");

describe("the README", () => {
	it("begins with the two commands", () => {
		expect(readme).toMatch(/^# \w+\n\n```sh\nnpm ci && npm run demo .*\nnpm ci && npm test\n```/);
	});

	it("names scripts that there are", () => {
		const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
		for (const [, script] of readme.matchAll(/`npm run (\w+)`/g))
			expect(scripts).toHaveProperty([script ?? ""]);
	});

	it("shows what the engine answers", () => {
		const text = /For example, `([^`]+)`/.exec(readme)?.[1] ?? "";
		const shown = JSON.parse(/```json\n(.*?)```/s.exec(readme)?.[1] ?? "");
		const weights = readFileSync(join(ROOT, "data/model.bin"));
		const report = attribute(createEngine(new Uint8Array(weights).buffer, compileKernels()), {
			text,
		});
		expect(report.sentences[1]).toMatchObject(shown.sentences[0]);
		expect(report.attributions).toContainEqual(expect.objectContaining(shown.attributions[0]));
		expect(report.entities).toContainEqual(expect.objectContaining(shown.entities[0]));
	});
});
