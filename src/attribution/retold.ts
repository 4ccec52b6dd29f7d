import relays from "../../data/relays.json" with { type: "json" };
import type { Tagging } from "../tagger/tagging.ts";
import type { Document } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { roleMass } from "./confidence.ts";
import { type Draft, draftOf, placeOf } from "./draft.ts";
import { enclose } from "./nesting.ts";
import { isCapital, isWordToken, sentenceRange } from "./words.ts";

const { retelling } = relays;
const VERBS = new Set(retelling.verbs);
/** Verbs whose next words are the one who was told, before what was said begins. */
const ADDRESSED = new Set(retelling.addressed);
/** Pronouns that are subjects; "they say" is nobody's word. */
const PERSONAL = new Set(retelling.persons);
const DETERMINERS = new Set(retelling.determiners);
/** Words that may stand between a subject and its verb ("had once told"). */
const BETWEEN = new Set(retelling.between);
/** Words that no subject holds: with one the words before the verb are more than its subject. */
const OUTSIDE = new Set(retelling.outside);
/** Words behind which a clause begins; one begins behind a mark too. */
const CLAUSE_OPENERS = new Set(retelling.openers);
/** Words for those who were told. */
const LISTENERS = new Set(retelling.listeners);
/** Words for the speaker to whom something was done before the word was said ("rang me and said"). */
const SPEAKERS = new Set(["me", "us"]);
/** Words between a deed and the one whom it meets ("looked at me"). */
const TOWARDS = new Set(["at", "to", "on", "for", "with"]);
/** The longest subject with its deed, in tokens. */
const LONGEST_DEED = 6;
/** Words that make a subject one of the speaker's own people. */
const OWN = new Set(["my", "our"]);

/** The tagger's mass of a cue from which a "he said" inside a quotation is more than a turn of phrase. */
const LEAST_MASS = 0.03;
/** The longest subject that is read, in tokens: speech is plain. */
const LONGEST_SUBJECT = 7;
/** How far behind its verb the word "that" may open what was said ("told me at our mother's table that"). */
const THAT_REACH = 8;
/** How many words of it something said has at least, among its first tokens. */
const FEWEST_WORDS = 2;
const FIRST_WORDS = 8;
/** Words behind a verb of telling that name a subject matter, and nothing that was said about it. */
const TOPICS = new Set(retelling.topics);

/** The subject that begins at a token and the token behind it, or null where no plain subject stands there. */
function subjectAt(document: Document, from: number, limit: number): TokenRange | null {
	const { lower } = document.tokens;
	const first = lower[from] ?? "";
	if (PERSONAL.has(first)) return { from, to: from + 1 };
	if (!DETERMINERS.has(first) && !isCapital(document, from)) return null;
	if (!isWordToken(first) || OUTSIDE.has(first)) return null;
	let to = from + 1;
	while (to < limit && to - from < LONGEST_SUBJECT) {
		const word = lower[to] ?? "";
		if (VERBS.has(word) || BETWEEN.has(word)) break;
		if (!isWordToken(word) || OUTSIDE.has(word)) return null;
		to++;
	}
	return to - from > 1 || !DETERMINERS.has(first) ? { from, to } : null;
}

/** The verb of telling behind a subject, with its auxiliaries; null where another word stands there. */
function verbAt(document: Document, from: number, limit: number): TokenRange | null {
	const { lower } = document.tokens;
	let to = from;
	while (to < limit && BETWEEN.has(lower[to] ?? "")) to++;
	return to < limit && VERBS.has(lower[to] ?? "") ? { from, to: to + 1 } : null;
}

/**
 * The subject and the verb of telling of "The minister rang me and said": whoever did something to the speaker and
 * then spoke; null for other words.
 */
function deedAndWord(
	document: Document,
	from: number,
	limit: number,
): readonly [subject: TokenRange, verb: TokenRange] | null {
	const { lower } = document.tokens;
	const first = lower[from] ?? "";
	if (!PERSONAL.has(first) && !DETERMINERS.has(first) && !isCapital(document, from)) return null;
	let listener = from + 1;
	while (listener < limit && !SPEAKERS.has(lower[listener] ?? "")) {
		const word = lower[listener] ?? "";
		if (listener - from > LONGEST_DEED || !isWordToken(word)) return null;
		if (OUTSIDE.has(word) && !TOWARDS.has(word)) return null;
		listener++;
	}
	const to = TOWARDS.has(lower[listener - 1] ?? "") ? listener - 2 : listener - 1;
	if (listener >= limit || to <= from || (PERSONAL.has(first) && to > from + 1)) return null;
	if (DETERMINERS.has(first) && to === from + 1) return null;
	for (let at = listener + 1; at < Math.min(limit, listener + THAT_REACH); at++) {
		if (!isWordToken(lower[at] ?? "")) return null;
		const verb = lower[at] === "and" ? verbAt(document, at + 1, limit) : null;
		if (verb) return [{ from, to }, verb];
	}
	return null;
}

/** Where what was said begins behind a verb: behind the one who was told, a comma or a "that". */
function contentStart(document: Document, verb: TokenRange, limit: number): number {
	const { lower } = document.tokens;
	let at = verb.to;
	if (ADDRESSED.has(lower[verb.to - 1] ?? "") && LISTENERS.has(lower[at] ?? "")) at++;
	for (let that = at; that < Math.min(limit, at + THAT_REACH); that++) {
		const word = lower[that] ?? "";
		if (word === "that") return that;
		if (!isWordToken(word)) break;
	}
	while (at < limit && !isWordToken(lower[at] ?? "")) {
		if ((document.tokens.quotation[at] ?? -1) !== (document.tokens.quotation[verb.from] ?? -1))
			break;
		at++;
	}
	return at;
}

