import type { FurnitureKind } from "../article.ts";
import { type Block, splitBlocks } from "../block.ts";
import type { PageLine } from "./lines.ts";
import type { Page } from "./page.ts";

/** From this length on, in code units, an unmarked line counts as a paragraph. */
const PARAGRAPH = 60;
/** Below this much unmarked text, classes that set aside more than that are not believed. */
const LEAST_BODY = 200;
/** Share of the paragraphs that a part of the page must hold to be the article. */
const LEAST_SHARE = 0.5;
/** A line is a link where this share of it is one. */
const LINKED = 0.9;

const END = /[.!?…]["'”’»)\]]*$/;

function isLink(text: string, line: PageLine): boolean {
	if (line.linked < LINKED) return false;
	const length = line.end - line.start;
	return (
		line.item || length < 80 || !END.test(text.slice(Math.max(line.start, line.end - 5), line.end))
	);
}

/** What the line is by its markup alone. */
function kindOf(text: string, line: PageLine, believeSoft: boolean): FurnitureKind | null {
	const { mark } = line;
	const length = line.end - line.start;
	if (mark && (believeSoft || !mark.soft)) {
		const sentence =
			length > 120 && END.test(text.slice(Math.max(line.start, line.end - 5), line.end));
		return mark.kind === "heading" && sentence ? null : mark.kind;
	}
	return believeSoft && isLink(text, line) ? "menu" : null;
}

function sum(
	lines: readonly PageLine[],
	holds: (line: PageLine, index: number) => boolean,
): number {
	let total = 0;
	lines.forEach((line, i) => {
		if (holds(line, i)) total += line.end - line.start;
	});
	return total;
}

type Holds = (line: PageLine) => boolean;

/** Finds the part of the page that holds the article: its body, an article, all articles, main, or everything. */
function findPart(lines: readonly PageLine[], kinds: readonly (FurnitureKind | null)[]): Holds {
	const long = (line: PageLine, i: number) =>
		kinds[i] === null && line.end - line.start >= PARAGRAPH;
	const anyLong = lines.some(long);
	const counted = (line: PageLine, i: number) => (anyLong ? long(line, i) : kinds[i] === null);
	const all = sum(lines, counted);
	const weights = new Map<number, number>();
	for (const [i, line] of lines.entries()) {
		const { article } = line.region;
		if (article === 0 || !counted(line, i)) continue;
		weights.set(article, (weights.get(article) ?? 0) + line.end - line.start);
	}
	let best = 0;
	for (const [article, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = article;
	const parts: Holds[] = [
		(line) => line.region.body !== 0,
		(line) => best !== 0 && line.region.article === best,
		(line) => line.region.article !== 0,
		(line) => line.region.main !== 0,
	];
	const share = (part: Holds) => sum(lines, (line, i) => counted(line, i) && part(line));
	return parts.find((part) => all > 0 && share(part) >= all * LEAST_SHARE) ?? (() => true);
}

/** Cuts a page into blocks, each with what its markup says of it. In order, disjoint. */
export function blocksOf(page: Page): Block[] {
	const { lines, text } = page;
	const strict = lines.map((line) => kindOf(text, line, true));
	const certain = sum(lines, (line, i) => strict[i] === null && line.end - line.start >= PARAGRAPH);
	const loose = lines.map((line) =>
		line.mark?.kind === "hidden" && certain > 0 ? "hidden" : kindOf(text, line, false),
	);
	const doubtful = sum(
		lines,
		(line, i) => strict[i] !== null && loose[i] === null && line.end - line.start >= PARAGRAPH,
	);
	const kinds = certain < LEAST_BODY && doubtful > certain ? loose : strict;
	const part = findPart(lines, kinds);
	const first = lines.findIndex((line, i) => kinds[i] === null && part(line));
	return lines.flatMap((line, i) => {
		const outside = !part(line);
		const mark = kinds[i] ?? (outside ? (i < first ? "menu" : "footer") : null);
		return splitBlocks(text, line.start, line.end, { mark, item: line.item });
	});
}
