import hedges from "../../data/hedges.json" with { type: "json" };
import type { Document, Sentence } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { PatternTable } from "./pattern.ts";

/** What kind of words make a sentence agentless. */
export type HedgeKind = "report" | "passive" | "forecast" | "adjective";

/** Words by which a sentence gives something on nobody's word in particular. */
export interface Hedge extends TokenRange {
	readonly kind: HedgeKind;
}

const KINDS: Readonly<Record<string, HedgeKind>> = {
	report: "report",
	passive: "passive",
	forecast: "forecast",
	adjective: "adjective",
};

const HEDGES = new PatternTable<HedgeKind>(
	hedges.hedges.map(([pattern = "", kind = ""]) => [pattern, KINDS[kind] ?? "report"] as const),
	hedges.sets,
);

/** The first words of a sentence that hedge it, outside quotations; null where none do. */
export function hedgeOf(document: Document, sentence: Sentence): Hedge | null {
	const { lower, quotation } = document.tokens;
	const { from, to } = sentence.tokens;
	let weak: Hedge | null = null;
	for (let token = from; token < to; token++) {
		if ((quotation[token] ?? -1) >= 0) continue;
		const match = HEDGES.at(lower, token, to);
		if (!match) continue;
		const hedge = { from: match.from, to: match.to, kind: match.meaning };
		if (hedge.kind === "report" || hedge.kind === "passive") return hedge;
		weak ??= hedge;
	}
	return weak;
}

const HEARSAY = /^(?:reported|alleged|reputed|supposed|purported|rumou?red)ly$/;
const PASSIVE = /^(?:is|are|was|were|been|be|being|'s|'re)$/;
const REPORTING =
	/^(?:said|reported|alleged|believed|thought|understood|expected|estimated|claimed|told|informed|rumou?red|suspected|discussed|agreed|announced|suggested|known|accused|considered|described|seen|noted|revealed|hoped|feared|predicted|forecast|projected)$/;

/** Whether a cue without a source is a reporting passive or a hedge: it makes its sentence agentless. */
export function isAgentlessCue(document: Document, cue: TokenRange): boolean {
	const { lower } = document.tokens;
	const words = lower.slice(Math.max(0, cue.from - 2), cue.to);
	const own = lower.slice(cue.from, cue.to);
	if (own.some((word) => HEARSAY.test(word))) return true;
	return words.some((word) => PASSIVE.test(word)) && own.some((word) => REPORTING.test(word));
}
