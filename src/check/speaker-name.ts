import { HONORIFICS, OFFICE_MODIFIERS, OFFICES, RANKS } from "../entities/lexicon.ts";
import { countryOf } from "./lexicon.ts";
import { stemOf } from "./stem.ts";

const DROPPED = new Set(
	"the a an of for and mr mrs ms miss dr prof professor sir lord lady dame hon rev mx st al el de la van von bin ibn s 's his her its their".split(
		" ",
	),
);
/** Words by which somebody speaks for a body: the body is who speaks. */
const FOR_BODY =
	/\b(?:(?:a|an|the|some|several|one|two|unnamed|senior)\s+)*(?:spokes(?:man|woman|person|people|men)|officials?|representatives?|authorities|government|administration|statement|office)\b/g;

/** Names that are as well known by their letters. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
	[/\bunited states(?: of america)?\b/g, "us"],
	[/\bunited kingdom\b/g, "uk"],
	[/\bunited nations\b/g, "un"],
	[/\beuropean union\b/g, "eu"],
];

/** A name read for being held against others. */
export interface Name {
	/** In lower case, without marks and a leading article. */
	readonly plain: string;
	/** Its words without articles, honorifics and titles of courtesy, countries by one name. */
	readonly words: readonly string[];
	/** The words without an office before the name. */
	readonly personal: readonly string[];
	readonly stems: ReadonlySet<string>;
	/** The same without the words by which somebody speaks for a body. */
	readonly body: ReadonlySet<string>;
	readonly initials: string;
}

function plain(text: string): string {
	const words = text
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[’']s\b|[’']$/g, "")
		.replace(/[’'.]/g, "")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
	return LETTERS.reduce((short, [long, letters]) => short.replace(long, letters), words);
}

function wordsOfName(text: string): string[] {
	return text.split(" ").filter((word) => word !== "" && !DROPPED.has(word));
}

function senseOfWord(word: string): string {
	const country = countryOf(word);
	return country === null ? stemOf(word === "defence" ? "defense" : word) : `@${country}`;
}

/** Reads a name as a report or a claim has it. */
export function readName(text: string): Name {
	const whole = plain(text);
	const words = wordsOfName(whole);
	const body = wordsOfName(whole.replace(FOR_BODY, " "));
	return {
		plain: whole.replace(/^(?:the|a|an) /, ""),
		words,
		personal: withoutOffice(words),
		stems: new Set(words.map(senseOfWord)),
		body: new Set(body.map(senseOfWord)),
		initials: words.map((word) => word.charAt(0)).join(""),
	};
}

/** A person's name without what stands before it: "Syrian Foreign Minister Faisal Mekdad". */
function withoutOffice(words: readonly string[]): readonly string[] {
	let last = -1;
	words.forEach((word, index) => {
		const office =
			OFFICES.has(word) || RANKS.has(word) || HONORIFICS.has(word) || OFFICE_MODIFIERS.has(word);
		if (office && index < words.length - 1) last = index;
	});
	return words.slice(last + 1);
}
