import type { Difference } from "../contract/check.ts";
import type { TextSpan } from "../contract/report.ts";
import type { Measure } from "../report/offsets.ts";
import type { Edit } from "./align.ts";
import type { ArticleIndex } from "./article-index.ts";
import type { ReadClaim } from "./claim-reading.ts";
import type { Contrast } from "./contrast.ts";
import type { Decision, QuotedFinding } from "./decide.ts";
import { isNegator } from "./lexicon.ts";
import type { Run } from "./quotation.ts";

/** The texts that differ, and how their places are counted. */
export interface Sides {
	readonly article: ArticleIndex;
	/** What the caller sent as article. */
	readonly source: string;
	readonly claim: ReadClaim;
	readonly inArticle: Measure;
	readonly inClaim: Measure;
}

const quote = (words: string): string => `“${words.replace(/\s+/g, " ")}”`;

function claimWords({ claim, inClaim }: Sides, from: number, to: number): TextSpan | null {
	if (to <= from) return null;
	const span = { start: claim.words.start[from] ?? 0, end: claim.words.end[to - 1] ?? 0 };
	return { ...inClaim(span), text: claim.document.text.slice(span.start, span.end) };
}

function articleWords(
	{ article, source, inArticle }: Sides,
	from: number,
	to: number,
): TextSpan | null {
	if (to <= from) return null;
	const span = article.toSource({
		start: article.words.start[from] ?? 0,
		end: article.words.end[to - 1] ?? 0,
	});
	return { ...inArticle(span), text: source.slice(span.start, span.end) };
}

/** What sets the claim apart from the article, as spans of both and in words. */
export function differencesOf(sides: Sides, decision: Decision): Difference[] {
	return [
		...decision.quoted.flatMap((finding) => ofQuotation(sides, finding)),
		...decision.contrasts.map((contrast) => ofContrast(sides, contrast)),
	];
}

function ofContrast(sides: Sides, { kind, claim, article }: Contrast): Difference {
	const inClaim =
		claim === null ? null : claimWords(sides, claim, claim + (sides.claim.words.width[claim] ?? 1));
	const inArticle =
		article === null
			? null
			: articleWords(sides, article, article + (sides.article.words.width[article] ?? 1));
	const [ours, theirs] = [quote(inClaim?.text ?? ""), quote(inArticle?.text ?? "")];
	return {
		kind,
		claim: inClaim,
		article: inArticle,
		text: contrastInWords(sides, kind, claim, ours, theirs),
	};
}

function contrastInWords(
	{ claim }: Sides,
	kind: Contrast["kind"],
	word: number | null,
	ours: string,
	theirs: string,
): string {
	if (kind === "number") {
		return theirs === "“”"
			? `The claim has the number ${ours}; the article does not.`
			: `The claim says ${ours} where the article says ${theirs}.`;
	}
	if (kind === "negation") {
		const negated = word !== null && isNegator(claim.words.lower[word] ?? "");
		return negated
			? `The claim turns the statement round with ${ours}; the article does not deny it.`
			: `The article turns the statement round with ${theirs}; the claim does not.`;
	}
	return `The claim says ${ours} where the article says the opposite, ${theirs}.`;
}

function ofQuotation(sides: Sides, { part, match }: QuotedFinding): Difference[] {
	const quoted = sides.claim.quoted[part];
	const [first, last] = [quoted?.runs[0], quoted?.runs.at(-1)];
	const whole = claimWords(sides, first?.from ?? 0, last?.to ?? 0);
	switch (match.kind) {
		case "exact":
			return [];
		case "unquoted": {
			const at = stretch(match.runs);
			return [
				{
					kind: "unquoted",
					claim: whole,
					article: articleWords(sides, at.from, at.to),
					text: "The article has these words, but not as a quotation: they are its own way of putting it.",
				},
			];
		}
		case "absent":
			return [
				{
					kind: "unquoted",
					claim: whole,
					article: null,
					text: "The claim puts these words between quotation marks; the article gives the content in other words.",
				},
			];
		case "splice":
		case "omission":
			return betweenRuns(sides, match.kind, match.runs);
		case "altered":
			return match.edits.map((edit) => ofEdit(sides, edit));
	}
}

function stretch(runs: readonly Run[]): { from: number; to: number } {
	const [first, last] = [runs[0], runs.at(-1)];
	return { from: first?.article ?? 0, to: (last?.article ?? 0) + (last?.length ?? 0) };
}

function betweenRuns(
	sides: Sides,
	kind: "splice" | "omission",
	runs: readonly Run[],
): Difference[] {
	return runs.slice(1).flatMap((run, index): Difference[] => {
		const before = runs[index];
		if (!before || before.article + before.length === run.article) return [];
		const claim = claimWords(sides, run.claim, run.claim + run.length);
		if (kind === "splice") {
			return [
				{
					kind,
					claim,
					article: articleWords(sides, run.article, run.article + run.length),
					text: `The quotation is put together from two places: ${quote(claim?.text ?? "")} stands elsewhere in the article.`,
				},
			];
		}
		const left = articleWords(sides, before.article + before.length, run.article);
		return [
			{
				kind,
				claim: null,
				article: left,
				text: `The quotation leaves out ${quote(left?.text ?? "")} without a sign.`,
			},
		];
	});
}

function ofEdit(sides: Sides, { claim, article }: Edit): Difference {
	const { words } = sides.claim;
	const there = sides.article.words;
	const between = (from: number, to: number, is: (word: number) => boolean): boolean => {
		for (let w = from; w < to; w++) if (is(w)) return true;
		return false;
	};
	const number =
		between(claim.from, claim.to, (w) => !Number.isNaN(words.number[w] ?? Number.NaN)) &&
		between(article.from, article.to, (w) => !Number.isNaN(there.number[w] ?? Number.NaN));
	const turned =
		between(claim.from, claim.to, (w) => isNegator(words.lower[w] ?? "")) !==
		between(article.from, article.to, (w) => isNegator(there.lower[w] ?? ""));
	const [ours, theirs] = [
		claimWords(sides, claim.from, claim.to),
		articleWords(sides, article.from, article.to),
	];
	const text =
		ours === null
			? `The claim leaves ${quote(theirs?.text ?? "")} out of the quotation.`
			: theirs === null
				? `The claim puts ${quote(ours.text)} into the quotation.`
				: `The claim quotes ${quote(ours.text)}; the article has ${quote(theirs.text)}.`;
	return {
		kind: turned ? "negation" : number ? "number" : "word",
		claim: ours,
		article: theirs,
		text,
	};
}
