import roles from "../../data/roles.json" with { type: "json" };
import { type Actor, lastMentionBefore } from "./actor.ts";
import { maybeSameBody } from "./alike.ts";
import { BODY_COLUMNS, BODY_FEATURES, type BodyFeature } from "./body-features.ts";
import { type Row, rowOf } from "./columns.ts";
import type { Described } from "./described.ts";
import { countryOf, institutionOf } from "./gazetteer.ts";
import { ORGANIZATION_HEADS, OUTLET_NOUNS } from "./lexicon.ts";
import { standsAsPlace } from "./pronoun-scene.ts";
import { paragraphOf, sentenceOf, type Words } from "./reading.ts";
import {
	countryAt,
	countryCalled,
	inHeadline,
	lastSpoken,
	type Scene,
	type Spoken,
} from "./scene.ts";
import type { NounPhrase } from "./source.ts";

/** Nouns that call any firm, not one kind of body. */
const FIRMS = new Set(roles["firm-nouns"].split(" "));

/** Heads of names that firms bear. */
const FIRM_HEADS = new Set(roles["firm-heads"].split(" "));

/** Heads of names that no firm bears. */
const NO_FIRMS = new Set(roles["heads-of-no-firm"].split(" "));

/** Nouns that call bodies of many names. */
const LOOSE = new Set(roles["loose-body-nouns"].split(" "));

/** Nouns of the powers of a state. */
export const OF_STATES =
	/^(?:ministry|government|police|court|parliament|army|military|navy|senate|congress|cabinet|presidency|palace|department|administration|embassy)$/;

/** Words before a noun that describe a body and are no part of its name: "the conservative-leaning newspaper". */
const DESCRIBES =
	/-|^(?:[a-z]{3,}(?:ing|ed|ive|ous|ful|ish|less|able)|big|small|large|national|regional|federal|local|central|global|giant|tech|private|public|weekly|daily|monthly|influential|main|oldest|largest|biggest|parent|embattled|rival|sister)$/;

/** How many of those who are named only further on are looked at, and above how many actors nobody is. */
const AHEAD_COUNT = 4;
const CROWD = 400;

interface Description {
	readonly words: Words;
	readonly noun: string;
	readonly before: readonly string[];
	readonly firm: boolean;
	readonly loose: boolean;
	readonly sentence: number;
	readonly paragraph: number;
	readonly at: number;
	readonly speaker: Spoken | null;
	readonly speakers: ReadonlySet<Actor>;
	readonly longest: Actor | null;
	readonly first: Actor | null;
}

type Put = Row<BodyFeature>["put"];

const row = (): Row<BodyFeature> => rowOf(BODY_COLUMNS, BODY_FEATURES.length);

/** The words before the noun that narrow it: "environment" of "the environment ministry". */
function modifiersOf(words: Words, { modifiers }: NounPhrase): string[] {
	const list: string[] = [];
	for (let k = modifiers.from; k < modifiers.to; k++) {
		const lower = words.lower[k] ?? "";
		if (
			/^\p{L}/u.test(lower) &&
			!/^(?:same|own|whole|local|state|national|country|nation|new|also)$/.test(lower)
		)
			list.push(lower);
	}
	return list;
}

function read(scene: Scene, phraseOf: NounPhrase): Description {
	const { words } = scene;
	const noun = words.lower[phraseOf.head] ?? "";
	const at = phraseOf.range.from;
	let longest: Actor | null = null;
	let first: Actor | null = null;
	for (const actor of scene.bodies) {
		if (actor.kind !== "organization") continue;
		if (longest === null || actor.mentions.length > longest.mentions.length) longest = actor;
		if (first === null || actor.since < first.since) first = actor;
	}
	return {
		words,
		noun,
		before: modifiersOf(words, phraseOf),
		firm: FIRMS.has(noun),
		loose: LOOSE.has(noun),
		sentence: sentenceOf(words, at),
		paragraph: paragraphOf(words, at),
		at,
		speaker: lastSpoken(scene, at),
		speakers: scene.speakers,
		longest,
		first,
	};
}

