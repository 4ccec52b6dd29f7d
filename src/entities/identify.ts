import type { TokenRange } from "../text/span.ts";
import { type Actor, addMention } from "./actor.ts";
import { antecedentOf, mentionedBefore } from "./antecedent.ts";
import { appositiveName } from "./appositive.ts";
import { asBody } from "./bodies.ts";
import { bodyOf } from "./body-nouns.ts";
import { bondedTo, kinSpokenOf } from "./bonds.ts";
import { candidateOf } from "./campaigns.ts";
import { type Found, found } from "./found.ts";
import { institutionOf } from "./gazetteer.ts";
import { sideOf } from "./governments.ts";
import { identifyName } from "./identify-name.ts";
import type { NameMention } from "./kinds.ts";
import { genderOfPronoun, KIN, ORGANIZATION_NOUNS } from "./lexicon.ts";
import { findLocal } from "./local.ts";
import { actorOfName } from "./named.ts";
import { heldBy, nameless, ownedPerson, QUANTITY } from "./nameless.ts";
import { nounKind } from "./nouns.ts";
import { findPaper } from "./papers.ts";
import { becomePerson, findDescribed, findPronoun } from "./people.ts";
import { findPolice } from "./police.ts";
import { findIt, identifyPronoun, type Setting, theyAre } from "./pronouns.ts";
import { phrase, SMALL, sentenceOf, type Words } from "./reading.ts";
import { isRuledOut } from "./ruled-out.ts";
import { addThing, lastSpoken, noteMention, type Scene } from "./scene.ts";
import { type NounPhrase, readSource } from "./source.ts";
import { bodyBefore, spokenFor } from "./spokespeople.ts";
import { calledOnly, isWithheld } from "./unnamed.ts";
import { findGroup } from "./unnamed-groups.ts";
import { isMouthpiece, voiceOf } from "./voices.ts";
import { wording } from "./wording.ts";

/** Whom the words of a range mean at this point of the article. Where nothing tells, the words stand for themselves. */
export function identify(scene: Scene, range: TokenRange, setting: Setting): Found {
	const read = readSource(scene.words, scene.cast.names, range);
	if (read.kind === "pronoun") {
		const many = read.word === "who" ? antecedentOf(scene.words, read.range.from) : null;
		if (many !== null) return identify(scene, many, setting);
		return identifyPronoun(scene, read.range, read.word, setting) ?? asItStands(scene, read.range);
	}
	if (read.kind === "name") return identifyName(scene, read, setting);
	const result = identifyNoun(scene, read, setting);
	const { actor } = result;
	const nameless = actor.kind === "unnamed" || actor.kind === "group";
	if (setting.source && nameless && isWithheld(scene, read.range)) actor.kind = "anonymous";
	return result;
}

/** A pronoun that means nobody known: it is no candidate for later ones. */
function asItStands(scene: Scene, range: TokenRange): Found {
	const text = phrase(scene.words, range);
	const name = text === "I" ? text : wording(scene.words, range.from, range.to);
	const kind = /^(?:they|them|it|some|others|many|both|all)$/.test(name) ? "group" : "unnamed";
	const known = scene.cast.actors.findLast((actor) => actor.kind === kind && actor.name === name);
	const actor = known ?? addThing(scene, kind, name, range.from);
	addMention(actor, { ...range, form: "description", subject: false });
	return found(actor, 0.4, `the article does not tell who “${phrase(scene.words, range)}” is`);
}

/** Whose the noun is: the actor of "his", "Trump's", "the ministry's"; null where it has no owner. */
function ownerOfNoun(scene: Scene, read: NounPhrase, setting: Setting): Actor | null {
	const { owner } = read;
	// "Dad", as a child says it, is the speaker's.
	const family =
		read.noun === "kin" &&
		read.determination === "bare" &&
		scene.words.shape[read.head] !== SMALL &&
		read.range.from === read.head;
	if (owner === null) return family ? setting.speaker : null;
	const word = scene.words.lower[owner.from] ?? "";
	if (owner.to - owner.from === 1) {
		const gender = genderOfPronoun(word);
		if (gender !== null) return findPronoun(scene, owner.from, gender, false)?.actor ?? null;
		if (word === "whose")
			return (
				mentionedBefore(scene, owner.from) ??
				describedBefore(scene, owner.from, setting) ??
				scene.people[0] ??
				null
			);
		if (word === "its") return findIt(scene, owner.from, setting.source)?.actor ?? null;
		if (word === "their") return theyAre(scene, owner.from, word, setting.source)[0]?.actor ?? null;
		if (word === "my" || word === "our") return setting.speaker;
		if (word === "your") return setting.addressed ?? null;
	}
	return identify(scene, owner, { speaker: setting.speaker, source: false }).actor;
}

