import { expect, test } from "vitest";
import { shippedSubject } from "../../src/reliability/fuzz/engine.ts";
import { BUILDERS } from "../../src/reliability/fuzz/html/builders.ts";
import { tryPage } from "../../src/reliability/fuzz/html/measure.ts";
import { ENCODINGS, hostilePages } from "../../src/reliability/fuzz/html/pages.ts";

const subject = shippedSubject();

/** A page of this many characters, as it comes within JSON. */
const pageOf = (kind: string, html: string) => ({
	kind,
	bytes: new Uint8Array(),
	charset: null,
	html,
});

test.each(Object.entries(BUILDERS))("hostile pages keep every promise: %s", (kind, build) => {
	for (const odd of [0, 1, 2, 3, 4]) {
		const { outcome, failure } = tryPage(subject, pageOf(kind, build(2000, odd)));
		expect(failure).toBeNull();
		expect(["report", "no-sentence", "empty-text", "unsupported-language"]).toContain(outcome);
	}
});

test("pages are the same for the same seed, of the size that was drawn, in encodings true and false", () => {
	const pages = hostilePages(3, 80);
	expect(hostilePages(3, 80)).toEqual(pages);
	for (const { bytes } of pages) expect(bytes.length).toBeLessThanOrEqual(2_000_100);
	expect(new Set(pages.map(({ charset }) => charset)).size).toBeGreaterThan(5);
});

test.each([
	["UTF-8 with its mark", "report"],
	["UTF-16 with its mark", "report"],
	["UTF-16, big end first", "report"],
	["UTF-16 that says nothing", "binary-body"],
	["UTF-16 called UTF-8", "binary-body"],
	["Latin called UTF-8", "invalid-encoding"],
	["an unknown encoding", "unsupported-media-type"],
])("a page in %s comes to: %s", (name, expected) => {
	const encoding = ENCODINGS.find((known) => known.name === name);
	const bytes = encoding?.encode("<p>The bridge is shut, the mayor said.") ?? new Uint8Array();
	const page = { kind: name, bytes, charset: encoding?.charset ?? null, html: null };
	expect(tryPage(subject, page)).toEqual({ outcome: expected, failure: null });
});
