import type { TokenRange } from "../text/span.ts";
import { countryOf, genderOfName, institutionOf, isSurname, settlementOf } from "./gazetteer.ts";
import { HONORIFICS, isOffice, ORGANIZATION_HEADS, RANKS } from "./lexicon.ts";
import { isCommon, PARTICLES } from "./name-parts.ts";
import { CAPITAL, SMALL, type Words } from "./reading.ts";

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
	const stranger = strangerBehind(words, k + 1, to);
	if (stranger > 0) return stranger;
	// "Minister of Health", "Bank of England": no name behind it.
	return to - k >= 4 ? to - 2 : to;
}

/** Lower-cased words that stand somewhere as a name of their own, or behind a word of address: surnames for the most part. */
export type Lone = ReadonlySet<string>;

/**
 * Where a person's name of two to four words begins at the end of a run, known by its surname's standing alone
 * elsewhere: "Institute for Water Resources Research | Lâm Thị Mỹ Dung"; -1 where none does.
 */
function knownPersonStart(words: Words, from: number, to: number, lone: Lone): number {
	const start = strangersFrom(words, from, to);
	if (to - start < 2) return -1;
	const first = words.lower[start] ?? "";
	const last = words.lower[to - 1] ?? "";
	return lone.has(last) || lone.has(first) ? start : -1;
}

/** Where the last words of a run begin, at most four, that are nothing but names, with a given name where one is known; the end where none are. */
function strangersFrom(words: Words, from: number, to: number): number {
	let start = to;
	while (start > from && to - start < 4 && isUnknown(words, start - 1)) start--;
	for (let k = start; k < to - 1; k++) if (genderOfName(words.lower[k] ?? "") !== null) return k;
	return start;
}

/**
 * Where a person's name of words that nobody knows begins behind an office's body: "Water Resources Research
 * Institute | Lorem Dolum", "Labour Affairs | Sona al-Dolumi", "the Opposition | P.K. Dolum"; -1 where none does.
 */
function strangerBehind(words: Words, from: number, to: number): number {
	const initial = initialsFrom(words, from, to);
	if (initial > 0) return initial;
	const start = strangersFrom(words, from, to);
	if (/^al-|^el-/.test(words.lower[to - 1] ?? "") && to - start >= 2) return to - 2;
	const body = start > from && ORGANIZATION_HEADS.has(words.lower[start - 1] ?? "");
	return body && to - start >= 2 ? start : -1;
}

/** Where initials begin that one or two strange words end: "P.K. | Dolum"; -1 where none stand. */
function initialsFrom(words: Words, from: number, to: number): number {
	for (let k = Math.max(from, to - 4); k < to - 1; k++)
		if (/^(?:\p{Lu}\.)+$/u.test(words.raw[k] ?? "") && isUnknown(words, to - 1)) return k;
	return -1;
}

/** Whether the words before a run name an office that the run's body belongs to: "vice chairman of the provincial | People's Committee". */
function isBodyOfOffice(words: Words, from: number): boolean {
	for (let k = from - 1; k > from - 5 && k > 0; k--) {
		const lower = words.lower[k] ?? "";
		if (/^(?:of|for|at)$/.test(lower)) return isOffice(words.lower[k - 1] ?? "");
		if (words.shape[k] !== SMALL || !/^\p{L}/u.test(lower)) return false;
	}
	return false;
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
export function loneWords(words: Words, chunks: readonly TokenRange[]): Lone {
	const lone = new Set<string>();
	for (const { from, to } of chunks) {
		const addressed = HONORIFICS.has(words.lower[from] ?? "");
		if (to - from === 1 || (addressed && to - from === 2)) lone.add(words.lower[to - 1] ?? "");
	}
	return lone;
}

export function isTitleWord(lower: string): boolean {
	return HONORIFICS.has(lower) || RANKS.has(lower) || isOffice(lower);
}

/** Where the name proper begins in a run of capitals whose head is titles: "Vice President | Mike Pence". */
export function nameStart(words: Words, from: number, to: number, lone: Lone): number {
	let start = from;
	for (let k = from; k < to; k++) {
		const lower = words.lower[k] ?? "";
		if (lower === "of" && start > from && start === k) {
			const end = afterOf(words, k, to, lone);
			start = end;
			k = end - 1;
			continue;
		}
		if (k === from && PLURAL_TITLES.test(lower) && k < to - 1) start = k + 1;
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
		// "Teal Baker": a calling that is a surname, behind a word that is nothing else than a name.
		if (start < k && start === from && k === to - 1 && isSurname(lower) && isUnknown(words, k - 1))
			break;
		// "Editor Martin Baron", "Angus King".
		if (start < k && k === to - 1 && isGivenOnly(words.lower[k - 1] ?? "")) break;
		if (k === to - 1 && start < k && !RANKS.has(lower) && start > from) break;
		start = k + 1;
		// "Chief of Staff", "Attorney General": the walk goes on.
	}
	return start;
}

function isGivenOnly(lower: string): boolean {
	return genderOfName(lower) !== null && !isTitleWord(lower);
}

/** Titles that two or more names share: "Senators Ada Lorem and Jun Dolum". */
const PLURAL_TITLES =
	/^(?:senators|representatives|congressmen|congresswomen|governors|presidents|ministers|mayors|professors|generals|detectives|councillors|councilmembers|ambassadors|commissioners)$/;

const ADDRESSED_OFFICES = new Set(
	"president speaker chairman chairwoman chair justice secretary minister ambassador mayor governor chancellor commissioner premier".split(
		" ",
	),
);

/** Where a person's name begins behind a body's name in one run: "Amnesty International | Man-kei Tam"; -1 where none does. */
export function personBehindBody(words: Words, from: number, to: number, lone: Lone): number {
	const known = knownPersonStart(words, from + 1, to, lone);
	if (known > 0 && ORGANIZATION_HEADS.has(words.lower[known - 1] ?? "")) return known;
	const stranger = isBodyOfOffice(words, from) ? strangerBehind(words, from + 1, to) : -1;
	if (stranger > 0) return stranger;
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
export function behindInnerTitle(words: Words, from: number, to: number): number {
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
