import type { Actor } from "./actor.ts";
import { OF_STATES } from "./body-candidates.ts";
import { bodyOf } from "./body-nouns.ts";
import { bond, bondedTo } from "./bonds.ts";
import { describedCandidates } from "./described.ts";
import { findBody } from "./described-bodies.ts";
import { tellGender } from "./gender.ts";
import { describedBody } from "./governments.ts";
import { genderOfPronoun, genderOfWord, isCalling } from "./lexicon.ts";
import { findPaper } from "./papers.ts";
import { findDescribed, findPronoun } from "./people.ts";
import { SMALL, type Words } from "./reading.ts";
import { addThing, type Scene } from "./scene.ts";
import { type NounPhrase, namesIn } from "./source.ts";
import { findGroup } from "./unnamed-groups.ts";
import { ownedName, plainName, wording } from "./wording.ts";

/** The person whom a phrase in apposition describes: "Rima Selim, the director's niece," or "the mayor, Hugh Castellano". */
export function apposedTo(scene: Scene, phrase: NounPhrase): Actor | null {
	const { words, cast } = scene;
	const { from } = phrase.range;
	const role =
		phrase.noun === "person" ||
		phrase.noun === "kin" ||
		phrase.noun === "spokesperson" ||
		phrase.noun === "organization";
	if (!role) return null;
	const lower = words.lower[phrase.head] ?? "";
	let before: Actor | null = null;
	if (words.lower[from - 1] === ",") {
		const name = namesIn(cast.names, { from: Math.max(0, from - 6), to: from - 1 }).at(-1);
		const gap = name === undefined ? 9 : from - 1 - name.to;
		if (name !== undefined && gap <= 2) before = cast.ownerOf(name);
	}
	if (before === null) {
		const next = words.lower[phrase.end] === "," ? phrase.end + 1 : phrase.end;
		const [name] = namesIn(cast.names, { from: next, to: next + 4 });
		if (name !== undefined && (name.title?.from ?? name.from) === next) before = cast.ownerOf(name);
	}
	if (before === null) return null;
	const person = before.kind === "person";
	if (person === (phrase.noun === "organization")) return null;
	before.nouns.add(lower);
	tellGender(before, genderOfWord(lower), "told");
	return before;
}

const FIRST_PERSON = /^(?:my|our)$/;

/** Whom or what a noun phrase on the way means: what later words can lean on; null where it is nothing to lean on. */
export function findMention(scene: Scene, phrase: NounPhrase, speaker: Actor | null): Actor | null {
	const { words } = scene;
	const { noun, determination, owner } = phrase;
	const lower = words.lower[phrase.head] ?? "";
	if (noun === "organization") {
		if (owner !== null) {
			const whose = ownerOfMention(scene, phrase, speaker);
			return whose === null ? null : (describedBody(scene, phrase, whose)?.actor ?? null);
		}
		if (determination !== "definite") return null;
		return isOfState(words, phrase)
			? bodyOf(scene, phrase, null, false).actor
			: (findBody(scene, phrase, false)?.actor ?? null);
	}
	if (noun === "place" || noun === "other" || noun === "spokesperson") return null;
	const whose = ownerOfMention(scene, phrase, speaker);
	if (owner !== null && whose === null) return null;
	if (noun === "document") return findPaper(scene, phrase, whose).actor;
	if (noun === "group" || noun === "kin-group") return findGroup(scene, phrase, whose).actor;
	if (whose !== null) {
		const bonded = bondedTo(scene, whose, lower);
		if (bonded !== null) return bonded;
		const name = ownedName(whose, wording(words, phrase.modifiers.from, phrase.head + 1));
		const kin = scene.people.find((actor) => actor.name === name) ?? unnamed(scene, phrase, name);
		bond(scene, kin, lower, whose);
		return kin;
	}
	if (determination === "definite")
		return (
			findDescribed(scene, phrase, false, null)?.actor ??
			knownAs(scene, lower) ??
			unnamed(scene, phrase, plainName(words, phrase))
		);
	const introduces =
		determination === "indefinite" &&
		!(isCalling(lower) && words.lower[phrase.range.from - 1] === "as");
	if (!introduces || isPredicate(scene, phrase)) return null;
	scene.observe?.description(phrase.range, describedCandidates(scene, phrase, false, null));
	return unnamed(scene, phrase, plainName(words, phrase));
}

/** "the Iranian foreign ministry": a power of a state that the words name. */
const isOfState = ({ lower, shape }: Words, { modifiers, head }: NounPhrase): boolean =>
	OF_STATES.test(lower[head] ?? "") && modifiers.from < head && shape[modifiers.from] !== SMALL;

function knownAs(scene: Scene, noun: string): Actor | null {
	return scene.people.find(({ kind, nouns }) => kind !== "person" && nouns.has(noun)) ?? null;
}

/** "X is a teacher" tells of X, and introduces nobody. */
function isPredicate(scene: Scene, phrase: NounPhrase): boolean {
	return /^(?:is|was|be|been|become|became|as|not|being)$/.test(
		scene.words.lower[phrase.range.from - 1] ?? "",
	);
}

function unnamed(scene: Scene, phrase: NounPhrase, name: string): Actor {
	const lower = scene.words.lower[phrase.head] ?? "";
	const actor = addThing(scene, "unnamed", name, phrase.range.from);
	actor.nouns.add(lower);
	tellGender(actor, genderOfWord(lower), "told");
	return actor;
}

function ownerOfMention(scene: Scene, phrase: NounPhrase, speaker: Actor | null): Actor | null {
	const { words, cast } = scene;
	const { owner } = phrase;
	if (owner === null) return null;
	if (FIRST_PERSON.test(words.lower[owner.from] ?? "")) return speaker;
	const gender =
		owner.to - owner.from === 1 ? genderOfPronoun(words.lower[owner.from] ?? "") : null;
	if (gender !== null) return findPronoun(scene, owner.from, gender, false)?.actor ?? null;
	const name = namesIn(cast.names, owner).at(-1);
	return name === undefined ? null : cast.ownerOf(name);
}
