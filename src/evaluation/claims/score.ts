import { check } from "../../check/check.ts";
import type { CheckResult, Verdict } from "../../contract/check.ts";
import type { Report } from "../../contract/report.ts";
import type { GoldArticle } from "../gold/read.ts";
import { type Kind, type MadeClaim, makeClaims } from "./make.ts";

/** A claim, and what the check room said of it. */
export interface JudgedClaim {
	readonly article: string;
	readonly claim: MadeClaim;
	readonly result: CheckResult;
	readonly right: boolean;
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
		return claims.flatMap((claim, k): JudgedClaim[] => {
			const result = results[k];
			if (!result) return [];
			return [{ article: article.id, claim, result, right: result.verdict === claim.expected }];
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
}

/** Counts judged claims. */
export function claimFigures(judged: readonly JudgedClaim[]): ClaimFigures {
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
	const named = judged.filter(
		({ right, result }) =>
			right && ["supported", "misattributed", "misquoted"].includes(result.verdict),
	);
	return {
		all: share(judged),
		verdicts: by(({ claim }) => claim.expected),
		kinds: by(({ claim }) => claim.kind),
		supportedPrecision: share(judged.filter(({ result }) => result.verdict === "supported")),
		speaker: share(named, ({ claim, result }) => claim.speakers.includes(result.speaker ?? "")),
	};
}
