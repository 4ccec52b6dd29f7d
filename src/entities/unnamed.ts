import type { TokenRange } from "../text/span.ts";
import { type Found, found } from "./found.ts";
import { actorOfName } from "./named.ts";
import { sentenceOf } from "./reading.ts";
import { meet, type Scene } from "./scene.ts";
import { type NounPhrase, namesIn } from "./source.ts";

/** Wordings by which an article tells that it, or the source, keeps a name back; "n't" stands as "not". */
const WITHHELD = new RegExp(
	[
		"anonymity|anonymously|using the pseudonym|asked to remain|off the record",
		"(?:speak|spoke|speaking|talking|talked) on background",
		"(?:not|cannot|never|declined|refused|asked not|preferred not|wished not) (?:wish |want |like |care )?(?:to )?(?:be |be further )?(?:being )?(?:named|identified|quoted)",
		"(?:not|cannot|never|declined|refused|asked not|preferred not|wished not) (?:wish |want |like |care )?(?:to )?(?:be )?(?:disclose|give (?:his|her|their)|mention (?:his|her|their))",
		"not (?:publicly )?authori[sz]ed to|unauthori[sz]ed to",
		"condition (?:that |of )?(?:(?:he|she|they|we|it|i|his|her|their|nobody|no) (?:\\w+ ){0,3}not |no names?\\b)",
		"names? (?:not |should not |would not |must not |never )?(?:to )?be (?:withheld|published|printed|used|given|mentioned)",
		"names? (?:(?:was|were|is|are|has been|have been|being) ){0,2}withheld",
		"not (?:want|wish|like) (?:his|her|their) (?:full |sur)?names? ",
		"(?:dismissed|fired|sacked|punished|prosecuted|arrested|jailed|killed) if (?:(?:he|she|they) (?:was|were) )?(?:named|identified)",
	]
		.map((wording) => `\\b(?:${wording})`)
		.join("|"),
);

/** Words at the head of a sentence that say so of the source further on: "Privately, two ministers admit". */
const BEFOREHAND =
	/^(?:(?:speaking|talking|interviewed) )?(?:privately|in private|anonymously|off the record|(?:up)?on (?:the )?condition of anonymity|on background)\b/;

/** A sentence about whoever spoke in the one before: "He asked not to be named". */
const OF_THE_LAST =
	/^(?:he|she|they|both|all|neither|none|the (?:[\w-]+ ){1,3}?) ?(?:[\w-]+ ){0,2}?(?:asked|spoke|requested|insisted|agreed|declined|refused|wished|wanted|did|does|do|would|was|were|is|are|cannot)\b/;

const INSIDE =
	/\b(?:familiar with|briefed on|close to the|with knowledge of|with direct knowledge|not authori[sz]ed|privy to|^(?:an|the|another) unnamed)\b/;

/** How many tokens behind a source are looked at for words that withhold its name. */
const REACH_BEHIND = 30;
/** How many tokens of a sentence's head are looked at for words that do so beforehand. */
const REACH_BEFORE = 10;

/** Whether the sentence of the source at the range, or the one that follows, tells that its name is withheld. */
export function isWithheld(scene: Scene, range: TokenRange): boolean {
	const { words } = scene;
	const { sentences } = words.document;
	const at = sentenceOf(words, range.from);
	const sentence = sentences[at]?.tokens;
	if (sentence === undefined) return false;
	const told = (from: number, to: number): string =>
		words.lower
			.slice(from, to)
			.join(" ")
			.replace(/ ?n['’]t\b/g, " not");
	if (INSIDE.test(told(range.from, range.to + 3))) return true;
	if (WITHHELD.test(told(range.from, Math.min(sentence.to, range.to + REACH_BEHIND)))) return true;
	const head = Math.min(range.from, sentence.from + REACH_BEFORE);
	if (BEFOREHAND.test(told(sentence.from, head))) return true;
	const next = sentences[at + 1]?.tokens;
	if (next === undefined) return false;
	const after = told(next.from, Math.min(next.to, next.from + REACH_BEHIND));
	return OF_THE_LAST.test(after) && WITHHELD.test(after);
}

/** "a woman who gave her name only as Tasha", "a protester using the pseudonym Katya": the name that stands for one; null without. */
export function calledOnly(scene: Scene, read: NounPhrase): Found | null {
	const { words, cast } = scene;
	if (read.noun !== "person" && read.noun !== "kin") return null;
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
