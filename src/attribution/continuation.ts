import type { Document, Quotation } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { QuotationClaims } from "./claims.ts";
import { type Draft, draftOf, placeOf } from "./draft.ts";
import { enclose } from "./nesting.ts";
import { quoteKindOf } from "./quotes.ts";
import { paragraphOf, sentenceOf, sentenceRange, wordsBefore } from "./words.ts";

/** A draft that carries another on: it has no cue. */
export interface Continuation extends Draft {
	continues: Draft;
}

export function isContinuation(draft: Draft): draft is Continuation {
	return "continues" in draft;
}

/** The relation that a chain of continuations begins with. */
export function rootOf(draft: Draft): Draft {
	return isContinuation(draft) ? draft.continues : draft;
}

/** A draft that gives more content on the word of another. */
export function continuationOf(root: Draft, content: Draft["content"]): Continuation {
	return {
		...draftOf(null),
		sourceOrigin: "carried",
		content,
		within: root.within,
		continues: rootOf(root),
	};
}

/** How many paragraphs a quotation without a speaker of its own looks back and ahead for one. */
const PARAGRAPHS = 3;
/** How many relations back the one who answers a question may have spoken last. */
const ANSWER_REACH = 5;
/** A quotation is speech, not a name in quotation marks, where it fills this share of its sentence. */
const UTTERANCE = 0.6;

/** Whether a quotation is something said in a sentence of its own, not a name or phrase in quotation marks. */
function isUtterance(document: Document, before: Int32Array, quotation: Quotation): boolean {
	const { tokens } = quotation;
	const first = sentenceRange(document, tokens.from);
	if (sentenceOf(document, tokens.to - 1) !== sentenceOf(document, tokens.from)) return true;
	const count = ({ from, to }: TokenRange) => (before[to] ?? 0) - (before[from] ?? 0);
	const words = count(tokens);
	return words > 0 && words >= UTTERANCE * count(first);
}

function isQuestion(document: Document, draft: Draft): boolean {
	const last = draft.content.at(-1);
	if (!last) return false;
	return document.tokens.lower.slice(Math.max(last.from, last.to - 3), last.to).includes("?");
}

function sameSource(document: Document, a: Draft, b: Draft): boolean {
	const words = (draft: Draft) => {
		const source = rootOf(draft).source;
		return source ? document.tokens.lower.slice(source.from, source.to).join(" ") : "";
	};
	return words(a) === words(b);
}

/** Finds the speakers of quotations that stand alone; asked in the order of the text. */
class SpeakerFinder {
	private readonly document: Document;
	/** Outermost drafts that speak with a source, in the order of the text. */
	private readonly spoken: readonly Draft[];
	/** Those before the quotation asked about last, and the quotations that found a speaker. */
	private readonly past: Draft[] = [];
	private next = 0;

	constructor(document: Document, drafts: readonly Draft[]) {
		this.document = document;
		const { quotation } = document.tokens;
		const quoted = (draft: Draft) => (quotation[draft.cue?.from ?? -1] ?? -1) >= 0;
		this.spoken = drafts.filter((draft) => draft.source && !draft.within && !quoted(draft));
	}

	private near(draft: Draft | undefined, token: number): Draft | null {
		if (!draft) return null;
		const distance = Math.abs(
			paragraphOf(this.document, placeOf(draft)) - paragraphOf(this.document, token),
		);
		return distance <= PARAGRAPHS ? draft : null;
	}

	private sameParagraph(draft: Draft | null, token: number): boolean {
		return (
			draft !== null &&
			paragraphOf(this.document, placeOf(draft)) === paragraphOf(this.document, token)
		);
	}

	private quotes(draft: Draft | null): boolean {
		return draft !== null && quoteKindOf(this.document, draft.content) !== "indirect";
	}

	/** The relation before; where its sentence quotes somebody and it does not, the one that quotes: "“…,” said Lorem, whose group wants more." */
	private lastQuoted(): Draft | undefined {
		const last = this.past.at(-1);
		if (!last || this.quotes(last)) return last;
		const sentence = sentenceOf(this.document, placeOf(last));
		for (let back = 2; back <= ANSWER_REACH; back++) {
			const other = this.past.at(-back);
			if (!other || sentenceOf(this.document, placeOf(other)) !== sentence) return last;
			if (quoteKindOf(this.document, other.content) === "direct") return other;
		}
		return last;
	}

	/** Who speaks the quotation, or null where nobody near does. */
	find(quotation: Quotation): Draft | null {
		const { from, to } = quotation.tokens;
		for (let draft = this.spoken[this.next]; draft && placeOf(draft) < from; ) {
			this.past.push(draft);
			draft = this.spoken[++this.next];
		}
		const before = this.near(this.lastQuoted(), from);
		const after = this.near(this.spoken[this.next], to - 1);
		if (this.sameParagraph(before, from)) return this.answering(before, from);
		if (this.sameParagraph(after, to - 1) && this.quotes(after)) return after;
		if (before) return this.answering(before, from);
		return this.quotes(after) ? after : null;
	}

	/** Behind a question stands its answer: the last speaker other than the one who asks. */
	private answering(before: Draft | null, token: number): Draft | null {
		if (!before || !this.quotes(before) || !isQuestion(this.document, before)) return before;
		if (this.sameParagraph(before, token)) return before;
		for (let back = 2; back <= ANSWER_REACH; back++) {
			const other = this.near(this.past.at(-back), token);
			if (other && !sameSource(this.document, other, before)) return other;
		}
		return before;
	}

	/** Lets later quotations see this one. */
	add(draft: Draft): void {
		this.past.push(draft);
	}
}

/**
 * Gives every quotation that stands in a sentence of its own to the speaker whom the text around it names:
 * the one of its paragraph, before or after; else the one of the paragraphs before (after a question, the
 * other one); a quotation that opens again in a new paragraph keeps its speaker.
 */
export function continueQuotations(document: Document, drafts: readonly Draft[]): Draft[] {
	const claims = new QuotationClaims(document, drafts);
	const finder = new SpeakerFinder(document, drafts);
	const owners = new Map<number, Draft>();
	for (const { quotation, owner } of claims.settled()) owners.set(quotation.index, owner);
	const busy = new Set(
		drafts.flatMap((draft) =>
			draft.cue && (document.tokens.quotation[draft.cue.from] ?? -1) < 0 && !draft.within
				? sentenceOf(document, draft.cue.from)
				: [],
		),
	);
	const added: Draft[] = [];
	const before = wordsBefore(document);
	for (const quotation of claims.free()) {
		const opened = quotation.continues === null ? undefined : owners.get(quotation.continues);
		if (!opened && !isUtterance(document, before, quotation)) continue;
		if (!opened && busy.has(sentenceOf(document, quotation.tokens.from))) continue;
		const speaker = opened ?? finder.find(quotation);
		if (!speaker) continue;
		const draft = continuationOf(speaker, [quotation.tokens]);
		owners.set(quotation.index, draft);
		for (const inner of claims.inside(quotation)) enclose(draft, inner);
		added.push(draft);
		finder.add(draft);
	}
	return [...drafts, ...added].sort((a, b) => placeOf(a) - placeOf(b));
}
