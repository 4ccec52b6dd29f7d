import type { Actor } from "./actor.ts";
import type { RosterEntry } from "./entity.ts";
import { sameInstitution } from "./gazetteer.ts";
import { typeOf } from "./types.ts";

function plain(name: string): string {
	return name
		.toLowerCase()
		.replace(/^(?:the|mr|mrs|ms|dr|prof|sir)\.? /, "")
		.replace(/[^\p{L}\p{N} ]/gu, "")
		.replace(/\s+/g, " ")
		.trim();
}

/** How well a line of the roster fits an actor: 2 by its whole name or an alias, 1 by surname or institution, else 0. */
function fit(actor: Actor, entry: RosterEntry): number {
	if (entry.type !== null && entry.type !== typeOf(actor)) return 0;
	const own = [actor.name, ...actor.aliases].map(plain);
	const theirs = [entry.name, ...entry.aliases].map(plain).filter((name) => name !== "");
	if (own.some((name) => theirs.includes(name))) return 2;
	if (actor.kind === "organization")
		return [entry.name, ...entry.aliases].some((name) => sameInstitution(actor.name, name)) ? 1 : 0;
	if (actor.kind !== "person") return 0;
	const words = plain(actor.name).split(" ");
	return theirs.some((name) => {
		const other = name.split(" ");
		if (words.at(-1) !== other.at(-1)) return false;
		return words.length === 1 || other.length === 1 || words[0] === other[0];
	})
		? 1
		: 0;
}

/**
 * Gives actors the ids of the caller's roster. An actor that fits several lines as well gets none, nor does a
 * line that several actors fit as well: the answer tells, for such actors, why.
 */
export function applyRoster(
	actors: readonly Actor[],
	roster: readonly RosterEntry[],
): Map<Actor, string> {
	const notes = new Map<Actor, string>();
	if (roster.length === 0) return notes;
	const claims = new Map<RosterEntry, { actor: Actor; how: number }[]>();
	for (const actor of actors) {
		let best = 0;
		let lines: RosterEntry[] = [];
		for (const entry of roster) {
			const how = fit(actor, entry);
			if (how > best) {
				best = how;
				lines = [entry];
			} else if (how === best && how > 0) lines.push(entry);
		}
		const [line] = lines;
		if (line === undefined) continue;
		if (lines.length > 1) {
			notes.set(actor, `several lines of the roster fit: ${lines.map(({ id }) => id).join(", ")}`);
			continue;
		}
		const list = claims.get(line) ?? [];
		list.push({ actor, how: best });
		claims.set(line, list);
	}
	for (const [line, list] of claims) {
		const top = Math.max(...list.map(({ how }) => how));
		const winners = list.filter(({ how }) => how === top);
		const [winner] = winners;
		if (winners.length === 1 && winner !== undefined) winner.actor.rosterId = line.id;
		else
			for (const { actor } of winners)
				notes.set(actor, `the roster's ${line.id} fits others of this name as well`);
	}
	return notes;
}
