import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { write } from "../../src/library/formats.ts";
import { compile, libraryOf } from "../../src/library/library.ts";
import { Sourceline } from "../../src/library/sourceline.ts";

const DATA = join(import.meta.dirname, "..", "..", "data");
const read = (name: string) => new Uint8Array(readFileSync(join(DATA, name))).buffer;
const ARTICLE = readFileSync(join(DATA, "samples/harbour-inquest.txt"), "utf8");

describe("the library", () => {
	it("opens its files once, however often it is asked", async () => {
		let times = 0;
		const { attribute, check, load } = libraryOf(async () => {
			times += 1;
			return { weights: read("model.bin"), kernels: await compile(read("kernels.wasm")) };
		});
		const [one, two] = await Promise.all([attribute(ARTICLE), attribute({ text: ARTICLE })]);
		expect(one).toEqual(two);
		expect((await load()).attribute(ARTICLE)).toEqual(one);
		expect(await check(ARTICLE, [{ text: "It is agreed" }])).toHaveLength(1);
		expect(times).toBe(1);
	});

	it("opens them again where that failed", async () => {
		let times = 0;
		const { load } = libraryOf(async () => {
			times += 1;
			if (times === 1) throw new Error("no network");
			return { weights: read("model.bin") };
		});
		await expect(load()).rejects.toThrow("no network");
		expect((await load()).engine.name).toBe("sourceline");
	});

	it("takes files that somebody else has read", async () => {
		const { load } = libraryOf(() => Promise.reject(new Error("there are no files here")));
		expect((await load({ weights: read("model.bin") })).engine.name).toBe("sourceline");
	});

	it("gives the same answers with and without WebAssembly", async () => {
		const weights = read("model.bin");
		const kernels = await compile(read("kernels.wasm"));
		expect(kernels).toBeDefined();
		const [fast, plain] = [new Sourceline({ weights, kernels }), new Sourceline({ weights })];
		expect(fast.attribute(ARTICLE)).toEqual(plain.attribute(ARTICLE));
	});

	it("does without kernels that may not be compiled", async () => {
		expect(await compile(new ArrayBuffer(8))).toBeUndefined();
	});

	it("takes articles of other standards", async () => {
		const sourceline = new Sourceline({ weights: read("model.bin") });
		const article = { "@type": "NewsArticle", articleBody: ARTICLE } as const;
		expect(sourceline.attribute(article)).toEqual(sourceline.attribute(ARTICLE));
		const page = write(sourceline.attribute(article), article, "html");
		expect(page).toBe(write(sourceline.attribute(ARTICLE), ARTICLE, "html"));
	});

	it.each([
		[
			"Der Minister sagte, dass die Brücke geschlossen werde, weil sie alt ist.",
			"unsupported-language",
		],
		["", "empty-text"],
		[{ text: "It rained.", html: "<p>It rained." }, "invalid-request"],
		[{ text: "x".repeat(200_001) }, "too-large"],
	])("refuses what the service refuses: %j", async (article, code) => {
		const sourceline = new Sourceline({ weights: read("model.bin") });
		expect(() => sourceline.attribute(article)).toThrow(expect.objectContaining({ code }));
	});
});
