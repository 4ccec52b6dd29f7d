import type { TokenRange } from "../text/span.ts";
import { type Actor, lastMentionBefore } from "./actor.ts";
import { countryOf } from "./gazetteer.ts";
import { FUNCTION_WORDS, GROUPS } from "./lexicon.ts";
import { nounKind } from "./nouns.ts";
import { SMALL, type Words } from "./reading.ts";
import type { Scene } from "./scene.ts";

/** How many words before the noun may narrow it: "the most vocal Tea Party | Republicans who". */
const NARROWING = 4;

/**
 * Those without a name whom a "who" right behind them means: "Americans who fear it", "the Syrians, who left", "a Lorem
 * fan who came"; null where no such noun stands there.
 */
export function antecedentOf(words: Words, who: number): TokenRange | null {
	// "a president who ended one war and | who hoped to end another".
	const first = /^(?:and|but|or)$/.test(words.lower[who - 1] ?? "") ? whoBefore(words, who) : -1;
	return first < 0
		? directlyBefore(words, who)
		: (directlyBefore(words, first) ?? nounBefore(words, first));
}

function directlyBefore(words: Words, who: number): TokenRange | null {
	const head = words.lower[who - 1] === "," ? who - 2 : who - 1;
	const noun = words.lower[head] ?? "";
	const sentence = words.document.tokens.sentence[who];
	if (words.document.tokens.sentence[head] !== sentence) return null;
	if (!callsMany(words, head, noun)) return oneBefore(words, who);
	let from = head;
	while (from > 0 && head - from < NARROWING && narrows(words, from - 1)) from--;
	return words.document.tokens.sentence[from] === sentence ? { from, to: head + 1 } : null;
}

/** How far back the first of two clauses with "who" is looked for, in tokens. */
const CLAUSES = 30;

function whoBefore({ lower, document }: Words, who: number): number {
	const { sentence } = document.tokens;
	for (let k = who - 2; k > who - CLAUSES && sentence[k] === sentence[who]; k--)
		if (lower[k] === "who") return k;
	return -1;
}

/** "a president | who": the noun with its article right before; null for other words. */
function nounBefore(words: Words, who: number): TokenRange | null {
	const article = /^(?:an?|the)$/.test(words.lower[who - 2] ?? "");
	const noun = words.shape[who - 1] === SMALL && nounKind(words.lower[who - 1] ?? "") === "person";
	return article && noun ? { from: who - 2, to: who } : null;
}

/** "a Lorem impersonator | who": somebody without a name, but for what stands beside one ("Ada Lorem, a nurse who"). */
function oneBefore(words: Words, who: number): TokenRange | null {
	const noun = words.lower[who - 1] ?? "";
	const person = nounKind(noun) === "person" || /[a-z]{4}(?:or|er|ist)$/.test(noun);
	if (words.shape[who - 1] !== SMALL || !person) return null;
	let from = who - 1;
	while (from > 0 && who - from <= NARROWING && narrows(words, from - 1)) from--;
	const named = words.shape.slice(from, who - 1).some((shape) => shape !== SMALL);
	if (!named || !/^an?$/.test(words.lower[from - 1] ?? "")) return null;
	return /^[,–—(-]$/.test(words.lower[from - 2] ?? "") ? null : { from: from - 1, to: who };
}

function callsMany(words: Words, head: number, noun: string): boolean {
	if (!noun.endsWith("s") && !/^(?:people|those|some|many|few|several|men|women)$/.test(noun))
		return false;
	if (
		/^(?:those|some|others|many|few|several)$/.test(noun) ||
		GROUPS.has(noun) ||
		/^(?:kin-)?group$/.test(nounKind(noun))
	)
		return true;
	return words.shape[head] !== SMALL && countryOf(noun)?.by === "adjective";
}

/** Whether the word may narrow the noun behind it: a name's word or a small one that no clause is made with. */
function narrows(words: Words, k: number): boolean {
	const lower = words.lower[k] ?? "";
	if (!/^\p{L}/u.test(lower) || FUNCTION_WORDS.has(lower))
		return /^(?:many|some|several|most|two|three|other)$/.test(lower);
	return (
		words.shape[k] !== SMALL ||
		/(?:[^e]ed|ing|ive|al|ic|ous|ful|ish|ian|an|or|er|ly|ent|ant)$/.test(lower)
	);
}

/** Who is mentioned directly before "whose", the comma stepped over: "the foreign ministry, | whose | spokeswoman". */
export function mentionedBefore(scene: Scene, token: number): Actor | null {
	const to = scene.words.lower[token - 1] === "," ? token - 1 : token;
	const endsHere = (actor: Actor): boolean =>
		actor.mentions[lastMentionBefore(actor, to)]?.to === to;
	const latest = [scene.people, scene.bodies, scene.groups].flatMap((met) => met.slice(0, 4));
	return latest.find(endsHere) ?? null;
}
