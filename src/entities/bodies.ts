import type { Actor } from "./actor.ts";
import { type Found, found } from "./found.ts";
import {
	type Country,
	countryOf,
	institutionOf,
	sameInstitution,
	settlementOf,
} from "./gazetteer.ts";
import { ORGANIZATION_HEADS } from "./lexicon.ts";
import { phrase, SMALL, type Words } from "./reading.ts";
import { addThing, countryAt, distanceTo, lastSpoken, type Scene } from "./scene.ts";
import type { NounPhrase } from "./source.ts";
import { owned, wording } from "./wording.ts";

/** Nouns that call any firm, not one kind of body. */
const FIRMS = new Set(
	"company firm maker manufacturer supplier retailer operator giant conglomerate group startup start-up developer contractor lender bank insurer airline carmaker automaker chain shipowner applicant publisher carrier corporation business employer chipmaker drugmaker landlord brewery mill defendant".split(
		" ",
	),
);
/** Heads of names that no firm bears. */
const NO_FIRMS =
	/^(?:ministry|police|university|college|school|court|parliament|senate|congress|government|department|commission|council|centre|center|institute|association|federation|union|league|agency|bureau|office|party|committee|board|hospital|foundation|trust|society|county|city|army|navy|church|council|authority|alliance|movement|front|club)$/;
/** Nouns that call bodies of many names. */
const LOOSE = new Set(
	"organization organisation group body agency authority institution institute charity nonprofit union federation association movement party team club network broadcaster station paper newspaper panel regulator watchdog office service centre center".split(
		" ",
	),
);

/** Nouns that may call one and the same body. */
const ALIKE: readonly (readonly string[])[] = [
	["panel", "committee", "commission", "council", "board", "tribunal", "court"],
	["regulator", "watchdog", "authority", "commission", "agency"],
	["hospital", "clinic", "infirmary", "centre", "center"],
	["university", "college", "school", "institute"],
	["network", "broadcaster", "channel", "television", "tv", "news"],
	["newspaper", "paper", "daily", "times", "post", "gazette", "herald", "tribune", "bulletin"],
	["party", "movement", "alliance", "coalition"],
	["lender", "bank"],
	["airline", "airways", "airlines", "carrier"],
	["union", "federation", "association", "guild"],
	[
		"group",
		"observatory",
		"organization",
		"organisation",
		"foundation",
		"society",
		"front",
		"movement",
	],
	["charity", "trust", "foundation"],
	["think-tank", "institute", "centre", "center"],
	["lab", "laboratory"],
	["legislature", "parliament", "assembly", "senate", "congress"],
	["company", "corporation", "inc", "ltd", "partners", "holdings"],
	["mill", "company"],
	["tribe", "nation"],
	["force", "police", "constabulary"],
];

function sameBody(a: string, b: string): boolean {
	return ALIKE.some((list) => list.includes(a) && list.includes(b));
}

/** The name of the government of a country. */
export function governmentName(country: Country): string {
	const the =
		/^(?:United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Comoros|Seychelles|Czech|Dominican|Central|Democratic|Republic|Solomon|Marshall|European|West Bank)/.test(
			country.name,
		);
	return `Government of ${the ? "the " : ""}${country.name}`;
}

/** The actor that is a country's government, made where it is not there yet. */
export function governmentOf(scene: Scene, country: Country, from: number): Actor {
	const name = governmentName(country);
	const key = name.toLowerCase();
	const known = scene.cast.bodies.get(key);
	if (known !== undefined) return known;
	const actor = addThing(scene, "organization", name, from);
	actor.country = country;
	actor.nouns.add("government");
	scene.cast.bodies.set(key, actor);
	return actor;
}

/** A body by its full name, made where it is not there yet. */
export function bodyNamed(scene: Scene, name: string, from: number): Actor {
	const key = name.toLowerCase();
	const known =
		scene.cast.bodies.get(key) ??
		(institutionOf(name) === null
			? undefined
			: scene.bodies.find((body) => sameInstitution(body.name, name)));
	if (known !== undefined && known.kind === "organization") return known;
	const actor = addThing(scene, "organization", name, from);
	for (const word of actor.key) if (ORGANIZATION_HEADS.has(word)) actor.nouns.add(word);
	scene.cast.bodies.set(key, actor);
	return actor;
}

/** Words before a noun that describe a body and are no part of its name: "the conservative-leaning newspaper". */
const DESCRIBES =
	/-|^(?:[a-z]{3,}(?:ing|ed|ive|ous|ful|al|ish|less|able)|big|small|large|giant|tech|private|public|weekly|daily|monthly|influential|main|oldest|largest|biggest|parent|embattled|rival|sister)$/;

