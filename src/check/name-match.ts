import type { ReportEntity } from "../contract/report.ts";
import type { Name } from "./speaker-name.ts";
import { stemOf } from "./stem.ts";

/** A speaker of the report with the names that it goes by. */
export interface KnownSpeaker {
	readonly entity: ReportEntity;
	readonly names: readonly Name[];
	readonly title: Name | null;
}

/** How surely a name stands for a speaker: 4 the same name, 3 the same person or body, 2 by a part, 1 by a close spelling, 0 not. */
export function levelOf(wanted: Name, known: KnownSpeaker): number {
	const compare = known.entity.type === "named-person" ? person : body;
	let level = 0;
	for (const name of known.names) {
		// A surname alone says no more where the article writes it alone than where it does not.
		const surname = known.entity.type === "named-person" && wanted.personal.length === 1;
		if (name.plain === wanted.plain && (!surname || name === known.names[0])) return 4;
		level = Math.max(level, compare(wanted, name));
	}
	if (level < 2 && known.title !== null) level = Math.max(level, title(wanted, known.title));
	return level;
}

function same(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return a.size > 0 && a.size === b.size && within(a, b);
}

function within(small: ReadonlySet<string>, large: ReadonlySet<string>): boolean {
	if (small.size === 0) return false;
	for (const word of small) if (!large.has(word)) return false;
	return true;
}

/** People: the surname must agree, and the given name where both have one. */
function person(wanted: Name, known: Name): number {
	const [w, k] = [wanted.personal, known.personal];
	const [surname, other] = [w.at(-1) ?? "", k.at(-1) ?? ""];
	if (same(wanted.stems, known.stems)) return 3;
	if (surname === other && surname !== "") {
		if (w.length === 1 || k.length === 1) return 2;
		return givenAgrees(w, k) ? 3 : 0;
	}
	if (w.length === 1 && k.includes(surname)) return 2;
	// A title before a known name: "President Bashar al-Assad", "Foreign Minister Mekdad".
	if (k.length >= 2 && within(known.stems, wanted.stems)) return 3;
	if (isClose(surname, other) && (w.length === 1 || k.length === 1 || givenAgrees(w, k))) return 1;
	return 0;
}

/** Whether one given name of each is the other's, its initial or its beginning; titles before the name do no harm. */
function givenAgrees(a: readonly string[], b: readonly string[]): boolean {
	const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
	return x.some((one) =>
		y.some(
			(two) =>
				one === two ||
				((one.length === 1 || two.length === 1) && one.charAt(0) === two.charAt(0)) ||
				(Math.min(one.length, two.length) >= 3 && (one.startsWith(two) || two.startsWith(one))) ||
				isClose(one, two),
		),
	);
}

/** Bodies, documents and groups: the words that tell them apart must agree. */
function body(wanted: Name, known: Name): number {
	if (same(wanted.stems, known.stems)) return 3;
	if (acronym(wanted, known) || acronym(known, wanted)) return 3;
	if (same(wanted.body, known.body)) return 3;
	if (within(wanted.stems, known.stems) || within(known.stems, wanted.stems)) {
		const [small, large] = wanted.stems.size < known.stems.size ? [wanted, known] : [known, wanted];
		// A country alone is not each of its ministries, nor "ministry" every one.
		const [only] = small.stems;
		return small.stems.size === 1 &&
			(only?.startsWith("@") || GENERIC.has(only ?? "")) &&
			large.body.size > 1
			? 1
			: 2;
	}
	if (wanted.body.size > 1 && within(wanted.body, known.body)) return 2;
	if (known.body.size > 1 && within(known.body, wanted.body)) return 2;
	return 0;
}

const GENERIC = new Set(
	[
		"ministry",
		"department",
		"company",
		"group",
		"officials",
		"police",
		"report",
		"study",
		"agency",
		"people",
		"government",
	].map(stemOf),
);

function acronym(short: Name, long: Name): boolean {
	return (
		short.words.length === 1 &&
		long.words.length >= 2 &&
		(short.words[0] === long.initials ||
			short.plain ===
				long.plain
					.split(" ")
					.map((word) => word.charAt(0))
					.join(""))
	);
}

/** "the Syrian foreign minister" for a person of that title. */
function title(wanted: Name, known: Name): number {
	if (same(wanted.stems, known.stems)) return 3;
	if (wanted.stems.size >= 1 && within(wanted.stems, known.stems)) return 2;
	return wanted.stems.size > known.stems.size &&
		known.stems.size >= 2 &&
		within(known.stems, wanted.stems)
		? 2
		: 0;
}

/** Whether two spellings are of one name: one slip in six letters, or the same consonants ("Mekdad", "Miqdad"). */
function isClose(a: string, b: string): boolean {
	if (a.length < 4 || b.length < 4) return false;
	const [x, y] = [skeleton(a), skeleton(b)];
	return (x.length >= 3 && x === y) || (Math.min(a.length, b.length) >= 6 && oneSlip(a, b));
}

function skeleton(word: string): string {
	return word
		.replace(/q|c(?![eih])|kh/g, "k")
		.replace(/ph/g, "f")
		.replace(/[zs]+/g, "s")
		.replace(/[aeiouyhw]/g, "")
		.replace(/(.)\1+/g, "$1");
}

/** Whether one letter put in, left out or changed makes one word the other. */
function oneSlip(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let from = 0;
	while (from < a.length && from < b.length && a[from] === b[from]) from++;
	let [endA, endB] = [a.length, b.length];
	while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
		endA--;
		endB--;
	}
	return endA - from <= 1 && endB - from <= 1;
}
