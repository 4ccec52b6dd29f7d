import type { DifferenceKind } from "../contract/check.ts";
import type { ArticleIndex } from "./article-index.ts";
import type { ReadClaim } from "./claim-reading.ts";
import type { Passage } from "./find.ts";
import { isApproximate, isImplicitNegator, isLimit, oppositesOf } from "./lexicon.ts";

/** A place where claim and article say different things: words by index, or null where one has none. */
export interface Contrast {
	readonly kind: DifferenceKind;
	readonly claim: number | null;
	readonly article: number | null;
}

/** How far off a figure may be that is called a rough one, as a share. */
const ROUGH = 0.1;

interface Scene {
	readonly article: ArticleIndex;
	readonly claim: ReadClaim;
	/** Words of the claim outside quotation marks: what stands in them is compared word for word elsewhere. */
	readonly open: readonly number[];
	/** The article's words that bear the claim. */
	readonly there: readonly number[];
	/** Sense to the words of `there` that have it. */
	readonly senses: ReadonlyMap<string, readonly number[]>;
}

/**
 * Finds where a claim says something else than the words that bear it: another number, a negation more or
 * less, an opposite. `attributions` are those that bear it (indexes into the report's), empty for the article's
 * own voice.
 */
export function findContrasts(
	article: ArticleIndex,
	claim: ReadClaim,
	passage: Passage,
	attributions: readonly number[],
): Contrast[] {
	const there: number[] = [];
	const senses = new Map<string, number[]>();
	for (const sentence of passage.sentences) {
		const range = article.ranges[sentence];
		if (!range) continue;
		for (let w = range.from; w < range.to; w++) {
			const bearers = article.bearers[w] ?? [];
			if (attributions.length > 0 && !bearers.some((index) => attributions.includes(index)))
				continue;
			there.push(w);
			const sense = article.words.sense[w] ?? "";
			if (sense === "") continue;
			const known = senses.get(sense);
			if (known) known.push(w);
			else senses.set(sense, [w]);
		}
	}
	const inQuotes = new Set(
		claim.quoted.flatMap(({ runs }) =>
			runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)),
		),
	);
	const open = Array.from({ length: claim.words.count }, (_, w) => w).filter(
		(w) => !inQuotes.has(w),
	);
	const scene: Scene = { article, claim, open, there, senses };
	return [...numbers(scene, passage), ...negations(scene), ...opposites(scene)];
}

function numbers(scene: Scene, passage: Passage): Contrast[] {
	const { article, claim, open, there } = scene;
	const around = passage.sentences.flatMap((sentence) => {
		const range = article.ranges[sentence];
		return range ? Array.from({ length: range.to - range.from }, (_, k) => range.from + k) : [];
	});
	const isNumber = (word: number): boolean =>
		!Number.isNaN(article.words.number[word] ?? Number.NaN);
	const stated = around.filter(isNumber).slice(0, MOST_PLACES);
	const claimed = new Set(claim.words.number);
	const free = [...there.filter(isNumber), ...stated].filter(
		(word) => !claimed.has(article.words.number[word] ?? Number.NaN),
	);
	return open.flatMap((word): Contrast[] => {
		const value = claim.words.number[word] ?? Number.NaN;
		if (Number.isNaN(value)) return [];
		const fitting = stated.filter((each) => agrees(claim, word, value, article, each));
		if (fitting.length > 0) {
			const beside = insteadOf(scene, word, fitting);
			return beside === null ? [] : [{ kind: "number", claim: word, article: beside }];
		}
		const instead = free[0] ?? null;
		// A figure that the article gives elsewhere may have been brought here from there.
		if (instead === null && article.places.has(`#${value}`)) return [];
		return [{ kind: "number", claim: word, article: instead }];
	});
}

/** Most places of a passage that a word is held against: what keeps a sentence of nothing but figures linear. */
const MOST_PLACES = 200;

/** How near a word must stand to a number to be what it counts. */
const COUNTED = 2;
const COUNTED_THERE = 3;

/**
 * A number that the article has where the claim has another one which the article has elsewhere: the words on
 * either side of the claim's number stand beside a different one there. null where the number is in its place.
 */
function insteadOf(scene: Scene, word: number, fitting: readonly number[]): number | null {
	const { article, claim, senses } = scene;
	let other: number | null = null;
	for (const side of [1, -1]) {
		const beside = neighbour(claim, word, side);
		for (const place of (senses.get(beside) ?? []).slice(0, MOST_PLACES)) {
			if (fitting.some((each) => Math.abs(each - place) <= COUNTED_THERE + 2)) return null;
			for (let step = 1; step <= COUNTED_THERE; step++) {
				const there = place - side * step;
				const value = article.words.number[there] ?? Number.NaN;
				if (!Number.isNaN(value)) other ??= there;
			}
		}
	}
	return other;
}

/** The sense of the first content word on one side of a word; "" where none is near. */
function neighbour(claim: ReadClaim, word: number, side: number): string {
	for (let step = 1; step <= COUNTED; step++) {
		const sense = claim.words.sense[word + side * step] ?? "";
		if (sense !== "") return sense;
	}
	return "";
}

