import type { TokenRange } from "../text/span.ts";
import { type Actor, addMention } from "./actor.ts";
import { asBody, bodyNamed, findBody, governmentOf } from "./bodies.ts";
import { type Found, found } from "./found.ts";
import { countryOf } from "./gazetteer.ts";
import { describedBody } from "./governments.ts";
import { kinName } from "./kin.ts";
import type { NameMention } from "./kinds.ts";
import { genderOfWord, KIN } from "./lexicon.ts";
import { findLocal } from "./local.ts";
import { actorOfName, ownCountry } from "./named.ts";
import { nounKind } from "./nouns.ts";
import { findPaper } from "./papers.ts";
import { findDescribed, findPronoun, genderOfPronoun } from "./people.ts";
import { asPeople } from "./peoples.ts";
import { findPolice } from "./police.ts";
import { findIt, findThey, identifyPronoun, type Setting } from "./pronouns.ts";
import { phrase, SMALL, type Words } from "./reading.ts";
import { addThing, countryAt, meet, noteMention, type Scene } from "./scene.ts";
import { keyOf } from "./short.ts";
import { type NamePhrase, type NounPhrase, namesIn, readSource } from "./source.ts";
import { bodyBefore, spokenFor } from "./spokespeople.ts";
import { calledOnly, isWithheld } from "./unnamed.ts";
import { findGroup } from "./unnamed-groups.ts";
import { ownedName, plainName, wording } from "./wording.ts";

