import type { Actor } from "./actor.ts";
import { maybeSameBody } from "./alike.ts";
import { type Found, found } from "./found.ts";
import { type Country, countryOf, institutionOf, sameInstitution } from "./gazetteer.ts";
import { ORGANIZATION_HEADS } from "./lexicon.ts";
import { phrase, type Words } from "./reading.ts";
import { addThing, distanceTo, lastSpoken, type Scene } from "./scene.ts";
import type { NounPhrase } from "./source.ts";

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
	/-|^(?:[a-z]{3,}(?:ing|ed|ive|ous|ful|ish|less|able)|big|small|large|national|regional|federal|local|central|global|giant|tech|private|public|weekly|daily|monthly|influential|main|oldest|largest|biggest|parent|embattled|rival|sister)$/;

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
	else if (actor.key.some((word) => maybeSameBody(word, noun))) score += 2;
	else if (LOOSE.has(noun)) score += 1;
	else if (!ownHead && !/^(?:ministry|government|police|court|parliament|army|senate)$/.test(noun))
		score += 0.3;
	else return -1;
	for (const word of modifiers) {
		if (actor.key.includes(word)) score += 1.5;
		else score -= DESCRIBES.test(word) ? 0.3 : 3;
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

/** What speaks for a place: its government where it is a country or a capital, itself otherwise. */
export function asBody(scene: Scene, place: Actor, from: number): Actor {
	const country = place.country ?? countryOf(place.name)?.country ?? null;
	if (country !== null) return governmentOf(scene, country, from);
	return bodyNamed(scene, place.name, from);
}
