import { beginsUpper } from "../text/characters.ts";
import type { Document } from "../text/document.ts";
import { isFunctionWord, isNegator, senseOf } from "./lexicon.ts";
import { numberAt } from "./numbers.ts";
import { stemOf } from "./stem.ts";

/** The words of a text as parallel columns: punctuation left out, hyphens parted. Entry i of each belongs to word i. */
export interface WordTable {
	readonly count: number;
	/** First code unit of each word in the document's text. */
	readonly start: readonly number[];
	/** The code unit after it. */
	readonly end: readonly number[];
	/** The word in lower case, typographic apostrophes made straight, marks of quotation left out. */
	readonly lower: readonly string[];
	/** The same in one spelling of those that English has. */
	readonly spelling: readonly string[];
	/** What words of one family have in common. */
	readonly stem: readonly string[];
	/** What words that say the same have in common: "#41" for numbers; "" for words without content of their own. */
	readonly sense: readonly string[];
	/** The value where a number begins, else NaN. */
	readonly number: readonly number[];
	/** Index of the document's outermost quotation around the word, or -1. */
	readonly quotation: readonly number[];
	/** Whether the word stands in square brackets, by which an editor puts words into a quotation. */
	readonly bracketed: readonly boolean[];
	/** How many words the number that begins here takes, else 1. */
	readonly width: readonly number[];
	/** Counts up at punctuation: words of one clause share it. */
	readonly clause: readonly number[];
	/** Whether the word is written as a name is: with a capital, and not because a sentence begins. */
	readonly name: readonly boolean[];
	/** The negation in whose reach the word lies, by word index, or -1. */
	readonly negation: readonly number[];
}

/** How many content words a negation reaches. */
const REACH = 3;
const ONLY_MORE = new Set(["only", "just", "merely", "simply", "least", "doubt", "matter"]);

/** Hyphens and slashes part a token into words; an apostrophe does not. */
const PARTS = /[^\-‐‑–/]+/g;
const HAS_WORD = /[\p{L}\p{N}]/u;

type Columns = {
	-readonly [Key in keyof WordTable]: WordTable[Key] extends readonly (infer Item)[]
		? Item[]
		: WordTable[Key];
};

/** Reads the words of a document. `stems` keeps the stems found, so that texts held against each other share the work. */
export function wordsOf(document: Document, stems: Map<string, string>): WordTable {
	const columns: Columns = {
		count: 0,
		start: [],
		end: [],
		lower: [],
		spelling: [],
		stem: [],
		sense: [],
		number: [],
		width: [],
		bracketed: [],
		quotation: [],
		clause: [],
		name: [],
		negation: [],
	};
	const { tokens, sentences } = document;
	const outermost = outermostQuotations(document);
	let clause = 0;
	let brackets = 0;
	for (let token = 0; token < tokens.count; token++) {
		const text = tokens.lower[token] ?? "";
		const start = tokens.start[token] ?? 0;
		if (!HAS_WORD.test(text)) {
			if (text === "[") brackets++;
			if (text === "]") brackets = Math.max(0, brackets - 1);
			if (/^[,;:.!?…—–()[\]-]/.test(text)) clause++;
			continue;
		}
		const first = sentences[tokens.sentence[token] ?? 0]?.tokens.from === token;
		const quotation = outermost[tokens.quotation[token] ?? -1] ?? -1;
		const opens = quotation >= 0 && document.quotations[quotation]?.tokens.from === token - 1;
		const raw = document.text.slice(start, tokens.end[token] ?? start);
		for (const part of raw.matchAll(PARTS)) {
			if (!HAS_WORD.test(part[0])) continue;
			const lower = part[0]
				.toLowerCase()
				.replaceAll("’", "'")
				.replace(/^'|(?<!s)'$/g, (mark) => (part[0].length > 2 ? "" : mark));
			const capital = beginsUpper(part[0]);
			const stem = stemFor(lower, stems);
			columns.start.push(start + part.index);
			columns.end.push(start + part.index + part[0].length);
			columns.lower.push(lower);
			columns.spelling.push(stem === lower ? lower : american(lower));
			columns.stem.push(stem);
			const empty = isFunctionWord(lower) && !(capital && lower === "us" && raw === "US");
			columns.sense.push(empty || isNegator(lower) ? "" : senseOf(lower, stem, capital));
			columns.number.push(Number.NaN);
			columns.width.push(1);
			columns.bracketed.push(brackets > 0);
			columns.quotation.push(quotation);
			columns.clause.push(clause);
			columns.name.push(capital && !empty && (!(first || opens) || part.index > 0));
			columns.negation.push(-1);
		}
	}
	columns.count = columns.start.length;
	readNumbers(columns);
	readNegations(columns);
	return columns;
}

/** British endings, and the American ones. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
	[/is(e|ed|es|ing|ation)$/, "iz$1"],
	[/^(.{2,})our(s|ed|ing|ite|able)?$/, "$1or$2"],
	[/tre(s)?$/, "ter$1"],
	[/(fen|cen)ce(s)?$/, "$1se$2"],
	[/([bcdnv])ell(ed|ing|er)$/, "$1el$2"],
	[/gramme(s)?$/, "gram$1"],
];

function american(word: string): string {
	if (!/is|our|tre|nce|ell|gramme/.test(word)) return word;
	return SPELLINGS.reduce((spelt, [british, ending]) => spelt.replace(british, ending), word);
}

function stemFor(lower: string, stems: Map<string, string>): string {
	const known = stems.get(lower);
	if (known !== undefined) return known;
	const stem = stemOf(lower);
	stems.set(lower, stem);
	return stem;
}

function outermostQuotations(document: Document): number[] {
	const outermost: number[] = [];
	for (const { index, parent } of document.quotations) {
		outermost.push(parent === null ? index : (outermost[parent] ?? index));
	}
	return outermost;
}

function readNumbers(columns: Columns): void {
	for (let i = 0; i < columns.count; ) {
		const found = numberAt(columns.lower, i);
		if (found === null) {
			i++;
			continue;
		}
		columns.number[i] = found.value;
		columns.sense[i] = `#${found.value}`;
		columns.width[i] = found.words;
		for (let k = 1; k < found.words; k++) columns.sense[i + k] = "";
		i += found.words;
	}
}

function readNegations(columns: Columns): void {
	for (let i = 0; i < columns.count; i++) {
		if (!isNegator(columns.lower[i] ?? "") || ONLY_MORE.has(columns.lower[i + 1] ?? "")) continue;
		let reached = 0;
		for (let k = i + 1; k < columns.count && reached < REACH; k++) {
			if (columns.clause[k] !== columns.clause[i]) break;
			if (columns.sense[k] === "") continue;
			columns.negation[k] = i;
			reached++;
		}
	}
}
