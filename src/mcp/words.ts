import type { CheckResponse } from "../contract/check.ts";
import type { Report } from "../contract/report.ts";

/** A report in a few lines for a model to read: a sentence a line, and who the sources are. */
export function reportInWords(report: Report): string {
	const sentences = report.sentences.map((sentence) => {
		const { index, status, speaker, via, confidence } = sentence;
		const relayed = via.length === 0 ? "" : `, via ${via.join(", ")}`;
		const whose = speaker === null ? status : `${speaker}${relayed}`;
		return `[${index}] (${whose}; ${confidence}) ${sentence.plain ?? sentence.text}`;
	});
	const sources = report.entities.map(({ name, title, type, rosterId }) => {
		const known = rosterId === null ? "" : `, ${rosterId} of the roster`;
		return `${name}: ${title === null ? "" : `${title}, `}${type}${known}`;
	});
	return [
		"Sentences: [index] (whose word it is given on; confidence) text",
		...sentences,
		"",
		"Sources",
		...sources,
	].join("\n");
}

/** Verdicts in a line each, in the order of the claims. */
export function verdictsInWords({ results }: CheckResponse): string {
	return results
		.map(({ verdict, speaker, confidence, evidence, differences = [] }, index) => {
			const whose = speaker === null ? "" : `, on the word of ${speaker}`;
			const reasons = [evidence.text, ...differences.map(({ text }) => text)].join(" ");
			return `[${index}] ${verdict}${whose} (${confidence}): ${reasons}`;
		})
		.join("\n");
}
