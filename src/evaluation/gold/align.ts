import type { Report, ReportAttribution } from "../../contract/report.ts";
import type { Status } from "../../contract/vocabulary.ts";
import { overlapLength, overlaps, type Span } from "../../text/span.ts";

/** Whether two sentences are about the same stretch: at least half of the shorter one is shared. */
export function sharesSubstance(a: Span, b: Span): boolean {
	const shorter = Math.min(a.end - a.start, b.end - b.start);
	const common = overlapLength(a, b);
	return common > 0 && common * 2 >= shorter;
}

/**
 * The status that a report gives to a gold sentence: of the reported sentences that share its substance,
 * attributed wins over agentless, and agentless over unattributed. Unattributed where none does.
 */
export function statusOf(report: Report, sentence: Span): Status {
	const found = report.sentences
		.filter((reported) => sharesSubstance(reported, sentence))
		.map(({ status }) => status);
	if (found.includes("attributed")) return "attributed";
	return found.includes("agentless") ? "agentless" : "unattributed";
}

/** Whether an attribution belongs to the sentence: its content, cue or mention stands in it. */
export function belongsTo(attribution: ReportAttribution, sentence: Span): boolean {
	const { content, cue, speaker } = attribution;
	return [...content, cue, speaker.mention].some(
		(span) => span !== null && overlaps(span, sentence),
	);
}

/** Whether any of the spans overlaps any of the others. */
export function anyOverlap(some: readonly Span[], others: readonly Span[]): boolean {
	return some.some((span) => others.some((other) => overlaps(span, other)));
}
