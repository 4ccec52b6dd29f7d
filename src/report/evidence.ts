import type { Relation, SentenceVerdict } from "../attribution/relation.ts";
import type { Entity, NamedRelation } from "../entities/entity.ts";
import { type Document, textOfTokens } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";

/** What evidence is written from. */
export interface Findings {
	readonly document: Document;
	readonly relations: readonly Relation[];
	readonly entities: readonly Entity[];
}

/** Longest quotation of the article in a line of evidence, in characters. */
const LONGEST = 80;

function quoted(document: Document, range: TokenRange): string {
	const words = textOfTokens(document, range).replace(/\s+/g, " ");
	const short = words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words;
	return `“${short.replace(/[“”"]/g, "'")}”`;
}

function nameOf(findings: Findings, entity: number): string {
	return findings.entities[entity]?.name ?? "an unknown source";
}

function howItStands(findings: Findings, relation: Relation): string {
	const { document } = findings;
	const cue = relation.cue && quoted(document, relation.cue);
	const source = relation.source && quoted(document, relation.source);
	if (relation.basis === "continued" || cue === null) {
		const quotation = relation.quote === "direct" || relation.quote === "mixed";
		if (relation.sourceOrigin === "turn")
			return `The turn of ${source ?? "the speaker"} in the transcript.`;
		return quotation
			? "No cue in this sentence: it is in the quotation of the speaker given beside it."
			: "No cue in this sentence: it goes on with what the same source reports.";
	}
	switch (relation.sourceOrigin) {
		case "shared":
			return `The cue ${cue} shares its source ${source ?? ""} with the cue beside it.`;
		case "carried":
			return `The cue ${cue} stands without a source; it carries on that of the sentence before.`;
		case "signature":
			return `${source ?? "A name"} stands beside the quotation, without a verb.`;
		case "phrase":
			return `The words ${cue} give it to ${source ?? "their source"}, though no verb of speech does.`;
		case "retold":
			return `Inside what another says, the cue ${cue} gives it to ${source ?? "its subject"}.`;
		case "turn":
			return `The cue ${cue} stands in the turn of ${source ?? "the speaker"}.`;
		default:
			return source === null
				? `The cue ${cue} names no source.`
				: `The cue ${cue} gives it to ${source}.`;
	}
}

function whoPassesItOn(
	findings: Findings,
	relation: Relation,
	named: NamedRelation,
): string | null {
	if (named.via.length === 0) return null;
	const names = named.via.map((reference) => nameOf(findings, reference.entity));
	const sign = relation.relays[0]?.sign;
	const chain = names.join(", who has it from ");
	return sign ? `${chain} passes it on (“${sign}”).` : `${chain} passes it on.`;
}

/** Why this speaker: cue, name, chain and the next best candidate, in sentences a journalist understands. */
export function evidenceOf(findings: Findings, named: NamedRelation): string {
	const relation = findings.relations[named.relation];
	if (!relation) return "";
	const { speaker } = named;
	const lines = [howItStands(findings, relation), asSentence(speaker.reason)];
	const chain = whoPassesItOn(findings, relation, named);
	if (chain !== null) lines.push(chain);
	if (speaker.alternative !== null) {
		lines.push(`Next best: ${nameOf(findings, speaker.alternative)}.`);
	}
	return lines.filter((line) => line !== "").join(" ");
}

/** Why a sentence rests on nobody's word, where that needs saying; null where it is attributed. */
export function evidenceOfVerdict(document: Document, verdict: SentenceVerdict): string | null {
	if (verdict.status === "attributed") return null;
	if (verdict.status === "unattributed") return "No source is stated: the article's own voice.";
	return verdict.hedge === null
		? "Presented as reported or claimed, by nobody who is named."
		: `${quoted(document, verdict.hedge)} presents it as reported or claimed, by nobody who is named.`;
}

function asSentence(reason: string): string {
	const text = reason.trim();
	if (text === "") return "";
	const capital = text.charAt(0).toUpperCase() + text.slice(1);
	return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
