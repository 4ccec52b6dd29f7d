import { type Actor, addMention } from "./actor.ts";
import { tidyName } from "./first-sight.ts";
import { countryOf } from "./gazetteer.ts";
import type { NameMention } from "./kinds.ts";
import { isPossessive, phrase } from "./reading.ts";
import { addThing, type Scene } from "./scene.ts";
import { findShort, keyOf } from "./short.ts";
import { namesIn } from "./source.ts";
import { isSubject } from "./subject.ts";

/** The actor of a name of the text; made where the name was not seen as one before. */
export function actorOfName(scene: Scene, name: NameMention, source: boolean): Actor {
	const { words, cast } = scene;
	const known = cast.ownerOf(name) ?? findShort(cast, name, keyOf(words, name))?.actor;
	if (known !== undefined) return namedSince(scene, name, known) ?? known;
	const kind = source || name.kind === "person" ? "person" : "organization";
	const actor = addThing(scene, kind, tidyName(phrase(words, name)), name.from);
	addMention(actor, {
		from: name.from,
		to: name.to,
		form: "short",
		subject: isSubject(words, name.from, name.to),
	});
	return actor;
}

/** "Mrs Pryce", where a wife has been given her husband's surname on the way: the one person met of that name and gender. */
function namedSince(scene: Scene, name: NameMention, actor: Actor): Actor | null {
	if (!name.addressed || actor.kind !== "person" || actor.key.length > 1) return null;
	const [surname] = actor.key;
	const fitting = scene.people.filter(
		({ kind, key, gender }) =>
			kind === "person" &&
			key.length > 1 &&
			key.at(-1) === surname &&
			(gender === "either" || name.gender === "either" || gender === name.gender),
	);
	const [who] = fitting;
	return fitting.length === 1 && who !== undefined ? who : null;
}

/** "Iran's Foreign Ministry" is the Iranian one: a body that every state has takes its country into the name. */
export function ownCountry(scene: Scene, name: NameMention, actor: Actor): void {
	const { words } = scene;
	if (actor.kind !== "organization" || !isPossessive(words, name.from - 1)) return;
	const [owner] = namesIn(scene.cast.names, {
		from: Math.max(0, name.from - 3),
		to: name.from - 1,
	}).slice(-1);
	const country = owner === undefined ? null : (countryOf(phrase(words, owner))?.country ?? null);
	if (country === null || country.adjective === "" || !OF_EVERY_STATE.test(actor.name)) return;
	actor.aliases.push(actor.name);
	actor.name = `${country.adjective} ${actor.name}`;
	actor.key = actor.name.toLowerCase().split(" ");
	actor.country = country;
}

const OF_EVERY_STATE =
	/^(?:[\p{L} ]{0,30}(?:Ministry|Parliament|Army|Navy|Cabinet|Senate|Supreme Court|Central Bank|Embassy|General Staff))$/u;