/** How far before "whose" the article of the phrase that it takes up may stand, in tokens. */
const REACH = 6;

/** Whom or what the phrase directly before "whose" means: "the | foreign ministry, | whose | spokeswoman"; null where none stands there. */
function describedBefore(scene: Scene, token: number, { speaker }: Setting): Actor | null {
	const { words } = scene;
	const to = words.lower[token - 1] === "," ? token - 1 : token;
	for (let from = to - 1; from >= Math.max(0, to - REACH); from--) {
		const lower = words.lower[from] ?? "";
		if (/^(?:the|an?)$/.test(lower) && to - from > 1)
			return identify(scene, { from, to }, { speaker, source: false }).actor;
		if (!/^[\p{L}-]+$/u.test(lower)) return null;
	}
	return null;
}

function identifyNoun(scene: Scene, read: NounPhrase, setting: Setting): Found {
	const apposed = appositiveName(scene, read);
	if (apposed !== null) {
		showsPerson(scene, read, apposed, setting);
		return identifyName(scene, { kind: "name", range: read.range, name: apposed }, setting);
	}
	const called = calledOnly(scene, read);
	if (called !== null) return called;
	const candidate = candidateOf(scene, read);
	const result =
		candidate === null
			? findNoun(scene, read, ownerOfNoun(scene, read, setting), setting)
			: findNoun(
					scene,
					{ ...read, modifiers: { from: read.head, to: read.head } },
					candidate,
					setting,
				);
	noteMention(scene, result.actor, { from: read.range.from, to: read.end }, "description");
	return result;
}

/** "the supervisor, Zhang": what nobody knew for a person's name is one behind a person's noun. */
function showsPerson(scene: Scene, read: NounPhrase, name: NameMention, setting: Setting): void {
	const personal = read.noun === "person" || read.noun === "kin" || read.noun === "spokesperson";
	if (!personal || name.to - name.from > 1 || name.strength >= 2) return;
	const actor = actorOfName(scene, name, setting.source);
	const lone = actor.kind === "organization" && actor.key.length === 1;
	if (lone && institutionOf(actor.name) === null) becomePerson(scene, actor);
}

function findNoun(scene: Scene, read: NounPhrase, owner: Actor | null, setting: Setting): Found {
	const { words } = scene;
	const { noun, head } = read;
	const lower = words.lower[head] ?? "";
	const bare = read.modifiers.from === read.modifiers.to && owner === null;
	if (noun === "spokesperson") {
		const body = spokenFor(scene, read, owner, afterOf(scene, read, setting));
		if (body !== null) return body;
	}
	if (isMouthpiece(scene, read)) {
		const served = owner ?? afterOf(scene, read, setting) ?? bodyBefore(scene, read);
		const body = served?.kind === "place" ? asBody(scene, served, read.range.from) : served;
		if (body?.kind === "organization")
			return found(body, 0.85, `“${phrase(words, read.range)}” speaks for ${body.name}`);
	}
	if (noun === "document")
		return findPaper(scene, read, owner, owner === null ? innerOf(scene, read, setting) : null);
	if (lower === "police" && bare) {
		const police = findPolice(scene, read.range.from);
		if (police !== null) return police;
	}
	const side = owner === null && read.after === null ? sideOf(scene, read) : null;
	if (side !== null) return side;
	if (noun === "group" || noun === "kin-group") return findGroup(scene, read, owner);
	if (lower === "team" && bare && read.determination === "definite" && scene.groups.some(isTeam))
		return findGroup(scene, read, owner);
	if (noun === "organization" || noun === "place" || isPublicBody(words, read))
		return bodyOf(scene, read, owner, setting.source);
	const bonded = owner === null ? null : bondedTo(scene, owner, lower);
	if (owner !== null && bonded !== null)
		return found(bonded, 0.8, `${bonded.name} is told to be the ${lower} of ${owner.name}`);
	if (owner !== null && (noun === "kin" || noun === "person"))
		return (
			heldBy(scene, read, owner) ??
			(setting.source && noun === "person" && mayBeNamedSoon(owner, lower)
				? findDescribed(scene, read, true, setting.speaker)
				: null) ??
			ownedPerson(scene, read, owner)
		);
	const kin =
		bare && noun === "kin" && read.determination === "definite" ? kinSpokenOf(scene, lower) : null;
	if (kin !== null)
		return found(
			kin,
			0.7,
			`“${phrase(words, read.range)}” is ${kin.name}, told by whose kin it is`,
		);
	const voice = voiceOf(scene, read, setting.source);
	if (voice !== null) return voice;
	const who =
		noun === "spokesperson" ||
		read.determination === "number" ||
		QUANTITY.test(lower) ||
		(noun === "other" && /[^s]s$/.test(lower)) ||
		/^(?:those|these)$/.test(words.lower[read.range.from] ?? "") ||
		isOneOfSeveral(words, read)
			? null
			: findDescribed(scene, read, setting.source, setting.speaker);
	return who ?? findMember(scene, read) ?? findLocal(scene, read) ?? nameless(scene, read);
}

