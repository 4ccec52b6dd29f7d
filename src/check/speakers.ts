import type { ReportEntity } from "../contract/report.ts";
import type { RosterEntry } from "../contract/request.ts";
import { HONORIFICS, OFFICE_MODIFIERS, OFFICES, RANKS } from "../entities/lexicon.ts";
import { countryOf } from "./lexicon.ts";
import { stemOf } from "./stem.ts";

/** The entities of a report that a name may stand for. */
export interface SpeakerMatch {
	/** Ids of the report's entities; empty where the name stands for none. */
	readonly entities: readonly string[];
	/** How sure it is, 0..1. */
	readonly confidence: number;
	/** How the name was known, where that needs saying: "by surname", or null. */
	readonly note: string | null;
}

/** Steps of sameness, surest first; a name stands for the entities of the first step that has any. */
const STEPS = [
	{ level: 4, confidence: 1, note: null },
	{ level: 3, confidence: 0.97, note: null },
	{ level: 2, confidence: 0.88, note: "by a part of the name or the title" },
	{ level: 1, confidence: 0.75, note: "by a name that is close" },
] as const;

const DROPPED = new Set(
	"the a an of for and mr mrs ms miss dr prof professor sir lord lady dame hon rev mx st al el de la van von bin ibn s 's his her its their".split(
		" ",
	),
);
/** Words by which somebody speaks for a body: the body is who speaks. */
const FOR_BODY =
	/\b(?:(?:a|an|the|some|several|one|two|unnamed|senior)\s+)*(?:spokes(?:man|woman|person|people|men)|officials?|representatives?|authorities|government|administration|statement|office)\b/g;

/** Finds the entities that a name stands for. */
export type SpeakerFinder = (name: string) => SpeakerMatch;

/** Makes a finder for the entities of a report: by names, aliases, the caller's roster, titles, surname alone. */
export function speakerFinder(
	entities: readonly ReportEntity[],
	roster: readonly RosterEntry[],
): SpeakerFinder {
	const known = entities.map((entity) => ({
		entity,
		names: [entity.name, ...entity.aliases]
			.map(readName)
			.filter((each) => each.plain !== "" && !PRONOUN.test(each.plain)),
		title: entity.title === null ? null : readName(entity.title),
	}));
	const listed = roster.map((entry) => ({
		id: entry.id,
		names: new Set(
			[entry.id, entry.name, ...(entry.aliases ?? [])].map((name) => readName(name).plain),
		),
	}));
	return (name) => {
		const wanted = readName(name);
		const ids = new Set(listed.filter(({ names }) => names.has(wanted.plain)).map(({ id }) => id));
		const levels = known.map((each) => {
			const { rosterId } = each.entity;
			return rosterId !== null && ids.has(rosterId) ? 4 : levelOf(wanted, each);
		});
		for (const { level, confidence, note } of STEPS) {
			const found = entities.filter((_, index) => levels[index] === level);
			if (found.length === 0) continue;
			// A name that fits several speakers is less sure to be any one of them.
			const shared = found.length === 1 ? confidence : confidence * 0.85;
			return { entities: found.map(({ id }) => id), confidence: shared, note };
		}
		return { entities: [], confidence: 0.9, note: null };
	};
}

interface Name {
	readonly plain: string;
	/** Its words without articles, honorifics and titles of courtesy, countries by one name. */
	readonly words: readonly string[];
	/** The words without an office before the name. */
	readonly personal: readonly string[];
	readonly stems: ReadonlySet<string>;
	/** The same without the words by which somebody speaks for a body. */
	readonly body: ReadonlySet<string>;
	readonly initials: string;
}

