import type { Actor } from "./actor.ts";
import type { RosterEntry } from "./entity.ts";
import { governmentOf, institutionOf } from "./gazetteer.ts";
import { typeOf } from "./types.ts";

function plain(name: string): string {
	return name
		.toLowerCase()
		.replace(/^(?:the|mr|mrs|ms|dr|prof|sir)\.? /, "")
		.replace(/[^\p{L}\p{N} ]/gu, "")
		.replace(/\s+/g, " ")
		.trim();
}

/** The roster's lines by what an actor may be known by, so that each actor finds its own among many. */
class RosterIndex {
	private readonly byName = new Map<string, RosterEntry[]>();
	private readonly bySurname = new Map<
		string,
		{ entry: RosterEntry; words: readonly string[] }[]
	>();
	/** By the institution or the country whose government a name stands for. */
	private readonly byInstitution = new Map<object, RosterEntry[]>();

	private readonly places = new Map<RosterEntry, number>();

	constructor(roster: readonly RosterEntry[]) {
		for (const [place, entry] of roster.entries()) {
			this.places.set(entry, place);
			for (const name of new Set([entry.name, ...entry.aliases])) {
				for (const institution of institutionsOf(name)) {
					push(this.byInstitution, institution, entry);
				}
				const words = plain(name).split(" ");
				if (words[0] === "") continue;
				push(this.byName, words.join(" "), entry);
				push(this.bySurname, words.at(-1) ?? "", { entry, words });
			}
		}
	}

	/** The lines that fit an actor best, in their order, and how: 2 by whole name or alias, 1 by surname or institution. */
	fitting(actor: Actor): { readonly how: number; readonly lines: readonly RosterEntry[] } {
		const names = [actor.name, ...actor.aliases].map(plain);
		const whole = this.ofType(
			actor,
			names.flatMap((name) => this.byName.get(name) ?? []),
		);
		if (whole.length > 0) return { how: 2, lines: whole };
		return { how: 1, lines: this.ofType(actor, this.nearly(actor)) };
	}

	private nearly(actor: Actor): readonly RosterEntry[] {
		if (actor.kind === "organization") {
			const institutions = institutionsOf(actor.name);
			return institutions.flatMap((institution) => this.byInstitution.get(institution) ?? []);
		}
		if (actor.kind !== "person") return [];
		const words = plain(actor.name).split(" ");
		return (this.bySurname.get(words.at(-1) ?? "") ?? [])
			.filter(
				({ words: other }) => words.length === 1 || other.length === 1 || words[0] === other[0],
			)
			.map(({ entry }) => entry);
	}

	/** Lines of the actor's type, or of none, each once, in the roster's order. */
	private ofType(actor: Actor, lines: readonly RosterEntry[]): readonly RosterEntry[] {
		if (lines.length === 0) return lines;
		const type = typeOf(actor);
		const place = (entry: RosterEntry) => this.places.get(entry) ?? 0;
		return [...new Set(lines)]
			.filter((entry) => entry.type === null || entry.type === type)
			.sort((a, b) => place(a) - place(b));
	}
}

/** Lines that a reader is told of; of a roster of namesakes the others are counted. */
const TOLD = 5;

function listed(lines: readonly RosterEntry[]): string {
	const ids = lines.slice(0, TOLD).map(({ id }) => id);
	return [...ids, ...(lines.length > TOLD ? [`and ${lines.length - TOLD} more`] : [])].join(", ");
}

/** The institution and the country that a name stands for, as far as the tables have them. */
function institutionsOf(name: string): readonly object[] {
	return [institutionOf(name), governmentOf(name)].filter((each) => each !== null);
}

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [item]);
	else list.push(item);
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
	const index = new RosterIndex(roster);
	for (const actor of actors) {
		const { how, lines } = index.fitting(actor);
		const [line] = lines;
		if (line === undefined) continue;
		if (lines.length > 1) {
			notes.set(actor, `several lines of the roster fit: ${listed(lines)}`);
			continue;
		}
		const list = claims.get(line) ?? [];
		list.push({ actor, how });
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
