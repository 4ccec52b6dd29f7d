import type { Claim, Verdict } from "../contract/check.ts";
import type { ArticleIndex } from "./article-index.ts";
import { standsBeside } from "./beside.ts";
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
	/** Whether the report does not give it to the claim's speaker, but the passage names them beside it. */
	readonly beside: boolean;
	/** Whether the claim's speaker passes the content on and is not its origin. */
	readonly relayed: boolean;
	/** Who the claim's speaker is in the article; null where the claim names none. */
	readonly speaker: SpeakerMatch | null;
	readonly contrasts: readonly Contrast[];
	readonly quoted: readonly QuotedFinding[];
}

/** Share of a claim that the article must hold to have its content; more where the claim has few words. */
const FOUND = 0.5;
const FEW_WORDS = 5;
const MORE_EACH = 0.06;
/** The same for a claim whose quoted words stand in the article as they are. */
const FOUND_QUOTED = 0.3;
/** Share of a quotation's words that may differ for it to be that quotation still. */
const MOST_CHANGED = 0.25;
/** How near the claimed speaker's passage must come to the best. */
const NEAR_BEST = 0.88;
/** How much of what a passage holds must rest on a speaker. */
const BORNE = 0.55;

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
		beside: false,
		relayed: false,
		speaker,
		contrasts: [],
		quoted: [],
	};
	if (best === undefined) return nothing;
	const chosen = choose(passages, speaker);
	const { passage, bearing } = chosen;
	const origin = article.report.attributions[bearing?.attributions[0] ?? -1]?.speaker.entity ?? "";
	const relayed = chosen.claimed && speaker !== null && !speaker.entities.includes(origin);
	const quoted = read.quoted.map((part, index) => ({
		part: index,
		match: matchQuoted(article, read, part, passage.sentences),
	}));
	const contrasts = findContrasts(article, read, passage, bearing?.attributions ?? []);
	const decision: Decision = { ...nothing, passage, bearing, relayed, contrasts, quoted };
	const few = Math.max(0, FEW_WORDS - read.senses.length);
	const needed = quoted.some(({ match }) => isNear(match)) ? FOUND_QUOTED : FOUND + MORE_EACH * few;
	if (passage.coverage < needed) return { ...decision, bearing: null };
	const verdict = weigh(decision, chosen.claimed);
	const elsewhere = verdict === "misattributed" || verdict === "unattributed";
	const beside =
		elsewhere &&
		speaker !== null &&
		standsBeside(article, read, passage, bearing, speaker, claim.speaker ?? "");
	return { ...decision, beside, verdict: beside ? asQuoted(quoted) : verdict };
}

/** Whether the quoted words stand in the article, but for a few. */
function isNear(match: QuotedMatch): boolean {
	if (match.kind === "altered") return match.share <= MOST_CHANGED;
	return match.kind !== "absent";
}

function weigh({ bearing, contrasts, quoted, speaker }: Decision, claimed: boolean): Verdict {
	const turned = contrasts.length > 0;
	if (bearing === null) return turned ? "not-found" : "unattributed";
	if (speaker !== null && !claimed) return turned ? "not-found" : "misattributed";
	const asSaid = asQuoted(quoted);
	return asSaid === "supported" && turned ? "not-found" : asSaid;
}

/** The verdict on content that the claim's speaker says. */
function asQuoted(quoted: readonly QuotedFinding[]): "supported" | "misquoted" {
	return quoted.some(({ match }) => match.kind !== "exact") ? "misquoted" : "supported";
}

interface Choice {
	readonly passage: Passage;
	readonly bearing: Bearing | null;
	/** Whether the bearing is the claimed speaker's. */
	readonly claimed: boolean;
}

/** The passage that answers the claim: the claimed speaker's where it comes near the best, else the best. */
function choose(passages: readonly Passage[], speaker: SpeakerMatch | null): Choice {
	const [best] = passages;
	if (best === undefined) throw new RangeError("There is no passage to choose from");
	const bare = Math.max(...passages.map(({ voice }) => voice));
	const told = Math.max(
		...passages.flatMap((each) => each.bearings.map((bearing) => bearing.told)),
		0,
	);
	const enough = NEAR_BEST * Math.max(bare, told);
	const options = passages.flatMap((passage) =>
		passage.bearings
			.filter((bearing) => bearing.told >= enough && bearing.told >= BORNE * passage.coverage)
			.map((bearing) => ({ passage, bearing })),
	);
	const isClaimed = ({ bearing }: { readonly bearing: Bearing }): boolean =>
		speaker?.entities.includes(bearing.entity) ?? false;
	const [own] = options.filter(isClaimed).sort((a, b) => b.bearing.told - a.bearing.told);
	if (own) return { ...own, claimed: true };
	const [other] = options
		.filter(({ bearing }) => bearing.said >= BORNE * bearing.told)
		.sort((a, b) => b.bearing.said - a.bearing.said);
	if (other && other.bearing.said >= Math.min(enough, bare)) return { ...other, claimed: false };
	const voiced = passages.find(({ voice }) => voice === bare) ?? best;
	return { passage: voiced, bearing: null, claimed: false };
}
