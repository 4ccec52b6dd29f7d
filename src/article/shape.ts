import { beginsLower, CAPITALS, LETTERS } from "../text/characters.ts";
import { type Block, beginsItem } from "./block.ts";
import {
	firstWordOf,
	isCaptionLabel,
	isFooterLabel,
	isFooterOpener,
	isRole,
	isTailOpener,
	isTimeStamp,
} from "./phrases.ts";

/** How much of a block's head and tail is looked at; what is furniture shows there. */
const HEAD = 240;
const TAIL = 120;
/** Words are counted up to here: what is longer is body for every rule. */
const MOST_WORDS = 80;

/** What a block looks like, read once. */
export interface Shape {
	/** The first code units, without bullets before them, one space between words. */
	readonly head: string;
	/** `head`, lower-cased, with straight apostrophes. */
	readonly lower: string;
	/** The first word of `lower`, or the mark that it begins with. */
	readonly first: string;
	/** The last code units. */
	readonly tail: string;
	/** Number of words, 80 at most. */
	readonly words: number;
	/** Whether it ends as a sentence does: ".", "!", "?", "…", closing marks and brackets apart. */
	readonly ends: boolean;
	/** Whether it breaks off with a comma, a colon, a semicolon or a dash: something follows. */
	readonly leads: boolean;
	/** Whether it begins in a small letter: it goes on with something. */
	readonly goesOn: boolean;
	/** Whether it begins with a bullet or a number, or the markup makes it an item. */
	readonly item: boolean;
	/** Whether it begins with a long dash, as the name under a quotation does. */
	readonly signed: boolean;
	/** Whether it holds no letter and no digit. */
	readonly empty: boolean;
	/** Whether it is a sentence, by end and length. */
	readonly sentence: boolean;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const ORNAMENT = /^[\s*_•▪◦●■·►▶→>|~=#+–—-]+/;
const ENDS = /[.!?…。？！؟](?:["'”’»›)\]\s]|\[\d{1,3}\])*$/;
const LEADS = /[,:;–—-]\s*$/;

function countWords(text: string, block: Block): number {
	let count = 0;
	let inside = false;
	for (let i = block.start; i < block.end && count < MOST_WORDS; i++) {
		const space = text.charCodeAt(i) <= 0x20 || text.charCodeAt(i) === 0xa0;
		if (!space && !inside) count++;
		inside = !space;
	}
	return count;
}

/** Longest line that is looked up among those read before, in code units. */
const SHORT = 24;

/**
 * Reads the shapes of blocks: [blocks.length]. Short lines that stand on a page again and again, as in tables and
 * menus, are read once and have one shape.
 */
export function readShapes(text: string, blocks: readonly Block[]): Shape[] {
	const known = { item: new Map<string, Shape>(), other: new Map<string, Shape>() };
	return blocks.map((block) => {
		if (block.end - block.start > SHORT) return readShape(text, block);
		const shapes = block.item ? known.item : known.other;
		const line = text.slice(block.start, block.end);
		const read = shapes.get(line) ?? readShape(text, block);
		shapes.set(line, read);
		return read;
	});
}

/** Reads the shape of a block; looks at no more than its head, its tail and its first 80 words. */
function readShape(text: string, block: Block): Shape {
	const raw = text.slice(block.start, Math.min(block.end, block.start + HEAD));
	const head = raw.replace(INVISIBLE, "").replace(ORNAMENT, "").replace(/\s+/g, " ");
	const tail = text
		.slice(Math.max(block.start, block.end - TAIL), block.end)
		.replace(INVISIBLE, "");
	const words = countWords(text, block);
	const ends = ENDS.test(tail);
	const lower = head.toLowerCase().replace(/’/g, "'");
	return {
		head,
		lower,
		first: firstWordOf(lower),
		tail,
		words,
		ends,
		leads: !ends && LEADS.test(tail),
		goesOn: beginsLower(head),
		item: block.item || beginsItem(text, block),
		signed: /^\s*[–—]/.test(raw),
		empty: !/[\p{L}\p{N}]/u.test(block.end - block.start > HEAD + TAIL ? "x" : raw + tail),
		sentence: ends && words >= 5 && /(?:^|\s)["'“‘(]?\p{Ll}/u.test(raw),
	};
}

const CREDIT_BRACKET = new RegExp(
	String.raw`\((?:[^()]*\b(?:photos?|images?|picture|getty|handout|courtesy|file|via AP|screenshot)\b[^()]*|[${LETTERS}][${LETTERS}.& ]{1,30}\/[${LETTERS}@][^()]{1,60})\)\.?$`,
	"i",
);
const CREDIT_TAIL = new RegExp(
	String.raw`(?:^|[.!?”’"'\s])(?:Photographs?|Photos?|Pictures?|Images?|Illustration|Video|Credit|Photo credit)(?: by)?:\s?[${CAPITALS}@][^.!?]{1,60}\.?$`,
);
const CREDIT_ALONE = new RegExp(
	`(?:Getty Images|AP Photo|(?:AFP|REUTERS|Reuters|AP|EPA|Xinhua|Anadolu)/[${CAPITALS}]|Shutterstock|Wikimedia Commons|file photo|handout)`,
);

/** Whether the block tells what a picture shows or who took it. */
export function isCaption(shape: Shape): boolean {
	if (shape.words > 60) return false;
	if (isCaptionLabel(shape) || /^FILE\b\s?[-–—:]/.test(shape.head)) return true;
	if (shape.words <= 16 && !shape.ends && CREDIT_ALONE.test(shape.tail)) return true;
	if (CREDIT_TAIL.test(shape.tail)) return true;
	const bracket = CREDIT_BRACKET.exec(shape.tail);
	if (!bracket) return false;
	const before = shape.tail.slice(0, bracket.index).trimEnd();
	return before === "" || ENDS.test(before) || !shape.tail.endsWith(".");
}

const SIGN_OFF =
	/^[([{]?(?:additional |more )?(?:reporting|writing|editing|compiled|translated|edited|written|reported|produced|photographs?|research)(?: and (?:reporting|writing|editing))? by /;
const NOTE =
	/^[([](?:updates?|adds?|corrects?|recasts?|rewrites?|refiles?|this (?:story|version))\b/;
const CONTRIBUTED = /\bcontributed (?:to this (?:report|story|article|post)|reporting)\b/;
const HELPED =
	/^(?:[([]\s?)?with (?:assistance|additional reporting|reporting|inputs?|agency inputs|files)\b.{0,12}\b(?:from|by)\b/;

/** Whether the block names who worked on the article, or what changed in it. */
export function isSignOff(shape: Shape): boolean {
	if (shape.words > 40) return false;
	const { lower } = shape;
	if (SIGN_OFF.test(lower) || NOTE.test(lower)) return true;
	if (shape.words > 25) return false;
	return CONTRIBUTED.test(lower) || HELPED.test(lower);
}

/** Whether no body begins like this block, wherever it stands. */
export function isFooter(shape: Shape): boolean {
	if (shape.words > 40) return false;
	if (shape.words <= 30 && isFooterLabel(shape)) return true;
	return isFooterOpener(shape);
}

const ADDRESS = /[\w.+-]+@[\w-]+\.\w|https?:\/\/|www\.|(?:^|\s)@\w{3,}/;

/** Whether the block, standing after the last of the body, speaks of the page and not of the events. */
export function isTailFooter(shape: Shape): boolean {
	if (shape.words > 45) return false;
	if (isTailOpener(shape)) return true;
	if (/["“”«]/.test(shape.head)) return false;
	return (
		ADDRESS.test(shape.head + shape.tail) &&
		/\b(?:you|your|us|our|follow|email|write)\b/.test(shape.lower)
	);
}

/** Whether the whole block stands in brackets: "[Laughs.]", "(SOUNDBITE OF MUSIC)". */
export function isStageDirection(shape: Shape): boolean {
	return shape.words <= 8 && /^(?:\[[^[\]]*\]|\([^()]*\))\.?$/.test(shape.head);
}

const SMALL_WORDS =
	/^(?:in|and|at|for|of|the|our|de|da|di|del|van|von|der|al|el|bin|la|le|with|a|&|\||-|–|—|·)$/;

/** Whether every word of the line is a name's: capitals, initials, the small words between them. */
function isNames(line: string): boolean {
	const words = line.split(" ").filter((word) => word !== "");
	const capital = words.filter((word) => /^["“‘(]?\p{Lu}/u.test(word)).length;
	return (
		capital > 0 &&
		words.every((word) => SMALL_WORDS.test(word) || /^["“‘(]?[\p{Lu}\p{N}]/u.test(word))
	);
}

/** Whether the block says who wrote the article: "By Jane Doe", "Jane Doe, Political Editor". */
export function isByline(shape: Shape): boolean {
	if (shape.words > 24 || shape.head.length >= HEAD) return false;
	const by = /^(?:by|words by|story by|text by|written by|posted by|analysis by|from):? /.exec(
		shape.lower,
	);
	if (by) {
		const names = shape.head.slice(by[0].length).replace(/\bfact-check\b/, "");
		return isNames(names) && (!shape.ends || names.split(" ").length <= 3);
	}
	if (shape.ends || shape.leads || shape.words > 12) return false;
	return shape.lower.split(/[^\p{L}]+/u).some(isRole);
}

/** Whether the block is a date or a time and nothing else. */
export function isStamp(shape: Shape): boolean {
	return shape.words <= 24 && isTimeStamp(shape.lower);
}

/** Whether the block is entries of a menu: run together without spaces, or between bars and arrows. */
export function isMenu(shape: Shape): boolean {
	if (shape.ends || shape.words > 40) return false;
	const joints = shape.head.match(/\p{Ll}\p{Lu}\p{Ll}/gu)?.length ?? 0;
	if (joints >= 2 && joints >= shape.words / 3) return true;
	const bars = shape.head.match(/\s[|>»›•·/]\s/g)?.length ?? 0;
	return bars >= 2 || (bars === 1 && shape.words <= 8);
}
