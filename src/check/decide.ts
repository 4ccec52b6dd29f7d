import type { Claim, Verdict } from "../contract/check.ts";
import type { ArticleIndex } from "./article-index.ts";
import type { ReadClaim } from "./claim-reading.ts";
import { type Contrast, findContrasts } from "./contrast.ts";
import { type Bearing, findPassages, type Passage } from "./find.ts";
import { matchQuoted, type QuotedMatch } from "./quotation.ts";
import type { SpeakerFinder, SpeakerMatch } from "./speakers.ts";

/** A quoted part of the claim, by index, and how it stands in the article. */
export interface QuotedFinding {
	readonly part: number;
	readonly match: QuotedMatch;
}

/** All that a verdict rests on. */
export interface Decision {
	readonly verdict: Verdict;
	/** The passage nearest to the claim; null where the article has no word of it. */
	readonly passage: Passage | null;
	/** Who bears the content there; null for the article's own voice. */
	readonly bearing: Bearing | null;
	/** Whether the claim's speaker passes the content on and is not its origin. */
	readonly relayed: boolean;
	/** Who the claim's speaker is in the article; null where the claim names none. */
	readonly speaker: SpeakerMatch | null;
	readonly contrasts: readonly Contrast[];
	readonly quoted: readonly QuotedFinding[];
}

/** Share of a claim that the article must hold to have its content. */
const FOUND = 0.5;
/** The same for a claim whose quoted words stand in the article as they are. */
const FOUND_QUOTED = 0.3;
/** How near the claimed speaker's passage must come to the best. */
const NEAR_BEST = 0.88;
/** How much of what a passage holds must rest on a speaker. */
const BORNE = 0.8;

/** Holds one claim against the article. */
export function decide(
	article: ArticleIndex,
	claim: Claim,
	read: ReadClaim,
	find: SpeakerFinder,
): Decision {
	const speaker = claim.speaker === undefined ? null : find(claim.speaker);
	const passages = findPassages(article, read);
	const best = passages[0];
	const nothing: Decision = {
		verdict: "not-found",
		passage: best ?? null,
		bearing: null,
		relayed: false,
		speaker,
		contrasts: [],
		quoted: [],
	};
	if (best === undefined) return nothing;
	const chosen = choose(passages, speaker);
	const { passage, bearing } = chosen;
	const relayed =
		speaker !== null && bearing !== null && chosen.claimed && bearing.said < BORNE * bearing.told;
	const quoted = read.quoted.map((part, index) => ({
		part: index,
		match: matchQuoted(article, read, part, passage.sentences),
	}));
	const contrasts = findContrasts(article, read, passage, bearing?.attributions ?? []);
	const decision: Decision = { ...nothing, passage, bearing, relayed, contrasts, quoted };
	const verbatim = quoted.some(({ match }) => match.kind === "exact" || match.kind === "unquoted");
	if (passage.coverage < (verbatim ? FOUND_QUOTED : FOUND)) return { ...decision, bearing: null };
	const verdict = weigh(decision, chosen.claimed);
	return { ...decision, verdict };
}

function weigh({ bearing, contrasts, quoted, speaker }: Decision, claimed: boolean): Verdict {
	const turned = contrasts.length > 0;
	if (bearing === null) return turned ? "not-found" : "unattributed";
	if (speaker !== null && !claimed) return turned ? "not-found" : "misattributed";
	if (quoted.some(({ match }) => match.kind !== "exact")) return "misquoted";
	return turned ? "not-found" : "supported";
}

interface Choice {
	readonly passage: Passage;
	readonly bearing: Bearing | null;
	/** Whether the bearing is the claimed speaker's. */
	readonly claimed: boolean;
}

/** The passage that answers the claim: the claimed speaker's where it comes near the best, else the best. */
function choose(passages: readonly Passage[], speaker: SpeakerMatch | null): Choice {
	const best = passages[0];
	if (best === undefined) throw new RangeError("There is no passage to choose from");
	const enough = NEAR_BEST * best.coverage;
	const options = passages.flatMap((passage) =>
		passage.bearings
			.filter(({ told }) => told >= BORNE * passage.coverage && told >= enough * BORNE)
			.map((bearing) => ({ passage, bearing })),
	);
	const wanted = options
		.filter(
			({ bearing, passage }) =>
				speaker?.entities.includes(bearing.entity) && passage.coverage >= enough,
		)
		.sort((a, b) => b.bearing.told - a.bearing.told);
	const own = wanted[0];
	if (own && own.bearing.told >= enough) return { ...own, claimed: true };
	const bare = Math.max(...passages.map(({ voice }) => voice));
	const others = options
		.filter(({ bearing }) => bearing.said >= BORNE * bearing.told)
		.sort((a, b) => b.bearing.said - a.bearing.said);
	const other = others[0];
	if (other && other.bearing.said >= Math.min(enough, bare - 1e-9))
		return { ...other, claimed: false };
	const voiced = passages.find(({ voice }) => voice === bare) ?? best;
	return { passage: voiced, bearing: null, claimed: false };
}