/** How well "the ministry", "the company" fits a body that has been named. */
function bodyScore(
	scene: Scene,
	actor: Actor,
	noun: string,
	modifiers: readonly string[],
	token: number,
): number {
	if (actor.kind !== "organization") return -1;
	const held =
		actor.key.some((word) => word.replace(/['’]s$/, "") === noun) || actor.nouns.has(noun);
	const lastWord = actor.key.at(-1) ?? "";
	const ownHead = actor.key.some((word) => ORGANIZATION_HEADS.has(word));
	let score = 0;
	if (held) score += 3 + (lastWord === noun ? 0.3 : 0);
	else if (
		FIRMS.has(noun) &&
		!NO_FIRMS.test(actor.key.at(-1) ?? "") &&
		!NO_FIRMS.test(actor.key[0] ?? "")
	)
		score += ownHead ? 0.8 : 1.2;
	else if (actor.key.some((word) => sameBody(word, noun))) score += 2;
	else if (LOOSE.has(noun)) score += 1;
	else if (!ownHead && !/^(?:ministry|government|police|court|parliament|army|senate)$/.test(noun))
		score += 0.3;
	else return -1;
	for (const word of modifiers) {
		if (actor.key.includes(word)) score += 1.5;
		else score -= DESCRIBES.test(word) ? 0.3 : 1.5;
	}
	const distance = distanceTo(scene, actor, token);
	score += 1.2 / (1 + distance);
	if (lastSpoken(scene, token)?.actor === actor) score += 0.7;
	score += Math.min(actor.mentions.length, 8) * 0.12;
	return score;
}

function modifiersOf(words: Words, phraseOf: NounPhrase): string[] {
	const list: string[] = [];
	for (let k = phraseOf.modifiers.from; k < phraseOf.modifiers.to; k++) {
		const lower = words.lower[k] ?? "";
		if (
			/^\p{L}/u.test(lower) &&
			!/^(?:same|own|whole|local|state|national|country|nation|new|also)$/.test(lower)
		)
			list.push(lower);
	}
	return list;
}

/** The last body that the noun and its modifiers can mean, or null. */
export function findBody(scene: Scene, phraseOf: NounPhrase): Found | null {
	const { words } = scene;
	const noun = words.lower[phraseOf.head] ?? "";
	const modifiers = modifiersOf(words, phraseOf);
	const text = phrase(words, { from: phraseOf.range.from, to: phraseOf.head + 1 });
	let best: Actor | null = null;
	let bestScore = 1.1;
	let next: Actor | null = null;
	let nextScore = 0;
	for (const actor of scene.bodies) {
		const score = bodyScore(scene, actor, noun, modifiers, phraseOf.range.from);
		if (score > bestScore) {
			next = best;
			nextScore = bestScore;
			best = actor;
			bestScore = score;
		} else if (score > nextScore) {
			next = actor;
			nextScore = score;
		}
	}
	if (best === null) return namedFurtherOn(scene, phraseOf, noun, text);
	const close = next !== null && bestScore - nextScore < 0.5;
	const held = best.key.includes(noun) || best.nouns.has(noun);
	const also = close && next !== null ? `; it could be ${next.name}` : "";
	return found(
		best,
		close ? 0.6 : held ? 0.92 : 0.7,
		`“${text}” is ${best.name}, the last body before that can be called so${also}`,
		close ? next : null,
	);
}

/** "The union" before anybody has named it: the one body of the article whose name holds the noun; null where several do. */
function namedFurtherOn(
	scene: Scene,
	phraseOf: NounPhrase,
	noun: string,
	text: string,
): Found | null {
	if (phraseOf.determination !== "definite" || phraseOf.modifiers.from < phraseOf.modifiers.to)
		return null;
	const later = (scene.cast.bodiesByWord.get(noun) ?? []).filter(
		({ kind }) => kind === "organization",
	);
	const [only] = later;
	return later.length !== 1 || only === undefined
		? null
		: found(only, 0.6, `“${text}” is likely ${only.name}, which is named further on`);
}

/** "defense ministry" with its country: "Syrian Ministry of Defense". */
export function ministryOf(portfolio: string, adjective: string): string {
	const full = /^foreign$/i.test(portfolio) ? "foreign affairs" : portfolio;
	const name = full.replace(
		/(^|[\s-])(\p{Ll})/gu,
		(_, gap: string, letter: string) => gap + letter.toUpperCase(),
	);
	return `${adjective} Ministry of ${name}`.trim();
}

/** The portfolio of a minister of the article, for "the ministry" that has not been named: "Minister of Water Resources". */
function portfolioAt(scene: Scene): { readonly portfolio: string; readonly actor: Actor } | null {
	for (const actor of scene.people) {
		const title = actor.title ?? "";
		const of = /\bminister (?:of|for) (.+)$/i.exec(title)?.[1];
		const before = /^(?:the )?(.+?) minister$/i.exec(title)?.[1];
		const portfolio = of ?? before;
		if (portfolio !== undefined && !/^(?:prime|deputy|former prime)$/i.test(portfolio))
			return { portfolio, actor };
	}
	return null;
}

/** The country that an owner is: "Syria's", "the country's". */
function countryOfOwner(scene: Scene, owner: Actor | null, from: number): Country | null {
	if (owner === null) return null;
	const own = owner.country ?? countryOf(owner.name)?.country ?? null;
	if (own !== null) return own;
	return /^(?:the )?(?:country|nation|republic|kingdom|state)$/i.test(owner.name)
		? countryAt(scene, from)
		: null;
}

/** A ministry or bureau that the words make identifiable, with the country or place it belongs to. */
export function describedBody(
	scene: Scene,
	phraseOf: NounPhrase,
	owner: Actor | null,
): Found | null {
	const { words } = scene;
	const noun = words.lower[phraseOf.head] ?? "";
	const modifiers = wording(words, phraseOf.modifiers.from, phraseOf.modifiers.to);
	const from = phraseOf.range.from;
	const text = phrase(words, phraseOf.range);
	const country = countryOfOwner(scene, owner, from);
	if (noun === "government" || noun === "administration") {
		const own = governmentFor(scene, phraseOf, owner, country);
		if (own !== null) return own;
	}
	if (noun === "ministry") {
		const adjective =
			(country ?? (owner === null ? countryAt(scene, from) : null))?.adjective ?? "";
		if (modifiers !== "" && !hasCapital(words, phraseOf)) {
			const actor = bodyNamed(scene, ministryOf(modifiers, adjective), from);
			return found(
				actor,
				country === null ? 0.7 : 0.9,
				`“${text}” is the ministry of the country spoken of: ${actor.name}`,
			);
		}
		const minister = portfolioAt(scene);
		if (modifiers === "" && minister !== null) {
			const { portfolio } = minister;
			const own = countryOf(portfolio.split(" ")[0] ?? "");
			const rest = own?.by === "adjective" ? portfolio.split(" ").slice(1).join(" ") : portfolio;
			const name =
				own === null && adjective === ""
					? `Ministry of ${rest}`
					: ministryOf(rest, own?.country.adjective ?? adjective);
			const actor = bodyNamed(scene, name, from);
			return found(
				actor,
				0.75,
				`“${text}” is the ministry of ${minister.actor.name}, ${minister.actor.title}`,
			);
		}
	}
	if (owner !== null) {
		const rest = wording(words, phraseOf.modifiers.from, phraseOf.head + 1);
		const name =
			country !== null && country.adjective !== ""
				? `${country.adjective} ${rest}`
				: owner.kind === "place"
					? `${owner.name} ${rest}`
					: `${owned(owner.name)} ${rest}`;
		return found(bodyNamed(scene, name, from), 0.8, `“${text}” belongs to ${owner.name}`);
	}
	return null;
}

/** "the government", "the Iraqi government", "the Trump administration", "the government of Goa". */
function governmentFor(
	scene: Scene,
	phraseOf: NounPhrase,
	owner: Actor | null,
	country: Country | null,
): Found | null {
	const { words } = scene;
	const { from } = phraseOf.range;
	const text = phrase(words, phraseOf.range);
	const before = wording(words, phraseOf.modifiers.from, phraseOf.modifiers.to).replace(
		/^(?:federal|national|central|own|state) /i,
		"",
	);
	const after =
		phraseOf.after === null
			? ""
			: wording(words, phraseOf.after.from + 1, phraseOf.after.to).replace(/^the /, "");
	const told = country ?? countryOf(before)?.country ?? countryOf(after)?.country ?? null;
	if (told !== null) {
		const actor = governmentOf(scene, told, from);
		return found(actor, 0.93, `“${text}” is the government of ${told.name}`);
	}
	if (after !== "" && /\p{Lu}/u.test(after)) {
		return found(bodyNamed(scene, `Government of ${after}`, from), 0.9, `“${text}” is named here`);
	}
	if (/\p{Lu}/u.test(before)) {
		const name = wording(words, phraseOf.modifiers.from, phraseOf.head + 1);
		return found(bodyNamed(scene, name, from), 0.9, `“${text}” is named here`);
	}
	if (owner !== null)
		return owner.kind === "place"
			? found(
					bodyNamed(scene, `Government of ${owner.name}`, from),
					0.85,
					`“${text}” is that of ${owner.name}`,
				)
			: null;
	const named = findNamedGovernment(scene, phraseOf) ?? presidentsOwn(scene, phraseOf);
	if (named !== null) return named;
	const own = countryAt(scene, from);
	if (own === null || phraseOf.determination === "indefinite") return null;
	const actor = governmentOf(scene, own, from);
	return found(actor, 0.75, `“${text}” is the government of ${own.name}, the country spoken of`);
}

/** "the administration" where nobody has named it: that of the president of whom the article tells. */
function presidentsOwn(scene: Scene, phraseOf: NounPhrase): Found | null {
	if (scene.words.lower[phraseOf.head] !== "administration") return null;
	const president = scene.cast.actors.find(
		({ kind, title }) =>
			kind === "person" &&
			/\bpresident\b/i.test(title ?? "") &&
			!/\b(?:former|vice|ex|elect|candidate|of the|party|company|university)\b/i.test(title ?? ""),
	);
	if (president === undefined) return null;
	const surname = president.name.split(" ").at(-1) ?? president.name;
	const actor = bodyNamed(scene, `${surname} administration`, phraseOf.range.from);
	return found(
		actor,
		0.7,
		`“the administration” is that of ${president.name}, the president spoken of`,
	);
}

function findNamedGovernment(scene: Scene, phraseOf: NounPhrase): Found | null {
	if (phraseOf.modifiers.from < phraseOf.modifiers.to) return null;
	const actor = scene.bodies.find(
		(body) =>
			body.kind === "organization" &&
			(body.key.at(-1) === "government" ||
				body.key[0] === "government" ||
				body.key.at(-1) === "administration"),
	);
	if (actor === undefined) return null;
	return found(
		actor,
		0.85,
		`“${phrase(scene.words, phraseOf.range)}” is ${actor.name}, named before`,
	);
}

function hasCapital(words: Words, phraseOf: NounPhrase): boolean {
	for (let k = phraseOf.modifiers.from; k < phraseOf.modifiers.to; k++) {
		if (words.shape[k] !== SMALL) return true;
	}
	return false;
}

/** "police" by itself: the force that the article names, else that of the town it is about; null where neither is told. */
export function findPolice(scene: Scene, token: number): Found | null {
	const isForce = (actor: Actor): boolean =>
		actor.kind === "organization" &&
		actor.key.some((word) => word === "police" || word === "constabulary");
	const force =
		scene.bodies.find(isForce) ??
		(
			scene.cast.bodiesByWord.get("police") ??
			scene.cast.bodiesByWord.get("constabulary") ??
			[]
		).find(isForce);
	if (force !== undefined)
		return found(force, 0.8, `“police” is ${force.name}, the force that the article names`);
	const town = townAt(scene, token);
	if (town === null) return null;
	const actor = bodyNamed(scene, `${town.name} police`, token);
	return found(actor, 0.6, `“police” is taken as that of ${town.name}, the town spoken of`);
}

/** The town that the article has spoken of most before the token, or null. */
function townAt(scene: Scene, token: number): Actor | null {
	let best: Actor | null = null;
	let most = 0;
	for (const actor of scene.bodies) {
		if (actor.kind !== "place" || countryOf(actor.name) !== null) continue;
		if (
			settlementOf(actor.name) === "region" ||
			/(?:street|road|avenue|highway|county|river|lake|sea|ocean|university|bridge|park)$/i.test(
				actor.name,
			)
		)
			continue;
		const times = actor.mentions.filter((mention) => mention.from < token).length;
		const weight =
			times + (scene.article.title?.includes(actor.name) ? 1.5 : 0) - actor.since * 0.0005;
		if (weight > most) {
			best = actor;
			most = weight;
		}
	}
	return best;
}

/** What speaks for a place: its government where it is a country or a capital, itself otherwise. */
export function asBody(scene: Scene, place: Actor, from: number): Actor {
	const country = countryOf(place.name);
	if (country !== null) return governmentOf(scene, country.country, from);
	return bodyNamed(scene, place.name, from);
}
