import type { Actor } from "./actor.ts";
import { type Found, found } from "./found.ts";
import { asSpeakingGroup } from "./groups.ts";
import { phrase } from "./reading.ts";
import { addThing, type Scene } from "./scene.ts";
import type { NounPhrase } from "./source.ts";
import { ownedName, plainName, withoutWhere, wording } from "./wording.ts";

/** The owner of a group in the article's own words where they name one: "Fields' lawyers"; null where they only point. */
function ownerWords({ words }: Scene, read: NounPhrase): string | null {
	if (read.owner === null) return null;
	const text = wording(words, read.owner.from, read.owner.to).replace(/^the /i, "");
	return /^\p{Lu}/u.test(text) ? text : null;
}

/** The group that the words mean: the researchers met before, or a new one. */
export function findGroup(scene: Scene, read: NounPhrase, owner: Actor | null): Found {
	const { words } = scene;
	const noun = words.lower[read.head] ?? "";
	const text = phrase(words, { from: read.range.from, to: read.end });
	const speaking = asSpeakingGroup(scene, read, owner);
	if (speaking !== null) return speaking;
	const told = words.lower.slice(read.modifiers.from, read.modifiers.to);
	const bare = told.every((word) => word === "same") && read.after === null && owner === null;
	if (read.determination === "definite" && bare) {
		const same =
			scene.groups.find((group) => group.nouns.has(noun)) ??
			scene.groups.find(
				(group) => RESEARCHERS.has(noun) && [...group.nouns].some((own) => RESEARCHERS.has(own)),
			);
		if (same !== undefined)
			return found(same, 0.85, `“${text}” are those named before: ${same.name}`);
	}
	const name =
		owner === null
			? withoutWhere(scene, read, plainName(words, read))
			: ownedName(owner, wording(words, read.modifiers.from, read.end), ownerWords(scene, read));
	const known = scene.groups.find((group) => group.name.toLowerCase() === name.toLowerCase());
	const actor = known ?? addThing(scene, "group", name, read.range.from);
	actor.nouns.add(noun);
	actor.plural = true;
	actor.owner = owner;
	if (
		(/^(?:sources|insiders)$/.test(noun) &&
			!/^(?:news|media|press|industry)$/.test(told.at(-1) ?? "")) ||
		(noun === "people" &&
			/^(?:familiar|briefed|close|with)$/.test(words.lower[read.head + 1] ?? ""))
	)
		actor.kind = "anonymous";
	return found(
		actor,
		0.85,
		owner === null ? `a group without a name: ${name}` : `told by whose they are: ${owner.name}`,
	);
}

const RESEARCHERS = new Set(
	"researchers scientists authors co-authors team academics scholars astronomers biologists engineers doctors experts analysts ecologists physicists".split(
		" ",
	),
);
