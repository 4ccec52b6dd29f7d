import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { articleOf } from "../../evaluation/bench/texts.ts";
import { readGold } from "../../evaluation/gold/read.ts";
import { ODD, PIECES } from "./pieces.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** The articles of our own that the repository holds: samples, golden articles, and one made from templates. */
function ownArticles(): string[] {
	const samples = join(ROOT, "data/samples");
	const files = readdirSync(samples).filter((name) => name.endsWith(".txt"));
	return [
		...files.sort().map((name) => readFileSync(join(samples, name), "utf8")),
		...readGold(join(ROOT, "test/golden/articles.jsonl")).map(({ text }) => text),
		articleOf(3000),
	];
}

const PARAGRAPHS = ownArticles().flatMap((article) =>
	article.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== ""),
);

/** A stretch of a text, both ends as parts of its length. */
interface Stretch {
	readonly at: number;
	readonly length: number;
}

type Change = (there: string, piece: string) => string;

/** What may happen to a stretch of news on its way through other people's programs. */
const CHANGES: Readonly<Record<string, Change>> = {
	lost: () => "",
	doubled: (there) => there + there,
	insertion: (there, piece) => piece + there,
	replaced: (_, piece) => piece,
	capitals: (there) => there.toUpperCase(),
	small: (there) => there.toLowerCase(),
	"no spaces": (there) => there.replace(/\s+/g, ""),
	"no punctuation": (there) => there.replace(/[.,:;!?]/g, ""),
	"odd spaces": (there, piece) => there.replace(/ /g, piece),
	"one line": (there) => there.replace(/\n/g, " "),
	"a line a word": (there) => there.replace(/ /g, "\n"),
	requoted: (there, piece) => there.replace(/["“”‘’«»]/g, piece),
	decomposed: (there) => there.normalize("NFKD"),
	backwards: (there) => there.split("").reverse().join(""),
	shuffled: (there) => there.split(" ").sort().join(" "),
	misread: (there) => Buffer.from(there, "utf8").toString("latin1"),
};

function apply(text: string, { at, length }: Stretch, change: string, piece: string): string {
	const start = Math.floor(at * text.length);
	const end = Math.min(text.length, start + Math.ceil(length * text.length));
	const there = text.slice(start, end);
	return text.slice(0, start) + (CHANGES[change]?.(there, piece) ?? there) + text.slice(end);
}

const part = fc.nat({ max: 1000 }).map((thousandths) => thousandths / 1000);
const change = fc.record({
	// Short stretches most of the time: news that is still news.
	stretch: fc.record({ at: part, length: part.map((whole) => whole ** 4) }),
	change: fc.constantFrom(...Object.keys(CHANGES)),
	piece: fc.oneof(fc.constantFrom(...PIECES.quotes), fc.constantFrom(...PIECES.news), ODD),
});

/** A paragraph of our news. */
const paragraph = fc.constantFrom(...PARAGRAPHS);

/** A sentence or so of our news, cut anywhere. */
const cutting = fc
	.record({ from: paragraph, at: part, length: part })
	.map(({ from, at, length }) => {
		const start = Math.floor(at * from.length);
		return from.slice(start, start + 20 + Math.floor(length * 160));
	});

/** News of our own, changed in a few places. */
export const MUTATED_NEWS = fc
	.record({
		text: fc.oneof(
			{ weight: 6, arbitrary: cutting },
			{ weight: 3, arbitrary: paragraph },
			{
				weight: 1,
				arbitrary: fc.array(paragraph, { maxLength: 6 }).map((all) => all.join("\n\n")),
			},
		),
		changes: fc.array(change, { maxLength: 5 }),
	})
	.map(({ text, changes }) =>
		changes.reduce((so, next) => apply(so, next.stretch, next.change, next.piece), text),
	);

/** Pieces of different articles in a row, as a broken template puts them. */
export const SPLICED_NEWS = fc
	.array(fc.tuple(cutting, fc.constantFrom("", " ", "\n", "\n\n", ". ", "” ", "“")), {
		minLength: 2,
		maxLength: 6,
	})
	.map((pairs) => pairs.flat().join(""));

/** A transcript or live blog: turns with names before a colon, and what stands between. */
export const TRANSCRIPT = fc
	.array(
		fc.record({
			name: fc.constantFrom(
				"WALLACE",
				"Q",
				"A",
				"MR. JONES",
				"Anna Jones",
				"PROF. DIALLO (via video)",
				"14:32",
				"",
			),
			colon: fc.constantFrom(": ", ":", ".", " — ", " (CONT'D): ", ":\n"),
			words: fc.oneof(cutting, fc.constantFrom(...PIECES.news)),
			end: fc.constantFrom("\n", "\n\n", " ", "\r\n"),
		}),
		{ minLength: 1, maxLength: 6 },
	)
	.map((turns) => turns.map(({ name, colon, words, end }) => name + colon + words + end).join(""));
