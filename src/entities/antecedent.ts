import type { TokenRange } from "../text/span.ts";
import { countryOf } from "./gazetteer.ts";
import { FUNCTION_WORDS, GROUPS } from "./lexicon.ts";
import { nounKind } from "./nouns.ts";
import { SMALL, type Words } from "./reading.ts";

/** How many words before the noun may narrow it: "the most vocal Tea Party | Republicans who". */
const NARROWING = 4;

/**
 * The many whom a "who" right behind them means: "Americans who fear it", "the Syrians, who left"; null where no such
 * noun stands there.
 */
export function manyBefore(words: Words, who: number): TokenRange | null {
	const head = words.lower[who - 1] === "," ? who - 2 : who - 1;
	const noun = words.lower[head] ?? "";
	const sentence = words.document.tokens.sentence[who];
	if (words.document.tokens.sentence[head] !== sentence || !callsMany(words, head, noun))
		return null;
	let from = head;
	while (from > 0 && head - from < NARROWING && narrows(words, from - 1)) from--;
	return words.document.tokens.sentence[from] === sentence ? { from, to: head + 1 } : null;
}

function callsMany(words: Words, head: number, noun: string): boolean {
	if (!noun.endsWith("s") && !/^(?:people|those|men|women)$/.test(noun)) return false;
	if (noun === "those" || GROUPS.has(noun) || /^(?:kin-)?group$/.test(nounKind(noun))) return true;
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