/** "the Ohio Republican": whoever of no told party spoke last, where nobody of that party was told. */
function findMember(scene: Scene, read: NounPhrase): Found | null {
	const { words } = scene;
	const member = /^(?:democrat|republican|libertarian)$/.test(words.lower[read.head] ?? "");
	if (!member || read.determination !== "definite") return null;
	const speaker = lastSpoken(scene, read.range.from);
	if (speaker?.actor.kind !== "person" || isRuledOut(words, speaker.actor, read)) return null;
	const near = sentenceOf(words, read.range.from) - speaker.sentence <= 2;
	const text = phrase(words, { from: read.range.from, to: read.end });
	return near
		? found(speaker.actor, 0.6, `“${text}” is likely ${speaker.actor.name}, who spoke just before`)
		: null;
}

/** Whether somebody told only by whose they are, "its director", "the missing man's father", is one whom a name may yet tell. */
function mayBeNamedSoon({ kind }: Actor, noun: string): boolean {
	return kind === "organization" || kind === "place" || (kind === "unnamed" && KIN.has(noun));
}

/** "one MP", "another driver": one of many, whom no name further on need mean. */
function isOneOfSeveral({ lower }: Words, { range }: NounPhrase): boolean {
	return /^(?:one|another|any|some|every|each)$/.test(lower[range.from] ?? "");
}

/** "the Lumba public broadcaster": what could be somebody's calling is a body's behind these words. */
function isPublicBody({ lower }: Words, { head, determination }: NounPhrase): boolean {
	const before = lower[head - 1] ?? "";
	// "the Greek coast guard", but "a border guard".
	const guard = lower[head] === "guard" && /^(?:coast|national|presidential|border)$/.test(before);
	if (guard && determination !== "indefinite") return true;
	return (
		ORGANIZATION_NOUNS.has(lower[head] ?? "") &&
		/^(?:public|state|national|private|commercial)$/.test(before)
	);
}

/** Whether a group can be called "the team". */
function isTeam({ nouns }: Actor): boolean {
	return ["team", "researchers", "scientists", "astronomers", "authors", "engineers"].some((noun) =>
		nouns.has(noun),
	);
}

/** What "the report" means in "the hypothesis of the report", "the ministry" in "a statement by the ministry"; null where a name says it. */
function innerOf(scene: Scene, read: NounPhrase, setting: Setting): Actor | null {
	const { words } = scene;
	const { after } = read;
	if (after === null || !/^(?:of|by|from)$/.test(words.lower[after.from] ?? "")) return null;
	if (!/^(?:the|its|their|this|that|these)$/.test(words.lower[after.from + 1] ?? "")) return null;
	// "the opinion of the Court": a noun alone with a capital is no name.
	const lone =
		after.to - after.from === 3 && nounKind(words.lower[after.to - 1] ?? "") === "organization";
	for (let k = after.from + 1; k < after.to; k++)
		if (words.shape[k] !== SMALL && !lone) return null;
	const range = { from: after.from + 1, to: after.to };
	return identify(scene, range, { speaker: setting.speaker, source: false }).actor;
}

function afterOf(scene: Scene, read: NounPhrase, setting: Setting): Actor | null {
	if (
		read.after === null ||
		!/^(?:for|of|from|at|with)$/.test(scene.words.lower[read.after.from] ?? "")
	)
		return null;
	const range = { from: read.after.from + 1, to: read.after.to };
	if (range.to <= range.from) return null;
	return identify(scene, range, { speaker: setting.speaker, source: false }).actor;
}
