import { countryOf, genderOfName, institutionOf, settlementOf } from "./gazetteer.ts";
import {
	DOCUMENTS,
	FUNCTION_WORDS,
	GROUPS,
	isOffice,
	OFFICE_MODIFIERS,
	ORGANIZATION_HEADS,
	ORGANIZATION_NOUNS,
	PERSONS,
	SPEECH,
} from "./lexicon.ts";
import { CAPITAL, CAPITALS, isPossessive, SMALL, type Words } from "./reading.ts";

/** Words of a name's inside that are written small: "Ursula von der Leyen", "Rio de Janeiro". */
export const PARTICLES = new Set(
	"de de' la le du des del della dello degli delle dei do di da das dos van von der den ter ten bin ibn al el ul e y zu zur af av ould ag dela bint binti wa i san st. st".split(
		" ",
	),
);

/** Owners whose "'s" belongs to a name: "Sheriff's Office", "Catholic Bishops' Conference". */
export const OWNERS_IN_NAMES = new Set(
	"sheriff attorney general coroner prosecutor mayor governor children women men people workers teachers farmers traders growers nurses bishops players veterans firefighters examiner physicians writers actors lawyers engineers fishermen students parents citizens consumers king queen mcdonald macy lloyd moody sotheby christie lord levi wendy kellogg sainsbury st".split(
		" ",
	),
);

/** Suffixes that follow a person's name. */
export const NAME_SUFFIXES = new Set(
	"jr jr. sr sr. ii iii iv qc kc mp mep msp td mla phd ph.d. md m.d. esq obe cbe mbe".split(" "),
);