/** The speech retold by a clause that begins at a token and may run to `limit`, or null. */
function retoldAt(document: Document, from: number, limit: number): Draft | null {
	const plain = subjectAt(document, from, limit);
	const verb = plain ? verbAt(document, plain.to, limit) : null;
	const [subject, cue] =
		plain && verb ? [plain, verb] : (deedAndWord(document, from, limit) ?? [null, null]);
	if (!subject || !cue) return null;
	const content = { from: contentStart(document, cue, limit), to: limit };
	const end = Math.min(limit, content.from + FIRST_WORDS);
	const words = document.tokens.lower.slice(content.from, end).filter(isWordToken);
	if (words.length < FEWEST_WORDS || TOPICS.has(words[0] ?? "")) return null;
	return { ...draftOf(cue), source: subject, sourceOrigin: "retold", content: [content] };
}

/** Whether a clause of its own may begin at a token of a range. */
function opensClause(document: Document, token: number, range: TokenRange): boolean {
	if (token === range.from) return true;
	const before = document.tokens.lower[token - 1] ?? "";
	return CLAUSE_OPENERS.has(before) || !isWordToken(before);
}

/** The speech retold in a piece of one quotation and one sentence, from the first clause that retells any on. */
function retoldIn(document: Document, piece: TokenRange, taken: Uint8Array): Draft | null {
	for (let from = piece.from; from < piece.to; from++) {
		if (!isWordToken(document.tokens.lower[from] ?? "") || !opensClause(document, from, piece))
			continue;
		const draft = retoldAt(document, from, piece.to);
		if (!draft) continue;
		return taken.slice(from, (draft.cue?.to ?? from) + 1).some((one) => one === 1) ? null : draft;
	}
	return null;
}

/** Whether the words alone show somebody else's speech: who was told it, whom the teller met, or that a relative of the speaker said it. */
function isPlain(document: Document, { cue, source }: Draft): boolean {
	const { lower } = document.tokens;
	const verb = (cue?.to ?? 0) - 1;
	const told = ADDRESSED.has(lower[verb] ?? "") && LISTENERS.has(lower[verb + 1] ?? "");
	// "rang me and said", "looked at me and said".
	const behind = source?.to ?? 0;
	const met = lower.slice(behind + 1, behind + 3).some((word) => SPEAKERS.has(word));
	return told || met || OWN.has(lower[source?.from ?? -1] ?? "");
}

function isSeen(tagging: Tagging, cue: TokenRange): boolean {
	return roleMass(tagging, "cue", cue.to - 1) >= LEAST_MASS;
}

/**
 * Whether a clause of a piece retells somebody's word: in a quotation its words alone may show it; outside one the
 * tagger has to see it too, and "he" is the speaker again more often than not.
 */
function isRetold(document: Document, tagging: Tagging, piece: TokenRange, draft: Draft): boolean {
	const { cue, source } = draft;
	if (!cue || !source) return false;
	if ((document.tokens.quotation[piece.from] ?? -1) >= 0)
		return isPlain(document, draft) || isSeen(tagging, cue);
	return !PERSONAL.has(document.tokens.lower[source.from] ?? "") && isSeen(tagging, cue);
}

/** The pieces of a draft's content by sentence and quotation, those left out in which its own cue stands. */
function toldPieces(document: Document, draft: Draft): TokenRange[] {
	const { quotation } = document.tokens;
	const own = draft.cue ? (quotation[draft.cue.from] ?? -1) : -1;
	const out: TokenRange[] = [];
	for (const { from, to } of draft.content) {
		let start = from;
		while (start < to) {
			const around = quotation[start] ?? -1;
			const sentence = sentenceRange(document, start);
			let end = start + 1;
			const last = Math.min(to, Math.max(sentence.to, start + 1));
			while (end < last && (around < 0 ? (quotation[end] ?? -1) < 0 : (quotation[end] ?? -1) >= 0))
				end++;
			if (around < 0 || around !== own) out.push({ from: start, to: end });
			start = end;
		}
	}
	return out;
}

/**
 * Adds to a document's drafts what speakers retell: “My uncle told us that …,” she said, is the uncle's word, and
 * hers; so is what she said the uncle had claimed. Taggers trained on reports see the outer speaker only. Returns all
 * drafts, in the order of the text; O(n) in tokens.
 */
export function addRetold(document: Document, tagging: Tagging, drafts: readonly Draft[]): Draft[] {
	const taken = new Uint8Array(document.tokens.count);
	for (const { cue, source } of drafts) {
		if (cue) taken.fill(1, cue.from, cue.to);
		if (source) taken.fill(1, source.from, source.to);
	}
	const added: Draft[] = [];
	for (const draft of drafts) {
		for (const piece of toldPieces(document, draft)) {
			const retold = retoldIn(document, piece, taken);
			if (!retold?.cue || !isRetold(document, tagging, piece, retold)) continue;
			if (!enclose(draft, retold)) continue;
			taken.fill(1, piece.from, retold.cue.to);
			added.push(retold);
		}
	}
	return [...drafts, ...added].sort((a, b) => placeOf(a) - placeOf(b));
}
