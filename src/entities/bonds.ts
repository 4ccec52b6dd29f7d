import type { Actor } from "./actor.ts";
import type { Gender } from "./gazetteer.ts";
import { ownerBefore } from "./kin.ts";
import type { NameMention } from "./kinds.ts";
import { genderOfWord } from "./lexicon.ts";
import type { Bond, Scene } from "./scene.ts";

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
	const of = ownerBefore(scene, at, null);
	if (of === null || of === actor) return;
	scene.bonds.push({ who: actor, noun, of });
	if (scene.bonds.length > KEPT) scene.bonds.shift();
}

/** The named person who is the owner's `noun`, told from either side: "her client" is whose solicitor she is; null where none is told. */
export function bondedTo(scene: Scene, owner: Actor, noun: string): Actor | null {
	const gender = genderOfWord(noun);
	const meant = new Set(scene.bonds.flatMap((bond) => otherOf(bond, owner, noun, gender)));
	const [who] = meant;
	return who !== undefined && meant.size === 1 ? who : null;
}

function otherOf(bond: Bond, owner: Actor, noun: string, gender: Gender | null): Actor[] {
	const { who, of } = bond;
	if (of === owner) return bond.noun === noun && who.kind === "person" ? [who] : [];
	if (who !== owner || of.kind !== "person") return [];
	const fits = gender === null || of.gender === "either" || of.gender === gender;
	return fits && OTHER_SIDE.get(bond.noun)?.has(noun) === true ? [of] : [];
}
