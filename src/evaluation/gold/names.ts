import titles from "../../../data/evaluation/titles.json" with { type: "json" };
import type { EntityType } from "../../entities/entity.ts";
import { bagF } from "../statistics/rates.ts";

/** Whether two names are one entry of the gazetteer ("Syria's defense ministry", "Syrian Ministry of Defense"). */
export type SameInstitution = (a: string, b: string) => boolean;

const ARTICLES = new Set(["the", "a", "an"]);
const BEFORE = new Set(titles.before);
const AFTER = new Set(titles.after);

/** Words that belong to the surname that follows them: "al-Assad", "van der Berg". */
const PARTICLES = new Set(titles.particles);

/** Least token F of two names of an organization that count as the same. */
const SAME_ORGANIZATION = 0.6;

/** The words of a name, case-folded, without articles, punctuation and possessive endings. */
export function nameWords(name: string): string[] {
	return name
		.normalize("NFC")
		.toLowerCase()
		.replace(/['’]s(?![\p{L}\p{N}])/gu, "")
		.replace(/['’.]/g, "")
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.filter((word) => word !== "" && !ARTICLES.has(word));
}

/** The words of a person's name without the titles before and after it; a name that is all title stays. */
export function personWords(name: string): string[] {
	const words = nameWords(name);
	let from = 0;
	while (from < words.length - 1 && BEFORE.has(words[from] ?? "")) from++;
	let to = words.length;
	while (to > from + 1 && AFTER.has(words[to - 1] ?? "")) to--;
	return words.slice(from, to);
}

/** Compares names within one article, whose people decide which surnames are unique. */
export interface NameJudge {
	/** Whether the predicted name is that of the gold speaker of this type. */
	same(gold: string, type: EntityType, predicted: string): boolean;
	/** Whether the predicted name is that of the gold relay, whose type the gold doesn't say. */
	sameRelay(gold: string, predicted: string): boolean;
}

/**
 * Makes a judge (evaluation.md, section 2). `people` are all persons whom the gold names in the article:
 * a surname alone will do where no other of them ends in it.
 */
export function nameJudge(people: readonly string[], sameInstitution: SameInstitution): NameJudge {
	const known = new Map(people.map((name) => [personWords(name).join(" "), personWords(name)]));
	const unique = (surname: readonly string[]) =>
		[...known.values()].filter((name) => endsIn(name, surname)).length <= 1;
	const isSurname = (short: readonly string[], full: readonly string[]) =>
		short.length > 0 && short.length < full.length && endsIn(full, short) && unique(short);
	const samePerson = (a: string, b: string) => {
		const [left, right] = [personWords(a), personWords(b)];
		const isShort = (short: readonly string[], full: readonly string[], name: string) =>
			isSurname(short, full) && surnameLength(full, name) >= short.length;
		return equal(left, right) || isShort(left, right, b) || isShort(right, left, a);
	};
	const sameOrganization = (a: string, b: string) =>
		bagF(nameWords(a), nameWords(b)) >= SAME_ORGANIZATION || sameInstitution(a, b);
	const sameWords = (a: string, b: string) => equal(nameWords(a), nameWords(b));
	return {
		same(gold, type, predicted) {
			if (sameWords(gold, predicted)) return true;
			if (type === "named-person") return samePerson(gold, predicted);
			return type === "named-organization" && sameOrganization(gold, predicted);
		},
		sameRelay(gold, predicted) {
			if (sameWords(gold, predicted)) return true;
			return known.has(personWords(gold).join(" "))
				? samePerson(gold, predicted)
				: sameOrganization(gold, predicted);
		},
	};
}

/** How many words at the end of a full name are its surname: what hyphens join is one, and its particles belong to it. */
function surnameLength(words: readonly string[], name: string): number {
	const last = name.trim().split(/\s+/).at(-1) ?? "";
	let length = Math.min(words.length, Math.max(1, nameWords(last).length));
	while (length < words.length && PARTICLES.has(words.at(-length - 1) ?? "")) length++;
	return length;
}

function endsIn(name: readonly string[], ending: readonly string[]): boolean {
	return equal(name.slice(name.length - ending.length), ending);
}

function equal(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((word, index) => word === b[index]);
}
