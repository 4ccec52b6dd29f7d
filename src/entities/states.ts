import type { Actor } from "./actor.ts";
import { findCapitals } from "./capitals.ts";
import type { Cast } from "./cast.ts";
import {
	type Country,
	type CountryWord,
	countryOf,
	institutionOf,
	settlementOf,
} from "./gazetteer.ts";
import { isPossessive, SMALL, type Words } from "./reading.ts";

/** A state that no gazetteer has, with the place that bears its name. */
export interface State {
	readonly actor: Actor;
	readonly country: Country;
	/** Tokens at which its name or adjective stands, in order. */
	readonly tokens: readonly number[];
}

/** What only a state has, behind its name and "'s". */
const OF_STATES =
	/^(?:foreign (?:minister|ministry|secretary)|prime minister|defen[cs]e (?:minister|ministry)|interior (?:minister|ministry)|parliament|(?:\S+ )?ambassador|armed forces|navy|central bank|head of state)\b/;
/** What leads to a state's name. */
const BEFORE_STATES =
	/\b(?:government|president|prime minister|foreign minister|ambassador|republic|kingdom|people|parliament) of$/;
/** What only a state has, behind its adjective: "Sahmari troops", "the Norvan General Staff". */
const BEHIND_ADJECTIVES =
	/^(?:foreign|defen[cs]e|interior|prime minister|president|government|parliament|ambassador|embassy|general staff|army|navy|air force|armed forces|troops|forces|soldiers|border|airspace|military)\b/;

/**
 * Finds states that no gazetteer has, by what the article says of them: "Ardovia's foreign minister", "the government
 * of Ardovia", "Ardovian troops" beside "Ardovia". Their actors become places with a country of their own, whose
 * government speaks for them, and so do the capitals that speak for them.
 */
export function findStates(cast: Cast): ReadonlyMap<string, CountryWord> {
	const { words } = cast;
	const adjectives = cast.adjectives;
	const states = new Map<Actor, { country: Country; tokens: number[]; also: readonly number[] }>();
	const called = new Map<string, CountryWord>();
	for (const name of cast.names) {
		const actor = cast.ownerOf(name);
		const known = actor === null ? undefined : states.get(actor);
		if (known !== undefined) known.tokens.push(name.from);
		if (actor === null || known !== undefined || !canBeState(actor)) continue;
		const key = actor.key[0] ?? "";
		const told = adjectives.find(({ lower }) => isAdjectiveOf(lower, key));
		const behind = words.lower.slice(name.to + 1, name.to + 4).join(" ");
		const before = words.lower.slice(Math.max(0, name.from - 3), name.from).join(" ");
		const owns = isPossessive(words, name.to) && OF_STATES.test(behind);
		if (told === undefined && !owns && !BEFORE_STATES.test(before)) continue;
		const adjective = told ?? adjectiveAnywhere(words, key);
		const country = { name: actor.name, adjective: adjective?.raw ?? "" };
		actor.kind = "place";
		actor.unsure = false;
		actor.country = country;
		called.set(country.name.toLowerCase(), { country, by: "name" });
		if (adjective !== undefined) called.set(adjective.lower, { country, by: "adjective" });
		states.set(actor, { country, tokens: [name.from], also: adjective?.tokens ?? [] });
	}
	if (states.size === 0) return called;
	findCapitals(
		cast,
		[...states].map(([actor, { country, tokens, also }]) => ({
			actor,
			country,
			tokens: [...tokens, ...also].sort((a, b) => a - b),
		})),
	);
	return called;
}

function canBeState({ kind, key, name, country }: Actor): boolean {
	return (
		(kind === "organization" || kind === "place") &&
		key.length === 1 &&
		country === null &&
		countryOf(name) === null &&
		institutionOf(name) === null &&
		settlementOf(name) !== "city" &&
		!CONTINENTS.test(key[0] ?? "")
	);
}

/** Continents have armies and troops in a sense, and no government. */
const CONTINENTS = /^(?:africa|asia|america|australasia|oceania|antarctica|arctica?|arabia)$/;

/** A word that seems made from the name of a state that no table has, and where it stands. */
export interface StateAdjective {
	readonly raw: string;
	readonly lower: string;
	readonly tokens: number[];
}

/** The words in capitals that stand before what states have, and that no table knows: "Sahmari troops". */
export function findStateAdjectives(words: Words): StateAdjective[] {
	const found = new Map<string, StateAdjective>();
	for (let k = 0; k + 1 < words.count; k++) {
		const lower = words.lower[k] ?? "";
		if (words.shape[k] === SMALL || lower.length < 5 || countryOf(lower) !== null) continue;
		const known = found.get(lower);
		if (known !== undefined) known.tokens.push(k);
		else if (
			/(?:n|i|ish|ese|v)$/.test(lower) &&
			BEHIND_ADJECTIVES.test(words.lower.slice(k + 1, k + 3).join(" "))
		)
			found.set(lower, { raw: words.raw[k] ?? "", lower, tokens: [k] });
	}
	return [...found.values()];
}

/** The adjective of what is known to be a state, whatever stands behind it: "the Dravian side". */
function adjectiveAnywhere(words: Words, state: string): StateAdjective | undefined {
	const tokens: number[] = [];
	for (let k = 0; k < words.count; k++)
		if (words.shape[k] !== SMALL && isAdjectiveOf(words.lower[k] ?? "", state)) tokens.push(k);
	const [first] = tokens;
	if (first === undefined) return undefined;
	return { raw: words.raw[first] ?? "", lower: words.lower[first] ?? "", tokens };
}

/** Whether a word is made from a state's name: "Ardovian" of Ardovia, "Norvan" of Norvania, "Lorrish" of Lorre. */
export function isAdjectiveOf(adjective: string, state: string): boolean {
	const stem = state.replace(/(?:ia|[aeiou])$/, "");
	if (stem.length < 4 || adjective === state || !adjective.startsWith(stem)) return false;
	return /^(?:i?an|n|i|ish|ese|)$/.test(adjective.slice(stem.length));
}
