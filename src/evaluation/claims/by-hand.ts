import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { check } from "../../check/check.ts";
import { type CheckResult, VerdictSchema } from "../../contract/check.ts";
import type { Report } from "../../contract/report.ts";
import { type GoldArticle, readGold } from "../gold/read.ts";

/** A claim written by hand, as one who checks facts would put it. */
const HandClaimSchema = z.strictObject({
	article: z.string(),
	text: z.string(),
	speaker: z.string(),
	verdict: VerdictSchema,
	/** Whose word the article gives it on; null where it is nobody's. */
	by: z.string().nullable(),
});

/** A claim written by hand, and what the check room said of it. */
export interface JudgedHandClaim {
	readonly claim: z.infer<typeof HandClaimSchema>;
	readonly result: CheckResult;
	readonly right: boolean;
}

const FOLDER = join(import.meta.dirname, "../../../test/check");

/** Has the claims of test/check held against reports of their articles. */
export function judgeByHand(reportOf: (article: GoldArticle) => Report): JudgedHandClaim[] {
	const all = z
		.array(HandClaimSchema)
		.parse(JSON.parse(readFileSync(join(FOLDER, "claims.json"), "utf8")));
	return readGold(join(FOLDER, "articles.jsonl")).flatMap((article) => {
		const claims = all.filter(({ article: id }) => id === article.id);
		const plain = claims.map(({ text, speaker }) => ({ text, speaker }));
		const results = check(reportOf(article), { text: article.text }, plain);
		return claims.flatMap((claim, index) => {
			const result = results[index];
			if (result === undefined) return [];
			return [{ claim, result, right: result.verdict === claim.verdict }];
		});
	});
}
