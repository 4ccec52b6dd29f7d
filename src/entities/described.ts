import type { TokenRange } from "../text/span.ts";
import { type Actor, lastMentionBefore } from "./actor.ts";
import { ANYBODY, maybeSamePerson } from "./alike.ts";
import { type Row, rowOf } from "./columns.ts";
import { type Description, isCount, readDescription } from "./description.ts";
import {
	DESCRIPTION_COLUMNS,
	DESCRIPTION_FEATURES,
	type DescriptionFeature,
} from "./description-features.ts";
import { namedInQuote } from "./quoted-names.ts";
import { paragraphOf, sentenceOf } from "./reading.ts";
import { putFits, putRole } from "./role-fit.ts";
import { isRuledOut } from "./ruled-out.ts";
import { inHeadline, type Scene } from "./scene.ts";
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

const NOBODY: ReadonlySet<Actor> = new Set();

function isPerson({ kind, plural }: Actor): boolean {
	return !plural && (kind === "person" || kind === "unnamed" || kind === "anonymous");
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

/** How many sentences open an article: who is described there is named soon. */
const OPENING = 3;

/**
 * Whether somebody named only further on may be described before: called so or alike, or of no role and then told an
 * age, speaking, or named at once behind an article's opening.
 */
function mayBeMeant(actor: Actor, { words, noun, sentence }: Description): boolean {
	const { nouns, deeds, age, mentions } = actor;
	if (nouns.has(noun) || deeds.has(noun)) return true;
	if (nouns.size > 0)
		return ANYBODY.has(noun) || [...nouns].some((own) => maybeSamePerson(own, noun));
	const [first] = mentions;
	if (first === undefined) return false;
	if (age !== null || speaksHere(words, first)) return true;
	return first.subject && sentence < OPENING && sentenceOf(words, first.from) - sentence <= 2;
}

const row = (): Row<DescriptionFeature> => rowOf(DESCRIPTION_COLUMNS, DESCRIPTION_FEATURES.length);

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
	const { quotation } = words.document.tokens;
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
	put("may be spoken to", told.addressed !== null && actor.gender === told.addressed);
	put("spoke ever", told.speakers.has(actor));
	put("this sentence", distance === 0);
	put("sentence before", distance === 1);
	put("two sentences before", distance === 2);
	put("three or more before", distance >= 3 ? Math.min(distance, 12) / 4 : 0);
	const inParagraph = paragraphOf(words, mention.from) === told.paragraph;
	put("in this paragraph", inParagraph);
	put("latest", order === 0);
	put("latest, role unknown", order === 0 && actor.nouns.size === 0);
	put("last a subject", mention.subject);
	put("subject of the sentence before", distance === 1 && mention.subject);
	put("owned, met", told.owned);
	put("mentions", Math.log(1 + index));
	put("first person of the article", scene.first === actor);
	put("in the headline", inHeadline(scene, actor));
	put("anybody, spoke last", told.anybody && spoke);
	put("in a quotation, spoke last", told.quoted && spoke);
	put("in a quotation, met outside", told.quoted && (quotation[mention.from] ?? -1) < 0);
	put(
		"behind a quotation, subject of the sentence before",
		told.behindQuotation && distance === 1 && mention.subject,
	);
	put("behind a quotation, latest", told.behindQuotation && order === 0);
	put("behind a quotation, spoke last", told.behindQuotation && spoke);
	put("alone in this paragraph", inParagraph && told.alone === actor);
	put("noun never said, spoke last", !told.said && spoke);
	put("noun never said, latest", !told.said && order === 0);
	put(
		"noun never said, subject of the sentence before",
		!told.said && distance === 1 && mention.subject,
	);
	put("noun never said, role unknown", !told.said && actor.nouns.size === 0);
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

function hasNoun(features: Float64Array): boolean {
	const own = features[DESCRIPTION_COLUMNS["noun its own"]];
	return own === 1 || features[DESCRIPTION_COLUMNS["ahead, noun its own"]] === 1;
}

/** Those whom a description of one person may mean, met or named further on, and nobody; never who speaks the words that hold it. */
export function describedCandidates(
	scene: Scene,
	phraseOf: NounPhrase,
	source: boolean,
	teller: Actor | null,
): Described[] {
	const told = readDescription(scene, phraseOf);
	const quoted = source ? namedInQuote(scene, phraseOf.range.from) : NOBODY;
	const fits = (actor: Actor) =>
		isPerson(actor) &&
		!quoted.has(actor) &&
		!isRuledOut(scene.words, actor, phraseOf) &&
		actor !== teller &&
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
		.map((actor, order) => aheadCandidate(scene, actor, order, told))
		.filter(({ actor }) => actor !== null && mayBeMeant(actor, told));
	const named = [...met, ...ahead].filter(({ features }) => hasNoun(features));
	const [alone] = named;
	if (alone !== undefined && named.length === 1) putAlone(alone, told);
	putFits([...met, ...ahead].map((candidate) => candidate.features));
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
	put("nobody, owned", phraseOf.determination === "possessive");
	put("nobody, no article", phraseOf.determination === "bare");
	put("nobody, nobody met in this paragraph", told.here === 0);
	put("nobody, in a quotation", told.quoted);
	put("nobody, behind a quotation", told.behindQuotation);
	put("nobody, heads its sentence", told.heads);
	put("nobody, a number behind", phraseOf.after !== null && isCount(scene.words, phraseOf.after));
	return [...met, ...ahead, { actor: null, features }];
}
