import type { ArticleIndex } from "./article-index.ts";
import type { Decision } from "./decide.ts";

/**
 * How much likelier a claim names the speaker that the report does where the report is right, than where it
 * is wrong and both would have to be wrong alike. This and the next are set on the claims that `npm run claims`
 * makes from the training sets.
 */
const AGREEING = 20;
/** The same for a claim that names another, or anybody where the report has nobody. */
const DIFFERING = 0.7;

/** How often a claim's speaker whom only the passage names, and not the report, is right. */
const BESIDE = 0.8;

/** How sure a statement is that the article says otherwise: a number, a negation or an opposite is hard to mistake. */
const OTHERWISE = 0.95;

/**
 * How sure a verdict is, 0..1: how plainly the content is found (or not), how sure the report is of the
 * attribution that bears it, how sure the claim's speaker is who the article calls so; and, by Bayes' rule,
 * that report and claim agree on the speaker, or don't.
 */
export function confidenceOf(article: ArticleIndex, decision: Decision): number {
	const coverage = Math.min(1, decision.passage?.coverage ?? 0);
	const found = 0.7 + 0.3 * Math.min(1, Math.max(0, (coverage - 0.5) / 0.4));
	const borne =
		article.report.attributions[decision.bearing?.attributions[0] ?? -1]?.confidence ?? 1;
	const named = decision.speaker !== null;
	const speaker = decision.speaker?.confidence ?? 1;
	const sure = ((): number => {
		if (decision.beside) return found * BESIDE;
		switch (decision.verdict) {
			case "supported":
				return found * weighed(borne * speaker, named ? AGREEING : 1);
			case "misattributed":
				return found * weighed(borne * speaker, DIFFERING);
			case "misquoted":
				return Math.max(0.9, found) * weighed(borne * speaker, named ? AGREEING : 1);
			case "unattributed":
				return found * weighed(voiceOf(article, decision), named ? DIFFERING : 1);
			case "not-found":
				return decision.contrasts.length > 0
					? OTHERWISE
					: 0.7 + 0.29 * Math.min(1, Math.max(0, (0.5 - coverage) / 0.25));
		}
	})();
	return Math.round(Math.min(1, Math.max(0, sure)) * 1000) / 1000;
}

/** The probability after evidence that is `ratio` times as likely where the thing is so as where it is not. */
function weighed(probability: number, ratio: number): number {
	return (probability * ratio) / (probability * ratio + 1 - probability);
}

function voiceOf(article: ArticleIndex, decision: Decision): number {
	const sentence = article.report.sentences[decision.passage?.sentences[0] ?? -1];
	if (sentence === undefined) return 1;
	// An attributed sentence whose other part has the content says less about that part.
	return sentence.status === "attributed" ? 0.8 : sentence.confidence;
}
