import type { Actor } from "./actor.ts";
import { type Country, countryOf, institutionOf, sameInstitution } from "./gazetteer.ts";
import { ORGANIZATION_HEADS } from "./lexicon.ts";
import { addThing, type Scene } from "./scene.ts";

/** The union of states that speaks for itself and has no government. */
const UNION = "European Union";

/** The name of the government of a country. */
export function governmentName(country: Country): string {
	return country.name === UNION ? UNION : `Government of ${theCountry(country)}`;
}

/** The name of a country as it stands in a sentence: "the Philippines". */
export function theCountry(country: Country): string {
	const the =
		/^(?:United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Comoros|Seychelles|Czech|Dominican|Central|Democratic|Republic|Solomon|Marshall|European|West Bank)/.test(
			country.name,
		);
	return `${the ? "the " : ""}${country.name}`;
}

/** The actor that is a country's government, made where it is not there yet. */
export function governmentOf(scene: Scene, country: Country, from: number): Actor {
	const name = governmentName(country);
	const key = name.toLowerCase();
	const known = scene.cast.bodies.get(key);
	if (known !== undefined) return known;
	const actor = addThing(scene, "organization", name, from);
	actor.country = country;
	actor.nouns.add("government");
	scene.cast.bodies.set(key, actor);
	return actor;
}

/** A body by its full name, made where it is not there yet. */
export function bodyNamed(scene: Scene, name: string, from: number): Actor {
	const key = name.toLowerCase();
	const known =
		scene.cast.bodies.get(key) ??
		(institutionOf(name) === null
			? undefined
			: scene.bodies.find((body) => sameInstitution(body.name, name)));
	if (known !== undefined && known.kind === "organization") return known;
	const actor = addThing(scene, "organization", name, from);
	for (const word of actor.key) if (ORGANIZATION_HEADS.has(word)) actor.nouns.add(word);
	scene.cast.bodies.set(key, actor);
	return actor;
}

/** What speaks for a place: its government where it is a country or a capital, itself otherwise. */
export function asBody(scene: Scene, place: Actor, from: number): Actor {
	const country = place.country ?? countryOf(place.name)?.country ?? null;
	if (country !== null) return governmentOf(scene, country, from);
	return bodyNamed(scene, place.name, from);
}
