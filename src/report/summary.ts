import type { Report } from "../contract/report.ts";

type Sentences = Report["sentences"];
type Attributions = Report["attributions"];

/** Counts the sentences by status, and for each speaker those that rest on it: most first, then by first appearance. */
export function summarize(sentences: Sentences, attributions: Attributions): Report["summary"] {
	const count = (status: Sentences[number]["status"]): number =>
		sentences.filter((sentence) => sentence.status === status).length;
	const spoken = new Map<string, Set<number>>();
	for (const { speaker, sentence } of attributions) {
		const rests = spoken.get(speaker.entity) ?? new Set<number>();
		spoken.set(speaker.entity, rests.add(sentence));
	}
	const speakers = Array.from(spoken, ([entity, rests]) => ({ entity, sentences: [...rests] }));
	speakers.sort((a, b) => b.sentences.length - a.sentences.length);
	return {
		sentences: sentences.length,
		attributed: count("attributed"),
		agentless: count("agentless"),
		unattributed: count("unattributed"),
		speakers,
	};
}
