import table from "../../data/languages.json" with { type: "json" };

/** The language of a text. */
export interface DetectedLanguage {
	/** ISO 639-1. */
	readonly language: string;
	/** 0 to 1: how far the first language stands before the second, and on how many words. */
	readonly confidence: number;
}

/** What tells a language from others written in its script. */
type Trait = "words" | "endings" | "letters";

/** For each value of a trait, the languages (by index) that have it. */
type Index = ReadonlyMap<string, readonly number[]>;

/** Endings as a tree, from the last letter backwards. */
interface Ending {
	/** The languages, by index, that have the ending which leads here. */
	languages: readonly number[] | undefined;
	readonly longer: Map<number, Ending>;
}

/** The languages of one script. */
interface Group {
	readonly languages: readonly string[];
	readonly words: Index;
	/** Endings of two to five letters, of words of five or more. */
	readonly endings: Ending;
	/** Letters, none of them of ASCII, that few other languages of the script use. */
	readonly letters: Index;
}

function treeOf(endings: Index): Ending {
	const root: Ending = { languages: undefined, longer: new Map() };
	for (const [ending, languages] of endings) {
		let node = root;
		for (let i = ending.length - 1; i >= 0; i--) {
			const code = ending.charCodeAt(i);
			const next: Ending = node.longer.get(code) ?? { languages: undefined, longer: new Map() };
			node.longer.set(code, next);
			node = next;
		}
		node.languages = languages;
	}
	return root;
}

function readGroup(entries: Readonly<Record<string, Readonly<Record<Trait, string>>>>): Group {
	const index = (trait: Trait, separator: string): Index => {
		const values = new Map<string, number[]>();
		for (const [i, traits] of Object.values(entries).entries()) {
			for (const value of new Set(traits[trait].split(separator))) {
				const known = values.get(value);
				if (known) known.push(i);
				else if (value !== "") values.set(value, [i]);
			}
		}
		return values;
	};
	return {
		languages: Object.keys(entries),
		words: index("words", " "),
		endings: treeOf(index("endings", " ")),
		letters: index("letters", ""),
	};
}

const GROUPS: ReadonlyMap<string, Group> = new Map([
	["Latin", readGroup(table.latin)],
	["Cyrillic", readGroup(table.cyrillic)],
	["Arabic", readGroup(table.arabic)],
	["Devanagari", readGroup(table.devanagari)],
]);
const BY_SCRIPT: ReadonlyMap<string, string> = new Map(Object.entries(table.scripts));

/** Scripts by code point: [first, last, name], in order. */
const RANGES: readonly (readonly [number, number, string])[] = [
	[0x41, 0x24f, "Latin"],
	[0x370, 0x3ff, "Greek"],
	[0x400, 0x52f, "Cyrillic"],
	[0x530, 0x58f, "Armenian"],
	[0x590, 0x5ff, "Hebrew"],
	[0x600, 0x77f, "Arabic"],
	[0x900, 0x97f, "Devanagari"],
	[0x980, 0x9ff, "Bengali"],
	[0xa00, 0xa7f, "Gurmukhi"],
	[0xa80, 0xaff, "Gujarati"],
	[0xb80, 0xbff, "Tamil"],
	[0xc00, 0xc7f, "Telugu"],
	[0xc80, 0xcff, "Kannada"],
	[0xd00, 0xd7f, "Malayalam"],
	[0xd80, 0xdff, "Sinhala"],
	[0xe00, 0xe7f, "Thai"],
	[0xe80, 0xeff, "Lao"],
	[0x1000, 0x109f, "Myanmar"],
	[0x10a0, 0x10ff, "Georgian"],
	[0x1100, 0x11ff, "Hangul"],
	[0x1200, 0x139f, "Ethiopic"],
	[0x1780, 0x17ff, "Khmer"],
	[0x1e00, 0x1eff, "Latin"],
	[0x3040, 0x30ff, "Kana"],
	[0x3400, 0x9fff, "Han"],
	[0xac00, 0xd7af, "Hangul"],
];

/** How much of a text is looked at, in code units: from its head, its middle and its foot. */
const SAMPLE = 6_000;
/** Fewer letters than this say nothing. */
const LEAST_LETTERS = 8;

function sampleOf(text: string): string {
	if (text.length <= SAMPLE) return text;
	const part = SAMPLE / 3;
	const middle = Math.floor((text.length - part) / 2);
	return `${text.slice(0, part)} ${text.slice(middle, middle + part)} ${text.slice(-part)}`;
}

