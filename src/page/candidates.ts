const NEXT_BEST = /\s*Next best: (.+?)\.(?=\s|$)/g;

/** The other speakers that a line of evidence weighs, taken out of it. */
export function candidatesOf(evidence: string): {
	readonly names: readonly string[];
	/** The evidence without them. */
	readonly rest: string;
} {
	const names = Array.from(evidence.matchAll(NEXT_BEST), (match) => match[1] ?? "");
	return { names, rest: evidence.replace(NEXT_BEST, "").trim() };
}
