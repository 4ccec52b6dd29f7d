import type { ArticleIndex } from "./article-index.ts";
import type { Decision } from "./decide.ts";

/**
 * How sure a verdict is, 0..1: how plainly the content is found (or not), how sure the report is of the
 * attribution that bears it, and how sure the claim's speaker is who the article calls so.
 */
export function confidenceOf(article: ArticleIndex, decision: Decision): number {
	const coverage = Math.min(1, decision.passage?.coverage ?? 0);
	const found = 0.7 + 0.3 * Math.min(1, Math.max(0, (coverage - 0.5) / 0.4));
	const borne =
		article.report.attributions[decision.bearing?.attributions[0] ?? -1]?.confidence ?? 1;
	const speaker = decision.speaker?.confidence ?? 1;
	const sure = ((): number => {
		switch (decision.verdict) {
			case "supported":
			case "misattributed":
				return found * borne * speaker;
			case "misquoted":
				return Math.max(0.8, found) * borne * speaker;
			case "unattributed":
				return found * voiceOf(article, decision);
			case "not-found":
				return decision.contrasts.length > 0
					? 0.85
					: 0.7 + 0.29 * Math.min(1, Math.max(0, (0.5 - coverage) / 0.25));
		}
	})();
	return Math.round(Math.min(1, Math.max(0, sure)) * 1000) / 1000;
}

function voiceOf(article: ArticleIndex, decision: Decision): number {
	const sentence = article.report.sentences[decision.passage?.sentences[0] ?? -1];
	if (sentence === undefined) return 1;
	// An attributed sentence whose other part has the content says less about that part.
	return sentence.status === "attributed" ? 0.8 : sentence.confidence;
}
