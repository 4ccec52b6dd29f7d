import table from "../../data/deeds.json" with { type: "json" };
import type { TokenRange } from "../text/span.ts";
import { isPossessive, SMALL, type Words } from "./reading.ts";
import { behindApposition } from "./subject.ts";
import { isAuxiliary } from "./verbs.ts";

type Rows = readonly (readonly string[])[];

/** Each word of the second column with the nouns of the first. */
function nounsBy(rows: Rows): ReadonlyMap<string, readonly string[]> {
	const known = new Map<string, string[]>();
	for (const [nouns = "", words = ""] of rows) {
		for (const word of words.split(" "))
			known.set(word, [...(known.get(word) ?? []), ...nouns.split(" ")]);
	}
	return known;
}

const UNDERGOES = nounsBy(table.undergoes);
const DOES = nounsBy(table.does);
const HAS = nounsBy(table.has);

const NONE: readonly string[] = [];

/** How many auxiliaries and adverbs may stand before the verb. */
const REACH = 5;

/**
 * What a person may be called for what the clause of the mention tells: "X, 37, is charged with" makes an "accused" and
 * a "defendant", "X chairs the panel" its "chair", "his complaint, X" a "complainant". `from` is where the mention's
 * title begins. Lower-cased.
 */
export function deedsAt(words: Words, { from, to }: TokenRange): readonly string[] {
	const { lower } = words;
	const thing = isPossessive(words, to)
		? lower[to + 1]
		: lower[from - 1] === "," && /^(?:his|her|their)$/.test(lower[from - 3] ?? "")
			? lower[from - 2]
			: undefined;
	if (thing !== undefined) return HAS.get(thing) ?? NONE;
	const before = lower[from - 1] ?? "";
	if (before === "against" || before === "arrested" || before === "detained" || before === "jailed")
		return UNDERGOES.get("accused") ?? NONE;
	const relative = lower[to] === "," && lower[to + 1] === "who" ? to + 2 : to;
	const told = relative === to ? NONE : toldFrom(words, relative);
	return told.length > 0 ? told : toldFrom(words, behindApposition(words, to));
}

/** What the verb that stands at a token, or soon behind it, makes of its subject. */
function toldFrom({ lower, shape }: Words, verb: number): readonly string[] {
	let passive = false;
	for (let k = verb; k < verb + REACH; k++) {
		const word = lower[k] ?? "";
		if (shape[k] !== SMALL) return NONE;
		const told = (passive ? UNDERGOES : DOES).get(word);
		if (told !== undefined) return told;
		if (/^(?:is|was|are|were|been|be|being|gets|got)$/.test(word)) passive = true;
		else if (!isAuxiliary(word) && !/ly$|^(?:also|not|who|now|later|then|since|still)$/.test(word))
			return NONE;
	}
	return NONE;
}
