import type { TokenRange } from "../text/span.ts";
import { type Actor, isNamedWithin, lastMentionBefore } from "./actor.ts";
import { ANYBODY, maybeSamePerson } from "./alike.ts";
import { type Row, rowOf } from "./columns.ts";
import {
	DESCRIPTION_COLUMNS,
	DESCRIPTION_FEATURES,
	type DescriptionFeature,
} from "./description-features.ts";
import type { Gender } from "./gazetteer.ts";
import { genderOfPronoun, genderOfWord } from "./lexicon.ts";
import { paragraphOf, phrase, sentenceOf, type Words } from "./reading.ts";
import { inHeadline, lastSpoken, mentionedMost, type Scene, type Spoken } from "./scene.ts";
import type { NounPhrase } from "./source.ts";
import { speaksHere } from "./subject.ts";
import { isWithheld } from "./unnamed.ts";

/** Somebody whom a description may mean; null is nobody whom the article names. */
export interface Described {
	readonly actor: Actor | null;
	/** [DESCRIPTION_FEATURES.length] */
	readonly features: Float64Array;
}

/** How many of those who are named only further on are looked at, and how many sentences ahead. */
const AHEAD_COUNT = 8;
const AHEAD_REACH = 12;
/** Above this many actors those ahead are not looked for: what bounds the time. */
const CROWD = 400;

/** What a description says, read once for all candidates. */
interface Description {
	readonly words: Words;
	readonly noun: string;
	readonly gender: Gender | null;
	readonly age: string | null;
	/** The gender of the pronoun that goes on with the person in the clause behind: "the 52-year-old said he"; null without. */
	readonly spoken: Gender | null;
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
	readonly sentence: number;
	readonly paragraph: number;
	readonly at: number;
	/** Who spoke last before it, and everybody who did. */
	readonly speaker: Spoken | null;
	readonly speakers: ReadonlySet<Actor>;
	/** The person mentioned most so far. */
	readonly longest: Actor | null;
}

function read(
	scene: Scene,
	{ range, head, end, modifiers, after, determination, noun: kind }: NounPhrase,
): Description {
	const { words } = scene;
	const noun = words.lower[head] ?? "";
	const behind = after === null ? [] : words.lower.slice(after.from + 1, after.to);
	return {
		words,
		noun,
		gender: genderOfWord(noun),
		age: /\b(\d{1,3})-year-old\b/.exec(phrase(words, { from: range.from, to: end }))?.[1] ?? null,
		spoken: genderBehind(words, range.to),
		before: words.lower.slice(modifiers.from, modifiers.to),
		behind: behind.filter((word) => word.length > 3),
		indefinite: determination === "indefinite",
		anybody: ANYBODY.has(noun) || noun.endsWith("-year-old"),
		plain: TELLS_NO_ROLE.test(noun),
		said: words.lower.lastIndexOf(noun, range.from - 1) >= 0,
		strange: kind !== "person",
		sentence: sentenceOf(words, range.from),
		paragraph: paragraphOf(words, range.from),
		at: range.from,
		speaker: lastSpoken(scene, range.from),
		speakers: new Set(scene.spoken.map(({ actor }) => actor)),
		longest: mentionedMost(scene),
	};
}

const TELLS_NO_ROLE = /-year-old$|^(?:man|woman|person|boy|girl|child|teen|teenager|lady)$/;

/** How far behind a description its pronoun is looked for, in tokens. */
const SOON = 14;

/** The gender of the first "he" or "she" in the sentence behind a description, outside quotation marks. */
function genderBehind({ lower, document }: Words, from: number): Gender | null {
	const { quotation, sentence } = document.tokens;
	for (let k = from; k < from + SOON && sentence[k] === sentence[from - 1]; k++) {
		if ((quotation[k] ?? -1) >= 0) continue;
		const gender = genderOfPronoun(lower[k] ?? "");
		if (gender !== null) return gender;
	}
	return null;
}

function isPerson({ kind, plural }: Actor): boolean {
	return !plural && (kind === "person" || kind === "unnamed" || kind === "anonymous");
}

/** What may part a description from its person's name in apposition: "the minister | , Dr. | Lorem". */
const APPOSED = 3;
/** How far a sentence is looked through for the name of whom its description means. */
const CLAUSE = 60;

