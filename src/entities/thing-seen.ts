import type { Actor, Mention } from "./actor.ts";
import type { Row } from "./columns.ts";
import { countryOf, institutionOf } from "./gazetteer.ts";
import { sameClause } from "./pronoun-scene.ts";
import { isPossessive, paragraphOf, sentenceOf, type Words } from "./reading.ts";
import { inHeadline, lastSpoken, type Scene, type Spoken } from "./scene.ts";
import { isSubject, speaksBetween } from "./subject.ts";
import type { ThingFeature } from "./thing-features.ts";
import { isAuxiliary, isDocumentVerb } from "./verbs.ts";

/** Bodies that are many, and take "they" as readily as "it". */
const OF_MANY =
	/^(?:police|team|staff|army|military|crew|band|club|family|jury|party|union|company)$/;

/** What documents do rather than bodies: "it found", "it shows". */
const OF_DOCUMENTS =
	/^(?:found|finds|shows?|showed|reads?|lists|listed|describes?|described|concludes?|concluded|recommends?|recommended|estimates?|estimated|includes?|envisages?|suggests?|suggested|covers?|sets|notes?|cites?|details)$/;

/** What is seen of a pronoun, once for all candidates. */
export interface Pronoun {
	readonly words: Words;
	readonly token: number;
	readonly place: "subject" | "possessive" | "object";
	readonly opens: boolean;
	readonly sentence: number;
	readonly paragraph: number;
	readonly quoted: boolean;
	/** Whether the verb behind is one of documents. */
	readonly documental: boolean;
	readonly source: boolean;
	readonly speaker: Spoken | null;
	readonly speakers: ReadonlySet<Actor>;
}

function placeOf(words: Words, token: number): Pronoun["place"] {
	const lower = words.lower[token] ?? "";
	if (/^(?:its|their|theirs)$/.test(lower)) return "possessive";
	if (lower === "they" || lower === "both") return "subject";
	if (lower === "them") return "object";
	return isSubject(words, token, token + 1) ? "subject" : "object";
}

/** The verb behind a pronoun, auxiliaries and adverbs stepped over. */
function verbBehind(words: Words, token: number): string {
	let k = token + 1;
	while (
		k < token + 4 &&
		(isAuxiliary(words.lower[k] ?? "") || /ly$|^also$/.test(words.lower[k] ?? ""))
	)
		k++;
	return words.lower[k] ?? "";
}

/** Reads the pronoun at a token; `source` whether its words are a relation's source. */
export function readPronoun(scene: Scene, token: number, source: boolean): Pronoun {
	const { words } = scene;
	const sentence = sentenceOf(words, token);
	const opening = words.document.sentences[sentence]?.tokens.from ?? token;
	const place = placeOf(words, token);
	const verb = verbBehind(words, token);
	return {
		words,
		token,
		place,
		opens: token - opening <= 1 && place !== "object",
		sentence,
		paragraph: paragraphOf(words, token),
		quoted: (words.document.tokens.quotation[token] ?? -1) >= 0,
		documental: OF_DOCUMENTS.test(verb) || isDocumentVerb(verb),
		source,
		speaker: lastSpoken(scene, token),
		speakers: scene.speakers,
	};
}

/** Whether nothing but capitals shows a body in a name ("TV", "DNA"). */
function isVague({ kind, key, nouns, name, aliases }: Actor): boolean {
	return (
		kind === "organization" &&
		key.length === 1 &&
		nouns.size === 0 &&
		aliases.length === 0 &&
		institutionOf(name) === null
	);
}

/** Puts what is seen into the columns of a row. */
export type Put = Row<ThingFeature>["put"];

