import type { TokenRange } from "../text/span.ts";
import { type Actor, newActor } from "./actor.ts";
import type { Cast } from "./cast.ts";
import { countryOf, genderOfName, institutionOf, settlementOf } from "./gazetteer.ts";
import { FUNCTION_WORDS, SPEECH } from "./lexicon.ts";
import { nounKind } from "./nouns.ts";
import { CAPITAL, phrase, sentenceOf, type Words } from "./reading.ts";
import type { State } from "./states.ts";
import { isAuxiliary, isPast } from "./verbs.ts";

/** A place that may be the seat of a state's government. */
interface Seat {
	/** Its name, lower-cased. */
	readonly key: string;
	readonly name: string;
	/** Those whom its name was given to, a person and a port perhaps. */
	readonly actors: Set<Actor>;
	readonly tokens: number[];
	/** Whether it speaks as governments do: "Tirun said". */
	speaks: boolean;
	/** Whether something shows that it is a place. */
	place: boolean;
}

/**
 * Gives the places that speak ("Tirun disputed it") the state that they speak for, among states that no table has:
 * the one named most in the sentences around them; a state has one capital.
 */
export function findCapitals(cast: Cast, states: readonly State[]): void {
	if (states.length > MOST_STATES) return;
	const free = new Set(states);
	const pairs = seatsOf(cast)
		.flatMap((seat) =>
			states.map((state) => ({ seat, state, weight: nearness(cast, seat, state) })),
		)
		.sort((a, b) => b.weight - a.weight);
	const given = new Set<Seat>();
	for (const { seat, state, weight } of pairs) {
		if (given.has(seat) || !free.has(state)) continue;
		// A place that says nothing is a capital only where the state's own stand beside it.
		if (!seat.speaks && weight < 1) continue;
		given.add(seat);
		free.delete(state);
		if (seat.speaks) becomeSeat(cast, seat, state);
	}
}

/** Most states among which capitals are shared out. */
const MOST_STATES = 4;

function becomeSeat(cast: Cast, { key, name, actors, tokens }: Seat, { country }: State): void {
	for (const actor of actors) {
		actor.kind = "place";
		actor.unsure = false;
		actor.title = null;
		actor.country = country;
	}
	if (actors.size > 0) return;
	const actor = newActor(cast.actors.length, "place", name, tokens[0] ?? 0);
	actor.country = country;
	cast.actors.push(actor);
	cast.bodies.set(key, actor);
}

/** The places of the text that can be seats, in the order of the text. */
function seatsOf(cast: Cast): Seat[] {
	const { words } = cast;
	const seats = new Map<string, Seat>();
	const see = (range: TokenRange, actor: Actor | null): void => {
		const key = words.lower.slice(range.from, range.to).join(" ");
		const name = phrase(words, range);
		const seat = seats.get(key) ?? {
			key,
			name,
			actors: new Set<Actor>(),
			tokens: [],
			speaks: false,
			place: false,
		};
		seats.set(key, seat);
		if (actor !== null) seat.actors.add(actor);
		seat.tokens.push(range.from);
		seat.speaks ||= isSpeaking(words, range);
		seat.place ||= TO_PLACES.test(words.lower[range.from - 1] ?? "") || isPaired(words, range);
	};
	const named = new Uint8Array(words.count);
	for (const name of cast.names) {
		named.fill(1, name.title?.from ?? name.from, name.to);
		const actor = cast.ownerOf(name);
		if (actor !== null && !name.addressed && canBeSeat(actor)) see(name, actor);
	}
	// A word at the head of a sentence, which names are not read from by themselves: "Tirun disputed it."
	for (let k = 0; k < words.count; k++) {
		const lower = words.lower[k] ?? "";
		if (named[k] === 1 || words.first[k] === 0 || words.shape[k] !== CAPITAL) continue;
		if (words.small.has(lower) || FUNCTION_WORDS.has(lower) || lower.length < 4) continue;
		if (isUnknown(lower) && nounKind(lower) === "other") see({ from: k, to: k + 1 }, null);
	}
	return [...seats.values()].filter(
		({ place, speaks, tokens }) => place || (speaks && tokens.length > 1),
	);
}

const TO_PLACES = /^(?:in|from|to|with|near|between)$/;

function isUnknown(name: string): boolean {
	return (
		genderOfName(name.split(" ")[0] ?? "") === null &&
		countryOf(name) === null &&
		institutionOf(name) === null &&
		settlementOf(name) === null
	);
}

function canBeSeat({ kind, key, name, country, gender, title }: Actor): boolean {
	if (kind === "document" || country !== null || key.length > 2) return false;
	if (kind === "person" && (gender !== "either" || title !== null)) return false;
	return isUnknown(name) && !/^(?:north|south|east|west|lower|upper)/.test(key[0] ?? "");
}

/** Whether the name stands before or behind a verb of saying, alone: "Tirun said", "…”, Tosvik said". */
function isSpeaking(words: Words, { from, to }: TokenRange): boolean {
	const before = words.lower[from - 1] ?? "";
	if (words.first[from] === 0 && /^[\p{L}\p{N}]/u.test(before) && before !== "and") return false;
	for (let k = to; k < to + 3; k++) {
		const lower = words.lower[k] ?? "";
		if (SPEECH.has(lower)) return true;
		if (!isAuxiliary(lower) && !/ly$|^(?:always|also|never|long)$/.test(lower))
			return isPast(lower) && DISPUTES.test(lower);
	}
	return false;
}

const DISPUTES = /^(?:disputed|rejected|dismissed|protested|accused|contested|objected)$/;

/** Whether another seat of government stands beside the name: "Leskov and Ankara". */
function isPaired(words: Words, { from, to }: TokenRange): boolean {
	const other =
		words.lower[to] === "and" ? to + 1 : words.lower[from - 1] === "and" ? from - 2 : -1;
	return other >= 0 && countryOf(words.raw[other] ?? "")?.by === "capital";
}

/** How often the state is named in the sentences of the place, or first in the one before. */
function nearness({ words }: Cast, { tokens }: Seat, state: State): number {
	let weight = 0;
	for (const token of tokens) {
		const here = sentenceOf(words, token);
		const inside = state.tokens.filter((at) => sentenceOf(words, at) === here).length;
		const before = state.tokens.some((at) => sentenceOf(words, at) === here - 1);
		weight += Math.min(inside, 2) + (before ? 0.3 : 0);
	}
	return weight / Math.max(1, tokens.length);
}