function scriptOf(code: number): string | null {
	let low = 0;
	let high = RANGES.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const [first, last, name] = RANGES[middle] ?? [0, 0, ""];
		if (code < first) high = middle - 1;
		else if (code > last) low = middle + 1;
		else return name;
	}
	return null;
}

const LETTER = /\p{L}/u;

/** Letters of each script, in the order of their first; a Han or kana character, worth a syllable or a word, counts twice. */
function countScripts(text: string): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	let ascii = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code < 0x80) {
			if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) {
				if (ascii === 0 && !counts.has("Latin")) counts.set("Latin", 0);
				ascii++;
			}
			continue;
		}
		const script = scriptOf(code);
		if (!script || !LETTER.test(text.charAt(i))) continue;
		const weight = script === "Han" || script === "Kana" ? 2 : 1;
		counts.set(script, (counts.get(script) ?? 0) + weight);
	}
	if (ascii > 0) counts.set("Latin", (counts.get("Latin") ?? 0) + ascii);
	return counts;
}

/** Letters of a word that are looked at. */
const LONGEST_WORD = 30;
const LONGEST_ENDING = 5;
const ENDING_WEIGHT = 0.3;
const LETTER_WEIGHT = 0.6;
/** Least evidence, and least evidence a word, by which a language is named. */
const LEAST_EVIDENCE = 0.75;
/** The same for a Latin language that is not English: a word or two may be a name or a loan. */
const LEAST_FOREIGN = 1.5;
const LEAST_SHARE = 0.06;

/** Gives each language that shares the value its part of the weight. */
function give(
	evidence: Float64Array,
	sharers: readonly number[] | undefined,
	weight: number,
): void {
	if (!sharers) return;
	for (const language of sharers) {
		evidence[language] = (evidence[language] ?? 0) + weight / sharers.length;
	}
}

function score(words: readonly string[], script: string): DetectedLanguage | null {
	const group = GROUPS.get(script);
	if (!group) return null;
	const evidence = new Float64Array(group.languages.length);
	for (const word of words) {
		give(evidence, group.words.get(word), 1);
		let ending: Ending | undefined = word.length >= 5 ? group.endings : undefined;
		const stop = Math.max(1, word.length - LONGEST_ENDING);
		for (let i = word.length - 1; i >= stop && ending !== undefined; i--) {
			ending = ending.longer.get(word.charCodeAt(i));
			give(evidence, ending?.languages, ENDING_WEIGHT);
		}
		const length = Math.min(word.length, LONGEST_WORD);
		for (let i = 0; i < length; i++) {
			if (word.charCodeAt(i) < 0x80) continue;
			const letter = word.charAt(i);
			if (word.indexOf(letter) === i) give(evidence, group.letters.get(letter), LETTER_WEIGHT);
		}
	}
	let first = 0;
	for (let i = 1; i < evidence.length; i++)
		if ((evidence[i] ?? 0) > (evidence[first] ?? 0)) first = i;
	const most = evidence[first] ?? 0;
	const second = evidence.reduce(
		(best, value, i) => (i !== first && value > best ? value : best),
		0,
	);
	const language = group.languages[first] ?? "";
	const least = script === "Latin" && language !== "en" ? LEAST_FOREIGN : LEAST_EVIDENCE;
	if (most < least || most / words.length < LEAST_SHARE) return null;
	const lead = (most - second) / most;
	return { language, confidence: round(Math.sqrt(lead) * (1 - Math.exp(-most))) };
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}

/**
 * The language of a text, by its script, its function words, its endings and its letters; null where it is
 * too short or too strange to tell. Names and quotations in other languages do not sway it. Looks at
 * 6,000 code units at most.
 */
export function detectLanguage(text: string): DetectedLanguage | null {
	const sample = sampleOf(text);
	const counts = [...countScripts(sample)].sort((a, b) => b[1] - a[1]);
	const letters = counts.reduce((sum, [, count]) => sum + count, 0);
	const [script, count] = counts[0] ?? ["", 0];
	if (letters < LEAST_LETTERS) return null;
	const share = count / letters;
	if (script === "Han" || script === "Kana") {
		const kana = counts.find(([name]) => name === "Kana")?.[1] ?? 0;
		const han = counts.find(([name]) => name === "Han")?.[1] ?? 0;
		const language = kana >= han * 0.1 ? "ja" : "zh";
		return { language, confidence: round((kana + han) / letters) };
	}
	const only = BY_SCRIPT.get(script);
	if (only) return { language: only, confidence: round(share) };
	const words =
		sample
			.toLowerCase()
			.replace(/’/g, "'")
			.match(/[\p{L}\p{M}]+(?:'[\p{L}]+)?/gu) ?? [];
	return score(words, script);
}