/** Whether an actor is named further on in the sentence of a description: who "the official said Lorem …" tells of is not the official. */
export function isNamedInClause(words: Words, actor: Actor, { range, head }: NounPhrase): boolean {
	const { sentence } = words.document.tokens;
	const from = range.to + APPOSED;
	let to = from;
	while (to < from + CLAUSE && sentence[to] === sentence[range.from]) to++;
	// Nor is "a Lorem aide" Lorem.
	return isNamedWithin(actor, range.from, head) || (from < to && isNamedWithin(actor, from, to));
}

/** Persons who are named only further on, the nearest first. */
function namedAhead(scene: Scene, { words, at, sentence }: Description): Actor[] {
	const { actors } = scene.cast;
	if (actors.length > CROWD) return [];
	return actors
		.filter(
			(actor) =>
				actor.kind === "person" &&
				actor.since > at &&
				sentenceOf(words, actor.since) - sentence <= AHEAD_REACH &&
				(actor.nouns.size > 0 || actor.mentions[0]?.subject === true),
		)
		.sort((a, b) => a.since - b.since)
		.slice(0, AHEAD_COUNT);
}

type Put = Row<DescriptionFeature>["put"];

const row = (): Row<DescriptionFeature> => rowOf(DESCRIPTION_COLUMNS, DESCRIPTION_FEATURES.length);

/** How the words of the description fit what the article tells of the actor. */
function putRole(put: Put, actor: Actor, told: Description, ahead: boolean): void {
	const { noun, gender, age, before, behind } = told;
	const plain = noun.replace(/^ex-/, "");
	const own = actor.nouns.has(noun) || actor.nouns.has(plain);
	const alike = !own && [...actor.nouns].some((other) => maybeSamePerson(other, plain));
	const unknown = actor.nouns.size === 0;
	put(ahead ? "ahead, noun its own" : "noun its own", own);
	put(ahead ? "ahead, noun alike" : "noun alike", alike);
	put(ahead ? "ahead, role unknown" : "role unknown", unknown);
	put("role another, noun tells no role", !own && !alike && !unknown && told.plain);
	put("noun its deed", !own && actor.deeds.has(noun));
	put("role another", !own && !alike && !unknown);
	const title = ` ${(actor.title ?? "").toLowerCase()} `;
	const isTold = (word: string) =>
		title.includes(` ${word} `) || title.includes(` ${word}.`) || actor.nouns.has(word);
	const toldBefore = before.filter(isTold).length;
	put("words before told", toldBefore);
	put("words before not told", before.length - toldBefore);
	put(
		"no words before, title narrowed",
		before.length === 0 && /(?:deputy|vice|former|shadow|ex-)/.test(title.split(noun)[0] ?? ""),
	);
	put(
		"noun its own, title says otherwise",
		own && before.length > toldBefore && toldBefore === 0 && title.trim().includes(" "),
	);
	const toldBehind = behind.filter((word) => title.includes(word)).length;
	put("words behind told", toldBehind);
	put("words behind not told", Math.min(3, behind.length - toldBehind));
	put("age its own", age !== null && actor.age === age);
	put("age another", age !== null && actor.age !== null && actor.age !== age);
	const { spoken } = told;
	put("said he or she, agrees", spoken !== null && actor.gender === spoken);
	put(
		"said he or she, another",
		spoken !== null && actor.gender !== "either" && actor.gender !== spoken,
	);
	put("age asked, none told", age !== null && actor.age === null);
	put("gender agrees", gender !== null && actor.gender === gender);
	put("gender open", gender !== null && actor.gender === "either");
	put("anybody, role unknown", told.anybody && unknown);
	put("office, role unknown", !told.anybody && unknown);
	put("no noun of persons, noun its own", told.strange && own);
	put("unnamed", actor.kind !== "person");
	put("unnamed, noun its own", actor.kind !== "person" && own);
}