/** What the popular press puts before a name: "mum-of-three", "granddad-of-six". */
const PARENTHOOD = /^\p{L}+-of-(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/u;

function isWordToken(raw: string): boolean {
	return /^[\p{L}\p{N}@]/u.test(raw);
}

/** Whether the token can be part of a name by its capital alone. */
export function isNamePart(words: Words, i: number): boolean {
	if (PARENTHOOD.test(words.lower[i] ?? "")) return false;
	const shape = words.shape[i] ?? SMALL;
	if (shape === SMALL) return false;
	const lower = words.lower[i] ?? "";
	if (lower.length === 1 && shape === CAPITAL && (lower === "a" || lower === "i")) return false;
	if (!FUNCTION_WORDS.has(lower.replace(/\.$/, ""))) return isWordToken(words.raw[i] ?? "");
	if (isMiddleInitial(words, i)) return true;
	// "US" and "WHO" are names, "May" and "Will" before a surname too.
	if (shape === CAPITALS && lower.length <= 4)
		return !isShouting(words, i) && !/^(?:the|and|of|for|not|but|are|was)$/.test(lower);
	return isGrammarInName(words, i);
}

/** "Jorun A. Dolum", "Mary I. Lorem": letters that are words too, between the words of a name. */
function isMiddleInitial(words: Words, i: number): boolean {
	const point = /^[AI]\.$/.test(words.raw[i] ?? "") && words.first[i] === 0;
	return point && words.shape[i - 1] === CAPITAL && words.shape[i + 1] === CAPITAL;
}

/** Adjectives among the words of grammar that names begin with: "New York", "High Court", "First Minister". */
const ADJECTIVES = new Set(
	"new old high great long good big little early late left right first second third low".split(" "),
);
/** Words of grammar and short forms of days that end names: "Herald Sun", "Haitham bin Tariq Al Said". */
const ENDINGS = new Set([
	"sun",
	"said",
	"so",
	"how",
	"may",
	"will",
	"down",
	"young",
	"back",
	"best",
]);

/** Whether a word of grammar with a capital is part of a name by its neighbours. */
function isGrammarInName(words: Words, i: number): boolean {
	const lower = words.lower[i] ?? "";
	const before = words.lower[i - 1] ?? "";
	const next = words.shape[i + 1] !== SMALL && isWordToken(words.raw[i + 1] ?? "");
	if (words.first[i] === 1) {
		if (next && lower === "april" && /^\p{L}/u.test(words.raw[i + 1] ?? "")) return true;
		if (!next || !ADJECTIVES.has(lower)) return false;
		const pair = `${lower} ${words.lower[i + 1]}`;
		return countryOf(pair) !== null || settlementOf(pair) !== null || institutionOf(pair) !== null;
	}
	if (next && INSIDE.test(lower) && isNamePart(words, i - 1) && !sentenceStarts(words, i - 1))
		return true;
	if (next && (genderOfName(lower) !== null || ADJECTIVES.has(lower))) return true;
	if (!ENDINGS.has(lower) || sentenceStarts(words, i)) return false;
	const named = words.shape[i - 1] !== SMALL && isWordToken(words.raw[i - 1] ?? "");
	return (
		(named && (words.first[i - 1] === 0 || genderOfName(before) !== null)) ||
		(lower === "said" && PARTICLES.has(before))
	);
}

/** Words of grammar that names write with a capital inside: "Jamaicans For Justice". */
const INSIDE =
	/^(?:for|against|without|and|of|the|one|two|three|four|five|six|seven|eight|nine|ten)$/;

function sentenceStarts(words: Words, i: number): boolean {
	return words.document.tokens.sentence[i] !== words.document.tokens.sentence[i - 1];
}

/** Whether the words around are all in capitals, so that capitals say nothing. */
function isShouting(words: Words, i: number): boolean {
	return words.shape[i + 1] === CAPITALS && words.shape[i - 1] === CAPITALS;
}

/** First words of the names of movements: "Citizens for Lorem", "Democracy for America". */
export const SIDES =
	/^(?:citizens|americans|democracy|progress|students|mothers|women|doctors|lawyers|veterans|voters|workers|families|parents|farmers|scientists|physicians|catholics|christians|evangelicals|republicans|democrats|youth|priorities|action|freedom|justice|coalition|alliance|campaign)$/;

/** Nouns and modifiers that begin sentences and are no names by themselves. */
export function isCommon(lower: string): boolean {
	return (
		GROUPS.has(lower) ||
		DOCUMENTS.has(lower) ||
		PERSONS.has(lower) ||
		isOffice(lower) ||
		OFFICE_MODIFIERS.has(lower) ||
		ORGANIZATION_NOUNS.has(lower) ||
		SPEECH.has(lower) ||
		/(?:ly|ing|ed)$/.test(lower)
	);
}

/** Whether a name may begin at the token: at the head of a sentence a capital needs more than itself. */
export function beginsName(words: Words, i: number): boolean {
	if (!isNamePart(words, i)) return false;
	if (words.first[i] === 0) return true;
	const lower = words.lower[i] ?? "";
	if (words.shape[i] === CAPITALS && !isShouting(words, i)) return true;
	if (words.lower[i + 1] === "of" && takesOf(words, i, i) && !GROUPS.has(lower)) {
		if (isNamePart(words, words.lower[i + 2] === "the" ? i + 3 : i + 2)) return true;
	}
	if (words.lower[i + 1] === "for" && SIDES.test(lower) && isNamePart(words, i + 2)) return true;
	if (isNamePart(words, i + 1) && !(words.shape[i + 1] === CAPITALS && isCommon(lower))) {
		if (isGerund(words, i)) return false;
		return (
			!words.small.has(lower) || isOffice(lower) || genderOfName(lower) !== null || !isAdverb(lower)
		);
	}
	if (words.capital.has(lower) && !isCommon(lower)) return true;
	if (countryOf(lower) !== null || settlementOf(lower) !== null) return true;
	if (institutionOf(lower) !== null && !isCommon(lower)) return true;
	if (words.small.has(lower) || isCommon(lower) || /(?:ers|ors|ists|ants|ians)$/.test(lower))
		return false;
	const next = words.lower[i + 1] ?? "";
	if (
		isPossessive(words, i + 1) ||
		SPEECH.has(next) ||
		next === "," ||
		next === "and" ||
		next === "&"
	)
		return true;
	// "Yesterday I …": a particle is written small.
	const particle = PARTICLES.has(next) && words.shape[i + 1] === SMALL;
	return particle || genderOfName(lower) !== null;
}

/** "Impeaching | Trent": a verb's form at the head of a sentence, before a name that stands alone elsewhere. */
function isGerund({ lower, capital, small }: Words, i: number): boolean {
	const word = lower[i] ?? "";
	const next = lower[i + 1] ?? "";
	if (!/[a-z]{4}ing$/.test(word) || capital.has(word) || genderOfName(word) !== null) return false;
	const person = capital.has(next) && !small.has(next) && !ORGANIZATION_HEADS.has(next);
	return person && institutionOf(`${word} ${next}`) === null;
}

/** Whether a word's ending makes many people of it: "transporters", "unionists". */
export function isPluralOfPeople(lower: string): boolean {
	return /[a-z]{3}(?:ers|ors|ists|ants|ians)$/.test(lower);
}

function isAdverb(lower: string): boolean {
	return (
		/(?:ly|ing)$/.test(lower) || lower === "former" || lower === "current" || lower === "local"
	);
}

/** Whether the words from..to hold a word that makes an organization of them. */
export function hasOrganizationHead(words: Words, from: number, to: number): boolean {
	for (let k = from; k < to; k++) {
		if (words.shape[k] !== SMALL && ORGANIZATION_HEADS.has(words.lower[k] ?? "")) return true;
	}
	return false;
}

/** Whether the run from..last goes on behind an "of": "Ministry of …", "Secretary of …", "Friends of …". */
export function takesOf(words: Words, from: number, last: number): boolean {
	const lower = words.lower[last] ?? "";
	const surname = last > from && genderOfName(words.lower[last - 1] ?? "") !== null;
	if (ORGANIZATION_HEADS.has(lower) || (isOffice(lower) && !surname)) return true;
	if (
		/^(?:university|bank|house|church|city|state|secretary|minister|republic|kingdom|islands?|isle|bay|gulf|sea|strait|province|duchy|act|bill|articles|declaration|treaty|court|cathedral|lady|society|academy|school|college|ministry|department)$/.test(
			lower,
		)
	) {
		return true;
	}
	return (
		last === from &&
		genderOfName(lower) === null &&
		words.shape[last] === CAPITAL &&
		/^(?:doctors|friends|sons|daughters|women|men|people|voice|bureau|office|children|star|times|book|game|games|lord|speaker|leader)$/.test(
			lower,
		)
	);
}
