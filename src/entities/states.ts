import type { Cast } from "./cast.ts";
import { countryOf, institutionOf, settlementOf } from "./gazetteer.ts";
import { isPossessive } from "./reading.ts";

/** What only a state has, behind its name and "'s". */
const OF_STATES =
	/^(?:foreign (?:minister|ministry|secretary)|prime minister|defen[cs]e (?:minister|ministry)|interior (?:minister|ministry)|parliament|ambassador|armed forces|central bank|head of state)\b/;
/** What leads to a state's name. */
const BEFORE_STATES =
	/\b(?:government|president|prime minister|foreign minister|ambassador|republic|kingdom|people|parliament) of$/;

/**
 * Finds states that no gazetteer has, by what the article says of them: "Ardovia's foreign minister", "the government
 * of Ardovia". Their actors become places with a country of their own, whose government speaks for them.
 */
export function findStates(cast: Cast): void {
	const { words } = cast;
	for (const name of cast.names) {
		const actor = cast.ownerOf(name);
		const open = actor?.kind === "organization" || actor?.kind === "place";
		if (actor === null || !open || actor.key.length > 1 || actor.country !== null) continue;
		if (countryOf(actor.name) !== null || institutionOf(actor.name) !== null) continue;
		if (settlementOf(actor.name) === "city") continue;
		const behind = words.lower.slice(name.to + 1, name.to + 4).join(" ");
		const before = words.lower.slice(Math.max(0, name.from - 3), name.from).join(" ");
		const state =
			(isPossessive(words, name.to) && OF_STATES.test(behind)) || BEFORE_STATES.test(before);
		if (!state) continue;
		actor.kind = "place";
		actor.unsure = false;
		actor.country = { name: actor.name, adjective: "" };
	}
}
