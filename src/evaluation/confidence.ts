import { type Figures, share } from "./statistics/rates.ts";

/** An attribution that the engine was so sure of, and whether it is right. */
export interface Observation {
	/** 0..1 */
	readonly confidence: number;
	readonly right: boolean;
}

/** One of ten equal bins of confidence. */
export interface Bin {
	/** Confidence from `low` up to `high`; the last bin holds 1 too. */
	readonly low: number;
	readonly high: number;
	readonly count: number;
	/** Mean confidence of its observations, 0 where it has none. */
	readonly confidence: number;
	/** Share of them that is right, 0 where it has none. */
	readonly right: number;
}

const BINS = 10;

/** Confidences at which precision and coverage are told. */
const THRESHOLDS = [0.5, 0.7, 0.9] as const;

/** Reliability: what the engine promised against what came true, in ten bins. */
export function reliability(observations: readonly Observation[]): Bin[] {
	return Array.from({ length: BINS }, (_, place) => {
		const inside = observations.filter(
			({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === place,
		);
		const mean = (values: readonly number[]) =>
			values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
		return {
			low: place / BINS,
			high: (place + 1) / BINS,
			count: inside.length,
			confidence: mean(inside.map(({ confidence }) => confidence)),
			right: mean(inside.map(({ right }) => Number(right))),
		};
	});
}

/** The figures of confidence (evaluation.md, section 4): expected calibration error, precision and coverage at thresholds. */
export function confidenceFigures(observations: readonly Observation[]): Figures {
	const off = reliability(observations).reduce(
		(sum, { count, confidence, right }) => sum + count * Math.abs(confidence - right),
		0,
	);
	const figures = THRESHOLDS.flatMap((threshold) => {
		const kept = observations.filter(({ confidence }) => confidence >= threshold);
		const right = kept.filter((observation) => observation.right).length;
		return [
			[`precision at ${threshold}`, share(right, kept.length)] as const,
			[`coverage at ${threshold}`, share(kept.length, observations.length)] as const,
		];
	});
	const error = observations.length === 0 ? 0 : off / observations.length;
	return {
		"calibration error": { value: error, counts: `${observations.length} attributions` },
		...Object.fromEntries(figures),
	};
}
