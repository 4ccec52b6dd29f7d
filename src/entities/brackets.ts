import type { Actor } from "./actor.ts";
import type { Cast } from "./cast.ts";
import { phrase, type Words } from "./reading.ts";
import { initials } from "./short.ts";

/** What stands in the brackets that open at a token, where they close soon; else null. */
function bracketAt(words: Words, at: number): string | null {
	if (words.lower[at] !== "(") return null;
	for (let k = at + 1; k < at + 9; k++) {
		if (words.lower[k] === ")") return phrase(words, { from: at + 1, to: k });
	}
	return null;
}

/** Joins a body with its other name in the brackets behind it: "Syrian Arab News Agency (SANA)", "SANA (Syrian Arab News Agency)". */
export function joinBracket(cast: Cast, actor: Actor, at: number): void {
	const bracket = bracketAt(cast.words, at);
	if (bracket === null || actor.kind === "place") return;
	const letters = bracket.replace(/[^\p{L}]/gu, "");
	const acronym = letters.length >= 2 && letters.length <= 10 && letters === letters.toUpperCase();
	const expansion = bracket.includes(" ") && initials(bracket) === actor.name.replace(/\./g, "");
	const short =
		actor.key.length > 1 && (actor.name.includes(bracket) || /^\p{Lu}[\p{L}&-]+$/u.test(bracket));
	if (!acronym && !expansion && !short) return;
	if (expansion) {
		actor.aliases.push(actor.name);
		actor.name = bracket;
		actor.key = bracket.toLowerCase().split(" ");
	} else actor.aliases.push(bracket);
	cast.bodies.set(bracket.toLowerCase(), actor);
}
