import table from "../../data/thing-names.json" with { type: "json" };
import { countryOf, genderOfName, isSurname, settlementOf } from "./gazetteer.ts";
import { NAME_SUFFIXES } from "./name-parts.ts";
import { CAPITALS, type Words } from "./reading.ts";

/** First words of the names of places, storms, outlets and parties, in the tongues that news keeps. */
const FIRST = new Set(table.first.split(" "));

/** Last words of the names of places, feasts, prizes and games. */
const LAST = new Set(table.last.split(" "));

/** Last words of bodies' names that are nobody's surname. */
const BODIES = new Set(table.bodies.split(" "));

/** Whether the word (lower-cased) ends the names of bodies and never a person's: "Queen Maud Hospital". */
export function endsAsBody(lower: string): boolean {
	return BODIES.has(lower);
}

/** Whether the words of a name are those of places, storms, prizes, outlets: "South Asia", "Typhoon Lorem", "Cadena SER". */
export function namesThing(words: Words, from: number, to: number): boolean {
	const first = words.lower[from] ?? "";
	const last = words.lower[to - 1] ?? "";
	if (FIRST.has(first) || LAST.has(last) || endsAsBody(last)) return true;
	const given = genderOfName(first) !== null;
	if (!given && countryOf(first)?.by === "adjective") return true;
	// "El Dolor" is a paper; a man's "El" stands behind his first name.
	if (/^(?:el|der)$/.test(first) && to - from === 2 && words.first[from] === 0) return true;
	if (!given && !isSurname(last) && (isTown(words, from) || isTown(words, to - 1))) return true;
	const letters =
		words.shape[to - 1] === CAPITALS && /^\p{Lu}{2,4}$/u.test(words.raw[to - 1] ?? "");
	return letters && words.shape[from] !== CAPITALS && !NAME_SUFFIXES.has(last);
}

function isTown(words: Words, i: number): boolean {
	return settlementOf(words.raw[i] ?? "") !== null;
}
