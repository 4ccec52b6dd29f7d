import type { NameMention } from "./kinds.ts";
import { SMALL } from "./reading.ts";
import type { Scene } from "./scene.ts";
import { type NounPhrase, namesIn } from "./source.ts";

/** The name behind a comma of "the mayor, Hugh Castellano", "his daughter, and member of the INC, Sharmistha"; or null. */
export function appositiveName(scene: Scene, read: NounPhrase): NameMention | null {
	const { words } = scene;
	if (read.noun === "document" || words.lower[read.end] !== ",") return null;
	for (let comma = read.end; comma < read.range.to; comma++) {
		if (words.lower[comma] !== ",") continue;
		const behind = namesIn(scene.cast.names, { from: comma + 1, to: read.range.to });
		// "the head of the mission, Dutch senator Wietske Haar": a country before the name is no name of it.
		const [first, second] = behind;
		const name =
			first?.kind === "place" && first.from === comma + 1 && second?.kind === "person"
				? second
				: first;
		if (name === undefined) return null;
		const from = name.title?.from ?? name.from;
		const fits = name.kind !== "office" && name.kind !== "place" && from <= comma + 4;
		// "the plaintiff, a Filipina expat": a word before a noun names nobody.
		if (
			name.kind !== "person" &&
			/^an?$/.test(words.lower[from - 1] ?? "") &&
			words.shape[name.to] === SMALL
		)
			continue;
		const led = words.lower.slice(comma + 1, from).some((word) => LEADS_AWAY.test(word));
		if (fits && !led) return name;
	}
	return null;
}

const LEADS_AWAY =
	/^(?:of|for|from|at|in|with|by|who|whom|which|whose|that|including|such|like|not|and|under|representing|speaking|when|where|as)$/;
