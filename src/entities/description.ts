import type { TokenRange } from "../text/span.ts";
import { type Actor, lastMentionBefore } from "./actor.ts";
import { ANYBODY } from "./alike.ts";
import { deedsAt } from "./deeds.ts";
import type { Gender } from "./gazetteer.ts";
import { FUNCTION_WORDS, genderOfPronoun, genderOfWord } from "./lexicon.ts";
import { paragraphOf, phrase, sentenceOf, type Words } from "./reading.ts";
import { lastSpoken, mentionedMost, type Scene, type Spoken } from "./scene.ts";
import type { NounPhrase } from "./source.ts";

/** What a description says, read once for all candidates. */
export interface Description {
	readonly words: Words;
	readonly noun: string;
	readonly gender: Gender | null;
	readonly age: string | null;
	/** The gender of the pronoun that goes on with the person in the clause behind: "the 52-year-old said he"; null without. */
	readonly spoken: Gender | null;
	/** The gender of whom the person speaks to in its clause: "the supervisor told her"; null without. */
	readonly addressed: Gender | null;
	readonly before: readonly string[];
	readonly behind: readonly string[];
	readonly indefinite: boolean;
	readonly anybody: boolean;
	/** Whether the noun tells nothing but sex or age: "the woman", "the 52-year-old". */
	readonly plain: boolean;
	/** Whether the noun has stood before in the article. */
	readonly said: boolean;
	/** Whether the noun is none that the table knows to call persons. */
	readonly strange: boolean;
	/** Whether the description is spoken of in somebody's words, within quotation marks. */
	readonly quoted: boolean;
	/** Whether somebody's words stand right before it, as in "“…,” the farmer said". */
	readonly behindQuotation: boolean;
	/** Whether it stands at the head of its sentence. */
	readonly heads: boolean;
	/** The beginnings of its words of content, by which a text may tell of the person elsewhere. */
	readonly stems: readonly string[];
	readonly sentence: number;
	readonly paragraph: number;
	readonly at: number;
	readonly end: number;
	/** How many persons were met in this paragraph. */
	readonly here: number;
	readonly owned: boolean;
	/** What its clause makes of the person: "the former trawlerman denies it" an accused. */
	readonly deeds: readonly string[];
	/** The one person who was met in this paragraph; null where none was, or several. */
	readonly alone: Actor | null;
	/** Who spoke last before it, and everybody who did. */
	readonly speaker: Spoken | null;
	readonly speakers: ReadonlySet<Actor>;
	/** The person mentioned most so far. */
	readonly longest: Actor | null;
}

/** Reads what a description says. */
export function readDescription(
	scene: Scene,
	{ range, head, end, modifiers, after, determination, noun: kind }: NounPhrase,
): Description {
	const { words } = scene;
	const noun = words.lower[head] ?? "";
	const behind =
		after === null || isCount(words, after) ? [] : words.lower.slice(after.from + 1, after.to);
	const { quotation } = words.document.tokens;
	const here = metInParagraph(scene, range.from);
	return {
		words,
		noun,
		gender: genderOfWord(noun),
		age: /\b(\d{1,3})-year-old\b/.exec(phrase(words, { from: range.from, to: end }))?.[1] ?? null,
		spoken: genderBehind(words, range.to),
		addressed: genderAddressed(words, range.to),
		before: words.lower.slice(modifiers.from, modifiers.to),
		behind: behind.filter((word) => word.length > 3),
		indefinite: determination === "indefinite",
		anybody: ANYBODY.has(noun) || noun.endsWith("-year-old"),
		plain: TELLS_NO_ROLE.test(noun) || (after !== null && isCount(words, after)),
		quoted: (quotation[range.from] ?? -1) >= 0,
		behindQuotation: isBehindQuotation(words, range.from),
		heads: words.first[range.from] === 1,
		stems: stemsOf([...words.lower.slice(modifiers.from, modifiers.to), noun, ...behind]),
		said: words.lower.lastIndexOf(noun, range.from - 1) >= 0,
		strange: kind !== "person",
		sentence: sentenceOf(words, range.from),
		paragraph: paragraphOf(words, range.from),
		at: range.from,
		end,
		here: here.length,
		owned: determination === "possessive",
		deeds: deedsAt(words, { from: range.from, to: end }),
		alone: here.length === 1 ? (here[0] ?? null) : null,
		speaker: lastSpoken(scene, range.from),
		speakers: scene.speakers,
		longest: mentionedMost(scene),
	};
}

const TELLS_NO_ROLE = /-year-old$|^(?:man|woman|person|boy|girl|child|teen|teenager|lady)$/;

/** How far behind a description its pronoun is looked for, in tokens. */
const SOON = 14;

/** The gender of the first "he" or "she" in the sentence behind a description, outside quotation marks, and not of whom it speaks to. */
function genderBehind({ lower, document }: Words, from: number): Gender | null {
	const { quotation, sentence } = document.tokens;
	for (let k = from; k < from + SOON && sentence[k] === sentence[from - 1]; k++) {
		if ((quotation[k] ?? -1) >= 0) continue;
		const gender = genderOfPronoun(lower[k] ?? "");
		if (gender !== null && !isAddressed(lower, k)) return gender;
	}
	return null;
}

/** The gender of whom the description's person speaks to: "the supervisor told her". */
function genderAddressed({ lower, document }: Words, from: number): Gender | null {
	const { sentence } = document.tokens;
	for (let k = from; k < from + NEAR && sentence[k] === sentence[from - 1]; k++) {
		const gender = genderOfPronoun(lower[k] ?? "");
		if (gender !== null && isAddressed(lower, k)) return gender;
	}
	return null;
}

/** How far behind a description its verb's object is looked for, in tokens. */
const NEAR = 5;

function isAddressed(lower: readonly string[], k: number): boolean {
	return (
		/^(?:him|her)$/.test(lower[k] ?? "") &&
		/^(?:told|tells|tell|asked|asks|ask|warned|warns|warn|urged|urges|advised|ordered|promised|assured|accused|accuses|informed|called|calls|reminded|thanked)$/.test(
			lower[k - 1] ?? "",
		)
	);
}

/** How much of a word is read where only its beginning counts. */
const STEM = 5;

/** The beginning of a word, lower-cased: "harvesting" and "harvest" begin alike. */
export function stemOf(word: string): string {
	return word.slice(0, STEM);
}

function stemsOf(words: readonly string[]): string[] {
	return words
		.filter((word) => word.length > 3 && /^[\p{L}-]+$/u.test(word) && !FUNCTION_WORDS.has(word))
		.map(stemOf);
}

/** How many tokens of a verb may stand between a quotation and its speaker. */
const VERB = 3;

function isBehindQuotation({ document }: Words, from: number): boolean {
	const { quotation, sentence } = document.tokens;
	if ((quotation[from] ?? -1) >= 0) return false;
	for (let k = from - 1; k >= from - VERB && sentence[k] === sentence[from]; k--)
		if ((quotation[k] ?? -1) >= 0) return true;
	return false;
}

/** "the mother of five": how many, not whose. */
export function isCount(words: Words, after: TokenRange): boolean {
	return (
		words.lower[after.from] === "of" &&
		/^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(
			words.lower[after.from + 1] ?? "",
		)
	);
}

function metInParagraph({ words, people }: Scene, at: number): Actor[] {
	const paragraph = paragraphOf(words, at);
	return people.filter((actor) => {
		const mention = actor.mentions[lastMentionBefore(actor, at)];
		return mention !== undefined && paragraphOf(words, mention.from) === paragraph;
	});
}
