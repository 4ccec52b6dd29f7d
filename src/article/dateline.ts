import { CAPITALS, LETTERS, MARKS } from "../text/characters.ts";

/** A dateline at the head of a paragraph. */
export interface Dateline {
	/** Length in code units, the dash and the white space after it included. */
	readonly length: number;
	/** The agency in its brackets: "BERLIN (Reuters) —". */
	readonly agency: string | null;
}

/** How much of a paragraph is looked at; no dateline is longer. */
const REACH = 160;

/** A word of a place in capitals, and one as names are written. */
const LOUD = `[${CAPITALS}${MARKS}.'’]`;
const PLAIN = `[${LETTERS}${MARKS}.'’]`;
const LOUD_PLACE = `[${CAPITALS}]${LOUD}+(?:[ -][${CAPITALS}]${LOUD}*){0,4}`;
const PLACE = `[${CAPITALS}]${PLAIN}+(?:[ -][${LETTERS}]${PLAIN}*){0,3}`;
/** What may follow the place: a state, a country, a second place, a date. */
const FURTHER = String.raw`(?:\s?[,/;]\s?[${LETTERS}\d][${LETTERS}${MARKS}\d.'’ -]{1,30}?){0,4}`;
const AGENCY = String.raw`\(([${CAPITALS}][${LETTERS}\d.&/ ]{1,34})\)`;
const DASH = "(?:-{1,3}|[–—―])";
/** What the paragraph goes on with: a sentence of its own. */
const BODY = String.raw`(?=["“‘'«(\[$£€]?[${CAPITALS}\d])`;

const SHAPES: readonly RegExp[] = [
	// BERLIN, May 9 (Reuters) - ; AKRON, Ohio (AP) — ; Washington (AFP) –
	new RegExp(`^${PLACE}${FURTHER}\\.?\\s*${AGENCY}\\s*${DASH}\\s*${BODY}`),
	// NEW DELHI, Aug 5 (PTI) Text
	new RegExp(`^${LOUD_PLACE}${FURTHER}\\.?\\s*${AGENCY}\\s*[:.]?\\s+${BODY}`),
	// KRASNOYARSK, February 21. /TASS/.
	new RegExp(
		`^${PLACE}${FURTHER}\\.?\\s*/([${CAPITALS}][${LETTERS} -]{1,24})/[.:]?\\s*${DASH}?\\s*${BODY}`,
	),
	// Deir Ezzor, SANA-
	new RegExp(`^${PLACE}${FURTHER}[,/]\\s?([${CAPITALS}]{2,8})\\s?${DASH}\\s+${BODY}`),
	// MILLBROOK, Ohio — ; LONDON - ; LINDEN --
	new RegExp(`^${LOUD_PLACE}${FURTHER}\\s?(?:\\s${DASH}|[–—]|--)\\s*${BODY}`),
	// (Reuters) - ; (CNN) —
	new RegExp(`^${AGENCY}\\s*${DASH}\\s*${BODY}`),
	// Islamabad, Pakistan –
	new RegExp(`^${PLACE}, ${PLACE} [–—] ${BODY}`),
];

/** BHOPAL: */
const COLON = new RegExp(`^(?=[${CAPITALS}]{4})${LOUD_PLACE}(?:, ${PLACE})?:\\s+${BODY}`);

/** Words in capitals before a dash or a colon that are no place. */
const NO_PLACE =
	/^(?:UPDATE|BREAKING|WATCH|EXCLUSIVE|READ|PHOTOS?|VIDEO|FILE|NOTE|LIVE|ANALYSIS|OPINION|Q|A|FACT|CORRECTION|CLAIM|VERDICT|RATING)\b/;

/**
 * The dateline at the head of a paragraph, or null. Only the first paragraphs of an article have one.
 * `colon` allows "BHOPAL: ", which in a transcript would be a speaker's name.
 */
export function findDateline(paragraph: string, colon: boolean): Dateline | null {
	const head = paragraph.slice(0, REACH);
	if (NO_PLACE.test(head)) return null;
	for (const shape of SHAPES) {
		const match = shape.exec(head);
		if (match) return { length: match[0].length, agency: match[1]?.trim() ?? null };
	}
	const match = colon ? COLON.exec(head) : null;
	return match ? { length: match[0].length, agency: null } : null;
}

const CLOCK = new RegExp(
	String.raw`^\d{1,2}[:.h]\d{2}\s?((?:[ap]\.?m\b\.?)?\s?(?:(?:GMT|BST|UTC|CET|CEST|IST|E[SD]?T|C[SD]T|P[SD]?T|AE[SD]T)\b)?)\s?(?:[-–—|:]\s*|\s)(?=["“‘'«]?[${LETTERS}])`,
	"i",
);

/** A time of day at the head of a paragraph, as live blogs set it. */
export interface Clock {
	/** Length in code units, white space after it included. */
	readonly length: number;
	/** Whether it says morning, afternoon or a time zone: then it can be nothing else. */
	readonly sure: boolean;
}

/** The time of day ("14:32", "10.15am GMT") at the head of a paragraph that goes on, or null. */
export function findClock(paragraph: string): Clock | null {
	const head = paragraph.slice(0, 40);
	const match = CLOCK.exec(head);
	const next = match ? head.charAt(match[0].length) : "";
	if (!match || next.toUpperCase() !== next) return null;
	return { length: match[0].length, sure: (match[1] ?? "").trim() !== "" };
}
