import { describe, expect, test } from "vitest";
import { TaggerFileError } from "../../src/tagger/file.ts";
import { checksum } from "../../src/tagger/hash.ts";
import { loadTagger } from "../../src/tagger/tag.ts";
import { modelBytes } from "./documents.ts";

/** The shipped file with something changed. */
function spoilt(change: (view: DataView) => void, repair = false): ArrayBuffer {
	const bytes = modelBytes();
	const view = new DataView(bytes);
	change(view);
	if (repair) view.setUint32(12, checksum(new Uint32Array(bytes, 16)), true);
	return bytes;
}

function codeOf(bytes: ArrayBuffer): string {
	try {
		loadTagger(bytes);
	} catch (error) {
		if (error instanceof TaggerFileError) return error.code;
		throw error;
	}
	return "accepted";
}

describe("a model file", () => {
	test("that ships is accepted and named", () => {
		expect(loadTagger(modelBytes()).model).toMatch(/^sourceline-tagger-/);
	});

	test.each([
		["empty", new ArrayBuffer(0), "truncated"],
		["cut inside the header", modelBytes().slice(0, 20), "truncated"],
		["cut in the middle", modelBytes().slice(0, 40_000), "truncated"],
		["short of its last word", modelBytes().slice(0, -4), "truncated"],
		["of another magic", spoilt((view) => view.setUint32(0, 0x12345678, true)), "magic"],
		["of a later format", spoilt((view) => view.setUint16(4, 99, true)), "format-version"],
		["of another feature table", spoilt((view) => view.setUint16(6, 99, true)), "feature-version"],
		[
			"with one bit turned",
			spoilt((view) => view.setUint8(50_000, view.getUint8(50_000) ^ 1)),
			"checksum",
		],
		["with other labels", spoilt((view) => relabel(view), true), "content"],
	])("%s is refused", (_, bytes, code) => {
		expect(codeOf(bytes)).toBe(code);
	});

	test("the fault is said in words", () => {
		expect(() => loadTagger(new ArrayBuffer(3))).toThrow(/model file ends before its header/);
	});
});

/** Turns the label "B-C" in the configuration into "B-X". */
function relabel(view: DataView): void {
	const text = new TextDecoder("latin1").decode(new Uint8Array(view.buffer, 0, 4000));
	view.setUint8(text.indexOf('"B-C"') + 3, 0x58);
}
