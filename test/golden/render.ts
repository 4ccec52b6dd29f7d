import type { Report } from "../../src/contract/report.ts";
import { judge } from "../../src/evaluation/gold/judge.ts";
import type { GoldArticle, GoldAttribution } from "../../src/evaluation/gold/read.ts";

type Attribution = Report["attributions"][number];

function oneLine(text: string): string {
	return text.replace(/\s+/g, " ").trim();
}

function chainOf(speaker: string, via: readonly string[]): string {
	return [speaker, ...via].join(" → ");
}

function renderAttribution(report: Report, attribution: Attribution): string {
	const { speaker, via, cue, content, quote, basis, continues } = attribution;
	const nameOf = (id: string) => report.entities.find((entity) => entity.id === id);
	const entity = nameOf(speaker.entity);
	const as = speaker.mention === null ? "" : `, as “${oneLine(speaker.mention.text)}”`;
	const sign =
		cue === null ? `${basis}${continues === null ? "" : ` ${continues}`}` : `“${cue.text}”`;
	const chain = chainOf(
		entity?.name ?? "?",
		via.map((relay) => nameOf(relay.entity)?.name ?? "?"),
	);
	const words = content.map(({ text }) => oneLine(text)).join(" … ");
	return [
		`      ${attribution.id} ${chain} [${entity?.type}${entity?.title ? `, ${entity.title}` : ""}]${as}`,
		`         ${quote}, ${sign}: ${words}`,
	].join("\n");
}

function renderGold({ speaker, type, via }: GoldAttribution): string {
	return `${chainOf(speaker, via)} [${type}]`;
}

/** What the labels say otherwise than the report, a line each: known errors, to be seen in every diff. */
function faults(report: Report, gold: GoldArticle): Map<number, string[]> {
	const lines = new Map<number, string[]>();
	for (const { gold: sentence, statusRight, excused, judgements, extra } of judge(
		gold,
		report,
		() => false,
	).sentences) {
		if (excused) continue;
		const wrong = [
			...(statusRight ? [] : [`status is ${sentence.status}`]),
			...judgements.flatMap(({ gold: one, right, guess }) =>
				guess === null ? [`missed: ${renderGold(one)}`] : right ? [] : [`is: ${renderGold(one)}`],
			),
			...extra.map(({ speaker }) => `too much: ${speaker}`),
		];
		const middle = (sentence.start + sentence.end) / 2;
		const place = report.sentences.find(({ start, end }) => start <= middle && middle < end);
		if (place !== undefined && wrong.length > 0) lines.set(place.index, wrong);
	}
	return lines;
}

/**
 * A report for people to read in a diff: each sentence with its status, then its attributions; `≠` lines say
 * where the labels of the article disagree. Confidence is left out: it moves with every training.
 */
export function render(report: Report, gold: GoldArticle | null): string {
	const wrong = gold === null ? new Map<number, string[]>() : faults(report, gold);
	const sentences = report.sentences.map(({ index, status, text, attributions }) =>
		[
			`${String(index).padStart(3)} ${status}`,
			`      ${oneLine(text)}`,
			...attributions.flatMap((id) =>
				report.attributions
					.filter((one) => one.id === id)
					.map((one) => renderAttribution(report, one)),
			),
			...(wrong.get(index) ?? []).map((line) => `      ≠ ${line}`),
		].join("\n"),
	);
	const entities = report.entities.map(({ id, name, type, aliases }) =>
		[`${id} ${name} [${type}]`, ...aliases.map((alias) => `     “${oneLine(alias)}”`)].join("\n"),
	);
	const { summary } = report;
	const counts = `${summary.sentences} sentences: ${summary.attributed} attributed, ${summary.agentless} agentless, ${summary.unattributed} unattributed`;
	const count = [...wrong.values()].flat().length;
	const known = gold === null ? "" : `; ${count} places where the labels disagree`;
	return `${report.article.title ?? "(no title)"}\n${counts}${known}\n\n${sentences.join("\n\n")}\n\n${entities.join("\n")}\n`;
}