/** Whom the words of a range mean at this point of the article. Where nothing tells, the words stand for themselves. */
export function identify(scene: Scene, range: TokenRange, setting: Setting): Found {
	const read = readSource(scene.words, scene.cast.names, range);
	if (read.kind === "pronoun") {
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
	const known = scene.cast.actors.findLast(
		(actor) => actor.kind === "unnamed" && actor.name === name,
	);
	const actor = known ?? addThing(scene, "unnamed", name, range.from);
	addMention(actor, { ...range, form: "description", subject: false });
	return found(actor, 0.4, `the article does not tell who “${phrase(scene.words, range)}” is`);
}

const BODY_OF_PLACE = /^(?:the )?(city|county|town|state|village|borough|government) of(?: the)?$/;

function identifyName(scene: Scene, read: NamePhrase, setting: Setting): Found {
	const { words } = scene;
	const { name, range } = read;
	const text = phrase(words, name);
	const actor = actorOfName(scene, name, setting.source);
	kinName(scene, name, actor, setting.speaker);
	const people = asPeople(scene, read, actor);
	if (people !== null) return people;
	if (actor.kind === "place") {
		const before = words.lower.slice(range.from, name.from).join(" ");
		const noun = BODY_OF_PLACE.exec(before)?.[1];
		const body =
			noun === undefined || noun === "government"
				? asBody(scene, actor, name.from)
				: bodyNamed(scene, `${noun[0]?.toUpperCase()}${noun.slice(1)} of ${actor.name}`, name.from);
		noteMention(scene, body, name, "description");
		const reason =
			body.name === actor.name ? `named here: ${text}` : `“${text}” stands for its government`;
		return found(body, 0.9, reason);
	}
	const ministry = ministryOfState(scene, name);
	if (ministry !== null) return ministry;
	ownCountry(scene, name, actor);
	meet(scene, actor);
	const reason =
		actor.name === text
			? `named here: ${actor.name}`
			: `“${text}” is ${actor.name}, named in full elsewhere in the article`;
	const rivals =
		name.to - name.from === 1 ? scene.cast.namesakes(keyOf(words, name).at(-1) ?? "", actor) : [];
	const [rival] = rivals;
	if (rival !== undefined && actor.kind === "person") {
		return found(actor, 0.75, `${reason}; ${rival.name} bears the name too`, rival);
	}
	return found(actor, name.to - name.from > 1 ? 0.97 : 0.93, reason);
}

/** "the Ministry of Defense of Turkey": the ministry with its state, which tells it from others; null for other names. */
function ministryOfState(scene: Scene, name: NameMention): Found | null {
	const { words } = scene;
	const text = phrase(words, name);
	if (!/^Ministry (?:of|for) /.test(text) || words.lower[name.to] !== "of") return null;
	const from = words.lower[name.to + 1] === "the" ? name.to + 2 : name.to + 1;
	const state =
		countryOf(words.raw.slice(from, from + 2).join(" ")) ?? countryOf(words.raw[from] ?? "");
	if (state === null || state.country.adjective === "") return null;
	const body = bodyNamed(scene, `${state.country.adjective} ${text}`, name.from);
	body.country = state.country;
	noteMention(scene, body, name, "description");
	return found(body, 0.95, `“${text}” is that of ${state.country.name}`);
}

/** Whose the noun is: the actor of "his", "Trump's", "the ministry's"; null where it has no owner. */
function ownerOfNoun(scene: Scene, read: NounPhrase, setting: Setting): Actor | null {
	const { owner } = read;
	if (owner === null) return null;
	const word = scene.words.lower[owner.from] ?? "";
	if (owner.to - owner.from === 1) {
		const gender = genderOfPronoun(word);
		if (gender !== null) return findPronoun(scene, owner.from, gender, false)?.actor ?? null;
		if (word === "whose") return scene.people[0] ?? null;
		if (word === "its") return findIt(scene, owner.from)?.actor ?? null;
		if (word === "their") return findThey(scene, owner.from, word)?.actor ?? null;
		if (word === "my" || word === "our") return setting.speaker;
	}
	return identify(scene, owner, { speaker: setting.speaker, source: false }).actor;
}

function identifyNoun(scene: Scene, read: NounPhrase, setting: Setting): Found {
	const apposed = appositiveName(scene, read);
	if (apposed !== null) {
		return identifyName(scene, { kind: "name", range: read.range, name: apposed }, setting);
	}
	const called = calledOnly(scene, read);
	if (called !== null) return called;
	const result = findNoun(scene, read, ownerOfNoun(scene, read, setting), setting);
	noteMention(scene, result.actor, { from: read.range.from, to: read.end }, "description");
	return result;
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
	if (isPressService(scene, read) || MOUTHPIECES.has(lower)) {
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
	if (noun === "group" || noun === "kin-group") return findGroup(scene, read, owner);
	if (lower === "team" && bare && read.determination === "definite" && scene.groups.some(isTeam))
		return findGroup(scene, read, owner);
	if (noun === "organization" || noun === "place") return bodyOf(scene, read, owner);
	if (owner !== null && (noun === "kin" || noun === "person"))
		return ownedPerson(scene, read, owner);
	const voice = voiceOf(scene, read, setting);
	if (voice !== null) return voice;
	const who =
		noun === "spokesperson" || read.determination === "number" || isOneOfSeveral(words, read)
			? null
			: findDescribed(scene, read, setting.source);
	return who ?? findLocal(scene, read) ?? nameless(scene, read);
}

/** "one MP", "another driver": one of many, whom no name further on need mean. */
function isOneOfSeveral({ lower }: Words, { range }: NounPhrase): boolean {
	return /^(?:one|another|any|some|every|each)$/.test(lower[range.from] ?? "");
}

/** Whether a group can be called "the team". */
function isTeam({ nouns }: Actor): boolean {
	return ["team", "researchers", "scientists", "astronomers", "authors", "engineers"].some((noun) =>
		nouns.has(noun),
	);
}

/** Where a body speaks to everybody in its own name: "the Vox website". */
const MOUTHPIECES = new Set([
	"website",
	"site",
	"webpage",
	"homepage",
	"account",
	"accounts",
	"feed",
]);

/** "the press service of the Northern Fleet": an office that is a body's own voice. */
function isPressService({ words }: Scene, { modifiers, head }: NounPhrase): boolean {
	const kind = words.lower.slice(modifiers.from, modifiers.to).join(" ");
	return (
		/^(?:press|media|information|public affairs|press and information)$/.test(kind) &&
		/^(?:service|office|department|bureau|team|wing|unit)$/.test(words.lower[head] ?? "")
	);
}

/** Words for those who speak for the body that the words before name: "a Treasury official". */
const VOICES = new Set([
	"official",
	"representative",
	"reporter",
	"correspondent",
	"journalist",
	"executive",
]);

function voiceOf(scene: Scene, read: NounPhrase, setting: Setting): Found | null {
	const { words } = scene;
	if (!setting.source || !VOICES.has(words.lower[read.head] ?? "")) return null;
	if (read.determination === "definite" || isWithheld(scene, read.range)) return null;
	const body = bodyBefore(scene, read);
	if (body === null) return null;
	const text = phrase(words, { from: read.range.from, to: read.end });
	return found(body, 0.8, `“${text}” is unnamed and speaks for ${body.name}`);
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

/** Somebody whom the article does not name: the words are the name, the same person again for "the driver". */
function nameless(scene: Scene, read: NounPhrase): Found {
	const { words } = scene;
	const lower = words.lower[read.head] ?? "";
	const text = phrase(words, { from: read.range.from, to: read.end });
	if (read.determination === "definite") {
		const known = scene.people.find(({ kind, nouns }) => kind !== "person" && nouns.has(lower));
		if (known !== undefined)
			return found(known, 0.8, `“${text}” was spoken of before: ${known.name}`);
	}
	const quantity =
		/^(?:number|lot|handful|majority|dozens|hundreds|thousands|couple|group|team|series)$/.test(
			lower,
		);
	const plural =
		quantity || read.determination === "number" || (read.noun === "other" && lower.endsWith("s"));
	const actor = addThing(scene, plural ? "group" : "unnamed", ofWhom(scene, read), read.range.from);
	actor.plural = plural;
	actor.nouns.add(lower);
	if (actor.gender === "either") actor.gender = genderOfWord(lower) ?? "either";
	const [group] = scene.groups;
	const ofThem =
		/^(?:one|two|another|some|others)$/.test(lower) && words.lower[read.head + 1] === "of";
	const anonymous = ofThem && group?.kind === "anonymous";
	if (lower === "source" || lower === "sources" || anonymous) actor.kind = "anonymous";
	return found(actor, 0.8, `the article gives no name, only “${text}”`);
}

/** "one of them" with the group in place of the pronoun. */
function ofWhom(scene: Scene, read: NounPhrase): string {
	const name = plainName(scene.words, read);
	const [group] = scene.groups;
	return group === undefined
		? name
		: name.replace(
				/ of them$/,
				` of the ${group.name.replace(/^(?:the|two|three|several|some) /, "")}`,
			);
}

function bodyOf(scene: Scene, read: NounPhrase, owner: Actor | null): Found {
	const { words } = scene;
	const noun = words.lower[read.head] ?? "";
	const text = phrase(words, { from: read.range.from, to: read.end });
	const country =
		/^(?:country|nation)$/.test(noun) && read.determination !== "indefinite"
			? countryAt(scene, read.range.from)
			: null;
	if (country !== null && read.modifiers.from === read.modifiers.to) {
		const actor = governmentOf(scene, country, read.range.from);
		return found(actor, 0.75, `“${text}” is ${country.name}, the country spoken of`);
	}
	const plain = owner === null && read.determination !== "indefinite" && read.after === null;
	const bare = plain && read.modifiers.from === read.modifiers.to;
	const group = bare ? scene.groups.find(({ nouns }) => nouns.has(noun)) : undefined;
	if (group !== undefined)
		return found(group, 0.8, `“${text}” is the ${noun} spoken of before: ${group.name}`);
	const known = plain && noun !== "government" ? findBody(scene, read) : null;
	const result = known ?? describedBody(scene, read, owner) ?? findLocal(scene, read);
	if (result !== null) return result;
	const name = wording(words, read.modifiers.from, read.end);
	const actor = bodyNamed(scene, name, read.range.from);
	// "team of researchers at the University of Leeds": a name behind its "of" makes no body of it.
	const own = GATHERINGS.has(noun) ? wording(words, read.modifiers.from, read.head + 1) : name;
	if (!/\p{Lu}/u.test(own)) {
		actor.kind = "group";
		actor.nouns.add(noun);
	}
	return found(actor, 0.6, `the article calls it only “${name}”`);
}

const GATHERINGS = new Set([
	"team",
	"group",
	"coalition",
	"alliance",
	"panel",
	"delegation",
	"crew",
]);

function ownedPerson(scene: Scene, read: NounPhrase, owner: Actor): Found {
	const { words } = scene;
	const noun = words.lower[read.head] ?? "";
	const role = wording(words, read.modifiers.from, read.head + 1);
	const all = scene.cast.actors.length <= 400 ? scene.cast.actors : scene.people;
	const holder = all.find(
		({ kind, nouns, title }) =>
			kind === "person" &&
			nouns.has(noun) &&
			(title ?? "").toLowerCase().includes(role.toLowerCase()),
	);
	if (!KIN.has(noun) && holder !== undefined && holder !== owner) {
		return found(holder, 0.75, `${holder.name} is ${holder.title}`);
	}
	const name = ownedName(owner, role);
	const actor =
		scene.people.find((person) => person.name === name) ??
		addThing(scene, "unnamed", name, read.range.from);
	actor.nouns.add(noun);
	if (actor.gender === "either") actor.gender = genderOfWord(noun) ?? "either";
	return found(actor, 0.8, `told by whose ${noun} it is: ${owner.name}`);
}

/** The name behind a comma of "the mayor, Hugh Castellano", "his daughter, and member of the INC, Sharmistha"; or null. */
function appositiveName(scene: Scene, read: NounPhrase): NameMention | null {
	const { words } = scene;
	if (read.noun === "document" || words.lower[read.end] !== ",") return null;
	for (let comma = read.end; comma < read.range.to; comma++) {
		if (words.lower[comma] !== ",") continue;
		const [name] = namesIn(scene.cast.names, { from: comma + 1, to: read.range.to });
		if (name === undefined) return null;
		const from = name.title?.from ?? name.from;
		const fits = name.kind !== "office" && name.kind !== "place" && from <= comma + 4;
		const led = words.lower.slice(comma + 1, from).some((word) => LEADS_AWAY.test(word));
		if (fits && !led) return name;
	}
	return null;
}

const LEADS_AWAY =
	/^(?:of|for|from|at|in|with|by|who|which|whose|that|including|such|like|not|and|under|under|representing|speaking|when|where|as)$/;
