import type { Actor } from "./actor.ts";
import { asBody, bodyNamed } from "./bodies.ts";
import { type Found, found } from "./found.ts";
import { officeOf } from "./governments.ts";
import { nounKind } from "./nouns.ts";
import { phrase, SMALL } from "./reading.ts";
import type { Scene } from "./scene.ts";
import { type NounPhrase, namesIn } from "./source.ts";
import { wording } from "./wording.ts";

/** The body that words before a noun name: "Apple spokesman", "a Coast Guard official"; null where none does. */
export function bodyBefore(scene: Scene, read: NounPhrase): Actor | null {
	const { words, cast } = scene;
	const whole = namesIn(cast.names, { from: read.modifiers.from, to: read.head });
	const [first] = whole;
	if (first === undefined) return bodyCalled(scene, read);
	const actor = cast.ownerOf(first);
	const filled = first.from <= read.modifiers.from && first.to >= read.modifiers.to;
	if (actor !== null && (filled || actor.kind === "organization") && actor.kind !== "place")
		return actor.kind === "organization" ? actor : null;
	if (actor?.kind === "place" && filled) return asBody(scene, actor, first.from);
	if (words.shape[read.modifiers.from] === SMALL && words.first[read.modifiers.from] === 0)
		return null;
	return bodyNamed(scene, wording(words, read.modifiers.from, read.modifiers.to), read.range.from);
}

/** "a council spokeswoman", "a company official": the last body met that can be called so. */
function bodyCalled(scene: Scene, read: NounPhrase): Actor | null {
	const { words } = scene;
	const { from, to } = read.modifiers;
	const noun = words.lower[from] ?? "";
	if (to - from !== 1 || nounKind(noun) !== "organization") return null;
	const bodies = scene.bodies.filter(({ kind }) => kind === "organization");
	const named = bodies.find(({ nouns, key }) => nouns.has(noun) || key.includes(noun));
	return named ?? (/^(?:company|firm|airline|bank)$/.test(noun) ? (bodies[0] ?? null) : null);
}

/** "a spokesperson for Apple", "its spokesman", "the company's spokeswoman": the body speaks. null where none is told. */
export function spokenFor(
	scene: Scene,
	read: NounPhrase,
	owner: Actor | null,
	after: Actor | null,
): Found | null {
	const text = phrase(scene.words, { from: read.range.from, to: read.end });
	const told = owner ?? after ?? bodyBefore(scene, read);
	if (told !== null) {
		const body = speaking(scene, told, read);
		return body === null ? null : found(body, 0.9, `“${text}” speaks for ${body.name}`);
	}
	if (read.modifiers.from < read.modifiers.to) return null;
	if (read.determination === "definite") {
		const person = scene.people.find(({ nouns }) =>
			[...nouns].some((noun) => noun.startsWith("spokes")),
		);
		if (person !== undefined)
			return found(person, 0.85, `“${text}” is ${person.name}, ${person.title}`);
	}
	const body = scene.bodies.find(({ kind }) => kind === "organization");
	return body === undefined
		? null
		: found(body, 0.5, `“${text}” is likely that of ${body.name}, the last body named`);
}

function speaking(scene: Scene, told: Actor, read: NounPhrase): Actor | null {
	const { from } = read.range;
	if (told.kind === "organization") return told;
	return told.kind === "place" ? asBody(scene, told, from) : officeOf(scene, told, from);
}
