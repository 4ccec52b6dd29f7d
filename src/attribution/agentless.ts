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

/** Words before which "'s" is "is", and not whose something is. */
const CLITIC = /^(?:it|there|that|what|who|he|she)$/;
/** What may stand between "is" and "said". */
const BETWEEN = /^(?:not|n't|also|been|being|still|now|so|then|once|long|often|.+ly)$/;

/** Whether a passive auxiliary governs the verb at a token: "is said", "were widely expected"; not "the town's mayor said". */
function isPassive(lower: readonly string[], verb: number): boolean {
	let at = verb - 1;
	while (at >= 0 && BETWEEN.test(lower[at] ?? "") && !PASSIVE.test(lower[at] ?? "")) at--;
	const word = lower[at] ?? "";
	return PASSIVE.test(word) && (word !== "'s" || CLITIC.test(lower[at - 1] ?? ""));
}

/** Whether a cue without a source is a reporting passive or a hedge: it makes its sentence agentless. */
export function isAgentlessCue(document: Document, cue: TokenRange): boolean {
	const { lower } = document.tokens;
	for (let token = cue.from; token < cue.to; token++) {
		const word = lower[token] ?? "";
		if (HEARSAY.test(word) || (REPORTING.test(word) && isPassive(lower, token))) return true;
	}
	return false;
}