/** Whether the noun stands in the body's name, or the article calls it so. */
function bears({ key, nouns }: Actor, noun: string): boolean {
	return nouns.has(noun) || key.some((word) => word.replace(/['’]s$/, "") === noun);
}

/** Whether the words of its name or what is told of it make a body one that the noun can call. */
function fitsKind(actor: Actor, { noun, firm }: Description): boolean {
	return isCalledSo(actor, noun) || (firm && isFirm(actor));
}

/** Whether the noun, or one that may mean the same, stands in a body's name or is told of it. */
export function isCalledSo(actor: Actor, noun: string): boolean {
	return bears(actor, noun) || isLike(actor, noun);
}

function isLike({ key, nouns }: Actor, noun: string): boolean {
	return (
		key.some((word) => maybeSameBody(word, noun)) ||
		[...nouns].some((told) => maybeSameBody(told, noun))
	);
}

function isFirm({ key, nouns }: Actor): boolean {
	return [...nouns].some((told) => FIRMS.has(told)) || FIRM_HEADS.has(key.at(-1) ?? "");
}

/** How the noun and the words before it fit the body's name and what is told of it. */
function putKind(put: Put, actor: Actor, told: Description): void {
	const { noun, firm, loose, before } = told;
	const { key, nouns } = actor;
	const inName = key.some((word) => word.replace(/['’]s$/, "") === noun);
	const held = inName || nouns.has(noun);
	const like = !held && key.some((word) => maybeSameBody(word, noun));
	const likeTold = !held && !like && [...nouns].some((other) => maybeSameBody(other, noun));
	const open = !key.some((word) => ORGANIZATION_HEADS.has(word)) && nouns.size === 0;
	const other = !held && !like && !likeTold && !open && !(firm && isFirm(actor));
	const ofCountry = key.length > 1 && countryOf(key.at(-1) ?? "") !== null;
	const noFirm = NO_FIRMS.has(key.at(-1) ?? "") || NO_FIRMS.has(key[0] ?? "");
	put("noun ends its name", key.at(-1) === noun);
	put("noun in its name", inName);
	put("noun told of it", !inName && nouns.has(noun));
	put("noun like a word of its name", like);
	put("noun like one told of it", likeTold);
	put("firm's noun, a firm told", firm && !held && isFirm(actor));
	put("firm's noun, kind open", firm && !held && open);
	put("firm's noun, head of another kind", firm && other && noFirm);
	put("loose noun, kind open", loose && !held && open && !ofCountry);
	put("loose noun, head of another kind", loose && other && !ofCountry);
	put("noun of a kind, kind open", !firm && !loose && !held && open);
	put("noun of a kind, head of another kind", !firm && !loose && other);
	put(
		"noun of states, a country ends its name",
		(loose || OF_STATES.test(noun)) && !held && ofCountry,
	);
	const outlet = institutionOf(actor.name)?.kind === "outlet";
	put("outlet", outlet);
	put("outlet, noun of outlets", outlet && OUTLET_NOUNS.has(noun));
	const government = key[0] === "government" || key.at(-1) === "government";
	put("government", government);
	put("government, noun of states", government && OF_STATES.test(noun));
	put("institution", institutionOf(actor.name)?.kind === "body");
	put("stands where places do", standsAsPlace(told.words, actor));
	put("without a name", !/\p{Lu}/u.test(actor.name));
	put("lone name", key.length === 1);
	put("kind unsure", actor.unsure);
	const toldBefore = before.filter((word) => key.includes(word) || nouns.has(word)).length;
	const describing = before.filter((word) => !key.includes(word) && DESCRIBES.test(word)).length;
	put("words before told", toldBefore);
	put("words before describe", describing);
	put("words before not told", Math.max(0, before.length - toldBefore - describing));
}

function metCandidate(
	scene: Scene,
	actor: Actor,
	order: number,
	told: Description,
): Described | null {
	const { words, sentence, speaker } = told;
	const index = lastMentionBefore(actor, told.at);
	const mention = actor.mentions[index];
	if (mention === undefined) return null;
	const { features, put } = row();
	putKind(put, actor, told);
	const distance = sentence - sentenceOf(words, mention.from);
	const spoke = speaker?.actor === actor;
	put("this sentence", distance === 0);
	put("sentence before", distance === 1);
	put("two sentences before", distance === 2);
	put("three or more before", distance >= 3 ? Math.min(distance, 12) / 4 : 0);
	put("in this paragraph", paragraphOf(words, mention.from) === told.paragraph);
	put("latest", order === 0);
	put("second latest", order === 1);
	put("last a subject", mention.subject);
	put("spoke last", spoke);
	put("spoke last, in the sentence before", spoke && sentence - (speaker?.sentence ?? 0) === 1);
	put("spoke last, loose or firm's noun", spoke && (told.loose || told.firm));
	put("spoke ever", told.speakers.has(actor));
	put("mentions", Math.log(1 + index));
	put("mentioned once", index === 0);
	put("mentioned most", told.longest === actor);
	put("first body of the article", told.first === actor);
	put("in the headline", inHeadline(scene, actor));
	return { actor, features };
}

/** Whether a body's name begins with another country than the one spoken of at the token. */
function isForeign(scene: Scene, { key }: Actor, at: number): boolean {
	const own = countryCalled(scene, key[0] ?? "");
	const spoken = own === null ? null : countryAt(scene, at);
	return own !== null && spoken !== null && own.country.name !== spoken.name;
}

/** Bodies that are named only further on and hold the noun, the nearest first; none of another country. */
function namedAhead(scene: Scene, { noun, at }: Description): Actor[] {
	if (scene.cast.actors.length > CROWD) return [];
	return (scene.cast.bodiesByWord.get(noun) ?? [])
		.filter(({ kind, since }) => kind === "organization" && since > at)
		.filter((actor) => !isForeign(scene, actor, at))
		.sort((a, b) => a.since - b.since)
		.slice(0, AHEAD_COUNT);
}

function aheadCandidate(scene: Scene, actor: Actor, order: number, told: Description): Described {
	const { features, put } = row();
	putKind(put, actor, told);
	put("ahead", true);
	put("ahead, noun in its name", bears(actor, told.noun));
	put("ahead, next to be named", order === 0);
	put("ahead, far", sentenceOf(told.words, actor.since) - told.sentence > 4);
	put("in the headline", inHeadline(scene, actor));
	return { actor, features };
}

/** Those bodies which a description may mean, met or named further on, and nobody. */
export function bodyCandidates(scene: Scene, phraseOf: NounPhrase, source: boolean): Described[] {
	const told = read(scene, phraseOf);
	const met = scene.bodies
		.filter(({ kind }) => kind === "organization")
		.flatMap((actor, order) => metCandidate(scene, actor, order, told) ?? []);
	const proper = met.filter(({ actor }) => actor !== null && /\p{Lu}/u.test(actor.name));
	const [lone] = proper;
	if (lone !== undefined && proper.length === 1)
		lone.features[BODY_COLUMNS["only body with a name"]] = 1;
	const known = new Set(met.map(({ actor }) => actor));
	const ahead = namedAhead(scene, told)
		.filter((actor) => !known.has(actor))
		.map((actor, order) => aheadCandidate(scene, actor, order, told));
	const having = [...met, ...ahead].filter(
		({ actor }) => actor !== null && bears(actor, told.noun),
	);
	const [alone] = having;
	if (alone !== undefined && having.length === 1) {
		alone.features[BODY_COLUMNS["alone with the noun"]] = 1;
		alone.features[BODY_COLUMNS["ahead, alone with the noun"]] =
			alone.features[BODY_COLUMNS.ahead] ?? 0;
	}
	const fitting = met.filter(({ actor }) => actor !== null && fitsKind(actor, told));
	const [only] = fitting;
	if (only !== undefined && fitting.length === 1)
		only.features[BODY_COLUMNS["only one of fitting kind"]] = 1;
	const { features, put } = row();
	put("nobody", true);
	put("nobody, words before", told.before.length > 0);
	put("nobody, somebody has the noun", having.length > 0);
	put("nobody, somebody's kind fits", fitting.length > 0);
	put("nobody, firm's noun", told.firm);
	put("nobody, loose noun", told.loose);
	put("nobody, noun of states", OF_STATES.test(told.noun));
	put("nobody, noun said before", told.words.lower.lastIndexOf(told.noun, told.at - 1) >= 0);
	put("nobody, the first sentences", told.sentence < 3);
	put("nobody, a source", source);
	return [...met, ...ahead, { actor: null, features }];
}
