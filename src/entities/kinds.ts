import type { TokenRange } from "../text/span.ts";
import { countryOf, type Gender, genderOfName, institutionOf, settlementOf } from "./gazetteer.ts";
import {
	genderOfWord,
	HONORIFICS,
	isOffice,
	OFFICE_MODIFIERS,
	ORGANIZATION_HEADS,
	RANKS,
} from "./lexicon.ts";
import { organizationEvidence, personEvidence, placeEvidence } from "./name-evidence.ts";
import { isCommon, NAME_SUFFIXES, PARTICLES } from "./name-parts.ts";
import { findChunks } from "./names.ts";
import { CAPITAL, isInitial, SMALL, type Words } from "./reading.ts";

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

/** The end of the words of a title "Minister of X", "Secretary of State" that begins a run, where a name follows. */
function afterOf(words: Words, of: number, to: number, lone: Lone): number {
	let k = of + 1;
	if (words.lower[k] === "the") k++;
	for (let end = to - 1; end > k; end--) {
		const place = words.raw.slice(k, end).join(" ");
		if (countryOf(place) !== null || settlementOf(place) !== null) return end;
	}
	for (let start = k + 1; start < to; start++) {
		if (genderOfName(words.lower[start] ?? "") !== null && to - start >= 2) return start;
	}
	const known = knownPersonStart(words, k + 1, to, lone);
	if (known > 0) return known;
	// "Minister of Health", "Bank of England": no name behind it.
	return to - k >= 4 ? to - 2 : to;
}

/** Lower-cased words that stand somewhere as a name of their own, or behind a word of address: surnames for the most part. */
type Lone = ReadonlySet<string>;

/**
 * Where a person's name of two to four words begins at the end of a run, known by its surname's standing alone
 * elsewhere: "Institute for Water Resources Research | Lâm Thị Mỹ Dung"; -1 where none does.
 */
function knownPersonStart(words: Words, from: number, to: number, lone: Lone): number {
	let start = to;
	while (start > from && to - start < 4 && isUnknown(words, start - 1)) start--;
	if (to - start < 2) return -1;
	const first = words.lower[start] ?? "";
	const last = words.lower[to - 1] ?? "";
	return lone.has(last) || lone.has(first) ? start : -1;
}

/** Whether a word is none that names of bodies, offices and places are made of, nor one that the text writes small. */
function isUnknown(words: Words, i: number): boolean {
	const lower = words.lower[i] ?? "";
	return (
		words.shape[i] === CAPITAL &&
		/^\p{L}/u.test(lower) &&
		!words.small.has(lower) &&
		!isCommon(lower) &&
		!isTitleWord(lower) &&
		!ORGANIZATION_HEADS.has(lower) &&
		countryOf(lower) === null &&
		settlementOf(lower) === null &&
		institutionOf(lower) === null
	);
}

/** The words that stand as runs of one, or behind one word of address. */
function loneWords(words: Words, chunks: readonly TokenRange[]): Lone {
	const lone = new Set<string>();
	for (const { from, to } of chunks) {
		const addressed = HONORIFICS.has(words.lower[from] ?? "");
		if (to - from === 1 || (addressed && to - from === 2)) lone.add(words.lower[to - 1] ?? "");
	}
	return lone;
}

function isTitleWord(lower: string): boolean {
	return HONORIFICS.has(lower) || RANKS.has(lower) || isOffice(lower);
}

/** Where the name proper begins in a run of capitals whose head is titles: "Vice President | Mike Pence". */
function nameStart(words: Words, from: number, to: number, lone: Lone): number {
	let start = from;
	for (let k = from; k < to; k++) {
		const lower = words.lower[k] ?? "";
		if (lower === "of" && start > from && start === k) {
			const end = afterOf(words, k, to, lone);
			start = end;
			k = end - 1;
			continue;
		}
		if (!isTitleWord(lower) || PARTICLES.has(lower)) continue;
		// "Ms. Boxer": behind a word of address the last word is a surname, but for "Mr Speaker".
		const addressed = k > from && /^(?:mr|mrs|ms|miss|dr|prof)\.?$/.test(words.lower[k - 1] ?? "");
		if (addressed && k === to - 1 && !ADDRESSED_OFFICES.has(lower)) break;
		// "Department of Justice", "House of Representatives": no title.
		if (k > from && words.lower[k - 1] === "of" && k === to - 1) break;
		// A name before the title means that the title is a surname or an organization's word.
		if (
			start < k &&
			genderOfName(words.lower[start] ?? "") !== null &&
			genderOfName(lower) === null &&
			k === to - 1
		)
			break;
		if (k === to - 1 && start < k && !RANKS.has(lower) && start > from) break;
		start = k + 1;
		// "Chief of Staff", "Attorney General": the walk goes on.
	}
	return start;
}

const ADDRESSED_OFFICES = new Set(
	"president speaker chairman chairwoman chair justice secretary minister ambassador mayor governor chancellor commissioner premier".split(
		" ",
	),
);

