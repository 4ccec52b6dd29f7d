import { describe, expect, it } from "vitest";
import {
	readWritten,
	readWrittenFolder,
	WRITTEN,
	WRITTEN_DEV,
} from "../../src/evaluation/gold/written.ts";

/** An article of one paragraph, its head left out. */
function read(lines: string) {
	return readWritten("a.txt", "a", `# style: wire\n# title: A dam\n\n${lines}`);
}

describe("the notation of articles written for training", () => {
	it.each([
		[
			"words",
			"Ada Bloom said the dam is sound.\n> Ada Bloom | p | Ada Bloom | said | the dam is sound",
			["the dam is sound"],
		],
		[
			"first and last words",
			"Ada Bloom said the dam is sound.\n> Ada Bloom | p | Ada Bloom | said | the dam ... sound",
			["the dam is sound"],
		],
		[
			"pieces",
			"“It holds,” Ada Bloom said, “for now.”\n> Ada Bloom | p | Ada Bloom | said | “It holds,” // “for now.”",
			["“It holds,”", "“for now.”"],
		],
		[
			"whole words only",
			"She said in Berlin in May.\n> Ada Bloom | p | She | said | in May",
			["in May"],
		],
		["the second place", "He said he said so.\n> Ada Bloom | p | He | said#2 | so", ["so"]],
	])("finds %s", (_, lines, expected) => {
		const { text, sentences } = read(lines);
		const told = sentences.flatMap(({ attributions }) =>
			attributions.flatMap(({ content }) => content),
		);
		expect(told.map(([start, end]) => text.slice(start, end))).toEqual(expected);
	});

	it.each([
		["“It holds.”\n> Ada Bloom | p | - | - | “It holds.”", "direct", "continued"],
		["It “holds”, she said.\n> Ada Bloom | p | she | said | It “holds”", "mixed", "explicit"],
		["'It's sound,' she said.\n> Ada Bloom | p | she | said | 'It's sound,'", "direct", "explicit"],
		[
			"The dam holds, she said.\n> Ada Bloom | p | she | said | The dam holds",
			"indirect",
			"explicit",
		],
		[
			"“He told me it holds,” she said.\n> Bo Ek | p | He | told | it holds | via=Ada Bloom | quote=indirect",
			"indirect",
			"explicit",
		],
		["“The dam holds.\n> Ada Bloom | p | - | - | “The dam holds.", "direct", "continued"],
	])("works out quotation and basis of %j", (lines, quote, basis) => {
		expect(read(lines).sentences[0]?.attributions[0]).toMatchObject({ quote, basis });
	});

	it("gives each sentence its status, and keeps furniture out of them", () => {
		const { text, sentences } = read(
			"~ By Ada Bloom\nIt rained.\nThe dam is said to leak.\n>?\n\nA second paragraph.",
		);
		expect(text).toBe("By Ada Bloom\n\nIt rained. The dam is said to leak.\n\nA second paragraph.");
		expect(sentences.map(({ start, end, status }) => [text.slice(start, end), status])).toEqual([
			["It rained.", "unattributed"],
			["The dam is said to leak.", "agentless"],
			["A second paragraph.", "unattributed"],
		]);
	});

	it.each([
		["> Ada Bloom | p | - | - | -", "a.txt:4: labels before any sentence"],
		["It rained.\n> Ada Bloom | p | - | said | It rained", 'a.txt:5: not in the sentence: "said"'],
		["It rained.\n> Ada Bloom | x | - | - | It rained", "a.txt:5: type is one of"],
		[
			"It rained.\n> Ada Bloom | p | - | - | It rained | mood=sad",
			'a.txt:5: not known: "mood=sad"',
		],
		["It rained.\n> Ada Bloom | p", "a.txt:5: needs:"],
	])("says where %j is at fault", (lines, message) => {
		expect(() => read(lines)).toThrow(message);
	});
});

describe("the articles written for this project", () => {
	const articles = [WRITTEN, WRITTEN_DEV].flatMap(readWrittenFolder);

	it("are all in the notation, every one labelled", () => {
		expect(articles.length).toBeGreaterThan(100);
		for (const { id, sentences } of articles) {
			expect([id, sentences.some(({ attributions }) => attributions.length > 0)]).toEqual([
				id,
				true,
			]);
		}
	});

	it("hold no text twice", () => {
		const sentences = articles.flatMap(({ text, sentences }) =>
			sentences
				.map(({ start, end }) => text.slice(start, end))
				.filter((sentence) => sentence.length > 80),
		);
		expect(new Set(sentences).size).toBe(sentences.length);
	});
});
