import { expect, test } from "vitest";
import { readOptions } from "../../src/evaluation/options.ts";

test("without options every set but the training ones is scored", () => {
	const { sets, shared, split, errors } = readOptions([]);
	expect(sets).toEqual(["polnear", "wikinews", "styles", "moscow", "markkula"]);
	expect([shared, split, errors]).toEqual(["../shared", "dev", null]);
});

test("sets and files can be named", () => {
	expect(readOptions(["--set", "styles", "--set", "moscow"]).sets).toEqual(["styles", "moscow"]);
	const { sets, golds } = readOptions(["--gold", "mine.jsonl"]);
	expect(sets).toEqual([]);
	expect(golds).toEqual(["mine.jsonl"]);
});

test.each([
	[["--set", "moon"], /--set takes one of .*not "moon"/],
	[["--errors", "many"], /--errors takes a number of sentences, not "many"/],
	[["--unknown"], /--unknown/],
])("%j is refused", (args, message) => {
	expect(() => readOptions(args)).toThrow(message);
});
