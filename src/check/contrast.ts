import type { DifferenceKind } from "../contract/check.ts";
import type { ArticleIndex } from "./article-index.ts";
import type { ReadClaim } from "./claim-reading.ts";
import type { Passage } from "./find.ts";
import { areOpposite, isApproximate, isImplicitNegator } from "./lexicon.ts";

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

function numbers({ article, claim, open, there }: Scene, passage: Passage): Contrast[] {
	const around = passage.sentences.flatMap((sentence) => {
		const range = article.ranges[sentence];
		return range ? Array.from({ length: range.to - range.from }, (_, k) => range.from + k) : [];
	});
	const isNumber = (word: number): boolean =>
		!Number.isNaN(article.words.number[word] ?? Number.NaN);
	const stated = around.filter(isNumber);
	const claimed = new Set(claim.words.number);
	const free = [...there.filter(isNumber), ...stated].filter(
		(word) => !claimed.has(article.words.number[word] ?? Number.NaN),
	);
	return open.flatMap((word): Contrast[] => {
		const value = claim.words.number[word] ?? Number.NaN;
		if (Number.isNaN(value)) return [];
		const fits = stated.some((each) => agrees(claim, word, value, article.words.number[each] ?? 0));
		if (fits) return [];
		const instead = free[0] ?? null;
		// A figure that the article gives elsewhere may have been brought here from there.
		if (instead === null && article.places.has(`#${value}`)) return [];
		return [{ kind: "number", claim: word, article: instead }];
	});
}

function agrees(claim: ReadClaim, word: number, value: number, stated: number): boolean {
	if (value === stated) return true;
	const rough = [1, 2, 3].some((back) => isApproximate(claim.words.lower[word - back] ?? ""));
	return rough && Math.abs(value - stated) <= ROUGH * Math.abs(stated);
}

function negations(scene: Scene): Contrast[] {
	const { article, claim, open, there, senses } = scene;
	const softened = open.some((word) => isImplicitNegator(claim.words.stem[word] ?? ""));
	const hard = there.some(
		(word) =>
			article.words.negation[word] !== -1 || isImplicitNegator(article.words.stem[word] ?? ""),
	);
	const found = new Map<string, Contrast>();
	// Negations of the claim that the article does not have.
	for (const [negator, reached] of reaches(claim.words.negation, open)) {
		const key = reached.find((word) => senses.has(claim.words.sense[word] ?? ""));
		if (key === undefined) {
			if (!hard) found.set(`c${negator}`, { kind: "negation", claim: negator, article: null });
			continue;
		}
		const places = senses.get(claim.words.sense[key] ?? "") ?? [];
		if (places.some((place) => isTurned(article, place))) continue;
		found.set(`c${negator}`, { kind: "negation", claim: negator, article: places[0] ?? null });
	}
	// Negations of the article that the claim does not have.
	if (softened) return [...found.values()];
	const claimed = new Map<string, number[]>();
	for (const word of open) {
		const sense = claim.words.sense[word] ?? "";
		if (sense !== "") claimed.set(sense, [...(claimed.get(sense) ?? []), word]);
	}
	for (const [negator, reached] of reaches(article.words.negation, there)) {
		const first = reached[0];
		if (first === undefined) continue;
		const sense = article.words.sense[first] ?? "";
		const words = claimed.get(sense) ?? [];
		if (words.length === 0 || words.some((word) => claim.words.negation[word] !== -1)) continue;
		const all = senses.get(sense) ?? [];
		if (all.some((place) => !isTurned(article, place))) continue;
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

/** Whether the article's word is denied, or stands by a word that denies. */
function isTurned(article: ArticleIndex, word: number): boolean {
	if (article.words.negation[word] !== -1) return true;
	for (let w = word; w >= word - 4 && w >= 0; w--) {
		if (isImplicitNegator(article.words.stem[w] ?? "")) return true;
	}
	return false;
}

function opposites({ article, claim, open, there, senses }: Scene): Contrast[] {
	const claimed = new Set(claim.senses.map(({ sense }) => sense));
	const free = there.filter((word) => {
		const sense = article.words.sense[word] ?? "";
		return sense !== "" && !claimed.has(sense);
	});
	return open.flatMap((word): Contrast[] => {
		const sense = claim.words.sense[word] ?? "";
		if (sense === "" || senses.has(sense)) return [];
		const stem = claim.words.stem[word] ?? "";
		const against = free.find((place) => areOpposite(stem, article.words.stem[place] ?? ""));
		if (against === undefined) return [];
		const denied = claim.words.negation[word] !== -1 || article.words.negation[against] !== -1;
		return denied ? [] : [{ kind: "opposite", claim: word, article: against }];
	});
}
