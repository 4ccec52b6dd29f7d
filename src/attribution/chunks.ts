import { LABELS, type Label } from "../tagger/tagging.ts";
import type { TokenRange } from "../text/span.ts";

/** A run of tokens that the tagger marked as one cue, source or content. */
export interface Chunk extends TokenRange {
	readonly role: "cue" | "source" | "content";
	/** The side on which the cue lies; null for a cue. */
	readonly cueSide: "left" | "right" | null;
}

interface Kind {
	readonly role: Chunk["role"];
	readonly cueSide: Chunk["cueSide"];
}

function kindOf(label: Label): Kind | null {
	switch (label.slice(2)) {
		case "C":
			return { role: "cue", cueSide: null };
		case "S>":
			return { role: "source", cueSide: "right" };
		case "S<":
			return { role: "source", cueSide: "left" };
		case "T>":
			return { role: "content", cueSide: "right" };
		case "T<":
			return { role: "content", cueSide: "left" };
		default:
			return null;
	}
}

const KINDS = LABELS.map(kindOf);
const BEGINS = LABELS.map((label) => label.startsWith("B-"));

/**
 * The runs of a label sequence, in order. An I- label that has nothing of its kind before it begins a run:
 * any sequence of labels can be read.
 */
export function chunksOf(labels: Uint8Array): Chunk[] {
	const chunks: Chunk[] = [];
	let from = 0;
	let open: Kind | null = null;
	for (let token = 0; token <= labels.length; token++) {
		const label = labels[token] ?? 0;
		const kind: Kind | null = token < labels.length ? (KINDS[label] ?? null) : null;
		const same: boolean = kind !== null && open !== null && isSame(kind, open);
		if (same && !BEGINS[label]) continue;
		if (open) chunks.push({ ...open, from, to: token });
		open = kind;
		from = token;
	}
	return chunks;
}

function isSame(a: Kind, b: Kind): boolean {
	return a.role === b.role && a.cueSide === b.cueSide;
}
