import table from "../../data/claim-words.json" with { type: "json" };
import countries from "../../data/countries.json" with { type: "json" };
import { stemOf } from "./stem.ts";

const words = (list: string): string[] => list.split(" ").filter((word) => word !== "");

/** Words that carry no content of their own. */
const FUNCTION = new Set(words(table.function));
/** Stems of words that say little: verbs of reporting, and those that fit everywhere. */
const REPORTING = new Set(words(`${table.reporting} ${table.telling}`).map(stemOf));
const LIGHT = new Set(words(`${table.reporting} ${table.light}`).map(stemOf));
const NEGATORS = new Set(words(table.negators));
const IMPLICIT = new Set(words(table.implicit).map(stemOf));
const LIMITS = new Set(words(table.limits));
const APPROXIMATE = new Set(words(table.approximate));

/** Stems to the name of the group of words that say the same; the first group that has a word keeps it. */
const GROUPS = new Map<string, string>();
for (const group of table.same) {
	const stems = words(group).map(stemOf);
	const name = `=${stems[0] ?? ""}`;
	for (const stem of stems) if (!GROUPS.has(stem)) GROUPS.set(stem, name);
}

/** Lower-case one-word names of a country, its capitals and its people, to the country. */
const COUNTRIES = new Map<string, string>();
for (const line of countries.countries) {
	const [name = "", ...forms] = line.split(";");
	for (const form of [name, ...forms.join(",").split(",")]) {
		const key = form.toLowerCase();
		if (key !== "" && !key.includes(" ") && !COUNTRIES.has(key)) COUNTRIES.set(key, name);
	}
}
for (const form of ["us", "u.s", "u.s.", "usa", "america", "american", "americans"]) {
	COUNTRIES.set(form, "United States");
}
for (const form of ["uk", "u.k", "u.k.", "britain", "british", "briton", "britons"]) {
	COUNTRIES.set(form, "United Kingdom");
}

const OPPOSITES = new Map<string, Set<string>>();
for (const pair of table.opposites) {
	const [a = "", b = ""] = words(pair).map(stemOf);
	OPPOSITES.set(a, (OPPOSITES.get(a) ?? new Set()).add(b));
	OPPOSITES.set(b, (OPPOSITES.get(b) ?? new Set()).add(a));
}

/** Whether the word (lower case) carries no content of its own. */
export function isFunctionWord(lower: string): boolean {
	return FUNCTION.has(lower);
}

/** Whether a word of this stem says little wherever it stands. */
export function isLight(stem: string): boolean {
	return LIGHT.has(stem);
}

/** Whether a word of this stem may tell that somebody says something. */
export function isReporting(stem: string): boolean {
	return REPORTING.has(stem);
}

/** Whether the word (lower case) turns a statement round: "not", "never", "without". */
export function isNegator(lower: string): boolean {
	return NEGATORS.has(lower);
}

/** Whether a word of this stem holds a negation in itself: "impossible", "refuse". */
export function isImplicitNegator(stem: string): boolean {
	return IMPLICIT.has(stem);
}

/** Whether the word (lower case) sets a limit: "not until" says what "only once" says. */
export function isLimit(lower: string): boolean {
	return LIMITS.has(lower);
}

/** Whether the word (lower case) makes the figure after it a rough one. */
export function isApproximate(lower: string): boolean {
	return APPROXIMATE.has(lower);
}

const NOTHING: ReadonlySet<string> = new Set();

/** The stems that mean the opposite of a stem: "reduc" of "increas". */
export function oppositesOf(stem: string): ReadonlySet<string> {
	return OPPOSITES.get(stem) ?? NOTHING;
}

/** The country that a word (lower case) names by its name, capital or people, or null. */
export function countryOf(lower: string): string | null {
	return COUNTRIES.get(lower) ?? null;
}

/** What words that say the same have in common; `capital` tells whether the word is written with one. */
export function senseOf(lower: string, stem: string, capital: boolean): string {
	const country = capital ? COUNTRIES.get(lower) : undefined;
	return country === undefined ? (GROUPS.get(stem) ?? stem) : `@${country}`;
}