function metCandidate(
	scene: Scene,
	actor: Actor,
	order: number,
	told: Description,
): Described | null {
	const { words, at, sentence, speaker } = told;
	const index = lastMentionBefore(actor, at);
	const mention = actor.mentions[index];
	if (mention === undefined) return null;
	const { features, put } = row();
	putRole(put, actor, told, false);
	const distance = sentence - sentenceOf(words, mention.from);
	const spoke = speaker?.actor === actor;
	put("spoke last", spoke);
	put("spoke last, in the sentence before", spoke && sentence - (speaker?.sentence ?? 0) === 1);
	put("spoke last, role unknown", spoke && actor.nouns.size === 0);
	put(
		"spoke last, in this paragraph",
		spoke && paragraphOf(words, speaker.token) === told.paragraph,
	);
	put("spoke ever", told.speakers.has(actor));
	put("this sentence", distance === 0);
	put("sentence before", distance === 1);
	put("two sentences before", distance === 2);
	put("three or more before", distance >= 3 ? Math.min(distance, 12) / 4 : 0);
	put("in this paragraph", paragraphOf(words, mention.from) === told.paragraph);
	put("latest", order === 0);
	put("latest, role unknown", order === 0 && actor.nouns.size === 0);
	put("second latest", order === 1);
	put("last a subject", mention.subject);
	put("subject of the sentence before", distance === 1 && mention.subject);
	put("mentions", Math.log(1 + index));
	put("mentioned most", told.longest === actor);
	put("first person of the article", scene.first === actor);
	put("in the headline", inHeadline(scene, actor));
	put("anybody, spoke last", told.anybody && spoke);
	put("no noun of persons, spoke last", told.strange && spoke);
	return { actor, features };
}

function aheadCandidate(scene: Scene, actor: Actor, order: number, told: Description): Described {
	const { words, sentence } = told;
	const { features, put } = row();
	putRole(put, actor, told, true);
	const distance = sentenceOf(words, actor.since) - sentence;
	const name = actor.mentions[0];
	put("ahead", true);
	put("ahead by one sentence", distance === 1);
	put("ahead by two sentences", distance === 2);
	put("ahead by three or four", distance === 3 || distance === 4);
	put("next to be named", order === 0);
	put("next to be named, role unknown", order === 0 && actor.nouns.size === 0);
	put(
		"next to be named, speaks there",
		order === 0 && name !== undefined && speaksHere(words, name),
	);
	put("next to be named, described indefinitely", order === 0 && told.indefinite);
	put("ahead, described indefinitely", told.indefinite);
	put("in the headline", inHeadline(scene, actor));
	return { actor, features };
}

function putAlone({ actor, features }: Described, told: Description): void {
	const ahead = (actor?.since ?? 0) > told.at;
	features[DESCRIPTION_COLUMNS["alone with the noun"]] = 1;
	features[DESCRIPTION_COLUMNS["alone with the noun, ahead"]] = Number(ahead);
	features[
		DESCRIPTION_COLUMNS["alone with the noun, described indefinitely in the first sentences"]
	] = Number(told.indefinite && told.sentence < 4);
}

/** Those whom a description of one person may mean, met or named further on, and nobody. */
export function describedCandidates(
	scene: Scene,
	phraseOf: NounPhrase,
	source: boolean,
): Described[] {
	const told = read(scene, phraseOf);
	const fits = (actor: Actor) =>
		isPerson(actor) &&
		!isNamedInClause(scene.words, actor, phraseOf) &&
		(told.gender === null || actor.gender === "either" || actor.gender === told.gender);
	const met = scene.people
		.filter(fits)
		.flatMap((actor, order) => metCandidate(scene, actor, order, told) ?? []);
	const known = new Set(met.map(({ actor }) => actor));
	const [only] = met;
	if (only !== undefined && met.length === 1)
		only.features[DESCRIPTION_COLUMNS["only one met who fits"]] = 1;
	const ahead = namedAhead(scene, told)
		.filter((actor) => fits(actor) && !known.has(actor))
		.map((actor, order) => aheadCandidate(scene, actor, order, told));
	const named = [...met, ...ahead].filter(({ actor }) => actor?.nouns.has(told.noun));
	const [alone] = named;
	if (alone !== undefined && named.length === 1) putAlone(alone, told);
	const { features, put } = row();
	const range: TokenRange = phraseOf.range;
	put("nobody", true);
	put("nobody, noun said before", told.said);
	put("nobody, noun tells no role", told.plain);
	put("nobody, described indefinitely", told.indefinite);
	put("nobody, the first sentences", told.sentence < 3);
	put("nobody, withheld", isWithheld(scene, range));
	put("nobody, words behind", told.behind.length > 0);
	put("nobody, words before", told.before.length > 0);
	put("nobody, somebody has the noun", named.length > 0);
	put("nobody, an office", !told.anybody);
	put("nobody, a source", source);
	put("nobody, no noun of persons", told.strange);
	return [...met, ...ahead, { actor: null, features }];
}
