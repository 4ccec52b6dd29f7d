/** What the page shows of an answer of POST /v1/checks. */
export interface ClaimAnswer {
	readonly verdict: string;
	/** The article's own speaker; null where it has none. */
	readonly speaker: string | null;
	readonly confidence: number;
	/** Indexes of the sentences that the verdict goes by. */
	readonly sentences: readonly number[];
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
	return typeof value === "object" && value !== null ? { ...value } : {};
}

function speakerOf(value: unknown): string | null {
	if (typeof value === "string") return value;
	const { name } = fieldsOf(value);
	return typeof name === "string" ? name : null;
}

/** Reads the first result of an answer; null where there is none. */
export function readClaimAnswer(answer: unknown): ClaimAnswer | null {
	const { results } = fieldsOf(answer);
	const first: unknown = Array.isArray(results) ? results[0] : undefined;
	const { verdict, speaker, confidence, evidence } = fieldsOf(first);
	if (typeof verdict !== "string") return null;
	const { sentences } = fieldsOf(evidence);
	return {
		verdict,
		speaker: speakerOf(speaker),
		confidence: typeof confidence === "number" ? confidence : 0,
		sentences: Array.isArray(sentences)
			? sentences.filter((each): each is number => typeof each === "number")
			: [],
	};
}
