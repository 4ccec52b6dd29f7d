import type { TokenRange } from "../text/span.ts";
import { countryOf, genderOfName, institutionOf, settlementOf } from "./gazetteer.ts";
import { isOffice, KIN, OFFICE_FIELDS, ORGANIZATION_HEADS } from "./lexicon.ts";
import {
	beginsName,
	hasOrganizationHead,
	isCommon,
	isNamePart,
	NAME_SUFFIXES,
	OWNERS_IN_NAMES,
	PARTICLES,
	SIDES,
	takesOf,
} from "./name-parts.ts";
import { CAPITALS, isInitial, isPossessive, SMALL, type Words } from "./reading.ts";

/** Longest name looked at, in tokens: beyond it capitals are a heading's. */
const LONGEST_NAME = 16;

/** After an organization's head, the small words that go on to a further part: "Center for", "Committee to". */
const AFTER_HEAD = new Set(["for", "on", "to", "at", "against", "without", "in"]);

/** Whether the token is the apostrophe of a particle: "Lorenzo de' Medici". */
function isElision({ raw, document }: Words, k: number): boolean {
	const { start, end } = document.tokens;
	return /^['’]$/.test(raw[k] ?? "") && start[k] === end[k - 1];
}

/** The end of the connecting words at j where the name goes on behind them, or -1. */
function joins(words: Words, from: number, j: number): number {
	const lower = words.lower[j] ?? "";
	const last = j - 1;
	if (PARTICLES.has(lower) && words.shape[j] === SMALL) {
		let k = j + 1;
		while (k < j + 3 && PARTICLES.has(words.lower[k] ?? "") && words.shape[k] === SMALL) k++;
		if (isElision(words, k)) k++;
		return isNamePart(words, k) ? k : -1;
	}
	if (lower === "of") {
		const known = institutionOf(words.raw.slice(from, j + 2).join(" ")) !== null;
		if (!known && !takesOf(words, from, last)) return -1;
		const k = words.lower[j + 1] === "the" ? j + 2 : j + 1;
		return isNamePart(words, k) ? k : -1;
	}
	if (NICKNAME_OPENERS.has(lower)) {
		const behind = behindNickname(words, from, j);
		if (behind > 0) return behind;
	}
	if (lower === "&" || lower === "+") return isNamePart(words, j + 1) ? j + 1 : -1;
	if (lower === "and") return joinsAnd(words, from, j);
	if (lower === "," && inListOfName(words, from, j)) return j + 1;
	if (isPossessive(words, j)) {
		const owner = (words.lower[last] ?? "").replace(/'$/, "");
		const saint = /^(?:st\.?|saint)$/.test(words.lower[last - 1] ?? "") && last - 1 >= from;
		return (saint || OWNERS_IN_NAMES.has(owner)) && isNamePart(words, j + 1) ? j + 1 : -1;
	}
	const law =
		/^(?:on|for|against)$/.test(lower) && last === from && NUMBERED.has(words.lower[last] ?? "");
	if (law && words.shape[last] !== SMALL) return isNamePart(words, j + 1) ? j + 1 : -1;
	if (AFTER_HEAD.has(lower) && ORGANIZATION_HEADS.has(words.lower[last] ?? "")) {
		if (lower === "in" || lower === "at") {
			return lower === "at" &&
				/^university$/.test(words.lower[from] ?? "") &&
				isNamePart(words, j + 1)
				? j + 1
				: -1;
		}
		if (lower === "to" && countryOf(words.raw[j + 1] ?? "") !== null) return -1;
		const k = words.lower[j + 1] === "the" ? j + 2 : j + 1;
		return isNamePart(words, k) ? k : -1;
	}
	if (lower === "at" && words.lower[from] === "university" && isNamePart(words, j + 1))
		return j + 1;
	if (lower === "for" && last === from && SIDES.test(words.lower[from] ?? ""))
		return isNamePart(words, j + 1) ? j + 1 : -1;
	return -1;
}

const NICKNAME_OPENERS = new Set(['"', "“", "‘", "'", "("]);
const NICKNAME_CLOSERS = new Set(['"', "”", "’", "'", ")"]);

/** The word behind a nickname in quotation marks or brackets at j: "Wilfredo “Pidoy” | Sarmiento"; -1 where it is none. */
function behindNickname(words: Words, from: number, j: number): number {
	if (hasOrganizationHead(words, from, j) || isOffice(words.lower[j - 1] ?? "")) return -1;
	for (let k = j + 1; k <= j + 2 && isNamePart(words, k); k++) {
		if (!NICKNAME_CLOSERS.has(words.lower[k + 1] ?? "")) continue;
		const acronym = words.shape[k] === CAPITALS && k === j + 1;
		const given = genderOfName(words.lower[j - 1] ?? "") !== null;
		return isNamePart(words, k + 2) && (given || !acronym) ? k + 2 : -1;
	}
	return -1;
}

/** "Ministry of Health and Welfare", "Food and Agriculture Organization": one name; "France and Germany": two. */
function joinsAnd(words: Words, from: number, j: number): number {
	if (!isNamePart(words, j + 1)) {
		const whole = words.raw.slice(from, j + 3).join(" ");
		return words.lower[j + 1] === "the" && institutionOf(whole) !== null ? j + 2 : -1;
	}
	const right = runEnd(words, j + 1);
	const leftWords = words.raw.slice(from, j).join(" ");
	const rightWords = words.raw.slice(j + 1, right).join(" ");
	if (countryOf(`${leftWords} and ${rightWords}`) !== null) return j + 1;
	if (countryOf(leftWords) !== null || countryOf(rightWords) !== null) return -1;
	// "the Devon and Cornwall police": one of a kind that its small letters call.
	if (words.lower[from - 1] === "the" && OF_TWO_PLACES.test(words.lower[right] ?? "")) return j + 1;
	if (settlementOf(leftWords) !== null && settlementOf(rightWords) !== null) return -1;
	const known = institutionOf(`${leftWords} and ${rightWords}`);
	// "United States Customs and Border Protection".
	const end = institutionOf(`${words.raw[j - 1]} and ${rightWords}`);
	if (known !== null || end !== null) return j + 1;
	if (isAcronymOf(words, right, `${leftWords} ${rightWords}`)) return j + 1;
	const inside = /\b(?:of|for|on)\b/.test(leftWords);
	const leftHead = hasOrganizationHead(words, from, j);
	const rightHead = ORGANIZATION_HEADS.has(words.lower[right - 1] ?? "");
	// "Institute for Soil and Coastal Safety".
	const field = right - j <= 3 && words.lower[right - 1] === "security";
	if (inside && leftHead && field) return j + 1;
	if (inside && leftHead) {
		const afterOf = words.raw.slice(from, j).findLastIndex((w) => w === "of" || w === "for");
		const object = words.lower.slice(from + afterOf + 1, j);
		// "Department of Emergency Services and Public Protection": services are a branch's field.
		const last = object.at(-1) ?? "";
		const branch = /^(?:department|ministry|secretariat)$/.test(
			words.lower[from + afterOf - 1] ?? "",
		);
		if (branch && object.every((word) => OFFICE_FIELDS.has(word))) return j + 1;
		const named =
			(ORGANIZATION_HEADS.has(last) && last !== "services") || countryOf(object.join(" ")) !== null;
		return named ||
			settlementOf(object.join(" ")) !== null ||
			genderOfName(rightWords.split(" ")[0] ?? "") !== null ||
			isPerson(words, j + 1, right) ||
			(rightHead && right - j > 2)
			? -1
			: j + 1;
	}
	if (leftHead || !rightHead || genderOfName(words.lower[from] ?? "") !== null) return -1;
	return right - j > 2 &&
		genderOfName(words.lower[j + 1] ?? "") === null &&
		(leftWords === "Science" || !institutionOf(leftWords))
		? j + 1
		: -1;
}

const OF_TWO_PLACES =
	/^(?:trust|police|constabulary|council|diocese|district|university|hospital)$/;

/** Whether the brackets at the token hold the initials of the words: "Pacific Gas and Electric Company (PG&E)". */
function isAcronymOf(words: Words, at: number, name: string): boolean {
	if (words.lower[at] !== "(") return false;
	let letters = "";
	for (let k = at + 1; k < at + 5 && words.lower[k] !== ")"; k++) letters += words.raw[k] ?? "";
	const plain = letters.replace(/[^\p{Lu}]/gu, "");
	const own = name
		.split(/\s+/)
		.flatMap((word) => (/^\p{Lu}/u.test(word) ? [word[0]] : []))
		.join("");
	return plain.length >= 3 && own.startsWith(plain);
}

function isPerson(words: Words, from: number, to: number): boolean {
	return to - from >= 2 && isOffice(words.lower[from] ?? "");
}

/** "Institute of Epidemiology, Disease Control and Research": a list inside a name ends in "and" and a capital. */
function inListOfName(words: Words, from: number, j: number): boolean {
	if (!hasOrganizationHead(words, from, j) || !isNamePart(words, j + 1)) return false;
	const left = words.lower.slice(from, j);
	if (!left.includes("of") && !left.includes("for") && !left.includes("on")) return false;
	let k = runEnd(words, j + 1);
	if (words.lower[k] === "," && words.lower[k + 1] === "and") k++;
	return (
		words.lower[k] === "and" &&
		isNamePart(words, k + 1) &&
		genderOfName(words.lower[j + 1] ?? "") === null &&
		!ORGANIZATION_HEADS.has(words.lower[k - 1] ?? "") &&
		countryOf(words.raw[j + 1] ?? "") === null &&
		!isOffice(words.lower[j + 1] ?? "")
	);
}

function runEnd(words: Words, from: number): number {
	let k = from;
	while (k < from + LONGEST_NAME && isNamePart(words, k)) k++;
	return k;
}

/** Words of a name that figures follow: "Local 8812", "Channel 3". */
const BEFORE_FIGURE = new Set(
	"local channel section act no. no number resolution article division unit route highway".split(
		" ",
	),
);

/** Words of laws and papers that a year or number tells apart: "Wildlife Protection Act, 1972", "Republic Act No. 3846". */
const NUMBERED = new Set(
	"act code law order rules resolution directive advisory bulletin decree ordinance proclamation report".split(
		" ",
	),
);

/** The end of the year or number behind a law's name at j, or -1: ", 1972", "of 1970", "No. 3846", "Number 25A". */
function numberEnd(words: Words, j: number): number {
	if (!NUMBERED.has(words.lower[j - 1] ?? "") || words.shape[j - 1] === SMALL) return -1;
	const lower = words.lower[j] ?? "";
	const next = words.lower[j + 1] ?? "";
	const year = /^(?:1[89]|20)\d\d$/.test(next);
	if ((lower === "," || lower === "of") && year) return j + 2;
	return /^(?:no\.?|number|nr\.?)$/.test(lower) && /^\d[\p{L}\d/-]*$/u.test(next) ? j + 2 : -1;
}

/** The end of the run of capitals and joining words that begins at `from`. */
export function chunkEnd(words: Words, from: number): number {
	const sentence = words.document.tokens.sentence[from];
	let j = from + 1;
	while (
		j < words.count &&
		j - from < LONGEST_NAME &&
		words.document.tokens.sentence[j] === sentence
	) {
		if (isNamePart(words, j) && words.lower[j] !== "number") {
			j++;
			continue;
		}
		if (/^\d+$/.test(words.lower[j] ?? "") && BEFORE_FIGURE.has(words.lower[j - 1] ?? "")) {
			j++;
			continue;
		}
		if (
			words.shape[j] !== SMALL &&
			institutionOf(words.raw.slice(from, j + 1).join(" ")) !== null
		) {
			j++;
			continue;
		}
		const numbered = numberEnd(words, j);
		if (numbered > 0) return numbered;
		const k = joins(words, from, j);
		if (k < 0 || words.document.tokens.sentence[k] !== sentence) break;
		j = k + 1;
	}
	return j;
}

/** "Dad", "Grandma" as a child says them: a word of kinship that stands alone is nobody's name. */
function isFamilyWord(words: Words, i: number): boolean {
	const next = words.lower[i + 1] ?? "";
	return (
		KIN.has(words.lower[i] ?? "") &&
		!isNamePart(words, i + 1) &&
		next !== "of" &&
		!isNamePart(words, i - 1)
	);
}

/** "kompas.com": an outlet may write its name small, as its address. */
function isDomain(words: Words, i: number): boolean {
	return /^[\p{Ll}\d-]{2,}\.(?:com|org|net|info|news|tv|co|io)$/u.test(words.raw[i] ?? "");
}

/** Every run of capitals that can be a name, in order and disjoint; titles are still part of it. Linear. */
export function findChunks(words: Words): TokenRange[] {
	const chunks: TokenRange[] = [];
	let i = 0;
	while (i < words.count) {
		const article = (words.lower[i] === "al" || words.lower[i] === "el") && words.first[i] === 0;
		const label =
			words.lower[i + 1] === ":" && words.shape[i] === CAPITALS && isCommon(words.lower[i] ?? "");
		const begins =
			!label &&
			!isFamilyWord(words, i) &&
			(beginsName(words, i) || (article && isNamePart(words, i + 1)));
		// "a post on X": at a sentence's end its point makes it no initial of the next word.
		const platform =
			/^X\.?$/.test(words.raw[i] ?? "") && /^(?:on|via|to)$/.test(words.lower[i - 1] ?? "");
		const lone = isInitial(words.raw[i] ?? "") && !/^(?:\p{Lu}\.){2}/u.test(words.raw[i] ?? "");
		const suffix = NAME_SUFFIXES.has(words.lower[i] ?? "") && words.first[i] === 0;
		if (
			(!begins && !isDomain(words, i)) ||
			suffix ||
			platform ||
			(lone && !isNamePart(words, i + 1))
		) {
			i++;
			continue;
		}
		const to = isDomain(words, i) ? i + 1 : chunkEnd(words, i);
		chunks.push({ from: i, to });
		i = to;
	}
	return chunks;
}
