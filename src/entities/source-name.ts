import type { TokenRange } from "../text/span.ts";
import { countryOf, genderOfName, institutionOf, isSurname } from "./gazetteer.ts";
import type { NameMention } from "./kinds.ts";
import { FUNCTION_WORDS, isCalling, KIN, ORGANIZATION_NOUNS, SPOKESPEOPLE } from "./lexicon.ts";
import { isPluralOfPeople, NAME_SUFFIXES } from "./name-parts.ts";
import { nounKind } from "./nouns.ts";
import { SMALL, type Words } from "./reading.ts";
import { closing, FOLLOWERS, STOPS, type Zone } from "./zone.ts";

/** The name that heads the zone, or null where a common noun does. */
export function nameOfZone(
	words: Words,
	names: readonly NameMention[],
	range: TokenRange,
	start: number,
	zone: Zone,
): NameMention | null {
	const apposed = names.at(-1);
	if (apposed !== undefined && isApposedAtEnd(words, apposed, range, zone.end)) return apposed;
	let end = zone.end;
	while (end > start + 1 && NAME_SUFFIXES.has(words.lower[end - 1] ?? "")) end--;
	const last = names.find((name) => name.from < zone.end && name.to >= end);
	if (last !== undefined && last.kind !== "office") {
		const lone = last.to - last.from === 1 && ORGANIZATION_NOUNS.has(words.lower[last.from] ?? "");
		const apart = lone || isMember(words, last);
		return apart && start > range.from ? null : last;
	}
	const final = names.find(({ to }) => isRelative(words, to)) ?? names.at(-1);
	// "speaker of the parliament Ali Larijani": a name at the very end that no preposition leads to.
	if (
		final?.kind === "person" &&
		(final.to === range.to || isRelative(words, final.to)) &&
		final.to - final.from > 1
	) {
		const before = words.lower[final.from - 1] ?? "";
		const role = isCalling(words.lower[zone.end - 1] ?? "") && zone.end < final.from;
		// "Senator from Vermont Bernie Sanders": the place's name ends where the person's begins.
		const behindPlace =
			final.title !== null || names.some(({ to, kind }) => to === final.from && kind !== "office");
		if (role && behindPlace && !isCalling(before) && words.shape[final.from - 1] !== SMALL)
			return final;
		if (
			final.title === null &&
			role &&
			words.shape[final.from - 1] === SMALL &&
			!(isCalling(before) && FOLLOWERS.has(words.lower[zone.end] ?? "")) &&
			/^[\p{L})]/u.test(before) &&
			!FOLLOWERS.has(before) &&
			!STOPS.has(before) &&
			before !== "the" &&
			before !== "and"
		) {
			return final;
		}
	}
	return last === undefined && names.length === 0 ? bareName(words, range, start, end) : null;
}

/** Whether the name calls one of a party or people: "one senior | Democrat", "an | American", "the | Ohio Republican". */
function isMember(words: Words, { from, to }: NameMention): boolean {
	const last = words.lower[to - 1] ?? "";
	if (/^(?:democrat|republican|libertarian)$/.test(last)) return true;
	return to - from === 1 && /(?:an|i)$/.test(last) && countryOf(last)?.by === "adjective";
}

/** Whether a relative clause begins with the comma at the token: ", who spoke". */
function isRelative(words: Words, comma: number): boolean {
	return words.lower[comma] === "," && /^(?:who|whose)$/.test(words.lower[comma + 1] ?? "");
}

/** "University of California, San Diego's chancellor, Pradeep Khosla": the full name of a person that ends a role's apposition. */
function isApposedAtEnd(
	words: Words,
	name: NameMention,
	range: TokenRange,
	zoneEnd: number,
): boolean {
	const from = name.title?.from ?? name.from;
	if (name.kind !== "person" || name.to !== range.to || name.to - name.from < 2) return false;
	if (words.lower[from - 1] !== "," || from <= zoneEnd) return false;
	let role = false;
	for (let k = range.from; k < from - 1; k++) {
		const lower = words.lower[k] ?? "";
		const close = lower === "(" ? closing(words, k, from) : -1;
		if (close > 0) k = close - 1;
		// "Rail, Maritime and Transport Workers": the "and" of a name joins no two speakers.
		if (lower === "and" && words.shape[k - 1] !== SMALL && words.shape[k + 1] !== SMALL) continue;
		if (/^(?:and|who|which|whose|such|like|including|than)$/.test(lower)) return false;
		role ||= isCalling(lower) || KIN.has(lower) || SPOKESPEOPLE.has(lower);
	}
	return role;
}

/** A source in capitals that no name was seen in: "Schiff" at the head of a sentence. */
function bareName(words: Words, range: TokenRange, start: number, end: number): NameMention | null {
	const lower = words.lower[end - 1] ?? "";
	if (words.shape[end - 1] === SMALL || nounKind(lower) !== "other" || end <= start) return null;
	if (FUNCTION_WORDS.has(lower) || COUNTS.test(lower)) return null;
	const unknown =
		genderOfName(lower) === null && !isSurname(lower) && institutionOf(lower) === null;
	const lone = end - start === 1 && start === range.from && end === range.to;
	if (lone && unknown && words.first[start] === 1 && !words.capital.has(lower) && isNoun(lower))
		return null;
	const plural = words.first[end - 1] === 1 && !words.capital.has(lower) && isPluralOfPeople(lower);
	if (plural || words.small.has(lower) || (start > range.from && end - start === 1)) return null;
	let from = end - 1;
	while (from > start && words.shape[from - 1] !== SMALL) from--;
	return {
		from,
		to: end,
		kind: "other",
		title: null,
		addressed: false,
		gender: "either",
		strength: 0,
	};
}

/** Whether an ending makes a word for somebody: "Underdog", "Newcomer", "Lawmaker". */
function isNoun(lower: string): boolean {
	return /(?:dog|goer|maker|holder|comer|sider|woman|person|foe|fan|rival|icon|veteran|expert)$/.test(
		lower,
	);
}

const COUNTS = /^(?:dozens|hundreds|thousands|scores|millions|others|another|nobody|none)$|-/;
