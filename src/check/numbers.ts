import table from "../../data/claim-words.json" with { type: "json" };

const NUMBERS = new Map<string, number>(Object.entries(table.numbers));
const SCALES = new Map<string, number>(Object.entries(table.scales));
/** Scales that may stand apart from their figure: "8 m" is a length. */
const APART = new Set([
	"hundred",
	"thousand",
	"million",
	"billion",
	"trillion",
	"bn",
	"mn",
	"tn",
	"dozen",
]);
const FIGURE = /^(\d[\d,]*(?:\.\d+)?)(m|mn|bn|tn|k|st|nd|rd|th|s|%)?$/;

/** A number that stands at some word, and how many words it takes. */
export interface NumberAt {
	readonly value: number;
	readonly words: number;
}

function small(word: string): { value: number; scaled: boolean } | null {
	const named = NUMBERS.get(word);
	if (named !== undefined) return { value: named, scaled: false };
	const figure = FIGURE.exec(word);
	// Hours and scores: "7:00", "3:2".
	if (!figure && /^\d+(?::\d+)+$/.test(word))
		return { value: Number(word.replaceAll(":", "")), scaled: true };
	if (!figure) return null;
	const value = Number((figure[1] ?? "").replaceAll(",", ""));
	const scale = SCALES.get(figure[2] ?? "") ?? 1;
	return { value: value * scale, scaled: scale !== 1 };
}

/**
 * Reads the number that begins at a word: "1,500", "41 billion", "twenty-five", "2m", "a million"; null where
 * none does. Words are lower case, parted at hyphens. "one" alone is no number: it stands for too much else.
 */
export function numberAt(words: readonly string[], at: number): NumberAt | null {
	const word = words[at] ?? "";
	const next = words[at + 1] ?? "";
	if ((word === "one" || word === "a") && (SCALES.get(next) ?? 0) >= 100 && next.length > 3) {
		return { value: SCALES.get(next) ?? 1, words: 2 };
	}
	const first = small(word);
	if (first === null) return null;
	let { value } = first;
	let used = 1;
	const unit = NUMBERS.get(next);
	if (value >= 20 && value % 10 === 0 && value < 100 && unit !== undefined && unit < 10) {
		value += unit;
		used++;
	}
	const scale = words[at + used] ?? "";
	const factor = !APART.has(scale) ? undefined : scale === "dozen" ? 12 : SCALES.get(scale);
	if (factor !== undefined && !first.scaled) {
		value *= factor;
		used++;
		const second = words[at + used] ?? "";
		if (APART.has(second) && second !== "dozen") {
			value *= SCALES.get(second) ?? 1;
			used++;
		}
	}
	return { value, words: used };
}
