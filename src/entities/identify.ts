import type { TokenRange } from "../text/span.ts";
import type { Actor } from "./actor.ts";
import { bodyNamed, describedBody, findBody, findPolice, governmentOf } from "./bodies.ts";
import { findShort, keyOf, tidyName } from "./cast.ts";
import { type Found, found } from "./found.ts";
import { countryOf } from "./gazetteer.ts";
import type { NameMention } from "./kinds.ts";
import { genderOfWord, KIN, KIN_OF_ONE_NAME, NAMED_GROUPS } from "./lexicon.ts";
import { findDescribed, findPronoun, genderOfPronoun } from "./people.ts";
import { isPossessive, phrase, SMALL, sentenceOf } from "./reading.ts";
import { addThing, lastSpoken, meet, noteMention, type Scene } from "./scene.ts";
import {
	type NamePhrase,
	type NounPhrase,
	namesIn,
	readSource,
	type SourcePhrase,
} from "./source.ts";
import { findGroup, findPaper, ownedName } from "./things.ts";
import { plainName, wording } from "./wording.ts";

/** What is known around a source, besides the article read so far. */
export interface Setting {
	/** Who speaks the words that the source stands in, for "I" and "my"; null outside quotations. */
	readonly speaker: Actor | null;
	/** Whether the words are a relation's source, and not just a mention on the way. */
	readonly source: boolean;
}

