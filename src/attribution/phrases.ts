import phrases from "../../data/phrases.json" with { type: "json" };
import type { Document, Sentence } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { type Draft, draftOf, extentOf, placeOf } from "./draft.ts";
import { isCapital, isWordToken } from "./words.ts";

const OPINIONS = new Set([...phrases.opinions.sure, ...phrases.opinions.setOff]);
/** Nouns that tell of opinion only where the phrase is set off ("in the eyes of voters, …"): else they are things. */
const SET_OFF = new Set(phrases.opinions.setOff);
const COUNTS = new Set(phrases.counts);
const RULES = new Set(phrases.rules);
const PRONOUNS = new Set(phrases.possessives);
/** Words behind which a clause begins, and so a phrase that opens it stands as if set off. */
const OPENERS = new Set(phrases.openers);
const DETERMINERS = new Set(["the", "a", "an", "this", "that", ...phrases.possessives]);
const POSSESSIVE = new Set(["'s", "'"]);
/** Words at which the description of a source behind "of" or "per" ends. */
const ENDS = new Set([
	"as",
	"that",
	"who",
	"which",
	"when",
	"where",
	"because",
	"is",
	"are",
	"was",
	"were",
	"and",
]);

/** The longest source and the most words between "in" and "view", in tokens. */
const LONGEST = 14;
/** The fewest words of a clause that a phrase attributes. */
const FEWEST = 2;
/** How far a clause is followed to each side of its phrase, in tokens: a sentence may be as long as its text. */
const CLAUSE_REACH = 120;

/** A phrase without a verb that says on whose word its clause stands: "in the view of the union". */
interface Phrase extends TokenRange {
	readonly source: TokenRange;
	readonly cue: TokenRange;
}

class Reader {
	private readonly document: Document;
	private readonly lower: readonly string[];
	private readonly limit: number;
	private readonly first: number;

	constructor(document: Document, { tokens }: Sentence) {
		this.document = document;
		this.lower = document.tokens.lower;
		this.first = tokens.from;
		this.limit = tokens.to;
	}

	private word(at: number): string {
		return at < this.limit ? (this.lower[at] ?? "") : "";
	}

	/** Where the words that describe a source end, from its first word on; marks and verbs end them. */
	private end(from: number): number {
		let to = from;
		while (to < this.limit && to - from < LONGEST) {
			const word = this.word(to);
			if (ENDS.has(word) || (!isWordToken(word) && !POSSESSIVE.has(word))) break;
			to++;
		}
		return to;
	}

	private opensClause(at: number): boolean {
		const before = this.word(at - 1);
		return at === this.first || !isWordToken(before) || OPENERS.has(before);
	}

	/** Whether a phrase stands apart from the words around it, by a mark or as the first of its clause. */
	private isSetOff({ from, to }: TokenRange, noun: string): boolean {
		if (this.opensClause(from)) return true;
		return !SET_OFF.has(noun) && (to >= this.limit || !isWordToken(this.word(to)));
	}

	/** "in the view of X", "by the count of X". */
	private of(at: number, nouns: ReadonlySet<string>): Phrase | null {
		if (this.word(at + 1) !== "the") return null;
		const noun = nouns.has(this.word(at + 2)) ? at + 2 : at + 3;
		if (!nouns.has(this.word(noun)) || this.word(noun + 1) !== "of") return null;
		const source = { from: noun + 2, to: this.end(noun + 2) };
		const whole = { from: at, to: source.to };
		const stands = source.to > source.from && this.isSetOff(whole, this.word(noun));
		return stands ? { ...whole, source, cue: { from: at, to: noun + 2 } } : null;
	}

	/** "in the union's view", "by its own count". */
	private owned(at: number, nouns: ReadonlySet<string>): Phrase | null {
		const pronoun = PRONOUNS.has(this.word(at + 1));
		let owner = at + 2;
		while (!pronoun && owner < at + LONGEST && !POSSESSIVE.has(this.word(owner))) {
			if (!isWordToken(this.word(owner))) return null;
			owner++;
		}
		if (!pronoun && !POSSESSIVE.has(this.word(owner))) return null;
		const behind = pronoun ? owner : owner + 1;
		const noun = nouns.has(this.word(behind)) ? behind : behind + 1;
		if (!nouns.has(this.word(noun))) return null;
		const whole = { from: at, to: noun + 1 };
		if (!this.isSetOff(whole, this.word(noun))) return null;
		return { ...whole, source: { from: at + 1, to: owner }, cue: { from: noun, to: noun + 1 } };
	}

	/** "per CTV News", "as per the Met Office": with a name, for "per person" counts. */
	private per(at: number): Phrase | null {
		if (this.word(at - 1) === "as") return null;
		const from = this.word(at) === "as" ? at + 2 : at + 1;
		if (this.word(from - 1) !== "per" || !this.opensClause(at)) return null;
		const source = { from, to: this.end(from) };
		const named = this.lower
			.slice(source.from, source.to)
			.some((_, k) => isCapital(this.document, from + k) && /^\p{L}/u.test(this.word(from + k)));
		return named ? { from: at, to: source.to, source, cue: { from: at, to: from } } : null;
	}

