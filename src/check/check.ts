import type { CheckResult, Claim } from "../contract/check.ts";
import type { Report } from "../contract/report.ts";
import type { AttributionRequest } from "../contract/request.ts";
import { inCodePoints, inUtf16 } from "../report/offsets.ts";
import { type ArticleIndex, indexArticle } from "./article-index.ts";
import { readClaim } from "./claim-reading.ts";
import { confidenceOf } from "./confidence.ts";
import { type Decision, decide } from "./decide.ts";
import { differencesOf } from "./differences.ts";
import { reasonOf } from "./reason.ts";
import { speakerFinder } from "./speakers.ts";

/**
 * Holds claims against an article: whether it has what each says, and on whose word. One result for each, in
 * order. `request` is what the report was made from; the report's offsets are UTF-16, those of the results in
 * the unit that the request's options ask for.
 *
 * @throws RangeError where the report counts in code points.
 * @example check(report, { text }, [{ text: "The bridge will close", speaker: "the mayor" }])
 */
export function check(
	report: Report,
	request: AttributionRequest,
	claims: readonly Claim[],
): CheckResult[] {
	if (report.article.offsetUnit !== "utf16") {
		throw new RangeError("The report's offsets are not UTF-16");
	}
	const article = indexArticle(report, request);
	const find = speakerFinder(report.entities, request.roster ?? []);
	const source = request.html ?? request.text ?? "";
	const unit = request.options?.offsets ?? "utf16";
	const inArticle = unit === "codepoint" ? inCodePoints(source) : inUtf16;
	return claims.map((claim) => {
		const read = readClaim(claim, article);
		const decision = decide(article, claim, read, find);
		const inClaim = unit === "codepoint" ? inCodePoints(claim.text) : inUtf16;
		const differences = differencesOf(
			{ article, source, claim: read, inArticle, inClaim },
			decision,
		);
		return {
			...(claim.id === undefined ? {} : { id: claim.id }),
			verdict: decision.verdict,
			speaker: speakerOf(article, claim, decision),
			confidence: confidenceOf(article, decision),
			evidence: {
				sentences: decision.passage === null ? [] : [...decision.passage.sentences],
				attributions: bearersOf(decision).map((index) => report.attributions[index]?.id ?? ""),
				similarity: rounded(decision.passage?.coverage ?? 0),
				via: viaOf(article, decision),
				text: reasonOf(article, claim, decision),
			},
			...(differences.length === 0 ? {} : { differences }),
		};
	});
}

function rounded(share: number): number {
	return Math.round(Math.min(1, share) * 1000) / 1000;
}

/** The attributions that bear the verdict; none where the report overlooked the one that would. */
function bearersOf({ bearing, beside }: Decision): readonly number[] {
	return beside ? [] : (bearing?.attributions ?? []);
}

/** The origin of the content: the speaker of the attribution that bears most of it, or who is named beside it. */
function speakerOf(article: ArticleIndex, claim: Claim, decision: Decision): string | null {
	const { attributions, entities } = article.report;
	const named = (id: string | undefined) => entities.find((entity) => entity.id === id)?.name;
	if (decision.beside) return named(decision.speaker?.entities[0]) ?? claim.speaker ?? null;
	return named(attributions[bearersOf(decision)[0] ?? -1]?.speaker.entity) ?? null;
}

function viaOf(article: ArticleIndex, decision: Decision): string[] {
	const first = article.report.attributions[bearersOf(decision)[0] ?? -1];
	return (first?.via ?? []).map(
		(relay) => article.report.entities.find(({ id }) => id === relay.entity)?.name ?? "",
	);
}
