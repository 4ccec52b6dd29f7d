import table from "../../data/name-genders.json" with { type: "json" };
import { type Gender, genderOfName } from "./gazetteer.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const female = words(table.female);
const male = words(table.male);
const likelyFemale = words(table["likely-female"]);
const likelyMale = words(table["likely-male"]);
const familyFirst = words(table["family-first"]);
const femaleMarks = words(table["female-marks"]);
const maleMarks = words(table["male-marks"]);
const femaleEndings = table["female-endings"].split(" ");
const noEndings = words(table["no-endings"]);

/** Longest first part of "Bo-ra" and "Pei-yu" that is no name by itself, as "Anne" is in "Anne-Marie". */
const SYLLABLE = 3;

/** What a name shows of a person's gender. */
export interface ShownGender {
	readonly gender: Gender;
	/** Whether hardly anybody of the other gender bears the name: 99 in 100 of those registered. */
	readonly sure: boolean;
}

const OPEN: ShownGender = { gender: "either", sure: false };

/** The gender of a given name by both tables; null where neither has it. */
function ofGiven(word: string): ShownGender | null {
	const hyphen = word.indexOf("-");
	if (hyphen > 0 && hyphen <= SYLLABLE) return null;
	if (female.has(word)) return { gender: "female", sure: true };
	if (male.has(word)) return { gender: "male", sure: true };
	const known = genderOfName(word);
	if (known !== null) return { gender: known, sure: false };
	if (likelyFemale.has(word)) return { gender: "female", sure: false };
	return likelyMale.has(word) ? { gender: "male", sure: false } : null;
}

/** Whether the surname is one that women of its people bear: "Petrova", "Nováková", "Guðmundsdóttir". */
function isOfWomen(surname: string): boolean {
	const parts = surname.split("-");
	return parts.some(
		(part) =>
			part.length > 5 &&
			!noEndings.has(part) &&
			femaleEndings.some((ending) => part.endsWith(ending)),
	);
}

/** Whether the second word may be the given one: behind a family's name ("Ma Xiulan") or a name of the house ("Agbor Felix Nkong"). */
function isBehind(name: readonly string[]): boolean {
	const [first = "", second = ""] = name;
	if (familyFirst.has(first)) return name.length <= 3;
	return name.length > 2 && second.length > 2;
}

/**
 * The gender that the words of a person's name (lower-cased, at least one) show: by the given name, which may stand behind the
 * family's ("Ma Xiulan"), by words that are given to one gender alone ("Nguyen Thi Hoa", "Fatimah binti Yusof"), by a surname's ending.
 */
export function genderOfWords(name: readonly string[]): ShownGender {
	const [first = "", second = ""] = name;
	const last = name.at(-1) ?? "";
	if (name.slice(1).some((word) => femaleMarks.has(word))) return { gender: "female", sure: true };
	if (name.slice(1).some((word) => maleMarks.has(word))) return { gender: "male", sure: true };
	const initial = first.replace(/\./g, "").length < 2;
	const given = initial ? ofGiven(second) : ofGiven(first);
	if (given !== null && given.gender !== "either") return given;
	if (name.length > 1 && isOfWomen(last)) return { gender: "female", sure: true };
	const behind = isBehind(name) ? ofGiven(second) : null;
	return behind === null ? OPEN : { gender: behind.gender, sure: false };
}
