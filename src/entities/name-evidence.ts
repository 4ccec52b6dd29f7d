import { countryOf, genderOfName, institutionOf, settlementOf } from "./gazetteer.ts";
import {
	GROUPS,
	isCalling,
	isOffice,
	ORGANIZATION_HEADS,
	ORGANIZATION_NOUNS,
	OUTLET_NOUNS,
	SPEECH,
	SPOKESPEOPLE,
} from "./lexicon.ts";
import { NAME_SUFFIXES, PARTICLES } from "./name-parts.ts";
import { CAPITALS, isInitial, paragraphOf, SMALL, type Words } from "./reading.ts";
import { namesThing } from "./thing-names.ts";

function isDigits(lower: string): boolean {
	return /^\d{1,3}$/.test(lower);
}

/** What speaks for a person in a name and around it; negative for anything else. */
export function personEvidence(words: Words, from: number, to: number, titled: boolean): number {
	let score = titled ? 3 : 0;
	const first = words.lower[from] ?? "";
	const length = to - from;
	const given = genderOfName(first);
	if (given !== null) score += length > 1 ? 3 : 0.5;
	else if (length > 1 && genderOfName(words.lower[from + 1] ?? "") !== null) score += 1;
	for (let k = from + 1; k < to; k++) {
		const lower = words.lower[k] ?? "";
		if (isInitial(words.raw[k] ?? "")) score += 2;
		if (PARTICLES.has(lower) && !/^(?:of|the|st\.?|e|y|la)$/.test(lower)) score += 1.5;
	}
	if (isInitial(words.raw[from] ?? "") && length > 1) score += 2;
	if (/^al-|^el-/.test(words.lower[to - 1] ?? "")) score += 1;
	const next = words.lower[to] ?? "";
	const after = words.lower[to + 1] ?? "";
	if (NAME_SUFFIXES.has(next)) score += 3;
	if (next === "," && isDigits(after)) score += 3;
	if (next === "(" && isDigits(after)) score += 2;
	// "the chief of Dolum, who": a lone name behind a preposition may not be who is meant.
	const inner = length === 1 && /^(?:of|in|at|from|near)$/.test(words.lower[from - 1] ?? "");
	if (next === "," && (after === "who" || after === "whose") && !inner) score += 2;
	if (next === "who") score += 2;
	if (next === "," && /^(?:an?|the|his|her)$/.test(after) && hasOffice(words, to + 2, 8))
		score += 2;
	if (next === "," && isOffice(after)) score += 1.5;
	if ((next === "," && after === "which") || next === "which") score -= 2;
	if (length > 1 && words.small.has(words.lower[to - 1] ?? "")) score -= 1;
	const before = words.lower[from - 1] ?? "";
	if (words.shape[from - 1] === SMALL && isCalling(before)) score += 3;
	if (before === "," && isCalling(words.lower[from - 2] ?? "")) score += 1.5;
	if (before === "the") score -= 3;
	if (/^(?:in|at|from|near|across|outside|inside|to)$/.test(before)) score -= 1;
	if (SPEECH.has(next)) score += 0.5;
	if (speaksTurn(words, from, to)) score += 2;
	if (length === 2 || length === 3) score += before === "the" ? 0.8 : 1.2;
	if (length > 4) score -= 1.5;
	if (length > 1 && !titled && namesThing(words, from, to)) score -= 3;
	return score;
}

/** Whether the name is all that stands before a turn of a transcript or interview: outlets ask too, and are known by more. */
function speaksTurn(words: Words, from: number, to: number): boolean {
	const { paragraphs, tokens } = words.document;
	const turn = paragraphs[paragraphOf(words, from)]?.turn ?? null;
	return turn !== null && tokens.start[from] === turn.start && tokens.end[to - 1] === turn.end;
}

function hasOffice(words: Words, from: number, reach: number): boolean {
	for (let k = from; k < from + reach; k++) {
		const lower = words.lower[k] ?? ",";
		if (/^(?:[,.;:]|of|for|in|at|from|by|with|behind|which|who|that)$/.test(lower)) return false;
		if (isCalling(lower)) return true;
	}
	return false;
}

/** What speaks for a body in a name and around it. */
export function organizationEvidence(words: Words, from: number, to: number): number {
	let score = 0;
	const last = words.lower[to - 1] ?? "";
	const length = to - from;
	if (length > 1 && ORGANIZATION_HEADS.has(last)) score += 4;
	if (length > 1 && LEGAL.test(last)) score += 3;
	for (let k = from; k < to; k++) {
		const lower = words.lower[k] ?? "";
		if (k < to - 1 && length > 1 && ORGANIZATION_HEADS.has(lower) && words.shape[k] !== SMALL)
			score += 1.5;
		if (lower === "of" || lower === "for" || lower === "&") score += 2;
		if (lower === "and") score += 2;
		if (/\d/.test(lower)) score += 2;
	}
	if (length === 1) {
		if (words.shape[from] === CAPITALS && (words.raw[from] ?? "").length <= 7) score += 3;
		else if (ORGANIZATION_HEADS.has(last)) score += 1.5;
		if (/\.(?:com|org|net|co)/.test(last) || /[a-z][A-Z]/.test(words.raw[from] ?? "")) score += 1;
	}
	if (institutionOf(words.raw.slice(from, to).join(" ")) !== null) score += 5;
	const before = words.lower[from - 1] ?? "";
	if (before === "the") score += 1;
	if (OUTLET_NOUNS.has(before)) score += 2;
	if (length > 1 && before === "for" && SPOKESPEOPLE.has(words.lower[from - 2] ?? "")) score += 2;
	// "the Constitutional Democrats", but "the United States".
	const many = length > 1 && GROUPS.has(last) && last.endsWith("s");
	if (many && countryOf(words.raw.slice(from, to).join(" ")) === null) score += 2.5;
	const next = words.lower[to] ?? "";
	score += apposedBody(words, from, to);
	if (length === 2 && isBodyByWords(words, from, to)) score += 2;
	if (next === "," && words.lower[to + 1] === "which") score += 2;
	if (next === "(" && words.shape[to + 1] === CAPITALS && words.lower[to + 2] === ")") score += 3;
	if (words.lower[from - 1] === "(" && next === ")" && words.shape[from] === CAPITALS) score += 2;
	return score;
}

