import { NEVER_END } from "./abbreviations.ts";
import { CAPITALS, LETTERS, MARKS } from "./characters.ts";
import type { Span } from "./span.ts";

/** A name in capitals, or "Q"/"A", before a colon at the head of a paragraph. */
const LOUD = `[${CAPITALS}][${CAPITALS}${MARKS}.'’-]*`;
const LOUD_NAME = new RegExp(
	String.raw`^[\s"“]*(${LOUD}(?: (?:${LOUD}|\([^()\n]{1,40}\))){0,5})\s?:(?=\s)`,
);

/** A name as names are written ("Chris Wallace:", "Dr Okafor:"), or one with a role in brackets. */
const PLAIN = `[${CAPITALS}][${LETTERS}${MARKS}.'’-]*`;
const NAME = new RegExp(
	String.raw`^\s*(${PLAIN}(?: (?:${PLAIN}|de|da|van|von|al|bin|\([^()\n]{1,40}\))){0,4})\s?:(?=\s)`,
);

/** "((Wikinews)) What …": a name between double brackets. */
const BRACKETS = /^\s*\(\(([\p{Lu}][^()\n]{1,40})\)\)(?=\s)/u;

/** "Q." and "A." of an interview. */
const QUESTION = /^\s*([QA])\.(?=\s)/;

/** Words in capitals before a colon that name nobody. */
const NOBODY =
	/^(?:UPDATE|BREAKING|WATCH|READ|READ MORE|MORE|NOTE|PHOTO|PHOTOS|VIDEO|CORRECTION|EDITOR'S NOTE|RELATED|LIVE|ALSO|SOURCE|EXCLUSIVE|OPINION|ANALYSIS|FACT|CLAIM|RATING|VERDICT|LISTEN|WARNING|SPOILER)$/i;

/** Where inside a paragraph another turn may begin: behind the end of a sentence, at a short name and its colon. */
const RUN_ON = new RegExp(
	String.raw`(?<=[.?!…][”"’)\]]?\s+)${PLAIN}(?: ${PLAIN}){0,2}:(?=\s)`,
	"g",
);

/** The stretch of a paragraph looked at for a name and its colon. */
const REACH = 90;

interface Turn {
	readonly name: string;
	readonly span: Span;
	readonly sure: boolean;
}

function turnOf(text: string, paragraph: Span): Turn | null {
	const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + REACH));
	const capitals = LOUD_NAME.exec(head) ?? BRACKETS.exec(head) ?? QUESTION.exec(head);
	const match = capitals ?? NAME.exec(head);
	const name = match?.[1];
	if (!match || name === undefined || NOBODY.test(name)) return null;
	const start = paragraph.start + match[0].indexOf(name);
	return { name, span: { start, end: start + name.length }, sure: capitals !== null };
}

/**
 * The speaker's name at the head of each paragraph that is a turn of a transcript or interview
 * ("WALLACE: Good evening."), or null: [paragraphs.length]. A name in capitals counts where at least two
 * paragraphs have one; other names where there are at least three turns and one speaker has two.
 */
export function findTurns(text: string, paragraphs: readonly Span[]): (Span | null)[] {
	const turns = paragraphs.map((paragraph) => turnOf(text, paragraph));
	const sure = turns.filter((turn) => turn?.sure).length;
	const names = turns.flatMap((turn) => (turn ? [turn.name] : []));
	const plain = names.length >= 3 && new Set(names).size < names.length;
	return turns.map((turn) => {
		if (!turn) return null;
		return (turn.sure && sure >= 2) || plain ? turn.span : null;
	});
}

/** Whether a text ends in an abbreviation that ends no sentence: "Dr." is a part of the name behind it. */
function endsInTitle(text: string): boolean {
	const last = /(\S+)\.\s+$/u.exec(text)?.[1];
	return last !== undefined && NEVER_END.has(last.toLowerCase());
}

/**
 * The paragraphs, with those cut in which one turn runs on into the next ("Q: Did he answer? A: He did."), as text does
 * that has lost its line breaks. Only paragraphs that begin with a turn are looked at. Linear in the text.
 */
export function cutAtTurns(text: string, paragraphs: readonly Span[]): Span[] {
	const pieces = paragraphs.flatMap((paragraph): Span[] => {
		if (!turnOf(text, paragraph)) return [paragraph];
		const inside = text.slice(paragraph.start, paragraph.end);
		const starts = [...inside.matchAll(RUN_ON)]
			.filter(({ index }) => !endsInTitle(inside.slice(Math.max(0, index - REACH), index)))
			.map(({ index }) => paragraph.start + index);
		return [paragraph.start, ...starts].map((start, k) => ({
			start,
			end: starts[k] ?? paragraph.end,
		}));
	});
	if (pieces.length === paragraphs.length) return [...paragraphs];
	const begins = new Set(paragraphs.map(({ start }) => start));
	const turns = findTurns(text, pieces);
	const out: Span[] = [];
	pieces.forEach((piece, k) => {
		const before = out.at(-1);
		if (before && !turns[k] && !begins.has(piece.start)) {
			out[out.length - 1] = { start: before.start, end: piece.end };
		} else out.push(piece);
	});
	return out;
}