	/** "Under the Product Safety Act, …": at the head of a sentence, one law; "under state law" tells of the law at large. */
	private under(at: number): Phrase | null {
		if (at !== this.first || !DETERMINERS.has(this.word(at + 1))) return null;
		const source = { from: at + 1, to: this.end(at + 1) };
		const words = this.lower.slice(source.from, source.to);
		if (this.word(source.to) !== "," || !words.some((word) => RULES.has(word))) return null;
		return { from: at, to: source.to, source, cue: { from: at, to: at + 1 } };
	}

	/** The phrase that begins at a token, or null. */
	at(token: number): Phrase | null {
		switch (this.word(token)) {
			case "in":
				return this.of(token, OPINIONS) ?? this.owned(token, OPINIONS);
			case "by":
				return this.of(token, COUNTS) ?? this.owned(token, COUNTS);
			case "as":
			case "per":
				return this.per(token);
			case "under":
				return this.under(token);
			default:
				return null;
		}
	}
}

/** A range without the marks and the joining words at its ends. */
function trimmed(lower: readonly string[], { from, to }: TokenRange): TokenRange {
	const edge = (at: number) => !isWordToken(lower[at] ?? "");
	let [first, last] = [from, to];
	while (first < last && (edge(first) || /^(?:and|but|while)$/.test(lower[first] ?? ""))) first++;
	while (last > first && edge(last - 1)) last--;
	return { from: first, to: last };
}

/** Marks of `taken`. */
const CONTENT = 1;
const PART = 2;

/** The pieces of the clause around a phrase, as far as nothing of another draft and no semicolon stands between. */
function clauseAround(
	document: Document,
	{ tokens }: Sentence,
	phrase: TokenRange,
	taken: Uint8Array,
): TokenRange[] {
	const { lower, quotation } = document.tokens;
	// A phrase inside a content has a part of it for its clause, one beside it none.
	const own = taken[phrase.from] ?? 0;
	const free = (at: number) =>
		taken[at] === own && lower[at] !== ";" && (lower[at] !== ":" || (quotation[at] ?? -1) >= 0);
	const first = Math.max(tokens.from, phrase.from - CLAUSE_REACH);
	const last = Math.min(tokens.to, phrase.to + CLAUSE_REACH);
	let from = phrase.from;
	while (from > first && free(from - 1)) from--;
	let to = phrase.to;
	while (to < last && free(to)) to++;
	return [
		{ from, to: phrase.from },
		{ from: phrase.to, to },
	]
		.map((piece) => trimmed(lower, piece))
		.filter((piece) => piece.to > piece.from);
}

/**
 * Finds clauses whose speaker a phrase names and no verb: "in the view of the union", "by the ministry's count", "as
 * per the Met Office", "Under the Safety Act, …". Words that another draft has as its cue or source are left alone, and
 * so are "in his view" beside one, which is that speaker again, and "per", which passes that speaker's words on.
 * Returns all drafts, in the order of the text; O(n) in tokens.
 */
export function addPhrases(document: Document, drafts: readonly Draft[]): Draft[] {
	const { lower, quotation, sentence, count } = document.tokens;
	const taken = new Uint8Array(count);
	const spoken = new Set<number>();
	for (const draft of drafts) {
		for (const { from, to } of draft.content) taken.fill(CONTENT, from, to);
		const extent = extentOf(draft);
		for (const at of [extent.from, placeOf(draft), extent.to - 1]) spoken.add(sentence[at] ?? -1);
	}
	for (const { cue, source } of drafts) {
		for (const part of [cue, source]) if (part) taken.fill(PART, part.from, part.to);
	}
	const added: Draft[] = [];
	for (const within of document.sentences) {
		const reader = new Reader(document, within);
		for (let at = within.tokens.from; at < within.tokens.to; at++) {
			if ((quotation[at] ?? -1) >= 0) continue;
			const phrase = reader.at(at);
			if (!phrase || taken.subarray(phrase.from, phrase.to).includes(PART)) continue;
			const { source, cue } = phrase;
			const again = PRONOUNS.has(lower[source.from] ?? "") && source.to === source.from + 1;
			const relays = lower[cue.to - 1] === "per";
			if ((again || relays) && spoken.has(within.index)) continue;
			const content = clauseAround(document, within, phrase, taken);
			const words = content.reduce((sum, { from, to }) => sum + to - from, 0);
			if (words < FEWEST) continue;
			added.push({ ...draftOf(cue), source, sourceOrigin: "phrase", content });
			at = phrase.to - 1;
		}
	}
	return [...drafts, ...added].sort((a, b) => placeOf(a) - placeOf(b));
}
