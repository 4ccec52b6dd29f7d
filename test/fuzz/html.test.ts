import { expect, test } from "vitest";
import { shippedSubject } from "../../src/evaluation/fuzz/engine.ts";
import { BUILDERS } from "../../src/evaluation/fuzz/html/builders.ts";
import { tryPage } from "../../src/evaluation/fuzz/html/measure.ts";
import { hostilePages } from "../../src/evaluation/fuzz/html/pages.ts";

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

test("what is sent in another encoding than it says is answered or refused, and no fault of ours", () => {
	const pages = hostilePages(4, 160).filter(
		({ html, bytes }) => html === null && bytes.length < 60_000,
	);
	const outcomes = pages.map((page) => tryPage(subject, page).outcome);
	expect(outcomes).not.toContain("throw");
	expect(outcomes).toContain("binary-body");
});
