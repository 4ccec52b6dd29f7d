import type { Claim } from "../contract/check.ts";
import type { ArticleIndex } from "./article-index.ts";
import type { Decision } from "./decide.ts";
import type { Passage } from "./find.ts";

/** What a verdict rests on, in sentences a journalist understands. */
export function reasonOf(article: ArticleIndex, claim: Claim, decision: Decision): string {
	return [content(decision), bearer(article, claim, decision), known(claim, decision)]
		.filter((line) => line !== "")
		.join(" ");
}

function list(names: readonly string[]): string {
	const last = names.at(-1) ?? "";
	return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}

/** The sentences of a passage as people count them, from the first. */
function where({ sentences }: Passage): string {
	const numbers = sentences.map((index) => ordinal(index + 1));
	return `the ${list(numbers)} sentence${numbers.length === 1 ? "" : "s"}`;
}

function ordinal(number: number): string {
	const teen = number % 100 >= 11 && number % 100 <= 13;
	return `${number}${(teen ? undefined : ["th", "st", "nd", "rd"][number % 10]) ?? "th"}`;
}

function content({ verdict, passage, contrasts, quoted }: Decision): string {
	if (passage === null) return "The article has no word of it.";
	const share = Math.round(Math.min(1, passage.coverage) * 100);
	const place = where(passage);
	if (verdict === "not-found") {
		return contrasts.length > 0 && share >= 50
			? `The article speaks of it in ${place}, but says otherwise.`
			: `Nearest to it: ${place}, with ${share} % of what the claim says. That is too little.`;
	}
	const exact = quoted.length > 0 && quoted.every(({ match }) => match.kind === "exact");
	if (exact) return `The quoted words stand in ${place} as they are.`;
	return `The content stands in ${place} (${share} % of what the claim says).`;
}

function bearer(article: ArticleIndex, claim: Claim, decision: Decision): string {
	const { verdict, bearing, relayed, beside } = decision;
	if (verdict === "unattributed") {
		return "The article says it in its own voice, or gives it as reported by nobody who is named.";
	}
	const named = `${claim.speaker ?? "The speaker"} is named beside it, with a word of saying.`;
	const attribution = article.report.attributions[bearing?.attributions[0] ?? -1];
	if (beside && attribution === undefined) return `${named} The report found no source for it.`;
	if (attribution === undefined || verdict === "not-found") return "";
	const nameOf = (id: string): string =>
		article.report.entities.find((entity) => entity.id === id)?.name ?? "an unknown source";
	const origin = nameOf(attribution.speaker.entity);
	if (beside) return `${named} The report gives it to ${origin}.`;
	const via = attribution.via.map(({ entity }) => nameOf(entity));
	const chain = via.length > 0 ? `, passed on by ${list(via)}` : "";
	const cue = attribution.cue === null ? "" : ` (“${attribution.cue.text}”)`;
	if (relayed) {
		return `${claim.speaker ?? list(via)} passes it on; the article gives it on the word of ${origin}${cue}${chain}.`;
	}
	const onWord = `It is given on the word of ${origin}${cue}${chain}`;
	return verdict === "misattributed"
		? `${onWord}, not of ${claim.speaker ?? "the one claimed"}.`
		: `${onWord}.`;
}

function known(claim: Claim, { speaker, verdict, beside }: Decision): string {
	if (beside || speaker === null || claim.speaker === undefined || verdict === "not-found")
		return "";
	if (speaker.entities.length === 0) return `${claim.speaker} is no source of this article.`;
	if (speaker.entities.length > 1) {
		return `“${claim.speaker}” may be any of ${speaker.entities.length} speakers here.`;
	}
	return speaker.note === null ? "" : `“${claim.speaker}” is known ${speaker.note}.`;
}