/** Where the last mention stands, and how the pronoun stands to it. */
export function putPlace(put: Put, mention: Mention, told: Pronoun): void {
	const { words, token, place, source } = told;
	const distance = told.sentence - sentenceOf(words, mention.from);
	const apart = paragraphOf(words, mention.from) !== told.paragraph;
	const before = words.lower[mention.from - 1] ?? "";
	const article = words.lower[mention.from] ?? "";
	const owner = isPossessive(words, mention.to);
	const heads =
		mention.from - (words.document.sentences[told.sentence - distance]?.tokens.from ?? 0) <= 3;
	const here = distance === 0;
	put("same sentence", here);
	put("same sentence, near", here && token - mention.to < 8);
	put("same sentence, far", here && token - mention.to > 18);
	put("in this clause", here && sameClause(words, mention.to, token));
	put("sentence before", distance === 1);
	put("two sentences before", distance === 2);
	put("three or more before", distance >= 3 ? Math.min(distance, 12) / 4 : 0);
	put("another paragraph", apart);
	put("another paragraph, for a source", apart && source);
	put("subject", mention.subject);
	put("subject of the sentence before", distance === 1 && mention.subject);
	put("subject for a subject", mention.subject && place === "subject");
	put("subject for a possessive, same sentence", here && mention.subject && place === "possessive");
	put("object for an object", !mention.subject && place === "object");
	put("object, same sentence, for a subject", here && !mention.subject && place === "subject");
	put("heads its sentence", heads);
	put(
		"heads the sentence before, the pronoun heads its own",
		distance === 1 && told.opens && heads && mention.subject,
	);
	put("owner", owner);
	put("owner, for a possessive", owner && place === "possessive");
	put(
		"behind a preposition",
		/^(?:of|on|with|for|from|to|against|about|between|into|over|than|like)$/.test(before),
	);
	put("behind in or at", /^(?:in|at|near|across|outside|around)$/.test(before));
	put("agent behind by", before === "by");
	put("in brackets", before === "(");
	put(
		"says so in this sentence",
		here && mention.subject && place === "subject" && speaksBetween(words, mention.to, token),
	);
	put("last a pronoun", mention.form === "pronoun");
	put("last a full name", mention.form === "full");
	put("last a description", mention.form === "description");
	put(
		"introduced as new",
		mention.form === "description" &&
			/^(?:an?|another|one|\d+|two|three|several|some)$/.test(article),
	);
	const inside = (words.document.tokens.quotation[mention.from] ?? -1) >= 0;
	put("in a quotation, the pronoun not", inside && !told.quoted);
	put("the pronoun in a quotation, it not", told.quoted && !inside);
}

/** What the actor is, and whether it has spoken. */
export function putActor(put: Put, scene: Scene, actor: Actor, told: Pronoun): void {
	const { source, speaker } = told;
	const { kind, name, key } = actor;
	const last = speaker?.actor === actor;
	const ever = told.speakers.has(actor);
	const spokeBefore = last && told.sentence - (speaker?.sentence ?? 0) <= 1;
	put("spoke last", last);
	put("spoke last, for a source", last && source);
	put("spoke in the sentence before, for a source", spokeBefore && source);
	put("spoke ever", ever);
	put("spoke ever, for a source", ever && source);
	put("in the headline", inHeadline(scene, actor));
	const paper = kind === "document";
	put("document", paper);
	put("document, for a source", paper && source);
	put("document, behind a verb of documents", paper && told.documental);
	put("document, spoke last", paper && last);
	const body = kind === "organization";
	put("organization", body);
	put("organization, for a source", body && source);
	put("organization, possessive", body && told.place === "possessive");
	put("organization, the pronoun in a quotation", body && told.quoted);
	const country = kind === "place" && countryOf(name) !== null;
	put("place", kind === "place" && !country);
	put("place, for a source", kind === "place" && !country && source);
	put("country", country);
	put("country, for a source", country && source);
	const group = kind === "group" || kind === "anonymous";
	put("group", group);
	put("group, for a source", group && source);
	put(
		"body of many",
		body && [...actor.nouns, key.at(-1) ?? ""].some((noun) => OF_MANY.test(noun)),
	);
	const nameless = !/\p{Lu}/u.test(name);
	put("without a name", nameless && body);
	put("without a name, for a source", nameless && body && source);
	put("kind vague", isVague(actor) && !ever);
	put("kind unsure", actor.unsure);
}
