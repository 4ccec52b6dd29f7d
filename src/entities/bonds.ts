import type { Actor } from "./actor.ts";
import type { Gender } from "./gazetteer.ts";
import { tellGender } from "./gender.ts";
import { ownerBefore } from "./kin.ts";
import type { NameMention } from "./kinds.ts";
import { genderOfWord, KIN } from "./lexicon.ts";
import { isPossessive, SMALL } from "./reading.ts";
import { addThing, type Bond, noteMention, type Scene } from "./scene.ts";
import { ownedName } from "./wording.ts";

/** Kin and closeness, each with what the other one of the two is called. */
const OTHER_SIDE: ReadonlyMap<string, ReadonlySet<string>> = bothWays([
	["mother father mum mom dad parent", "son daughter child"],
	["stepmother stepfather", "stepson stepdaughter"],
	["grandmother grandfather", "grandson granddaughter grandchild"],
	["brother sister", "brother sister sibling"],
	["husband wife partner fiancé fiancée", "husband wife partner fiancé fiancée"],
	["aunt uncle", "niece nephew"],
	["cousin", "cousin"],
	["lawyer solicitor barrister attorney counsel advocate", "client"],
]);

function bothWays(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
	const sides = new Map<string, Set<string>>();
	const put = (words: readonly string[], others: readonly string[]): void => {
		for (const word of words) sides.set(word, new Set([...(sides.get(word) ?? []), ...others]));
	};
	for (const [one, other] of pairs) {
		put(one.split(" "), other.split(" "));
		put(other.split(" "), one.split(" "));
	}
	return sides;
}

/** How many of the latest bonds are known: what bounds the time. */
const KEPT = 48;

/** Notes what "her solicitor, Gethin Ark" and "his daughter Vera" tell: whose the named person is, and as what. */
export function noteBond(scene: Scene, name: NameMention, actor: Actor): void {
	const { words } = scene;
	const at = words.lower[name.from - 1] === "," ? name.from - 2 : name.from - 1;
	const noun = words.lower[at] ?? "";
	if (!OTHER_SIDE.has(noun)) return;
	// "The sister, Amina Kallow": whose sister it is was told before.
	const of = words.lower[at - 1] === "the" ? ownerTold(scene, noun) : ownerBefore(scene, at, null);
	if (of !== null) bond(scene, actor, noun, of);
}

/** Whose the nameless `noun` told last is; null where none was told. */
function ownerTold({ bonds }: Scene, noun: string): Actor | null {
	return (
		bonds.findLast(({ who, noun: told }) => told === noun && who.kind === "unnamed")?.of ?? null
	);
}

/** Notes "Choquehuanca's father" where no name follows: somebody who is told by whose they are. */
export function noteKin(scene: Scene, name: NameMention, owner: Actor): void {
	const { words } = scene;
	const at = name.to + 1;
	const noun = words.lower[at] ?? "";
	if (owner.kind !== "person" || !KIN.has(noun) || !isPossessive(words, name.to)) return;
	if (words.shape[words.lower[at + 1] === "," ? at + 2 : at + 1] !== SMALL) return;
	const told = ownedName(owner, noun);
	const kin =
		scene.people.find((actor) => actor.name === told) ??
		addThing(scene, "unnamed", told, name.from);
	kin.nouns.add(noun);
	tellGender(kin, genderOfWord(noun), "told");
	bond(scene, kin, noun, owner);
	noteMention(scene, kin, { from: at, to: at + 1 }, "description");
}

/** Keeps it that `who` is the `noun` of somebody: "Choquehuanca's father", who may have no name. */
export function bond(scene: Scene, who: Actor, noun: string, of: Actor): void {
	if (who === of || !OTHER_SIDE.has(noun)) return;
	scene.bonds.push({ who, noun, of });
	if (scene.bonds.length > KEPT) scene.bonds.shift();
}

/** Whom "the son" means where nobody is told whose: the father's son or the son of whom a bond told last; null where none did. */
export function kinSpokenOf(scene: Scene, noun: string): Actor | null {
	const gender = genderOfWord(noun);
	for (const { who, noun: told, of } of scene.bonds.toReversed()) {
		if (told === noun) return who;
		const fits = gender === null || of.gender === "either" || of.gender === gender;
		if (fits && of.kind === "person" && OTHER_SIDE.get(told)?.has(noun)) return of;
	}
	return null;
}

/** The named person who is the owner's `noun`, told from either side: "her client" is whose solicitor she is; null where none is told. */
export function bondedTo(scene: Scene, owner: Actor, noun: string): Actor | null {
	const gender = genderOfWord(noun);
	const meant = new Set(scene.bonds.flatMap((bond) => otherOf(bond, owner, noun, gender)));
	const [who] = meant;
	return who !== undefined && meant.size === 1 ? who : null;
}

/** The one person told of before as somebody's kin without whose, "a daughter, Dr Ngozi Brandt": the owner's `noun`, where nobody else's; or null. */
export function kinNamed(scene: Scene, owner: Actor, noun: string): Actor | null {
	if (owner.kind !== "person") return null;
	const told = scene.people.filter(
		(actor) =>
			actor.kind === "person" &&
			actor !== owner &&
			actor.nouns.has(noun) &&
			!scene.bonds.some(({ who }) => who === actor),
	);
	const [only] = told;
	return only !== undefined && told.length === 1 ? only : null;
}

function otherOf(bond: Bond, owner: Actor, noun: string, gender: Gender | null): Actor[] {
	const { who, of } = bond;
	if (of === owner) return bond.noun === noun && who.kind === "person" ? [who] : [];
	if (who !== owner || of.kind !== "person") return [];
	const fits = gender === null || of.gender === "either" || of.gender === gender;
	return fits && OTHER_SIDE.get(bond.noun)?.has(noun) === true ? [of] : [];
}
