import type { TokenRange } from "../text/span.ts";
import { type Actor, lastMentionBefore } from "./actor.ts";
import { asBody } from "./bodies.ts";
import { type Choice, choose, itWeights, theyWeights } from "./choose.ts";
import { type Found, found } from "./found.ts";
import { genderOfPronoun, SPEECH } from "./lexicon.ts";
import { findPronoun } from "./people.ts";
import { namedInQuote } from "./quoted-names.ts";
import { sentenceOf } from "./reading.ts";
import { addThing, noteMention, type Scene } from "./scene.ts";
import { namesIn } from "./source.ts";
import { itCandidates, type Thing, theyCandidates } from "./thing-candidates.ts";

const FIRST_PERSON = new Set(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours"]);
const QUANTITIES =
	/^(?:some|several|many|most|few|others|another|one|all|none|two|three|four|five|six|\d+)$/;

/** What is known around a source, besides the article read so far. */
export interface Setting {
	/** Who speaks the words that the source stands in, for "I" and "my"; null outside quotations. */
	readonly speaker: Actor | null;
	/** Whom "you" addresses, where a question is put; null elsewhere. */
	readonly addressed?: Actor | null;
	/** Whether the words are a relation's source, and not just a mention on the way. */
	readonly source: boolean;
}

/** Whom a pronoun means; null where nothing tells. */
export function identifyPronoun(
	scene: Scene,
	range: TokenRange,
	word: string,
	setting: Setting,
): Found | null {
	const found = seek(scene, range, word, setting);
	if (found !== null) noteMention(scene, found.actor, range, "pronoun");
	return found;
}

function seek(scene: Scene, range: TokenRange, word: string, setting: Setting): Found | null {
	const { speaker } = setting;
	if (FIRST_PERSON.has(word) && speaker !== null) {
		return found(speaker, 0.9, `“${word}” is the speaker, ${speaker.name}`);
	}
	if (/^your?s?$/.test(word) && setting.addressed) {
		const { addressed } = setting;
		return found(addressed, 0.8, `“${word}” is ${addressed.name}, who is asked`);
	}
	const gender = genderOfPronoun(word);
	if (gender !== null) {
		if (speaker !== null)
			return findPronoun(scene, range.from, gender, setting.source, new Set([speaker]));
		const named = setting.source ? namedBeside(scene, range.from) : NOBODY;
		return (
			findPronoun(scene, range.from, gender, setting.source, named) ??
			(named.size > 0 ? findPronoun(scene, range.from, gender, setting.source) : null)
		);
	}
	if (word === "who" || word === "which" || word === "that" || word === "whom") {
		if (word === "who") {
			const person = latest(scene, range.from, true);
			if (person !== null)
				return found(person, 0.85, `“${word}” is ${person.name}, named just before`);
		}
		const before = namesIn(scene.cast.names, {
			from: Math.max(0, range.from - 3),
			to: range.from,
		}).at(-1);
		const owner = before === undefined ? null : scene.cast.ownerOf(before);
		const paper = word === "which" ? paperBefore(scene, range.from) : null;
		const last = paper ?? owner ?? latest(scene, range.from, word === "who");
		return last === null ? null : found(last, 0.8, `“${word}” is ${last.name}, named just before`);
	}
	if (word === "it" || word === "its" || word === "itself")
		return findIt(scene, range.from, setting.source);
	if (/^(?:they|them|their|theirs|both|themselves)$/.test(word))
		return theyAre(scene, range.from, word, setting.source)[0] ?? null;
	if (QUANTITIES.test(word)) return countedOf(scene, range, word);
	return null;
}

const NOBODY: ReadonlySet<Actor> = new Set();

/** How far behind "he" the words stand that open what he says, in tokens. */
const OPENS = 10;

/** Whom what "he said" gives names: the quotation beside it, and without one the words that open it. */
function namedBeside(scene: Scene, token: number): ReadonlySet<Actor> {
	const { words, cast } = scene;
	const named = new Set(namedInQuote(scene, token));
	const sentence = words.document.sentences[sentenceOf(words, token)];
	const leans = LEANING.test(words.lower[token - 1] ?? "");
	if (sentence === undefined || leans || !SPEECH.has(words.lower[token + 1] ?? "")) return named;
	const to = Math.min(sentence.tokens.to, token + OPENS);
	for (const name of namesIn(cast.names, { from: token + 2, to })) {
		const actor = cast.ownerOf(name);
		if (actor !== null) named.add(actor);
	}
	return named;
}

const LEANING =
	/^(?:as|when|while|after|before|because|if|since|until|though|although|once|what|whom?|which|that)$/;

/** The document whose words end directly before the token: "an audit by engineers Hollis Reed, | which"; null where none does. */
function paperBefore({ words, papers }: Scene, token: number): Actor | null {
	const to = words.lower[token - 1] === "," ? token - 1 : token;
	const endsHere = (paper: Actor): boolean =>
		paper.mentions[lastMentionBefore(paper, to)]?.to === to;
	return papers.find(endsHere) ?? null;
}

function latest(scene: Scene, token: number, person: boolean): Actor | null {
	const pool = person
		? [...scene.people.slice(0, 3), ...scene.groups.slice(0, 2)]
		: [...scene.papers.slice(0, 2), ...scene.bodies.slice(0, 3)];
	let best: Actor | null = null;
	let at = -1;
	for (const actor of pool) {
		const to = actor.mentions[lastMentionBefore(actor, token)]?.to ?? -1;
		if (to > at) {
			at = to;
			best = actor;
		}
	}
	return best;
}

/** What counts a group and is none of "some" of it: "the 800,000 employees". */
const COUNT =
	/^(?:(?:some|several|many|most|the|two|three|four|five|other|hundreds|thousands|thousand|million|of|\d[\d,.]*) )+/;

/** "some" after "protesters" are some protesters, after "emails" the emails. */
function countedOf(scene: Scene, range: TokenRange, word: string): Found {
	const one = word === "one";
	const several = theyCandidates(scene, range.from, true).filter(
		({ actor: { kind }, together }) =>
			together.length === 0 && (kind === "group" || (kind === "document" && !one)),
	);
	const counted = choose(several, theyWeights)?.best.actor ?? null;
	if (counted?.kind === "document")
		return found(counted, 0.5, `“${word}” counts those named before: ${counted.name}`);
	const rest = word === "others" || word === "another" || word === "none";
	const noun = rest ? undefined : counted?.name.replace(COUNT, "");
	const name = noun === undefined ? word : one ? `one of the ${noun}` : `${word} ${noun}`;
	const actor = addThing(scene, one ? "unnamed" : "group", name, range.from);
	actor.plural = !one;
	return found(actor, 0.5, `“${word}” counts those named before`);
}

/** Below this probability of the likeliest the next best is told, too. */
const CLOSE = 0.5;

/** Below this probability "they" stands for itself: a wrong name is worse than none. */
const SURE = 0.45;

/** Whom a choice means: one, or several together. */
function chosen(word: string, choice: Choice<Thing> | null): readonly Found[] {
	if (choice === null || choice.probability < SURE) return [];
	const { best, probability } = choice;
	const next = probability < CLOSE ? (choice.next?.actor ?? null) : null;
	const also = next === null ? "" : `; it could be ${next.name}`;
	const confidence = Math.min(0.9, probability);
	if (best.together.length > 0) {
		const reason = `“${word}” are ${best.together.map(({ name }) => name).join(", ")}, named together before${also}`;
		return best.together.map((actor) => found(actor, confidence, reason, next));
	}
	const reason = `“${word}” is ${best.actor.name}, the likeliest of those named before${also}`;
	return [found(best.actor, confidence, reason, next)];
}

/** What "it" at a token means: a body or a document; of a place, what speaks for it. Null where nothing was named. */
export function findIt(scene: Scene, token: number, source: boolean): Found | null {
	const candidates = itCandidates(scene, token, source);
	scene.observe?.thing(token, "it", candidates);
	const [it] = chosen("it", choose(candidates, itWeights));
	if (it === undefined) return null;
	return it.actor.kind === "place" ? { ...it, actor: asBody(scene, it.actor, token) } : it;
}

/** Who "they" at a token are: a group, a body, documents, or several who are named together; empty where nobody was named. */
export function theyAre(
	scene: Scene,
	token: number,
	word: string,
	source: boolean,
): readonly Found[] {
	const candidates = theyCandidates(scene, token, source);
	scene.observe?.thing(token, "they", candidates);
	return chosen(word, choose(candidates, theyWeights));
}
