import type { Report } from "../../src/contract/report.ts";
import type { EntityType, Status } from "../../src/contract/vocabulary.ts";
import type { GoldArticle, GoldAttribution, GoldSentence } from "../../src/evaluation/gold/read.ts";
import type { Span } from "../../src/text/span.ts";

/** A claim as the tests write it: speaker and content, the rest as usual. */
export interface Claim {
	readonly speaker: string;
	readonly content: string;
	readonly type?: EntityType;
	readonly cue?: string | null;
	readonly via?: readonly string[];
	readonly quote?: "direct" | "mixed" | "indirect";
	readonly confidence?: number;
}

/** A sentence as the tests write it. */
export interface Line {
	readonly text: string;
	readonly status?: Status;
	readonly claims?: readonly Claim[];
	readonly alsoAccept?: readonly Status[];
}

/** Where words stand in a text, from an offset on. */
export function find(text: string, words: string, from = 0): Span {
	const start = text.indexOf(words, from);
	if (start < 0) throw new Error(`"${words}" is not in the text`);
	return { start, end: start + words.length };
}

/** A gold article of these sentences, parted by spaces. */
export function goldOf(lines: readonly Line[]): GoldArticle {
	const text = lines.map((line) => line.text).join(" ");
	let at = 0;
	const sentences = lines.map((line, index): GoldSentence => {
		const sentence = find(text, line.text, at);
		at = sentence.end;
		return {
			...sentence,
			index,
			status: line.status ?? (line.claims ? "attributed" : "unattributed"),
			attributions: (line.claims ?? []).map((claim) => attributionOf(text, sentence, claim)),
			alsoAccept: line.alsoAccept ?? [],
			alsoAcceptSpeaker: [],
		};
	});
	return { id: "made up", title: null, text, sentences };
}

function attributionOf(text: string, sentence: Span, claim: Claim): GoldAttribution {
	return {
		speaker: claim.speaker,
		type: claim.type ?? "named-person",
		title: null,
		via: claim.via ?? [],
		mention: null,
		cue: claim.cue ? find(text, claim.cue, sentence.start) : null,
		content: [find(text, claim.content, sentence.start)],
		basis: claim.cue ? "explicit" : "continued",
		quote: claim.quote ?? "indirect",
	};
}

/** The report that gives exactly these sentences, in the same words as `goldOf`. */
export function reportOf(lines: readonly Line[]): Report {
	const gold = goldOf(lines);
	const piece = (span: Span) => ({ ...span, text: gold.text.slice(span.start, span.end) });
	const entities = new Map<string, Report["entities"][number]>();
	const entityOf = (name: string, type: EntityType) => {
		const known = entities.get(name);
		if (known) return known.id;
		const id = `e${entities.size + 1}`;
		entities.set(name, { id, name, type, title: null, aliases: [], rosterId: null, mentions: [] });
		return id;
	};
	const attributions = gold.sentences.flatMap((sentence, index) =>
		sentence.attributions.map((attribution, place): Report["attributions"][number] => ({
			id: `a${index}-${place}`,
			sentence: index,
			speaker: { entity: entityOf(attribution.speaker, attribution.type), mention: null },
			via: attribution.via.map((name) => ({
				entity: entityOf(name, "named-organization"),
				mention: null,
			})),
			cue: attribution.cue ? { ...piece(attribution.cue), lemma: "say" } : null,
			content: attribution.content.map(piece),
			quote: attribution.quote,
			basis: attribution.basis,
			continues: null,
			confidence: lines[index]?.claims?.[place]?.confidence ?? 1,
			evidence: "",
		})),
	);
	return {
		engine: { name: "sourceline", version: "0", model: "made up" },
		article: { id: "", title: null, language: "en", offsetUnit: "utf16", length: gold.text.length },
		sentences: gold.sentences.map((sentence) => ({
			index: sentence.index,
			paragraph: 0,
			...piece(sentence),
			status: sentence.status,
			speaker: null,
			via: [],
			confidence: 1,
			attributions: [],
		})),
		attributions,
		entities: [...entities.values()],
		summary: { sentences: 0, attributed: 0, agentless: 0, unattributed: 0, speakers: [] },
	};
}