function agrees(
	claim: ReadClaim,
	word: number,
	value: number,
	article: ArticleIndex,
	place: number,
): boolean {
	const stated = article.words.number[place] ?? Number.NaN;
	if (value === stated) return true;
	const rough = [1, 2, 3].some((back) => isApproximate(claim.words.lower[word - back] ?? ""));
	if (!rough) return false;
	// "shortly after 2" for 2:14
	const [hour, minutes] = (article.words.lower[place] ?? "").split(":");
	if (minutes !== undefined && Number(hour) === value) return true;
	if (digitsOf(value) >= digitsOf(stated)) return false;
	return Math.abs(value - stated) <= ROUGH * Math.abs(stated);
}

/** How many digits of a number tell: two of 4,100,000. A rough figure has fewer than what it stands for. */
function digitsOf(value: number): number {
	return String(value)
		.replace(/\D/g, "")
		.replace(/^0+|0+$/g, "").length;
}

function negations(scene: Scene): Contrast[] {
	const { article, claim, open, there, senses } = scene;
	// A word that denies by itself tells nothing where both texts have it.
	const ours = new Set(claim.words.stem);
	const theirs = new Set(there.map((word) => article.words.stem[word] ?? ""));
	const denies = (word: number): boolean => {
		const stem = article.words.stem[word] ?? "";
		return !ours.has(stem) && isImplicitNegator(stem);
	};
	const softened = open.some((word) => {
		const stem = claim.words.stem[word] ?? "";
		return !theirs.has(stem) && isImplicitNegator(stem);
	});
	// "not until" and "only once" say the same.
	const limited =
		open.some((word) => isLimit(claim.words.lower[word] ?? "")) &&
		there.some((word) => article.words.lower[word] === "only");
	const hard = there.some((word) => article.words.negation[word] !== -1 || denies(word));
	const isTurned = (word: number): boolean => {
		if (article.words.negation[word] !== -1) return true;
		return [0, 1, 2, 3, 4].some((back) => word >= back && denies(word - back));
	};
	const found = new Map<string, Contrast>();
	// Negations of the claim that the article does not have.
	for (const [negator, reached] of limited ? [] : reaches(claim.words.negation, open)) {
		const key = reached.find((word) => senses.has(claim.words.sense[word] ?? ""));
		if (key === undefined) {
			if (!hard) found.set(`c${negator}`, { kind: "negation", claim: negator, article: null });
			continue;
		}
		const places = senses.get(claim.words.sense[key] ?? "") ?? [];
		if (places.some(isTurned)) continue;
		found.set(`c${negator}`, { kind: "negation", claim: negator, article: places[0] ?? null });
	}
	// Negations of the article that the claim does not have.
	if (softened) return [...found.values()];
	const claimed = new Map<string, number[]>();
	for (const word of open) {
		const sense = claim.words.sense[word] ?? "";
		if (sense !== "") claimed.set(sense, [...(claimed.get(sense) ?? []), word]);
	}
	const told = new Set<string>();
	for (const [negator, reached] of reaches(article.words.negation, there)) {
		const first = reached[0];
		if (first === undefined) continue;
		const sense = article.words.sense[first] ?? "";
		if (told.has(sense)) continue;
		told.add(sense);
		const words = claimed.get(sense) ?? [];
		if (words.length === 0 || words.some((word) => claim.words.negation[word] !== -1)) continue;
		const all = senses.get(sense) ?? [];
		if (all.some((place) => !isTurned(place))) continue;
		found.set(`a${negator}`, { kind: "negation", claim: words[0] ?? null, article: negator });
	}
	return [...found.values()];
}

/** Each negation to the words it reaches, among those given. */
function reaches(negation: readonly number[], words: readonly number[]): Map<number, number[]> {
	const reached = new Map<number, number[]>();
	for (const word of words) {
		const by = negation[word] ?? -1;
		if (by >= 0) reached.set(by, [...(reached.get(by) ?? []), word]);
	}
	return reached;
}

function opposites({ article, claim, open, there, senses }: Scene): Contrast[] {
	const claimed = new Set(claim.senses.map(({ sense }) => sense));
	/** Stems of the article's words that the claim does not have, to the first place of each. */
	const free = new Map<string, number>();
	for (const word of there) {
		const sense = article.words.sense[word] ?? "";
		const stem = article.words.stem[word] ?? "";
		if (sense !== "" && !claimed.has(sense) && !free.has(stem)) free.set(stem, word);
	}
	return open.flatMap((word): Contrast[] => {
		const sense = claim.words.sense[word] ?? "";
		if (sense === "" || senses.has(sense)) return [];
		const others = oppositesOf(claim.words.stem[word] ?? "");
		const against = Math.min(...Array.from(others, (stem) => free.get(stem) ?? Infinity));
		if (against === Infinity) return [];
		const denied = claim.words.negation[word] !== -1 || article.words.negation[against] !== -1;
		return denied ? [] : [{ kind: "opposite", claim: word, article: against }];
	});
}
