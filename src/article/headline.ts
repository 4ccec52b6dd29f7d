import type { Span } from "../text/span.ts";
import type { Block } from "./block.ts";
import { isByline, isCaption, isFooter, isMenu, isStamp, type Shape } from "./shape.ts";

/** The lines above the body that are the article's title. */
export interface Headlines {
	/** Indexes of the blocks that show it. */
	readonly at: ReadonlySet<number>;
	readonly title: string | null;
	/** The site's name, where a line reads "Title - Site". */
	readonly site: string | null;
}

/** How many blocks from the top a headline may stand. */
const REACH = 14;
/** Shortest line that is compared, in letters and digits. */
const SHORTEST = 8;
/** Longest headline, in code units and in words. */
const LONGEST = 300;
const MOST_WORDS = 24;

/** The line with nothing but its letters and digits, lower-cased. */
function bare(line: string): string {
	return line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

const SUFFIX = /\s+(?:[|\-–—·•:»]|::)\s+([^|–—·•»]{2,60})$/;

/** Takes "Title - Site" apart where the site's name is short; null where the line has no such end. */
function cutSite(line: string): { title: string; site: string } | null {
	const match = SUFFIX.exec(line);
	const site = match?.[1]?.trim();
	if (!match || !site || site.split(/\s+/).length > 6) return null;
	return { title: line.slice(0, match.index), site };
}

/** Takes off the name of the site from a page's title, where the site is known or the end looks like one. */
export function withoutSite(title: string, site: string | null): string {
	const cut = cutSite(title);
	if (!cut) return title;
	if (site !== null) return bare(cut.site) === bare(site) ? cut.title : title;
	return cut.title.split(/\s+/).length >= 4 && /^\p{Lu}/u.test(cut.site) ? cut.title : title;
}

function looksLikeOne(shape: Shape, next: Block | undefined): boolean {
	if (shape.words < 3 || shape.words > MOST_WORDS || shape.item || shape.goesOn || shape.leads)
		return false;
	if (isMenu(shape) || isStamp(shape) || isByline(shape) || isCaption(shape) || isFooter(shape))
		return false;
	if (/^["“‘'][^"”’']+["”’']$/.test(shape.head)) return false;
	if (!shape.ends) return next !== undefined;
	if (!/[!?]["'”’)]*$/.test(shape.tail)) return false;
	const words = shape.head.split(" ").filter((word) => word.length > 3);
	const capital = words.filter((word) => /^["“‘']?[\p{Lu}\p{N}]/u.test(word)).length;
	return words.length >= 3 && capital >= words.length * 0.7;
}

function isBody(shape: Shape): boolean {
	return shape.ends && !isCaption(shape) && !isFooter(shape) && !isStamp(shape);
}

/** The first lines, with what they are compared by. */
interface Line {
	readonly name: string;
	/** The line without the site's name, compared the same way; "" where it has none. */
	readonly stem: string;
	readonly cut: { readonly title: string; readonly site: string } | null;
	readonly text: string;
	/** Whether it can be a headline by its shape. A sentence may well stand twice in a body. */
	readonly able: boolean;
}

/**
 * Finds the headline among the first blocks: a line that repeats the title the caller gave, a line that
 * stands twice, with or without the site's name, or else the first line, where it does not end as a sentence.
 * `turns`: [blocks.length] the name where a block is a speaker's turn, else null.
 */
export function findHeadlines(
	text: string,
	blocks: readonly Block[],
	shapes: readonly Shape[],
	turns: readonly (Span | null)[],
	known: string | null,
): Headlines {
	const able = (i: number) => {
		const shape = shapes[i];
		return (
			shape !== undefined && turns[i] === null && (!shape.ends || looksLikeOne(shape, blocks[i]))
		);
	};
	const lines: Line[] = blocks.slice(0, REACH).map(({ start, end }, i) => {
		const line = end - start <= LONGEST ? text.slice(start, end) : "";
		const cut = cutSite(line);
		return { name: bare(line), stem: cut ? bare(cut.title) : "", cut, text: line, able: able(i) };
	});
	const wanted = known === null ? [] : [bare(known), bare(withoutSite(known, null))];
	const at = new Set<number>();
	let title: string | null = null;
	let site: string | null = null;
	for (const [i, { name, stem, cut, text: line, able }] of lines.entries()) {
		const mark = blocks[i]?.mark ?? null;
		if (name.length < SHORTEST || (mark !== null && mark !== "headline")) continue;
		const others = lines.filter((_, k) => k !== i);
		const twice = others.some((other) => other.name === name || other.stem === name);
		const longer = stem.length >= SHORTEST && others.some((other) => other.name === stem);
		const withSite = longer || (stem !== "" && wanted.includes(stem));
		if (!wanted.includes(name) && !withSite && !(able && twice)) continue;
		at.add(i);
		if (withSite && cut) site = cut.site;
		else title ??= line;
	}
	if (title === null && at.size === 0) {
		// Below the first blocks only one that is marked as a headline can be it.
		const marked = blocks.findIndex(({ mark }) => mark === "headline");
		const first = blocks.slice(0, Math.max(REACH, marked + 1)).findIndex(({ mark }, i) => {
			const shape = shapes[i];
			if (mark === "headline" || turns[i] !== null || !shape) return true;
			return looksLikeOne(shape, blocks[i + 1]) || isBody(shape);
		});
		const block = blocks[first];
		const shape = shapes[first];
		const shown = block?.mark === "headline" || (block?.mark === null && first < REACH);
		if (block && shape && shown && turns[first] === null) {
			if (block.mark === "headline" || looksLikeOne(shape, blocks[first + 1])) {
				at.add(first);
				title = text.slice(block.start, block.end);
			}
		}
	}
	return { at, title: known ?? title, site };
}
