import { afterEach, describe, expect, test, vi } from "vitest";
import { readPage } from "../../src/article/html/page.ts";

/** Pages that make a careless reader look through the rest of the source again and again. */
const hostile: readonly [name: string, page: (size: number) => string][] = [
	["tags that never end", (size) => "<a ".repeat(size)],
	["ends of tags only in quotation marks", (size) => '<a x=">" '.repeat(size)],
	["one quotation mark too many", (size) => `<a x="${"<b y='>'".repeat(size)}`],
	["comments before a far rarer end", (size) => `${"<!-- a -->".repeat(size)}--!>`],
	["comments that never end", (size) => "<!-- <p>".repeat(size)],
	["CDATA that never ends", (size) => "<![CDATA[ > ".repeat(size)],
	["titles that never end", (size) => "<title></b>".repeat(size)],
	["ampersands", (size) => "&".repeat(size) + "&#".repeat(size)],
	["elements that never end", (size) => "<div><b class=nav>".repeat(size)],
	[
		"end tags that end nothing",
		(size) => `${"<i class=nav>".repeat(size)}${"</b></p>".repeat(size)}`,
	],
	[
		"items under unclosed elements",
		(size) => `<ul>${"<b class=nav>".repeat(size)}${"<li></ul>".repeat(size)}`,
	],
	[
		"cells under unclosed elements",
		(size) => `${"<b class=nav>".repeat(size)}${"<td></td>".repeat(size)}`,
	],
];

/** Characters looked at while the page is read: by code unit, by search, by comparison. */
function work(page: string): number {
	let characters = 0;
	const { charCodeAt, indexOf, slice } = String.prototype;
	vi.spyOn(String.prototype, "charCodeAt").mockImplementation(function (this: string, at: number) {
		characters++;
		return charCodeAt.call(this, at);
	});
	vi.spyOn(String.prototype, "indexOf").mockImplementation(function (this: string, mark, from = 0) {
		const found = indexOf.call(this, mark, from);
		characters += (found < 0 ? this.length : found) - from;
		return found;
	});
	vi.spyOn(String.prototype, "slice").mockImplementation(function (this: string, start, end) {
		const part = slice.call(this, start, end);
		characters += part.length;
		return part;
	});
	readPage(page);
	vi.restoreAllMocks();
	return characters;
}

describe("a page is read in time that grows as its length", () => {
	afterEach(() => vi.restoreAllMocks());

	test.each(hostile)("%s", (_, page) => {
		const once = work(page(500));
		const fourfold = work(page(2000));
		expect(fourfold / once).toBeLessThan(4.5);
	});
});
