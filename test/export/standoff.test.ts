import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { readStandoff, utf16Offsets } from "../../src/evaluation/polnear/standoff.ts";
import { toBrat } from "../../src/export/brat.ts";
import { toLabelStudio } from "../../src/export/labelstudio.ts";
import { MADE } from "./reports.ts";

const docs = readFileSync(join(import.meta.dirname, "../../docs/formats.md"), "utf8");

describe("brat", () => {
	it("writes only what its configuration in the documents has", () => {
		const configuration = /```ini\n(.*?)```/s.exec(docs)?.[1] ?? "";
		const names = configuration.match(/^\w+/gm) ?? [];
		for (const { report, request } of MADE) {
			for (const [, name] of toBrat(report, request).matchAll(/^[TEAR]\d+\t(\w+)/gm)) {
				expect(names).toContain(name);
			}
		}
	});

	it.each(MADE)("has each span's words at its place, in code points: $what", (made) => {
		const points = [...made.text];
		const ids = new Set<string>();
		for (const line of toBrat(made.report, made.request).trimEnd().split("\n")) {
			const [id = "", body = "", words = ""] = line.split("\t");
			expect(ids.has(id)).toBe(false);
			ids.add(id);
			expect(id).toMatch(/^[TEAR#][1-9]\d*$/);
			if (!id.startsWith("T")) continue;
			const pieces = body
				.slice(body.indexOf(" ") + 1)
				.split(";")
				.map((piece) => piece.split(" ").map(Number))
				.map(([start, end]) => points.slice(start, end).join(""));
			expect(pieces.join(" ")).toBe(words);
			expect(words).not.toMatch(/[\r\n]/);
		}
	});

	it.each(MADE)("links only what it has: $what", ({ report, request }) => {
		const lines = toBrat(report, request).trimEnd().split("\n");
		const ids = new Set(lines.map((line) => line.split("\t")[0]));
		for (const [, target] of lines.join("\n").matchAll(/(?::| )([TE]\d+)\b/g)) {
			expect(ids).toContain(target);
		}
	});

	it.each(MADE)("reads back as the report's relations: $what", (made) => {
		const at = utf16Offsets(made.text);
		const read = readStandoff(toBrat(made.report, made.request), at);
		const words = (spans: readonly { start: number; end: number }[]) =>
			spans.map(({ start, end }) => made.text.slice(start, end)).join(" ");
		const cued = made.report.attributions.filter(({ cue }) => cue !== null);
		expect(read).toHaveLength(cued.length);
		for (const { cue, content, speaker } of cued) {
			const bare = (text: string) => text.replace(/\s+/g, " ");
			const found = read.find((each) => words(each.cue) === cue?.text.replace(/\s+/g, " "));
			const contents = read.map((each) => bare(words(each.content)));
			expect(found).toBeDefined();
			expect(contents).toContain(bare(content.map(({ text }) => text).join(" ")));
			if (speaker.mention !== null) {
				expect(read.map((each) => words(each.source))).toContain(bare(speaker.mention.text));
			}
		}
	});

	it("says every sentence's status, so that it can be corrected", () => {
		for (const { report, request } of MADE) {
			const statuses = [...toBrat(report, request).matchAll(/Status T\d+ (\w+)/g)];
			expect(statuses.map(([, status]) => status)).toEqual(
				report.sentences.map(({ status }) => status),
			);
		}
	});
});

/** A task with predictions, as Label Studio imports it. */
const Region = z.looseObject({
	id: z.string(),
	type: z.literal("labels"),
	from_name: z.literal("label"),
	to_name: z.literal("text"),
	value: z.strictObject({
		start: z.int(),
		end: z.int(),
		text: z.string(),
		labels: z.array(z.string()).length(1),
	}),
	score: z.number(),
});
const Relation = z.strictObject({
	type: z.literal("relation"),
	from_id: z.string(),
	to_id: z.string(),
	direction: z.literal("right"),
	labels: z.array(z.string()).length(1),
});
const Tasks = z
	.array(
		z.looseObject({
			data: z.looseObject({ text: z.string() }),
			predictions: z
				.array(
					z.strictObject({
						model_version: z.string(),
						score: z.number().min(0).max(1),
						result: z.array(z.discriminatedUnion("type", [Region, Relation])),
					}),
				)
				.length(1),
		}),
	)
	.length(1);

describe("labelstudio", () => {
	it("writes only labels that its configuration in the documents has", () => {
		const configuration = /```xml\n(.*?)```/s.exec(docs)?.[1] ?? "";
		for (const { report, request } of MADE) {
			const [task] = Tasks.parse(JSON.parse(toLabelStudio(report, request)));
			for (const each of task?.predictions[0]?.result ?? []) {
				const [label] = each.type === "labels" ? each.value.labels : each.labels;
				const tag = each.type === "labels" ? "Label" : "Relation";
				expect(configuration).toContain(`<${tag} value="${label}"/>`);
			}
		}
	});

	it.each(MADE)("has each region's words at its place, in UTF-16: $what", (made) => {
		const [task] = Tasks.parse(JSON.parse(toLabelStudio(made.report, made.request)));
		expect(task?.data.text).toBe(made.text);
		const result = task?.predictions[0]?.result ?? [];
		const regions = result.flatMap((each) => (each.type === "labels" ? [each] : []));
		const ids = regions.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { value } of regions) {
			expect(made.text.slice(value.start, value.end)).toBe(value.text);
		}
		for (const each of result) {
			if (each.type !== "relation") continue;
			expect(ids).toContain(each.from_id);
			expect(ids).toContain(each.to_id);
		}
		expect(regions.filter(({ id }) => /^s\d/.test(id))).toHaveLength(made.report.sentences.length);
	});
});
