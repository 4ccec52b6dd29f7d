import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { constrain, decode } from "../../src/tagger/chain.ts";
import { LABELS } from "../../src/tagger/tagging.ts";

const K = LABELS.length;

const scoresOf = fc
	.array(fc.double({ min: -12, max: 12, noNaN: true }), { minLength: K, maxLength: 40 * K })
	.map((values) => Float32Array.from(values.slice(0, values.length - (values.length % K))));
const transitions = fc
	.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: K * K, maxLength: K * K })
	.map((values) => constrain(Float32Array.from(values)));

/** Every path of a short chain with its score, by brute force. */
function paths(
	scores: Float32Array,
	transition: Float32Array,
): { path: number[]; score: number }[] {
	const count = scores.length / K;
	let all: { path: number[]; score: number }[] = [];
	for (let j = 0; j < K; j++) {
		if (j === 0 || j % 2 === 1) all.push({ path: [j], score: scores[j] ?? 0 });
	}
	for (let t = 1; t < count; t++) {
		all = all.flatMap(({ path, score }) =>
			LABELS.map((_, j) => {
				const step = transition[(path.at(-1) ?? 0) * K + j] ?? 0;
				return { path: [...path, j], score: score + step + (scores[t * K + j] ?? 0) };
			}),
		);
	}
	return all;
}

describe("decoding", () => {
	test("no I- without its B-", () => {
		fc.assert(
			fc.property(scoresOf, transitions, (scores, transition) => {
				const { labels } = decode(scores, scores.length / K, transition);
				labels.forEach((label, t) => {
					if (label === 0 || label % 2 === 1) return;
					expect([label, label - 1]).toContain(labels[t - 1]);
				});
			}),
		);
	});

	test("marginals sum to one, and the confidence is that of the label", () => {
		fc.assert(
			fc.property(scoresOf, transitions, (scores, transition) => {
				const count = scores.length / K;
				const { labels, marginals, confidence } = decode(scores, count, transition);
				for (let t = 0; t < count; t++) {
					const row = marginals.subarray(t * K, (t + 1) * K);
					expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
					expect(confidence[t]).toBe(row[labels[t] ?? 0]);
				}
			}),
		);
	});

	test("path and marginals are those of all paths counted one by one", () => {
		const scores = Float32Array.from({ length: 3 * K }, (_, i) => Math.sin(i * 7.1) * 2);
		const transition = constrain(Float32Array.from({ length: K * K }, (_, i) => Math.cos(i * 3.7)));
		const { labels, marginals } = decode(scores, 3, transition);
		const all = paths(scores, transition);
		const best = all.reduce((a, b) => (b.score > a.score ? b : a));
		expect(Array.from(labels)).toEqual(best.path);
		const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
		for (let t = 0; t < 3; t++) {
			for (let j = 0; j < K; j++) {
				const part = all.filter(({ path }) => path[t] === j);
				const share = part.reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
				expect(marginals[t * K + j]).toBeCloseTo(share, 5);
			}
		}
	});

	test("nothing gives nothing", () => {
		const nothing = decode(new Float32Array(0), 0, new Float32Array(K * K));
		expect(nothing.labels.length + nothing.marginals.length).toBe(0);
	});
});
