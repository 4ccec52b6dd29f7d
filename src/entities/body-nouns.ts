import type { Actor } from "./actor.ts";
import { bodyNamed, governmentOf } from "./bodies.ts";
import { findBody, findIntroducedBody } from "./described-bodies.ts";
import { type Found, found } from "./found.ts";
import { describedBody } from "./governments.ts";
import { findLocal } from "./local.ts";
import { phrase } from "./reading.ts";
import { countryAt, type Scene } from "./scene.ts";
import type { NounPhrase } from "./source.ts";
import { wording } from "./wording.ts";

/** The body or place that a noun means: "the country", "the committee", "a team of researchers". */
export function bodyOf(
	scene: Scene,
	read: NounPhrase,
	owner: Actor | null,
	source: boolean,
): Found {
	const { words } = scene;
	const noun = words.lower[read.head] ?? "";
	const text = phrase(words, { from: read.range.from, to: read.end });
	const country =
		/^(?:country|nation)$/.test(noun) && read.determination !== "indefinite"
			? countryAt(scene, read.range.from)
			: null;
	if (country !== null && read.modifiers.from === read.modifiers.to) {
		const actor = governmentOf(scene, country, read.range.from);
		return found(actor, 0.75, `“${text}” is ${country.name}, the country spoken of`);
	}
	const plain = owner === null && read.determination !== "indefinite" && read.after === null;
	const bare = plain && read.modifiers.from === read.modifiers.to;
	const group = bare ? scene.groups.find(({ nouns }) => nouns.has(noun)) : undefined;
	if (group !== undefined)
		return found(group, 0.8, `“${text}” is the ${noun} spoken of before: ${group.name}`);
	const introduces =
		source && owner === null && read.determination === "indefinite" && read.after === null;
	const known =
		plain && noun !== "government"
			? findBody(scene, read, source)
			: introduces
				? findIntroducedBody(scene, read)
				: null;
	const result = known ?? describedBody(scene, read, owner) ?? findLocal(scene, read);
	if (result !== null) return result;
	const name = wording(words, read.modifiers.from, read.end);
	const actor = bodyNamed(scene, name, read.range.from);
	// "team of researchers at the University of Leeds": a name behind its "of" makes no body of it.
	const own = GATHERINGS.has(noun) ? wording(words, read.modifiers.from, read.head + 1) : name;
	if (!/\p{Lu}/u.test(own)) {
		if (GATHERINGS.has(noun) || read.determination === "number") actor.kind = "group";
		actor.nouns.add(noun);
	}
	return found(actor, 0.6, `the article calls it only “${name}”`);
}

const GATHERINGS = new Set([
	"team",
	"group",
	"coalition",
	"alliance",
	"panel",
	"delegation",
	"crew",
]);
