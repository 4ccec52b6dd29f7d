import type { ReportAttribution, ReportEntity } from "../contract/report.ts";
import { toPlain } from "./plain.ts";
import type { Reading } from "./reading.ts";

const NEXT_BEST = /\s*Next best: (.+?)\.(?=\s|$)/g;
/** So many are shown. */
const MOST = 3;

/** A line of evidence without the other speakers that it weighs, and their names. */
export function partedEvidence(evidence: string): {
	readonly names: readonly string[];
	readonly rest: string;
} {
	const names = Array.from(evidence.matchAll(NEXT_BEST), (match) => match[1] ?? "");
	return { names, rest: evidence.replace(NEXT_BEST, "").trim() };
}

/** Whether words stand for an entity without any word of its name in them: "he", "the ministry". */
function standsIn(words: string, { name }: ReportEntity): boolean {
	const own = new Set(name.toLowerCase().match(/[\p{L}\p{N}]+/gu));
	const capitals = words.match(/\p{Lu}[\p{L}\p{N}]+/gu) ?? [];
	return !capitals.some((word) => own.has(word.toLowerCase()));
}

/**
 * Who else the speaker of an attribution could be: first whom the engine weighed, then, where a pronoun or a
 * description stands for the speaker, sources of the same kind that were spoken of before, the latest first.
 */
export function candidatesOf(
	{ report }: Reading,
	{ speaker, via, evidence }: ReportAttribution,
): readonly ReportEntity[] {
	const own = report.entities.find(({ id }) => id === speaker.entity);
	const { mention } = speaker;
	const taken = new Set([speaker, ...via].map(({ entity }) => entity));
	const others = report.entities.filter(({ id }) => !taken.has(id));
	const { names } = partedEvidence(evidence);
	const weighed = names.flatMap((name) => others.find((each) => each.name === name) ?? []);
	if (own === undefined || mention === null || !standsIn(toPlain(mention.text), own)) {
		return weighed.slice(0, MOST);
	}
	const latest = ({ mentions }: ReportEntity) =>
		Math.max(-1, ...mentions.filter(({ end }) => end <= mention.start).map(({ end }) => end));
	const before = others
		.filter((each) => each.type === own.type && latest(each) >= 0 && !weighed.includes(each))
		.sort((a, b) => latest(b) - latest(a));
	return [...weighed, ...before].slice(0, MOST);
}
