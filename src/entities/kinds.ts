import type { TokenRange } from "../text/span.ts";
import { countryOf, type Gender, genderOfName, institutionOf } from "./gazetteer.ts";
import {
	DETERMINERS,
	genderOfWord,
	HONORIFICS,
	isOffice,
	OFFICE_MODIFIERS,
	ORGANIZATION_HEADS,
} from "./lexicon.ts";
import { organizationEvidence, personEvidence, placeEvidence } from "./name-evidence.ts";
import { genderOfWords } from "./name-gender.ts";
import { NAME_SUFFIXES } from "./name-parts.ts";
import {
	behindInnerTitle,
	type Lone,
	loneWords,
	nameStart,
	personBehindBody,
} from "./name-start.ts";
import { findChunks } from "./names.ts";
import { SMALL, type Words } from "./reading.ts";
import { endsAsBody } from "./thing-names.ts";

/** What a name is the name of; "office" is a title that stands for its holder ("Prime Minister"). */
export type NameKind = "person" | "organization" | "place" | "document" | "office" | "other";

/** A name as it stands in the text. `from`..`to` are the name proper, without titles. */
export interface NameMention extends TokenRange {
	readonly kind: NameKind;
	/** The title written before it in the same run of capitals ("Prime Minister", "Gen."), or null. */
	readonly title: TokenRange | null;
	/** Whether a word of address stands before it ("Mr", "Ms."). */
	readonly addressed: boolean;
	/** The gender that the address, title or given name shows. */
	readonly gender: Gender;
	/** How sure the kind is, from 0 (a guess by shape). */
	readonly strength: number;
}

/** The gender that a word before a name tells, in its title or just before: "Mrs", "Queen", "his daughter"; null where none does. */
export function toldGender(words: Words, title: TokenRange | null, from: number): Gender | null {
	if (title !== null) {
		for (let k = title.from; k < title.to; k++) {
			const shown = genderOfWord(words.lower[k] ?? "");
			if (shown !== null) return shown;
		}
	}
	return words.shape[from - 1] === SMALL ? genderOfWord(words.lower[from - 1] ?? "") : null;
}

/** The gender that a title, a word of address or a given name shows. */
function genderOf(words: Words, title: TokenRange | null, from: number, to: number): Gender {
	const told = toldGender(words, title, from);
	if (told !== null) return told;
	return to - from < 2 ? "either" : genderOfWords(words.lower.slice(from, to)).gender;
}

/** Last words of the names of laws, treaties and papers. */
const PAPERS =
	/^(?:acts?|bill|laws?|constitution|treaty|convention|covenant|agreement|accords?|declaration|manifesto|resolution|code|charter|protocol|ordinance|statute|regulations?|rules|rulebook|guidelines|handbook|amendment|report|advisory|scale|index|barometer|tracker|dashboard|poll|study|review|directive|decree|decree-law|edict|proclamation|pact)$/;

