import { isDigit } from "../text/characters.ts";
import type { Span } from "../text/span.ts";
import { findTurns } from "../text/turns.ts";
import type { Furniture, FurnitureKind } from "./article.ts";
import type { Block } from "./block.ts";
import { findClock, findDateline } from "./dateline.ts";
import { findHeadlines } from "./headline.ts";
import { isSectionHeading } from "./phrases.ts";
import {
	isByline,
	isCaption,
	isFooter,
	isMenu,
	isSignOff,
	isStageDirection,
	isStamp,
	isTailFooter,
	readShapes,
	type Shape,
} from "./shape.ts";

/** An article's blocks told apart. */
export interface Sorted {
	/** The paragraphs of the body, in order. */
	readonly body: readonly Span[];
	/** All else, in order. */
	readonly furniture: readonly Furniture[];
	/** The headline that the page shows, or null. */
	readonly title: string | null;
	/** The agency of the dateline, or null. */
	readonly agency: string | null;
	/** The site's name after the headline ("… - The Site"), or null. */
	readonly site: string | null;
}

/** Longest line without an end mark that is no body: above, between and below the paragraphs. */
const LONGEST_ABOVE = 30;
const LONGEST_BETWEEN = 11;
const LONGEST_BELOW = 20;
/** Longest entry of a list of links under "Related articles". */
const LONGEST_LINK = 16;
/** How many sentences about the page may follow the last of the body. */
const MOST_TAIL = 4;
/** Share of the words that must be body; below it the shapes deceive and only sure furniture goes. */
const LEAST_BODY = 0.3;

interface Verdict {
	kind: FurnitureKind | null;
	/** Whether the kind rests on shape alone: then it gives way where too little body is left. */
	weak: boolean;
}

/** What no context changes. */
function sureKind(shape: Shape): FurnitureKind | null {
	if (shape.empty) return "menu";
	if (isCaption(shape)) return "caption";
	if (isSignOff(shape) || isFooter(shape)) return "footer";
	if (isStamp(shape)) return "timestamp";
	if (isByline(shape)) return "byline";
	if (isStageDirection(shape)) return "caption";
	return isMenu(shape) ? "menu" : null;
}

interface Setting {
	readonly turn: boolean;
	readonly place: "above" | "between" | "below";
	/** The block before, where it is body. */
	readonly before: Shape | null;
	/** Whether no blank line parts the two. */
	readonly joined: boolean;
}

