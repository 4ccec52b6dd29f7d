import type { Actor } from "./actor.ts";
import { bond, kinNamed } from "./bonds.ts";
import { type Found, found } from "./found.ts";
import { tellGender } from "./gender.ts";
import { genderOfWord, KIN } from "./lexicon.ts";
import { nounKind } from "./nouns.ts";
import { phrase } from "./reading.ts";
import { addThing, type Scene } from "./scene.ts";
import type { NounPhrase } from "./source.ts";
import { ownedName, plainName, wording } from "./wording.ts";

/** Somebody whom the article does not name: the words are the name, the same person again for "the driver". */
export function nameless(scene: Scene, read: NounPhrase): Found {
	const { words } = scene;
	const lower = words.lower[read.head] ?? "";
	const text = phrase(words, { from: read.range.from, to: read.end });
	if (read.determination === "definite") {
		const known = scene.people.find(({ kind, nouns }) => kind !== "person" && nouns.has(lower));
		if (known !== undefined)
			return found(known, 0.8, `“${text}” was spoken of before: ${known.name}`);
	}
	const plural =
		QUANTITY.test(lower) ||
		(FRACTION.test(lower) && words.lower[read.head + 1] === "of") ||
		read.determination === "number" ||
		(read.noun === "other" && lower.endsWith("s"));
	const actor = addThing(scene, plural ? "group" : "unnamed", ofWhom(scene, read), read.range.from);
	actor.plural = plural;
	actor.nouns.add(lower);
	tellGender(actor, genderOfWord(lower), "told");
	if (isOfDocuments(scene, read)) actor.kind = "document";
	if (lower === "source" || lower === "sources" || isOfAnonymous(scene, read))
		actor.kind = "anonymous";
	return found(actor, 0.8, `the article gives no name, only “${text}”`);
}

/** Nouns for so and so many: "a handful of traders", "nearly a third of respondents". */
export const QUANTITY =
	/^(?:number|lot|handful|majority|minority|dozens|scores|hundreds|thousands|couple|group|team|series|percent|cent)$/;
const FRACTION =
	/^(?:half|quarter|third|(?:two-|three-)?(?:thirds|quarters|fifths)|percentage|share|proportion)$/;

/** "One of the placards", "two of its own reports". */
function isOfDocuments({ words }: Scene, { head, after }: NounPhrase): boolean {
	if (after === null || words.lower[after.from] !== "of") return false;
	return (
		COUNTED.test(words.lower[head] ?? "") &&
		nounKind(words.lower[after.to - 1] ?? "") === "document"
	);
}

/** Whether the words pick out some of those whose names are withheld: "one of them" behind two such, "two of the sources". */
function isOfAnonymous({ words, groups }: Scene, { head, after }: NounPhrase): boolean {
	if (after === null || words.lower[after.from] !== "of") return false;
	if (!COUNTED.test(words.lower[head] ?? "")) return false;
	const [latest] = groups;
	const last = words.lower[after.to - 1] ?? "";
	if (last === "sources") return true;
	return latest?.kind === "anonymous" && (/^(?:them|those)$/.test(last) || latest.nouns.has(last));
}

const COUNTED = /^(?:one|two|three|four|five|several|some|most|many|another|others|both|all)$/;

/** "one of them" with the group in place of the pronoun. */
function ofWhom(scene: Scene, read: NounPhrase): string {
	const name = plainName(scene.words, read);
	const [group] = scene.groups;
	return group === undefined
		? name
		: name.replace(
				/ of them$/,
				` of the ${group.name.replace(/^(?:\w+ of )?(?:the|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+) /, "")}`,
			);
}

/** Who is known to be called so where somebody or something has one: "the ministry's spokesman", "Trump's lawyer"; null where nobody is. */
export function heldBy(scene: Scene, read: NounPhrase, owner: Actor): Found | null {
	const { words } = scene;
	const noun = words.lower[read.head] ?? "";
	if (KIN.has(noun)) {
		const kin = kinNamed(scene, owner, noun);
		return kin && found(kin, 0.6, `${kin.name} is called ${noun}, and nobody else's`);
	}
	const role = wording(words, read.modifiers.from, read.head + 1).toLowerCase();
	const all = scene.cast.actors.length <= 400 ? scene.cast.actors : scene.people;
	const holder = all.find(
		(actor) =>
			actor !== owner &&
			actor.kind === "person" &&
			actor.nouns.has(noun) &&
			(actor.title ?? "").toLowerCase().includes(role),
	);
	return holder === undefined ? null : found(holder, 0.75, `${holder.name} is ${holder.title}`);
}

/** Somebody told by whose they are, "Trump's lawyer", "his daughter", and without a name. */
export function ownedPerson(scene: Scene, read: NounPhrase, owner: Actor): Found {
	const { words } = scene;
	const noun = words.lower[read.head] ?? "";
	const role = wording(words, read.modifiers.from, read.head + 1);
	const name = ownedName(owner, role);
	const actor =
		scene.people.find((person) => person.name === name) ??
		addThing(scene, "unnamed", name, read.range.from);
	actor.nouns.add(noun);
	bond(scene, actor, noun, owner);
	tellGender(actor, genderOfWord(noun), "told");
	return found(actor, 0.8, `told by whose ${noun} it is: ${owner.name}`);
}
