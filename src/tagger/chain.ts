import { LABELS, type Tagging } from "./tagging.ts";

const K = LABELS.length;

/** A score that no sum of others makes up for. */
const NEVER = -1e4;

/** The label that an I- label may follow beside itself, or -1: B- stands just before its I- in LABELS. */
function begins(label: number): number {
	return label > 0 && label % 2 === 0 ? label - 1 : -1;
}

/** [K x K] the score of going from label i to label j, NEVER where j carries on what i is not. */
export function constrain(transition: Float32Array): Float32Array {
	return Float32Array.from({ length: K * K }, (_, at) => {
		const i = Math.floor(at / K);
		const j = at % K;
		const begin = begins(j);
		return begin >= 0 && i !== j && i !== begin ? NEVER : (transition[at] ?? 0);
	});
}

/** The best path, [tokens] indexes into LABELS. */
export function bestPath(
	scores: Float32Array,
	count: number,
	transition: Float32Array,
): Uint8Array {
	const labels = new Uint8Array(count);
	if (count === 0) return labels;
	const back = new Uint8Array(count * K);
	let now = new Float64Array(K);
	let next = new Float64Array(K);
	for (let j = 0; j < K; j++) now[j] = (scores[j] as number) + (begins(j) >= 0 ? NEVER : 0);
	for (let t = 1; t < count; t++) {
		for (let j = 0; j < K; j++) {
			let best = Number.NEGATIVE_INFINITY;
			let from = 0;
			for (let i = 0; i < K; i++) {
				const score = (now[i] as number) + (transition[i * K + j] as number);
				if (score > best) {
					best = score;
					from = i;
				}
			}
			next[j] = best + (scores[t * K + j] as number);
			back[t * K + j] = from;
		}
		[now, next] = [next, now];
	}
	let last = 0;
	for (let j = 1; j < K; j++) if ((now[j] as number) > (now[last] as number)) last = j;
	for (let t = count - 1; t >= 0; t--) {
		labels[t] = last;
		last = back[t * K + last] as number;
	}
	return labels;
}

/** e^score of every token, scaled so that a token's greatest is 1: [tokens x K]. */
function potentialsOf(scores: Float32Array, count: number): Float64Array {
	const potentials = new Float64Array(count * K);
	for (let at = 0; at < count * K; at += K) {
		let top = Number.NEGATIVE_INFINITY;
		for (let j = at; j < at + K; j++) top = Math.max(top, scores[j] as number);
		for (let j = at; j < at + K; j++) potentials[j] = Math.exp((scores[j] as number) - top);
	}
	return potentials;
}

/** The probability of every label at every token: [tokens x K], each row summing to 1 (forward-backward). */
export function marginalsOf(
	scores: Float32Array,
	count: number,
	transition: Float32Array,
): Float32Array {
	const forward = new Float32Array(count * K);
	const step = Float64Array.from(transition, Math.exp);
	const potentials = potentialsOf(scores, count);
	let before = new Float64Array(K);
	let here = new Float64Array(K);
	for (let t = 0; t < count; t++) {
		let sum = 0;
		for (let j = 0; j < K; j++) {
			let inflow = t > 0 || begins(j) < 0 ? 1 : 0;
			if (t > 0) {
				inflow = 0;
				for (let i = 0; i < K; i++) inflow += (before[i] as number) * (step[i * K + j] as number);
			}
			here[j] = inflow * (potentials[t * K + j] as number);
			sum += here[j] as number;
		}
		for (let j = 0; j < K; j++) {
			here[j] = (here[j] as number) / sum;
			forward[t * K + j] = here[j] as number;
		}
		[before, here] = [here, before];
	}
	let after = new Float64Array(K).fill(1);
	let next = new Float64Array(K);
	const flow = new Float64Array(K);
	for (let t = count - 1; t >= 0; t--) {
		let sum = 0;
		for (let j = 0; j < K; j++) sum += (forward[t * K + j] as number) * (after[j] as number);
		for (let j = 0; j < K; j++) {
			forward[t * K + j] = ((forward[t * K + j] as number) * (after[j] as number)) / sum;
		}
		// What flows back through each label of this token: its potential, times what comes after.
		for (let j = 0; j < K; j++) {
			flow[j] = (potentials[t * K + j] as number) * (after[j] as number);
		}
		let total = 0;
		for (let i = 0; i < K; i++) {
			let outflow = 0;
			for (let j = 0; j < K; j++) {
				outflow += (step[i * K + j] as number) * (flow[j] as number);
			}
			next[i] = outflow;
			total += outflow;
		}
		for (let i = 0; i < K; i++) next[i] = (next[i] as number) / total;
		[after, next] = [next, after];
	}
	return forward;
}

/** Scores to tags: the best path, every marginal, and the marginal of the label chosen. */
export function decode(scores: Float32Array, count: number, transition: Float32Array): Tagging {
	const labels = bestPath(scores, count, transition);
	const marginals = marginalsOf(scores, count, transition);
	const confidence = Float32Array.from(labels, (label, t) => marginals[t * K + label] ?? 0);
	return { labels, confidence, marginals };
}