/** Whether a line without an end mark is body all the same. */
function isUnendedBody(shape: Shape, setting: Setting): boolean {
	if (setting.turn) return true;
	const { words } = shape;
	if (words >= MOST[setting.place]) return true;
	if (setting.place === "above") return false;
	if (shape.item) return words >= 2;
	if (shape.goesOn && words >= 3) return true;
	if (shape.leads) return words >= 2;
	const { before } = setting;
	if (before && setting.joined && (before.leads || !before.ends) && words >= 2) return true;
	if (before && shape.signed && /["”’»]$/.test(before.tail)) return true;
	return /^["“«]/.test(shape.head) && words >= 7;
}

const MOST: Readonly<Record<Setting["place"], number>> = {
	above: LONGEST_ABOVE,
	between: LONGEST_BETWEEN,
	below: LONGEST_BELOW,
};

/** What a line without an end mark is, by where it stands. */
function unendedKind(shape: Shape, place: Setting["place"]): FurnitureKind {
	if (place === "below") return "footer";
	if (place === "between") return "heading";
	if (/^[\p{Lu}][\p{Lu}.'’ -]+(?:, \p{Lu}[\p{L}.'’ ]+)?$/u.test(shape.head) && shape.words <= 5) {
		return "dateline";
	}
	return shape.words <= 4 ? "byline" : "heading";
}

/** Where the list of links at the foot begins: its heading, with nothing but short lines after it. */
function findLinks(shapes: readonly Shape[], first: number): number {
	let from = shapes.length;
	let ended = 0;
	for (let i = shapes.length - 1; i > first; i--) {
		const shape = shapes[i];
		if (!shape || shape.words > LONGEST_LINK) break;
		if (isSectionHeading(shape.lower) && ended * 2 < shapes.length - i) from = i;
		if (shape.ends) ended++;
	}
	return from;
}

function judge(
	blocks: readonly Block[],
	shapes: readonly Shape[],
	turns: readonly (Span | null)[],
	headlines: ReadonlySet<number>,
): Verdict[] {
	const kinds = new Map<Shape, FurnitureKind | null>();
	const sure = blocks.map((block, i) => {
		const shape = shapes[i];
		if (block.mark) return block.mark;
		if (headlines.has(i)) return "headline";
		if (!shape || turns[i]) return null;
		const known = kinds.get(shape);
		const kind = known === undefined ? sureKind(shape) : known;
		if (known === undefined) kinds.set(shape, kind);
		return kind;
	});
	const isBody = (i: number) =>
		sure[i] === null && (shapes[i]?.sentence === true || turns[i] !== null);
	let first = 0;
	while (first < blocks.length && !isBody(first)) first++;
	const links = findLinks(shapes, first);
	let last = Math.min(links, blocks.length) - 1;
	for (let passed = 0; last > first; last--) {
		if (!isBody(last)) continue;
		const shape = shapes[last];
		if (last === first + 1 || passed === MOST_TAIL || !shape || !isTailFooter(shape)) break;
		passed++;
	}
	const verdicts: Verdict[] = [];
	for (const [i, block] of blocks.entries()) {
		const shape = shapes[i];
		const known = sure[i];
		if (known || !shape) verdicts.push({ kind: known ?? null, weak: false });
		else if (i >= links || (i > last && isTailFooter(shape))) {
			verdicts.push({ kind: "footer", weak: false });
		} else if (shape.ends) verdicts.push({ kind: null, weak: false });
		else {
			const place = i < first ? "above" : i > last ? "below" : "between";
			const before = (verdicts[i - 1]?.kind === null && shapes[i - 1]) || null;
			const setting = { turn: turns[i] !== null, place, before, joined: !block.apart } as const;
			const body = isUnendedBody(shape, setting);
			verdicts.push({ kind: body ? null : unendedKind(shape, place), weak: true });
		}
	}
	return verdicts;
}

/** Gives back what was set aside by shape alone, where hardly any body would be left. */
function restore(verdicts: readonly Verdict[], shapes: readonly Shape[]): void {
	let body = 0;
	let weak = 0;
	for (const [i, verdict] of verdicts.entries()) {
		const words = shapes[i]?.words ?? 0;
		if (verdict.kind === null) body += words;
		else if (verdict.weak) weak += words;
	}
	if (weak === 0 || body >= (body + weak) * LEAST_BODY) return;
	const least = body === 0 ? 1 : 5;
	for (const [i, verdict] of verdicts.entries()) {
		if (verdict.weak && (shapes[i]?.words ?? 0) >= least) verdict.kind = null;
	}
}

/** Cuts clocks and the dateline off the heads of the body's paragraphs. */
function cutHeads(
	text: string,
	blocks: readonly Block[],
	verdicts: readonly Verdict[],
	colon: boolean,
): { body: Span[]; furniture: Furniture[]; agency: string | null } {
	const body: Span[] = [];
	const furniture: Furniture[] = [];
	let agency: string | null = null;
	let dated = false;
	const headOf = ({ start, end }: Span) => text.slice(start, Math.min(end, start + 200));
	const clocks = blocks.map((block, i) =>
		verdicts[i]?.kind === null && isDigit(text.charCodeAt(block.start))
			? findClock(headOf(block))
			: null,
	);
	const many = clocks.filter((clock) => clock !== null).length >= 2;
	for (const [i, block] of blocks.entries()) {
		const { start, end } = block;
		const kind = verdicts[i]?.kind ?? null;
		if (kind) {
			furniture.push({ start, end, kind });
			continue;
		}
		const clock = clocks[i];
		const dateline = !dated && body.length < 3 ? findDateline(headOf(block), colon) : null;
		const cut = dateline?.length ?? (clock && (clock.sure || many) ? clock.length : 0);
		if (dateline) {
			dated = true;
			agency = dateline.agency;
		}
		if (cut > 0 && start + cut < end) {
			const head = text.slice(start, start + cut).trimEnd();
			furniture.push({
				start,
				end: start + head.length,
				kind: dateline ? "dateline" : "timestamp",
			});
			body.push({ start: start + cut, end });
		} else body.push({ start, end });
	}
	return { body, furniture, agency };
}

/** The bylines' names, to know the line about the author at the foot. */
function setAuthorAside(
	blocks: readonly Block[],
	verdicts: Verdict[],
	shapes: readonly Shape[],
): void {
	const authors: string[] = [];
	for (const [i, verdict] of verdicts.entries()) {
		if (verdict.kind !== "byline" || authors.length > 4) continue;
		const name = /^(?:By )?(\p{Lu}[\p{L}'’.-]+ \p{Lu}[\p{L}'’.-]+)/u.exec(shapes[i]?.head ?? "");
		if (name?.[1]) authors.push(name[1]);
	}
	let i = blocks.length - 1;
	while (i > 0 && verdicts[i]?.kind !== null) i--;
	const shape = shapes[i];
	const verdict = verdicts[i];
	if (!verdict || !shape || i === 0 || shape.words > 40) return;
	if (authors.some((name) => shape.head.startsWith(name))) verdict.kind = "footer";
}

/**
 * Tells the body from the page's furniture by the shape and place of the blocks (in order, disjoint).
 * A block that could be either stays body. `known` is the headline that the caller gave.
 * Linear in the length of the text.
 */
export function sortBlocks(text: string, blocks: readonly Block[], known: string | null): Sorted {
	const shapes = readShapes(text, blocks);
	const turns = findTurns(text, blocks);
	const spoken = turns.filter((turn) => turn !== null).length;
	const headlines = findHeadlines(text, blocks, shapes, turns, known);
	const verdicts = judge(blocks, shapes, turns, headlines.at);
	setAuthorAside(blocks, verdicts, shapes);
	restore(verdicts, shapes);
	if (blocks.length > 0 && verdicts.every(({ kind }) => kind !== null)) {
		for (const verdict of verdicts) if (verdict.kind === "headline") verdict.kind = null;
	}
	const { body, furniture, agency } = cutHeads(text, blocks, verdicts, spoken < 2);
	return { body, furniture, agency, title: headlines.title, site: headlines.site };
}
