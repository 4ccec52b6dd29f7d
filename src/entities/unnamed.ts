import type { TokenRange } from "../text/span.ts";
import { type Found, found } from "./found.ts";
import { actorOfName } from "./named.ts";
import { sentenceOf } from "./reading.ts";
import { meet, type Scene } from "./scene.ts";
import { type NounPhrase, namesIn } from "./source.ts";

const WITHHELD =
	/\b(?:condition of anonymity|on anonymity|requested anonymity|anonymously|(?:not|n't|cannot|can't|never|declined|refused|asked not|preferred not|wished not|did not want|didn't want) (?:wish |want |like |care )?(?:to )?(?:be |be further )?(?:named|identified|disclose|give (?:his|her|their)|mention (?:his|her|their))|not (?:to be )?(?:named|identified)|not (?:publicly )?authori[sz]ed to|unauthori[sz]ed to|condition (?:that |of )?(?:(?:he|she|they|we|it|i|his|her|their|nobody|no) (?:\w+ ){0,3}not |no names?\b)|names? (?:not |should not |would not |must not |never )?(?:to )?be (?:withheld|published|printed|used|given|mentioned)|names? (?:was |were |is |are )?withheld|(?:not|n't) (?:want|wish|like) (?:his|her|their) (?:full |sur)?names? |craved? anonymity|anonymity|using the pseudonym|asked to remain)\b/;

const INSIDE =
	/\b(?:familiar with|briefed on|close to the|with knowledge of|with direct knowledge|not authori[sz]ed|privy to|^(?:an|the|another) unnamed)\b/;

/** Whether the sentence tells that the name of the source at the range is withheld. */
export function isWithheld(scene: Scene, range: TokenRange): boolean {
	const { words } = scene;
	const sentence = words.document.sentences[sentenceOf(words, range.from)];
	if (sentence === undefined) return false;
	const to = Math.min(sentence.tokens.to, range.to + 30);
	if (INSIDE.test(words.lower.slice(range.from, range.to + 3).join(" "))) return true;
	return WITHHELD.test(words.lower.slice(range.from, to).join(" ").replace(/ n't/g, "n't"));
}

/** "a woman who gave her name only as Tasha", "a protester using the pseudonym Katya": the name that stands for one; null without. */
export function calledOnly(scene: Scene, read: NounPhrase): Found | null {
	const { words, cast } = scene;
	if (read.noun !== "person") return null;
	const to = Math.max(read.range.to, read.end + 10);
	const from = read.head + 1;
	const [name] = namesIn(cast.names, { from, to }).filter(({ from, to: end }) => end - from <= 2);
	if (name === undefined || sentenceOf(words, name.from) !== sentenceOf(words, read.head))
		return null;
	const before = words.lower.slice(from, name.from).join(" ");
	const pseudonym = PSEUDONYM.test(before);
	if (
		!pseudonym &&
		!/\b(?:name (?:only |just )?as|(?:her|him)self (?:only |just )?as|goes by|be called|identified (?:only |just )as)$/.test(
			before,
		)
	)
		return null;
	const actor = actorOfName(scene, name, true);
	if (actor.kind !== "person" && actor.key.length > 2) return null;
	actor.kind = pseudonym ? "anonymous" : "person";
	actor.unsure = false;
	meet(scene, actor);
	return found(actor, 0.85, `the article calls this person only ${actor.name}`);
}

const PSEUDONYM =
	/\b(?:pseudonym|asked to be (?:called|named|identified)|not (?:his|her) real name)(?: (?:of|by|only|as))*$/;
