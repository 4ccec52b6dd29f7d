import type { TokenRange } from "../text/span.ts";
import type { Actor } from "./actor.ts";
import type { NameMention } from "./kinds.ts";
import { DETERMINERS, GROUPS, isCalling, KIN, OFFICE_MODIFIERS } from "./lexicon.ts";
import { nounKind } from "./nouns.ts";
import { SMALL, type Words } from "./reading.ts";

/** Whether a lone name that became a body could as well be a person's: nothing calls it a body. */
export function isGuess(words: Words, body: Actor, name: NameMention): boolean {
	const [word = ""] = body.key;
	const describes =
		words.shape[name.to] === SMALL && nounKind(words.lower[name.to] ?? "") !== "other";
	const adjective =
		GROUPS.has(word) || OFFICE_MODIFIERS.has(word) || /(?:ic|ish|ese|ied|can|ist)$/.test(word);
	return (
		name.to - name.from === 1 &&
		name.strength < (body.kind === "place" ? 2 : 1) &&
		!/^\p{Lu}{2,}/u.test(words.raw[name.from] ?? "") &&
		body.key.length === 1 &&
		body.country === null &&
		!describes &&
		!adjective
	);
}

/** How many mentions tell whether a lone name can be a person's. */
const LOOKED_AT = 6;

/** Whether a lone name stands where places and things do and never where somebody acts: "from Lorem", "a Lorem school". */
export function isNoPerson(words: Words, actor: Actor): boolean {
	const mentions = actor.mentions.slice(0, LOOKED_AT);
	// "a Lorem factory", "the Lorem plant": a person's name may stand so once.
	if (mentions.filter((mention) => narrowsNoun(words, mention)).length >= 2) return true;
	if (mentions.some(({ subject }) => subject)) return false;
	// "Brilliant," he said: a capital that every sentence begins with.
	if (mentions.every(({ from }) => words.first[from] === 1)) return true;
	return mentions.some(({ from, to }) => {
		const before = words.lower[from - 1] ?? "";
		if (PLACING.test(before)) return true;
		if (before === "of")
			return !isCalling(words.lower[from - 2] ?? "") && !KIN.has(words.lower[from - 2] ?? "");
		if (/^\d/.test(words.lower[to] ?? "")) return true;
		return narrowsNoun(words, { from, to });
	});
}

function narrowsNoun(words: Words, { from, to }: TokenRange): boolean {
	const before = words.lower[from - 1] ?? "";
	const modifies = words.shape[to] === SMALL && /^\p{L}/u.test(words.lower[to] ?? "");
	return modifies && (DETERMINERS.has(before) || /^\d+$/.test(before));
}

const PLACING = /^(?:in|at|near|outside|across|around|via|towards?|into|from)$/;