function plain(text: string): string {
	return text
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[’']s\b|[’']$/g, "")
		.replace(/[’'.]/g, "")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

function wordsOfName(text: string): string[] {
	return text.split(" ").filter((word) => word !== "" && !DROPPED.has(word));
}

function senseOfWord(word: string): string {
	const country = countryOf(word);
	return country === null ? stemOf(word === "defence" ? "defense" : word) : `@${country}`;
}

function readName(text: string): Name {
	const whole = plain(text);
	const words = wordsOfName(whole);
	const body = wordsOfName(whole.replace(FOR_BODY, " "));
	return {
		plain: whole.replace(/^(?:the|a|an) /, ""),
		words,
		personal: withoutOffice(words),
		stems: new Set(words.map(senseOfWord)),
		body: new Set(body.map(senseOfWord)),
		initials: words.map((word) => word.charAt(0)).join(""),
	};
}

/** A person's name without what stands before it: "Syrian Foreign Minister Faisal Mekdad". */
function withoutOffice(words: readonly string[]): readonly string[] {
	let last = -1;
	words.forEach((word, index) => {
		const office =
			OFFICES.has(word) || RANKS.has(word) || HONORIFICS.has(word) || OFFICE_MODIFIERS.has(word);
		if (office && index < words.length - 1) last = index;
	});
	return words.slice(last + 1);
}

interface KnownSpeaker {
	readonly entity: ReportEntity;
	readonly names: readonly Name[];
	readonly title: Name | null;
}

function levelOf(wanted: Name, known: KnownSpeaker): number {
	const compare = known.entity.type === "named-person" ? person : body;
	let level = 0;
	for (const name of known.names) {
		// A surname alone says no more where the article writes it alone than where it does not.
		const surname = known.entity.type === "named-person" && wanted.personal.length === 1;
		if (name.plain === wanted.plain && (!surname || name === known.names[0])) return 4;
		level = Math.max(level, compare(wanted, name));
	}
	if (level < 2 && known.title !== null) level = Math.max(level, title(wanted, known.title));
	return level;
}

const PRONOUN = /^(?:he|she|it|they|we|i|him|her|them|his|their|who|you)$/;

function same(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return a.size > 0 && a.size === b.size && within(a, b);
}

function within(small: ReadonlySet<string>, large: ReadonlySet<string>): boolean {
	if (small.size === 0) return false;
	for (const word of small) if (!large.has(word)) return false;
	return true;
}

/** People: the surname must agree, and the given name where both have one. */
function person(wanted: Name, known: Name): number {
	const [w, k] = [wanted.personal, known.personal];
	const [surname, other] = [w.at(-1) ?? "", k.at(-1) ?? ""];
	if (same(wanted.stems, known.stems)) return 3;
	if (surname === other && surname !== "") {
		if (w.length === 1 || k.length === 1) return 2;
		return givenAgrees(w, k) ? 3 : 0;
	}
	if (w.length === 1 && k.includes(surname)) return 2;
	// A title before a known name: "President Bashar al-Assad", "Foreign Minister Mekdad".
	if (k.length >= 2 && within(known.stems, wanted.stems)) return 3;
	if (isClose(surname, other) && (w.length === 1 || k.length === 1 || givenAgrees(w, k))) return 1;
	return 0;
}

/** Whether one given name of each is the other's, its initial or its beginning; titles before the name do no harm. */
function givenAgrees(a: readonly string[], b: readonly string[]): boolean {
	const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
	return x.some((one) =>
		y.some(
			(two) =>
				one === two ||
				((one.length === 1 || two.length === 1) && one.charAt(0) === two.charAt(0)) ||
				(Math.min(one.length, two.length) >= 3 && (one.startsWith(two) || two.startsWith(one))) ||
				isClose(one, two),
		),
	);
}

/** Bodies, documents and groups: the words that tell them apart must agree. */
function body(wanted: Name, known: Name): number {
	if (same(wanted.stems, known.stems)) return 3;
	if (acronym(wanted, known) || acronym(known, wanted)) return 3;
	if (same(wanted.body, known.body)) return 3;
	if (within(wanted.stems, known.stems) || within(known.stems, wanted.stems)) {
		const [small, large] = wanted.stems.size < known.stems.size ? [wanted, known] : [known, wanted];
		// A country alone is not each of its ministries, nor "ministry" every one.
		const [only] = small.stems;
		return small.stems.size === 1 &&
			(only?.startsWith("@") || GENERIC.has(only ?? "")) &&
			large.body.size > 1
			? 1
			: 2;
	}
	if (wanted.body.size > 1 && within(wanted.body, known.body)) return 2;
	if (known.body.size > 1 && within(known.body, wanted.body)) return 2;
	return 0;
}

const GENERIC = new Set(
	[
		"ministry",
		"department",
		"company",
		"group",
		"officials",
		"police",
		"report",
		"study",
		"agency",
		"people",
		"government",
	].map(stemOf),
);

function acronym(short: Name, long: Name): boolean {
	return (
		short.words.length === 1 &&
		long.words.length >= 2 &&
		(short.words[0] === long.initials ||
			short.plain ===
				long.plain
					.split(" ")
					.map((word) => word.charAt(0))
					.join(""))
	);
}

/** "the Syrian foreign minister" for a person of that title. */
function title(wanted: Name, known: Name): number {
	if (same(wanted.stems, known.stems)) return 3;
	if (wanted.stems.size >= 1 && within(wanted.stems, known.stems)) return 2;
	return wanted.stems.size > known.stems.size &&
		known.stems.size >= 2 &&
		within(known.stems, wanted.stems)
		? 2
		: 0;
}

/** Whether two spellings are of one name: one slip in six letters, or the same consonants ("Mekdad", "Miqdad"). */
function isClose(a: string, b: string): boolean {
	if (a.length < 4 || b.length < 4) return false;
	const [x, y] = [skeleton(a), skeleton(b)];
	return (x.length >= 3 && x === y) || (Math.min(a.length, b.length) >= 6 && oneSlip(a, b));
}

function skeleton(word: string): string {
	return word
		.replace(/q|c(?![eih])|kh/g, "k")
		.replace(/ph/g, "f")
		.replace(/[zs]+/g, "s")
		.replace(/[aeiouyhw]/g, "")
		.replace(/(.)\1+/g, "$1");
}

/** Whether one letter put in, left out or changed makes one word the other. */
function oneSlip(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let from = 0;
	while (from < a.length && from < b.length && a[from] === b[from]) from++;
	let [endA, endB] = [a.length, b.length];
	while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
		endA--;
		endB--;
	}
	return endA - from <= 1 && endB - from <= 1;
}
