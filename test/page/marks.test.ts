import { describe, expect, it } from "vitest";
import { type Run, runsOf } from "../../src/page/marks.ts";
import { looksLikeHtml, toPlain } from "../../src/page/plain.ts";
import type { ReadSentence } from "../../src/page/reading.ts";
import { READING } from "./fixture.ts";

function sentence(index: number): ReadSentence {
	const found = READING.sentences[index];
	if (!found) throw new Error(`There is no sentence ${index}`);
	return found;
}

const marked = (runs: readonly Run[]) =>
	runs.map(({ text, content, cue, mention, speaking }) => {
		const marks = [
			content,
			cue ? "cue" : null,
			speaking ? "speaking" : null,
			mention?.name ?? null,
		];
		return [text, marks.filter((mark) => mark !== null).join(" ")];
	});

describe("the marks of a sentence", () => {
	it("cut it where cue, content and mentions begin and end", () => {
		expect(marked(runsOf(sentence(8)))).toEqual([
			["He", "speaking Faisal Mekdad"],
			[" ", ""],
			["stressed", "cue"],
			[" ", ""],
			[
				"that it is impossible to discuss normalizing relations with Turkey while it is occupying northern parts of Syria",
				"indirect",
			],
			[".", ""],
		]);
	});

	it("tell mixed content from other", () => {
		expect(marked(runsOf(sentence(11))).map(([, marks]) => marks)).toContain("mixed");
	});

	it("leave the words as they are", () => {
		for (const each of READING.sentences) {
			const joined = runsOf(each)
				.map(({ text }) => text)
				.join("");
			expect(joined).toBe(each.sentence.text.replace(/\s+/g, " "));
		}
	});

	it("take the inner content where one lies in another", () => {
		const read = sentence(8);
		const [outer] = read.attributions;
		if (!outer) throw new Error("The fixture has no attribution there");
		const start = read.sentence.start + 20;
		const inner = {
			...outer,
			id: "a99",
			quote: "direct" as const,
			cue: null,
			content: [{ start, end: start + 5, text: "" }],
		};
		const runs = runsOf({ ...read, attributions: [outer, inner] });
		expect(runs.map(({ content }) => content)).toContain("direct");
	});

	const html = "<b>Smith</b> said &ldquo;no&rdquo;.";
	const inHtml = (plain: string): ReadSentence => ({
		...sentence(1),
		sentence: { ...sentence(1).sentence, start: 0, end: html.length, text: html, plain },
		attributions: [
			{
				...(sentence(0).attributions[0] ?? never()),
				cue: { start: 13, end: 17, text: "said", lemma: "say" },
				content: [{ start: 18, end: 34, text: "" }],
				quote: "direct",
				speaker: { entity: "e1", mention: { start: 3, end: 8, text: "Smith" } },
			},
		],
		mentions: [],
	});

	it("are found in HTML, without its markup", () => {
		expect(marked(runsOf(inHtml("Smith said “no”.")))).toEqual([
			["", ""],
			["Smith", "speaking"],
			[" ", ""],
			["said", "cue"],
			[" ", ""],
			["“no”", "direct"],
			[".", ""],
		]);
	});

	it("are left out where the markup keeps them from being placed", () => {
		expect(marked(runsOf(inHtml("Smith said ☃.")))).toEqual([["Smith said ☃.", ""]]);
	});
});

function never(): never {
	throw new Error("The fixture lacks it");
}

describe("HTML as a reader sees it", () => {
	it.each([
		["<p>One <em>two</em></p>", "One two"],
		["a &amp; b &#8217; &#x2014; &nope;", "a & b ’ — &nope;"],
		["3 < 4 and 5 > 2", "3 < 4 and 5 > 2"],
		["a<!-- no -->b\n\n c", "ab c"],
		["&#99999999;", "&#99999999;"],
	])("%s", (markup, plain) => {
		expect(toPlain(markup)).toBe(plain);
	});

	it.each([
		["<!doctype html><p>Yes", true],
		["  <div>Yes</div>", true],
		["Some words, then <p>a paragraph</p>", true],
		["No: 3 < 4", false],
		["“<3”, she wrote", false],
		["", false],
	])("is told from text: %s", (input, expected) => {
		expect(looksLikeHtml(input)).toBe(expected);
	});
});
