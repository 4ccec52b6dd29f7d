import { check } from "../../check/check.ts";
import type { CheckResult, Verdict } from "../../contract/check.ts";
import type { Report } from "../../contract/report.ts";
import { sameInstitution } from "../../entities/gazetteer.ts";
import { reliability } from "../confidence.ts";
import { nameJudge } from "../gold/names.ts";
import type { GoldArticle } from "../gold/read.ts";
import { type Kind, type MadeClaim, makeClaims } from "./make.ts";

/** A claim, and what the check room said of it. */
export interface JudgedClaim {
	readonly article: string;
	readonly claim: MadeClaim;
	readonly result: CheckResult;
	readonly right: boolean;
	/** Whether the speaker that it names is one whose word it is. */
	readonly named: boolean;
}

/** Makes claims from each article and has them checked against its report. */
export function judgeClaims(
	articles: readonly GoldArticle[],
	reportOf: (article: GoldArticle) => Report,
): JudgedClaim[] {
	return articles.flatMap((article, index) => {
		// Eight other articles, away from the neighbours, which may tell of the same events.
		const others = Array.from({ length: 8 }, (_, k) => articles[(index + 3 + k) % articles.length])
			.filter((other) => other !== undefined)
			.filter((other) => other !== article);
		const claims = makeClaims(article, others);
		const plain = claims.map(({ text, speaker }) => ({
			text,
			...(speaker === undefined ? {} : { speaker }),
		}));
		const results = check(
			reportOf(article),
			{ text: article.text, ...(article.title === null ? {} : { title: article.title }) },
			plain,
		);
		const people = article.sentences.flatMap(({ attributions }) =>
			attributions.filter(({ type }) => type === "named-person").map(({ speaker }) => speaker),
		);
		const names = nameJudge([...new Set(people)], sameInstitution);
		return claims.flatMap((claim, k): JudgedClaim[] => {
			const result = results[k];
			if (!result) return [];
			const right = result.verdict === claim.expected;
			const speaker = result.speaker ?? "";
			const named = claim.speakers.some((name) => names.sameRelay(name, speaker));
			return [{ article: article.id, claim, result, right, named }];
		});
	});
}

/** Right of all. */
export interface Share {
	readonly right: number;
	readonly all: number;
}

/** The figures of a set of judged claims. */
export interface ClaimFigures {
	readonly all: Share;
	/** By the verdict that is right. */
	readonly verdicts: Readonly<Partial<Record<Verdict, Share>>>;
	readonly kinds: Readonly<Partial<Record<Kind, Share>>>;
	/** Of what was called supported, how much is. */
	readonly supportedPrecision: Share;
	/** Of the supported and misattributed that were found, for how many the speaker named is right. */
	readonly speaker: Share;
	/** Of the claims that were written by hand. */
	readonly byHand: Share;
	/** By how much confidence and share of right verdicts differ, in ten bins weighted by size; 0..1. */
	readonly calibrationError: number;
}

/** Counts judged claims. */
export function claimFigures(
	judged: readonly JudgedClaim[],
	byHand: readonly { readonly right: boolean }[],
): ClaimFigures {
	const share = (of: readonly JudgedClaim[], right = (each: JudgedClaim) => each.right): Share => ({
		right: of.filter(right).length,
		all: of.length,
	});
	const by = <Key extends string>(
		keyOf: (each: JudgedClaim) => Key,
	): Partial<Record<Key, Share>> => {
		const shares: Partial<Record<Key, Share>> = {};
		for (const key of new Set(judged.map(keyOf))) {
			shares[key] = share(judged.filter((each) => keyOf(each) === key));
		}
		return shares;
	};
	const naming = judged.filter(
		({ right, result }) =>
			right && ["supported", "misattributed", "misquoted"].includes(result.verdict),
	);
	return {
		all: share(judged),
		verdicts: by(({ claim }) => claim.expected),
		kinds: by(({ claim }) => claim.kind),
		supportedPrecision: share(judged.filter(({ result }) => result.verdict === "supported")),
		speaker: share(naming, ({ named }) => named),
		byHand: { right: byHand.filter(({ right }) => right).length, all: byHand.length },
		calibrationError: calibrationError(judged),
	};
}

function calibrationError(judged: readonly JudgedClaim[]): number {
	const bins = reliability(
		judged.map(({ result, right }) => ({ confidence: result.confidence, right })),
	);
	const off = bins.reduce(
		(sum, { count, confidence, right }) => sum + count * Math.abs(confidence - right),
		0,
	);
	return off / Math.max(1, judged.length);
}