/** Books that are named by one word. */
const BOOKS = /^(?:quran|qur'an|koran|bible|torah|talmud|constitution)$/;

/** Whether a run is the name of a law or paper by its number or first word: "Republic Act No. 3846", "Treaty of Lisbon". */
function isNumberedPaper(words: Words, from: number, to: number): boolean {
	const first = words.lower[from] ?? "";
	if (
		/^(?:treaty|convention|law|act|code|decree|directive|regulation)$/.test(first) &&
		/^(?:of|on|for|against)$/.test(words.lower[from + 1] ?? "")
	)
		return true;
	if (!/^\d/.test(words.lower[to - 1] ?? "")) return false;
	for (let k = from; k < to - 1; k++)
		if (PAPERS.test(words.lower[k] ?? "") || words.lower[k] === "order") return true;
	return false;
}

/** Words with a sentence's capital before a name that are no part of it: "Moderator Chris Wallace", "Previous SpaceX missions". */
function isLeading(words: Words, i: number, to: number): boolean {
	const lower = words.lower[i] ?? "";
	if (LEADING.test(lower)) return true;
	const given = genderOfName(words.lower[i + 1] ?? "") !== null && to - i >= 3;
	return given && genderOfName(lower) === null && /(?:er|or|ist|ian|man|woman)$/.test(lower);
}

const MEMBER = /^(?:democrat|republican|libertarian)$/;

const LEADING =
	/^(?:previous|numerous|various|countless|recent|several|fellow|well|yeah|ok|besides|unlike|plus|recycled|enrolling|.*-year-old|.*-based)$/;

function isModifier(words: Words, i: number): boolean {
	const lower = words.lower[i] ?? "";
	const plain =
		OFFICE_MODIFIERS.has(lower) && !ORGANIZATION_HEADS.has(lower) && genderOfName(lower) === null;
	return (
		plain &&
		/^(?:former|longtime|long-time|retired|current|acting|outgoing|incoming|veteran|fellow|lead|late|local|senior|junior)$/.test(
			lower,
		)
	);
}

/** "Senior Staff Attorney of the Electronic Frontier Foundation": the body behind the office, which is nobody's name; null without one. */
function bodyOfOffice(words: Words, from: number, to: number): NameMention | null {
	for (let of = from + 1; of < to - 1; of++) {
		if (words.lower[of] !== "of") continue;
		const before = words.lower[of - 1] ?? "";
		if (!isOffice(before) || ORGANIZATION_HEADS.has(before)) return null;
		const start = words.lower[of + 1] === "the" ? of + 2 : of + 1;
		const strength = organizationEvidence(words, start, to);
		if (strength < 2.5 || to - start < 2) return null;
		return {
			from: start,
			to,
			kind: "organization",
			title: null,
			addressed: false,
			gender: "either",
			strength,
		};
	}
	return null;
}

/** "Union Finance Minister", where a body's word begins an office; "Office of the President" is a body. */
function isOfficeAlone(words: Words, { from, to }: TokenRange): boolean {
	const last = words.lower[to - 1] ?? "";
	const linked = words.lower.slice(from, to).some((word) => word === "of" || word === "for");
	return !linked && isOffice(last) && !ORGANIZATION_HEADS.has(last);
}

/** Reads one run of capitals: its titles, its name, its kind. */
function readChunk(words: Words, chunk: TokenRange, lone: Lone): NameMention {
	let { to } = chunk;
	let opening = chunk.from;
	// "Longtime", "Former" at the head of a sentence are no part of the name.
	while (
		opening < to - 1 &&
		words.first[opening] === 1 &&
		(isModifier(words, opening) || isLeading(words, opening, to))
	)
		opening++;
	let start = nameStart(words, opening, to, lone);
	if (start === chunk.from) {
		const behind = personBehindBody(words, start, to, lone);
		if (behind > 0) start = behind;
	}
	start = Math.max(start, behindInnerTitle(words, start, to));
	const text = words.raw.slice(chunk.from, to).join(" ");
	if (institutionOf(text) !== null || countryOf(text) !== null) start = chunk.from;
	if (start >= to) {
		const body = bodyOfOffice(words, chunk.from, to);
		if (body !== null) return body;
		const organization = organizationEvidence(words, chunk.from, to);
		const kind =
			words.raw.slice(chunk.from + 1, to).some((word) => word === "For" || word === "Against") ||
			(organization >= 4 && ORGANIZATION_HEADS.has(words.lower[to - 1] ?? "")) ||
			(organization >= 2 &&
				ORGANIZATION_HEADS.has(words.lower[chunk.from] ?? "") &&
				!isOfficeAlone(words, chunk))
				? "organization"
				: "office";
		return {
			from: chunk.from,
			to,
			kind,
			title: null,
			addressed: false,
			gender: genderOf(words, chunk, to, to),
			strength: 2,
		};
	}
	while (
		to - start > 1 &&
		NAME_SUFFIXES.has(words.lower[to - 1] ?? "") &&
		!/^(?:jr|sr|ii|iii|iv)\.?$/.test(words.lower[to - 1] ?? "")
	)
		to--;
	// "a New Hampshire Republican": whoever is of a party is nobody by that name.
	if (to - start > 1 && MEMBER.test(words.lower[to - 1] ?? "")) {
		const gender = genderOf(words, null, to, to);
		return {
			from: chunk.from,
			to,
			kind: "office",
			title: null,
			addressed: false,
			gender,
			strength: 2,
		};
	}
	const title = start > chunk.from ? { from: chunk.from, to: start } : null;
	const addressed = title !== null && HONORIFICS.has(words.lower[start - 1] ?? "");
	const person = personEvidence(words, start, to, title !== null) + (addressed ? 3 : 0);
	// Behind "Director of the … Institute" the body's words say nothing of the name.
	const office = start > chunk.from && words.lower.slice(chunk.from, start).includes("of");
	const behindBody = start > chunk.from && ORGANIZATION_HEADS.has(words.lower[start - 1] ?? "");
	const apart = (office || behindBody) && to - start >= 2;
	const organization = organizationEvidence(words, apart ? start : chunk.from, to);
	const place = placeEvidence(words, start, to) - (title !== null ? 3 : 0);
	const gender = genderOf(words, title, start, to);
	const whole = { from: chunk.from, to, title: null, addressed: false, gender } as const;
	const best = Math.max(person, organization, place);
	if (
		isNumberedPaper(words, chunk.from, to) ||
		(to - chunk.from === 1 && BOOKS.test(words.lower[start] ?? ""))
	) {
		return { ...whole, kind: "document", gender: "either", strength: 2 };
	}
	const given = genderOfName(words.lower[start] ?? "") !== null;
	const paper = best < 1 || (best === person && title === null && !given);
	if (paper && to - start > 1 && PAPERS.test(words.lower[to - 1] ?? "")) {
		return { ...whole, kind: "document", strength: 2 };
	}
	// "Queen Maud Hospital", but "HE Council member".
	if (best === person && title !== null && endsAsBody(words.lower[to - 1] ?? "")) {
		const from = to - start > 1 ? chunk.from : start;
		return {
			...whole,
			from,
			kind: "organization",
			gender: "either",
			strength: Math.max(organization, 2),
		};
	}
	// "Saint James": a church's, a town's, a picture's; no saint speaks to the press.
	const saint =
		title !== null &&
		title.to - title.from === 1 &&
		/^(?:st\.?|saint)$/.test(words.lower[title.from] ?? "");
	if (saint && to - start === 1) return { ...whole, kind: "place", strength: 2 };
	if (best < 1) return { from: start, to, kind: "other", title, addressed, gender, strength: best };
	if (best === person)
		return { from: start, to, kind: "person", title, addressed, gender, strength: person };
	if (to - chunk.from > 1 && PAPERS.test(words.lower[to - 1] ?? "") && best !== place) {
		return { ...whole, kind: "document", strength: 2 };
	}
	if (best === place && title === null) return { ...whole, kind: "place", strength: place };
	return { ...whole, kind: organization >= place ? "organization" : "place", strength: best };
}

/** The names of a document, in order and disjoint, each with its kind by its words and neighbours. Linear. */
export function findNames(words: Words): NameMention[] {
	const chunks = findChunks(words);
	const lone = loneWords(words, chunks);
	const names = chunks.map((chunk) => readChunk(words, chunk, lone));
	const surnames = new Set(
		names.flatMap(({ kind, from, to }) =>
			kind === "person" && to - from > 1 ? [words.lower[to - 1] ?? ""] : [],
		),
	);
	return names.map((name) => asSurname(words, name, surnames));
}

/** "Baron" behind "Martin Baron": a title that is somebody's surname, where no article makes it a title again. */
function asSurname(words: Words, name: NameMention, surnames: ReadonlySet<string>): NameMention {
	const { kind, from, to } = name;
	const lone = kind === "office" && to - from === 1 && words.shape[from] !== SMALL;
	if (!lone || !surnames.has(words.lower[from] ?? "")) return name;
	return DETERMINERS.has(words.lower[from - 1] ?? "") ? name : { ...name, kind: "person" };
}
