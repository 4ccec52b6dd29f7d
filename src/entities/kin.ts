import type { Actor } from "./actor.ts";
import { tellGender } from "./gender.ts";
import type { NameMention } from "./kinds.ts";
import { genderOfPronoun, genderOfWord, KIN_OF_ONE_NAME } from "./lexicon.ts";
import { findPronoun } from "./people.ts";
import { isPossessive } from "./reading.ts";
import type { Scene } from "./scene.ts";
import { namesIn } from "./source.ts";

/** "his wife Bernadette", "Mr Pryce's widow, Bethan": a lone first name after kin takes the surname of whose kin it is. */
export function kinName(
	scene: Scene,
	name: NameMention,
	actor: Actor,
	speaker: Actor | null,
): void {
	const { words, cast } = scene;
	if (name.to - name.from !== 1 || actor.key.length > 1) return;
	const kin = words.lower[name.from - 1] === "," ? name.from - 2 : name.from - 1;
	const noun = words.lower[kin] ?? "";
	if (!KIN_OF_ONE_NAME.has(noun)) return;
	const owner = ownerBefore(scene, kin, speaker);
	const surname = owner?.key.at(-1);
	if (
		owner === null ||
		owner === actor ||
		owner.kind !== "person" ||
		surname === undefined ||
		owner.key.length < 2
	)
		return;
	actor.kind = "person";
	actor.aliases.push(actor.name);
	actor.name = `${actor.name} ${owner.name.split(" ").at(-1) ?? ""}`;
	actor.key = [...actor.key, surname];
	actor.nouns.add(noun);
	tellGender(actor, genderOfWord(noun), "told");
	cast.enrol(actor);
}

/** Whose kin the noun at the token tells: the name before "'s", or "his". */
export function ownerBefore(scene: Scene, kin: number, speaker: Actor | null): Actor | null {
	const { words, cast } = scene;
	for (let k = kin - 1; k >= Math.max(0, kin - 4); k--) {
		const lower = words.lower[k] ?? "";
		if (isPossessive(words, k)) {
			const before = namesIn(cast.names, { from: Math.max(0, k - 3), to: k }).at(-1);
			return before === undefined ? null : cast.ownerOf(before);
		}
		const gender = genderOfPronoun(lower);
		if (gender !== null) return findPronoun(scene, k, gender, false)?.actor ?? null;
		if (lower === "my") return speaker;
		if (!/^[\p{L}-]+$/u.test(lower)) return null;
	}
	return null;
}