/** The gender that a title, a word of address or a given name shows. */
function genderOf(words: Words, title: TokenRange | null, from: number, to: number): Gender {
	if (title !== null) {
		for (let k = title.from; k < title.to; k++) {
			const shown = genderOfWord(words.lower[k] ?? "");
			if (shown !== null) return shown;
		}
	}
	const before = genderOfWord(words.lower[from - 1] ?? "");
	if (before !== null && words.shape[from - 1] === SMALL) return before;
	if (to - from < 2) return "either";
	const first = genderOfName(words.lower[from] ?? "");
	if (first !== null && first !== "either") return first;
	// Family name first ("Ma Xiulan"), or initials before the given name.
	const second = to - from <= 3 ? genderOfName(words.lower[from + 1] ?? "") : null;
	return first === null || isInitial(words.raw[from] ?? "") ? (second ?? "either") : first;
}

/** Last words of the names of laws, treaties and papers. */
const PAPERS =
	/^(?:acts?|bill|constitution|treaty|accords?|declaration|resolution|code|charter|protocol|ordinance|amendment|report|advisory|scale|index|review|directive|decree|proclamation|pact)$/;

/** Books that are named by one word. */
const BOOKS = /^(?:quran|qur'an|koran|bible|torah|talmud|constitution)$/;

/** Whether a run is the name of a law or paper by its number or first word: "Republic Act No. 3846", "Treaty of Lisbon". */
function isNumberedPaper(words: Words, from: number, to: number): boolean {
	const first = words.lower[from] ?? "";
	if (
		/^(?:treaty|convention)$/.test(first) &&
		/^(?:of|on|for|against)$/.test(words.lower[from + 1] ?? "")
	)
		return true;
	if (!/^\d/.test(words.lower[to - 1] ?? "")) return false;
	for (let k = from; k < to - 1; k++)
		if (PAPERS.test(words.lower[k] ?? "") || words.lower[k] === "order") return true;
	return false;
}

/** Where a person's name begins behind a body's name in one run: "Amnesty International | Man-kei Tam"; -1 where none does. */
function personBehindBody(words: Words, from: number, to: number, lone: Lone): number {
	const known = knownPersonStart(words, from + 1, to, lone);
	if (known > 0 && ORGANIZATION_HEADS.has(words.lower[known - 1] ?? "")) return known;
	for (let k = to - 2; k > from; k--) {
		if (genderOfName(words.lower[k] ?? "") === null || words.shape[k] === SMALL) continue;
		const before = words.raw.slice(from, k).join(" ");
		const body =
			institutionOf(before) !== null || countryOf(before) !== null || settlementOf(before) !== null;
		const head =
			ORGANIZATION_HEADS.has(words.lower[k - 1] ?? "") ||
			ORGANIZATION_HEADS.has(words.lower[k - 2] ?? "");
		let rest = false;
		for (let m = k; m < to; m++)
			rest ||=
				ORGANIZATION_HEADS.has(words.lower[m] ?? "") || !/^\p{L}/u.test(words.lower[m] ?? "");
		if ((body || (head && k - from >= 2)) && !rest) return k;
	}
	return -1;
}

const PARTY =
	/^(?:democrat|republican|tory|conservative|labour|liberal|green|socialist|independent|libertarian)$/;

/** Where a person's name begins behind a title inside a run: "House of Commons Speaker | John Bercow", "Democrat | Chuck Renner"; else `from`. */
function behindInnerTitle(words: Words, from: number, to: number): number {
	for (let k = to - 3; k >= from; k--) {
		const lower = words.lower[k] ?? "";
		if (!isTitleWord(lower) && !PARTY.test(lower)) continue;
		const given = genderOfName(words.lower[k + 1] ?? "") !== null;
		const rest = words.lower.slice(k + 1, to);
		return given && !rest.some((word) => ORGANIZATION_HEADS.has(word) || word === "of")
			? k + 1
			: from;
	}
	return from;
}

/** Words with a sentence's capital before a name that are no part of it: "Moderator Chris Wallace", "Previous SpaceX missions". */
function isLeading(words: Words, i: number, to: number): boolean {
	const lower = words.lower[i] ?? "";
	if (LEADING.test(lower)) return true;
	const given = genderOfName(words.lower[i + 1] ?? "") !== null && to - i >= 3;
	return given && genderOfName(lower) === null && /(?:er|or|ist|ian|man|woman)$/.test(lower);
}

const LEADING =
	/^(?:previous|numerous|various|countless|recent|several|fellow|well|yeah|ok|besides|unlike|recycled|enrolling|.*-year-old)$/;

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
	if (institutionOf(words.raw.slice(chunk.from, to).join(" ")) !== null) start = chunk.from;
	if (start >= to) {
		const body = bodyOfOffice(words, chunk.from, to);
		if (body !== null) return body;
		const organization = organizationEvidence(words, chunk.from, to);
		const kind =
			(organization >= 4 && ORGANIZATION_HEADS.has(words.lower[to - 1] ?? "")) ||
			(organization >= 2 && ORGANIZATION_HEADS.has(words.lower[chunk.from] ?? ""))
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
	const title = start > chunk.from ? { from: chunk.from, to: start } : null;
	const addressed = title !== null && HONORIFICS.has(words.lower[start - 1] ?? "");
	const person = personEvidence(words, start, to, title !== null) + (addressed ? 3 : 0);
	const organization = organizationEvidence(words, chunk.from, to);
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
	if (best < 1 && to - start > 1 && PAPERS.test(words.lower[to - 1] ?? "")) {
		return { ...whole, kind: "document", strength: 2 };
	}
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
	return chunks.map((chunk) => readChunk(words, chunk, lone));
}
