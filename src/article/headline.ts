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

/**
 * Finds the headline among the first blocks: a line that repeats the title the caller gave, a line that
 * stands twice, with or without the site's name, or else the first line, where it does not end as a sentence.
 */
export function findHeadlines(
	text: string,
	blocks: readonly Block[],
	shapes: readonly Shape[],
	known: string | null,
): Headlines {
	const lines = blocks
		.slice(0, REACH)
		.map(({ start, end }) => (end - start <= LONGEST ? text.slice(start, end) : ""));
	const names = lines.map(bare);
	const cuts = lines.map(cutSite);
	const at = new Set<number>();
	let title: string | null = null;
	let site: string | null = null;
	const wanted = known === null ? "" : bare(known);
	const wantedCut = known === null ? "" : bare(withoutSite(known, null));
	for (const [i, name] of names.entries()) {
		if (name === "" || name.length < 8) continue;
		const same = name === wanted || name === wantedCut;
		const cut = cuts[i];
		const stem = cut ? bare(cut.title) : "";
		const repeats = names.some(
			(other, k) => k !== i && other.length >= 12 && (other === name || other === stem),
		);
		const repeated =
			repeats || names.some((_, k) => k !== i && bare(cuts[k]?.title ?? "") === name);
		if (!same && !repeated && !(stem !== "" && stem === wanted)) continue;
		if (blocks[i]?.mark && blocks[i]?.mark !== "headline") continue;
		at.add(i);
		if (cut && name !== wanted && stem !== "" && (stem === wanted || names.includes(stem)))
			site = cut.site;
		else title ??= lines[i] ?? null;
	}
	const marked = blocks.findIndex((block) => block.mark === "headline");
	if (title === null && marked >= 0) {
		const block = blocks[marked];
		title = block ? text.slice(block.start, block.end) : null;
	}
	if (title === null && at.size === 0) {
		const first = shapes.findIndex(
			(shape, i) => looksLikeOne(shape, blocks[i + 1]) || shape.sentence,
		);
		const shape = shapes[first];
		if (first >= 0 && first < REACH && shape && !shape.sentence && blocks[first]?.mark === null) {
			at.add(first);
			title = lines[first] ?? null;
		}
	}
	return { at, title: known ?? title, site };
}
