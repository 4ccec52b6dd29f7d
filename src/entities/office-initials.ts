import type { Actor } from "./actor.ts";
import { countryOf, institutionOf } from "./gazetteer.ts";
import type { NameMention } from "./kinds.ts";
import { CAPITALS, type Words } from "./reading.ts";

/** The first letters of an office's words, up to what it is an office of: "officer-in-charge of …" gives "oc". */
function initialsOf(title: string): string {
	const [office = ""] = title.split(/ (?:of|for|at) /);
	return office
		.split(/[\s-]+/)
		.filter((word) => !/^(?:and|in|the)$/.test(word))
		.map((word) => word.charAt(0).toLowerCase())
		.join("");
}

/** Whether a title's office is written by these letters (lower-cased): "Deputy Public Prosecutor", "acting DPP". */
function isOfficeOf(title: string, letters: string): boolean {
	const [office = ""] = title.split(/ (?:of|for|at) /);
	const last = office.split(" ").at(-1) ?? "";
	return last.toLowerCase() === letters || initialsOf(title) === letters;
}

/** "the DPP", "the OC": who of the persons holds the office that the letters stand for; null where nobody or several do. */
export function holderOf(words: Words, persons: readonly Actor[], name: NameMention): Actor | null {
	const letters = (words.lower[name.from] ?? "").replace(/\./g, "");
	const lone = name.to - name.from === 1 && words.shape[name.from] === CAPITALS;
	if (!lone || letters.length > 4 || words.lower[name.from - 1] !== "the") return null;
	if (
		institutionOf(words.raw[name.from] ?? "") !== null ||
		countryOf(words.raw[name.from] ?? "") !== null
	)
		return null;
	const holders = persons.filter(
		({ kind, title }) => kind === "person" && title !== null && isOfficeOf(title, letters),
	);
	const [holder] = holders;
	return holders.length === 1 && holder !== undefined ? holder : null;
}