/** What a noun in apposition shows of a body: "Parallax, the company behind …", "the shipowner, Yenisei-Trans", "developer Keystone". */
function apposedBody(words: Words, from: number, to: number): number {
	const before = words.lower[from - 1] ?? "";
	const calls = (lower: string): boolean => ORGANIZATION_NOUNS.has(lower) && !isCalling(lower);
	if (words.shape[from - 1] === SMALL && calls(before)) return 2;
	if (before === "," && calls(headBefore(words, from - 1))) return 4;
	if (words.lower[to] !== "," || !/^(?:an?|the)$/.test(words.lower[to + 1] ?? "")) return 0;
	let head = -1;
	for (let k = to + 2; k < to + 9; k++) {
		const lower = words.lower[k] ?? ",";
		if (/^(?:[,.;:]|of|for|in|at|from|by|with|behind|based|which|who|that)$/.test(lower)) break;
		head = k;
	}
	return head > 0 && calls(words.lower[head] ?? "") ? 4 : 0;
}

/** The head of the phrase that ends at the comma, or "": "the company behind the speaker, | Parallax". */
function headBefore(words: Words, comma: number): string {
	let head = "";
	for (let k = comma - 1; k > comma - 9 && k >= 0; k--) {
		const lower = words.lower[k] ?? "";
		if (/^[,.;:()]$/.test(lower)) return "";
		const opens = lower === "the" || lower === "a" || lower === "an";
		const linked = /^(?:of|for|in|at|from|by|with|behind|to)$/.test(words.lower[k - 1] ?? "");
		const before = words.lower[k - 2] ?? "";
		const goesOn = linked && (ORGANIZATION_NOUNS.has(before) || isCalling(before));
		if (opens && !goesOn) return head || (words.lower[comma - 1] ?? "");
		if (lower === "with") return "";
		if (/^(?:of|for|in|at|from|by|behind|to)$/.test(lower)) head = words.lower[k - 1] ?? "";
	}
	return "";
}

/** Forms of companies that end their names. */
const LEGAL =
	/^(?:inc|ltd|llc|llp|plc|gmbh|ag|sa|spa|s\.p\.a|nv|bv|oy|oyj|asa|kft|zrt|pty|bhd|corp|co)\.?$/;

/** Whether two words that nobody is known to be called by name a body: "CNN Philippines", "Business Insider", "Sustainable Australia". */
function isBodyByWords(words: Words, from: number, to: number): boolean {
	const first = words.lower[from] ?? "";
	const last = words.lower[to - 1] ?? "";
	if (genderOfName(first) !== null || isInitial(words.raw[from] ?? "")) return false;
	const country = countryOf(last);
	return (
		(words.shape[from] === CAPITALS && first.length > 1) ||
		institutionOf(words.raw[from] ?? "") !== null ||
		(country !== null && country.by === "name") ||
		(words.small.has(first) && words.small.has(last)) ||
		(first.length > 5 &&
			/(?:tion|ment|able|ness|ware|net|tech|ics|ned|ted|red|ised|ized)$/.test(first)) ||
		/^(?:business|open|free|global|planned|data|home|public|human|digital|green|blue|red)$/.test(
			first,
		)
	);
}

/** What speaks for a place in a name and around it. */
export function placeEvidence(words: Words, from: number, to: number): number {
	const text = words.raw.slice(from, to).join(" ");
	const country = countryOf(text);
	if (country !== null)
		return country.by === "adjective" && words.shape[from] !== CAPITALS ? 3.5 : 5;
	if (settlementOf(text) !== null) return 4;
	const last = words.lower[to - 1] ?? "";
	if (
		to - from > 1 &&
		/^(?:county|city|province|state|island|islands|valley|bay|river|lake|district|street|avenue|road|mountain|square|park|coast|sea|ocean|region|beach|desert|strait|peninsula|village)$/.test(
			last,
		)
	)
		return 4.5;
	const before = words.lower[from - 1] ?? "";
	let score = 0;
	if (/^(?:in|near|across|outside|inside)$/.test(before)) score += 2;
	const next = words.lower[to] ?? "";
	const after = words.lower.slice(to + 1, to + 3).join(" ");
	if (
		next === "," &&
		(countryOf(words.raw[to + 1] ?? "") !== null ||
			settlementOf(after) !== null ||
			settlementOf(words.raw[to + 1] ?? "") !== null)
	)
		score += 2;
	return score;
}