const NOT_IDENTIFIED =
	/\b(?:condition of anonymity|on anonymity|requested anonymity|anonymously|(?:not|n't|cannot|can't|never|declined|refused|asked not|preferred not|wished not|did not want|didn't want) (?:to )?(?:be |be further )?(?:named|identified|disclose|give (?:his|her|their)|mention (?:his|her|their))|not (?:to be )?(?:named|identified)|not (?:publicly )?authori[sz]ed to|unauthori[sz]ed to|familiar with|briefed on|close to the|knowledge of the|using the pseudonym|spoke anonymously|asked to remain)\b/;

/** Whether the sentence tells that the source at the range is withheld. */
export function isWithheld(scene: Scene, range: TokenRange): boolean {
	const { words } = scene;
	const sentence = words.document.sentences[sentenceOf(words, range.from)];
	if (sentence === undefined) return false;
	const to = Math.min(sentence.tokens.to, range.to + 30);
	return NOT_IDENTIFIED.test(words.lower.slice(range.from, to).join(" ").replace(/ n't/g, "n't"));
}

/** Whom the words of a range mean at this point of the article. */
export function identify(scene: Scene, range: TokenRange, setting: Setting): Found {
	const read = readSource(scene.words, scene.cast.names, range);
	const result = identifyPhrase(scene, read, setting);
	if (setting.source && result.actor.kind === "unnamed" && isWithheld(scene, read.range))
		result.actor.kind = "anonymous";
	if (setting.source && result.actor.kind === "group" && isWithheld(scene, read.range))
		result.actor.kind = "anonymous";
	return result;
}

function identifyPhrase(scene: Scene, read: SourcePhrase, setting: Setting): Found {
	if (read.kind === "pronoun") return identifyPronoun(scene, read.range, read.word, setting);
	if (read.kind === "name") return identifyName(scene, read, setting);
	return identifyNoun(scene, read, setting);
}

function asItStands(scene: Scene, range: TokenRange, kind: Actor["kind"] = "unnamed"): Found {
	const name = wording(scene.words, range.from, range.to);
	const known = scene.people.find((actor) => actor.name === name);
	const actor = known ?? addThing(scene, kind, name, range.from);
	noteMention(scene, actor, range, "description");
	return found(actor, 0.4, `the article does not tell who “${phrase(scene.words, range)}” is`);
}

const FIRST_PERSON = new Set(["i", "me", "my", "mine", "we", "us", "our", "ours"]);

function identifyPronoun(scene: Scene, range: TokenRange, word: string, setting: Setting): Found {
	const gender = genderOfPronoun(word);
	if (FIRST_PERSON.has(word) && setting.speaker !== null) {
		noteMention(scene, setting.speaker, range, "pronoun");
		return found(setting.speaker, 0.9, `“${word}” is the speaker, ${setting.speaker.name}`);
	}
	if (gender !== null) {
		const quoted = setting.speaker;
		const who = findPronoun(
			scene,
			range.from,
			gender,
			setting.source,
			quoted === null ? undefined : new Set([quoted]),
		);
		if (who !== null) {
			noteMention(scene, who.actor, range, "pronoun");
			return who;
		}
	}
	if (word === "who" || word === "which" || word === "that") {
		const before = namesIn(scene.cast.names, {
			from: Math.max(0, range.from - 3),
			to: range.from,
		}).at(-1);
		const owner = before === undefined ? null : ownerOf(scene, before);
		const last = owner ?? (word === "who" ? scene.people[0] : (scene.papers[0] ?? scene.bodies[0]));
		if (last !== undefined && last !== null)
			return found(last, 0.8, `“${word}” is ${last.name}, named just before`);
	}
	if (word === "it" || word === "its") {
		const it = findIt(scene, range.from);
		if (it !== null) {
			noteMention(scene, it.actor, range, "pronoun");
			return it;
		}
	}
	if (word === "they" || word === "them" || word === "their" || word === "both") {
		const they = findThey(scene, range.from, word);
		if (they !== null) {
			noteMention(scene, they.actor, range, "pronoun");
			return they;
		}
	}
	if (/^(?:some|several|many|most|few|others|another|one|all|none)$/.test(word)) {
		const [group] = scene.groups;
		const name =
			group === undefined
				? word
				: `${word} ${group.name.replace(/^(?:some|several|many|most|the|two|\d+) /, "")}`;
		const actor = addThing(
			scene,
			"group",
			word === "others" || word === "another" || group === undefined ? word : name,
			range.from,
		);
		return found(actor, 0.5, `“${word}” counts some of those named before`);
	}
	return asItStands(scene, range);
}

function findIt(scene: Scene, token: number): Found | null {
	const speaker = lastSpoken(scene, token);
	const here = sentenceOf(scene.words, token);
	const near = (actor: Actor | undefined): number => {
		if (actor === undefined) return -9;
		const mention = actor.mentions.findLast((m) => m.to <= token);
		if (mention === undefined) return -9;
		const distance = here - sentenceOf(scene.words, mention.from);
		let score = -distance + (mention.subject ? 0.8 : 0);
		if (speaker?.actor === actor) score += 1.2;
		if (actor.kind === "place") score -= 1;
		return score;
	};
	const pool = [...scene.papers.slice(0, 4), ...scene.bodies.slice(0, 8)];
	const ranked = pool
		.map((actor) => ({ actor, score: near(actor) }))
		.sort((a, b) => b.score - a.score);
	const best = ranked[0];
	if (best === undefined || best.score < -4) return null;
	const actor = best.actor.kind === "place" ? asBody(scene, best.actor, token) : best.actor;
	const next = ranked[1]?.actor ?? null;
	const close = next !== null && best.score - (ranked[1]?.score ?? 0) < 0.5;
	return found(
		actor,
		close ? 0.55 : 0.8,
		`“it” is ${actor.name}, named before`,
		close ? next : null,
	);
}

function findThey(scene: Scene, token: number, word: string): Found | null {
	const speaker = lastSpoken(scene, token);
	const here = sentenceOf(scene.words, token);
	const pool = [
		...scene.groups.slice(0, 6),
		...scene.bodies.filter((b) => b.kind === "organization").slice(0, 5),
		...scene.people.filter((p) => p.plural).slice(0, 3),
	];
	let best: Actor | null = null;
	let bestScore = -5;
	for (const actor of pool) {
		const mention = actor.mentions.findLast((m) => m.to <= token);
		if (mention === undefined) continue;
		let score = -(here - sentenceOf(scene.words, mention.from)) + (mention.subject ? 0.6 : 0);
		if (speaker?.actor === actor) score += 1.5;
		if (actor.kind === "group") score += 0.8;
		if (score > bestScore) {
			best = actor;
			bestScore = score;
		}
	}
	if (best === null) return null;
	return found(best, 0.65, `“${word}” is ${best.name}, named before`);
}

/** A place that speaks: its government where it is a country or a capital, itself otherwise. */
export function asBody(scene: Scene, place: Actor, from: number): Actor {
	const country = countryOf(place.name);
	if (country !== null && country.by !== "adjective")
		return governmentOf(scene, country.country, from);
	const body = bodyNamed(scene, place.name, from);
	return body;
}

/** The actor of a name of the text, or null. */
export function ownerOf(scene: Scene, name: NameMention): Actor | null {
	const index = scene.cast.names.indexOf(name);
	return scene.cast.owners[index] ?? null;
}

function identifyName(scene: Scene, read: NamePhrase, setting: Setting): Found {
	const { words } = scene;
	const { name, range } = read;
	const text = phrase(words, name);
	let actor = ownerOf(scene, name);
	if (actor === null) {
		const short = findShort(scene.cast, name, keyOf(words, name));
		actor = short?.actor ?? null;
	}
	if (actor === null) {
		const kind = setting.source || name.kind === "person" ? "person" : "organization";
		actor = addThing(scene, kind, tidyName(text), name.from);
	}
	const kin = kinName(scene, read, actor, setting);
	if (kin !== null) actor = kin;
	if (actor.kind === "place") {
		const city = /^(?:the )?(city|county|town|state|village|borough) of$/.exec(
			words.lower.slice(range.from, name.from).join(" "),
		)?.[1];
		const body =
			city === undefined
				? asBody(scene, actor, name.from)
				: bodyNamed(scene, `${city[0]?.toUpperCase()}${city.slice(1)} of ${actor.name}`, name.from);
		meet(scene, body);
		noteMention(scene, body, name, "description");
		const reason =
			body.name === actor.name ? `“${text}” speaks itself` : `“${text}” stands for its government`;
		return found(body, 0.9, reason);
	}
	meet(scene, actor);
	const reason =
		actor.name === text
			? `named here: ${actor.name}`
			: `“${text}” is ${actor.name}, named in full elsewhere in the article`;
	const others = (scene.cast.persons.get(keyOf(words, name).at(-1) ?? "") ?? []).filter(
		(other) => other !== actor,
	);
	const doubtful = name.to - name.from === 1 && others.length > 0 && actor.kind === "person";
	if (doubtful)
		return found(
			actor,
			0.75,
			`${reason}; ${others[0]?.name} bears the name too`,
			others[0] ?? null,
		);
	return found(actor, name.to - name.from > 1 ? 0.97 : 0.93, reason);
}

/** "his wife Bernadette": a first name after kin takes the surname of whose kin it is. */
function kinName(scene: Scene, read: NamePhrase, actor: Actor, setting: Setting): Actor | null {
	const { words } = scene;
	const { name, range } = read;
	if (name.to - name.from !== 1 || actor.key.length > 1) return null;
	let kin = name.from - 1;
	if (words.lower[kin] === ",") kin--;
	const noun = words.lower[kin] ?? "";
	if (kin <= range.from - 2 || !KIN_OF_ONE_NAME.has(noun)) return null;
	const owner = kinOwner(scene, { from: Math.min(range.from, kin), to: kin }, setting);
	const surname = owner?.key.at(-1);
	if (owner === null || owner.kind !== "person" || surname === undefined) return null;
	const surnameText = owner.name.split(" ").at(-1) ?? "";
	actor.name = `${actor.name} ${surnameText}`;
	actor.key = [...actor.key, surname];
	if (actor.gender === "either") actor.gender = genderOfWord(noun) ?? "either";
	scene.cast.persons.get(surname)?.push(actor);
	return actor;
}

function kinOwner(scene: Scene, range: TokenRange, setting: Setting): Actor | null {
	const { words } = scene;
	for (let k = range.to - 1; k >= range.from && k > range.to - 6; k--) {
		if (isPossessive(words, k)) {
			const before = namesIn(scene.cast.names, { from: Math.max(0, k - 3), to: k }).at(-1);
			return before === undefined ? null : ownerOf(scene, before);
		}
		const gender = genderOfPronoun(words.lower[k] ?? "");
		if (gender !== null) return findPronoun(scene, k, gender, false)?.actor ?? null;
		if (words.lower[k] === "my") return setting.speaker;
	}
	return null;
}

/** Whose the noun is: the actor of "his", "Trump's", "the ministry's"; null where it has no owner. */
export function ownerOfNoun(scene: Scene, read: NounPhrase, setting: Setting): Actor | null {
	if (read.owner === null) return null;
	const inner: Setting = { speaker: setting.speaker, source: false };
	const first = scene.words.lower[read.owner.from] ?? "";
	if (read.owner.to - read.owner.from === 1) {
		const gender = genderOfPronoun(first);
		if (gender !== null) return findPronoun(scene, read.owner.from, gender, false)?.actor ?? null;
		if (first === "its") return findIt(scene, read.owner.from)?.actor ?? null;
		if (first === "their") return findThey(scene, read.owner.from, first)?.actor ?? null;
		if (first === "my" || first === "our") return setting.speaker;
	}
	return identify(scene, read.owner, inner).actor;
}

function identifyNoun(scene: Scene, read: NounPhrase, setting: Setting): Found {
	const { words } = scene;
	const apposed = appositiveName(scene, read);
	if (apposed !== null)
		return identifyName(scene, { kind: "name", range: read.range, name: apposed }, setting);
	const owner = ownerOfNoun(scene, read, setting);
	const note = (result: Found): Found => {
		noteMention(scene, result.actor, { from: read.range.from, to: read.end }, "description");
		return result;
	};
	if (read.noun === "spokesperson") {
		const body = spokenFor(scene, read, owner, setting);
		if (body !== null) return note(body);
	}
	if (read.noun === "document") return note(findPaper(scene, read, owner));
	if (
		words.lower[read.head] === "police" &&
		read.modifiers.from === read.modifiers.to &&
		owner === null
	) {
		const police = findPolice(scene);
		if (police !== null) return note(police);
	}
	if (read.noun === "group" || read.noun === "kin-group")
		return note(findGroup(scene, read, owner));
	if (read.noun === "organization" || read.noun === "place") {
		const known =
			owner === null && read.determination === "definite" && read.after === null
				? bodyFor(scene, read)
				: null;
		const result = known ?? describedBody(scene, read, owner);
		if (result !== null) return note(result);
		const name = wording(words, read.modifiers.from, read.end);
		const actor = bodyNamed(scene, name, read.range.from);
		if (!/\p{Lu}/u.test(name)) actor.kind = "group";
		return note(found(actor, 0.6, `named as it stands: ${name}`));
	}
	if (owner !== null && (read.noun === "kin" || read.noun === "person"))
		return note(ownedPerson(scene, read, owner));
	if (read.determination === "definite" || read.determination === "bare") {
		const who = findDescribed(scene, read);
		if (who !== null) return note(who);
	}
	const name = plainName(words, read);
	const plural =
		read.determination === "number" ||
		(/s$/.test(words.lower[read.head] ?? "") && read.noun === "other");
	const known =
		read.determination === "definite"
			? scene.people.find(
					(actor) => actor.kind !== "person" && actor.nouns.has(words.lower[read.head] ?? ""),
				)
			: undefined;
	const actor = known ?? addThing(scene, plural ? "group" : "unnamed", name, read.range.from);
	actor.nouns.add(words.lower[read.head] ?? "");
	if (actor.gender === "either")
		actor.gender = genderOfWord(words.lower[read.head] ?? "") ?? "either";
	if (words.lower[read.head] === "source" || words.lower[read.head] === "sources")
		actor.kind = "anonymous";
	return note(
		found(
			actor,
			0.8,
			`the article gives no name, only “${phrase(words, { from: read.range.from, to: read.end })}”`,
		),
	);
}

function bodyFor(scene: Scene, read: NounPhrase): Found | null {
	const noun = scene.words.lower[read.head] ?? "";
	if (noun === "government" && read.modifiers.from === read.modifiers.to) return null;
	return findBody(scene, read);
}

function ownedPerson(scene: Scene, read: NounPhrase, owner: Actor): Found {
	const { words } = scene;
	const noun = words.lower[read.head] ?? "";
	const role = wording(words, read.modifiers.from, read.head + 1).toLowerCase();
	if (!KIN.has(noun)) {
		const holder = scene.cast.actors.find(
			(actor) =>
				actor.kind === "person" &&
				actor.nouns.has(noun) &&
				actor.title !== null &&
				actor.title.toLowerCase().includes(role),
		);
		if (holder !== undefined) return found(holder, 0.75, `${holder.name} is ${holder.title}`);
	}
	const name = ownedName(owner, wording(words, read.modifiers.from, read.head + 1));
	const known = scene.people.find((actor) => actor.name === name);
	const actor = known ?? addThing(scene, "unnamed", name, read.range.from);
	actor.nouns.add(noun);
	if (actor.gender === "either") actor.gender = genderOfWord(noun) ?? "either";
	return found(actor, 0.8, `told by whose ${noun} it is: ${owner.name}`);
}

/** The name behind the comma of "the mayor, Hugh Castellano", inside the source or right after it. */
function appositiveName(scene: Scene, read: NounPhrase): NameMention | null {
	const { words } = scene;
	const comma = read.end;
	if (comma >= read.range.to || words.lower[comma] !== ",") return null;
	const [name] = namesIn(scene.cast.names, { from: comma + 1, to: read.range.to });
	if (name === undefined || name.kind === "office" || name.kind === "place") return null;
	if ((name.title?.from ?? name.from) > comma + 4) return null;
	for (let k = comma + 1; k < (name.title?.from ?? name.from); k++) {
		if (/^(?:of|for|from|at|in|with|by|who|which|whose|that)$/.test(words.lower[k] ?? ""))
			return null;
	}
	return name;
}

/** The body that a spokesperson speaks for, or null where none is told. */
function spokenFor(
	scene: Scene,
	read: NounPhrase,
	owner: Actor | null,
	setting: Setting,
): Found | null {
	const { words } = scene;
	const text = phrase(words, { from: read.range.from, to: read.end });
	let body = owner;
	if (body === null && read.after !== null) {
		const inner = { from: read.after.from + 1, to: read.after.to };
		body = identify(scene, inner, { speaker: setting.speaker, source: false }).actor;
	}
	if (body === null && read.modifiers.from < read.modifiers.to) {
		const named = namesIn(scene.cast.names, read.modifiers).at(-1);
		if (named !== undefined) {
			const whole = namesIn(scene.cast.names, read.modifiers);
			const [first] = whole;
			body = ownerOf(scene, first ?? named);
			if (body?.kind === "place" || words.shape[read.head - 1] === SMALL) {
				body = bodyNamed(
					scene,
					wording(words, read.modifiers.from, read.modifiers.to),
					read.range.from,
				);
			}
		}
	}
	if (body === null && read.determination === "definite") {
		const person = scene.people.find((actor) =>
			[...actor.nouns].some((noun) => noun.startsWith("spokes")),
		);
		if (person !== undefined)
			return found(person, 0.85, `“${text}” is ${person.name}, ${person.title}`);
		const speaker = scene.bodies.find((actor) => actor.kind === "organization");
		if (speaker !== undefined)
			return found(speaker, 0.6, `“${text}” is likely that of ${speaker.name}`);
	}
	if (
		body === null &&
		read.determination === "indefinite" &&
		read.modifiers.from === read.modifiers.to
	) {
		const speaker = scene.bodies.find((actor) => actor.kind === "organization");
		if (speaker !== undefined)
			return found(speaker, 0.5, `“${text}” is likely that of ${speaker.name}`);
	}
	if (body === null) return null;
	if (body.kind === "person")
		body = bodyNamed(
			scene,
			`Office of ${body.title !== null && body.title.length < 30 ? `${body.title} ` : ""}${body.name}`,
			read.range.from,
		);
	if (body.kind === "place") body = asBody(scene, body, read.range.from);
	if (body.kind !== "organization" && !NAMED_GROUPS.has(body.name)) return null;
	return found(body, 0.9, `“${text}” speaks for ${body.name}`);
}
