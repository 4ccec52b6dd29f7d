import type { Span } from "../../text/span.ts";
import type { SentenceErrors } from "../gold/errors.ts";
import type { Guess } from "../gold/judge.ts";
import type { GoldAttribution } from "../gold/read.ts";
import type { WrongPlace } from "../result.ts";

/** The words of spans, their pieces joined by an ellipsis, cut to a readable length. */
export function words(text: string, spans: readonly Span[], longest = 90): string {
	const joined = spans
		.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "))
		.join(" … ");
	return joined.length > longest ? `${joined.slice(0, longest - 1)}…` : joined;
}

function describe(
	text: string,
	speaker: string,
	type: string,
	via: readonly string[],
	cue: Span | null,
	mention: Span | null,
	content: readonly Span[],
): string {
	const chain = via.length > 0 ? ` via ${via.join(" < ")}` : "";
	const said = cue === null ? "(continued)" : `cue “${words(text, [cue])}”`;
	const as = mention === null ? "" : ` as “${words(text, [mention], 50)}”`;
	return `${speaker} [${type}]${chain}${as}, ${said}: ${words(text, content)}`;
}

function describeGold(text: string, gold: GoldAttribution): string {
	const { speaker, type, via, cue, mention, content } = gold;
	return describe(text, speaker, type, via, cue, mention, content);
}

function describeGuess(text: string, guess: Guess): string {
	const { cue, speaker, content, confidence } = guess.attribution;
	const told = describe(text, guess.speaker, guess.type, guess.via, cue, speaker.mention, content);
	return `${confidence.toFixed(2)} ${told}`;
}

/** One wrong sentence for the terminal: its words, then for every error what the gold says and what the engine says. */
export function printErrors(text: string, { article, sentence, errors }: SentenceErrors): string {
	const { gold, status } = sentence;
	const lines = [`${article} #${gold.index}  ${words(text, [gold], 600)}`];
	if (!sentence.statusRight) lines.push(`    status: gold ${gold.status}, engine ${status}`);
	for (const { kind, judgement, guess } of errors) {
		lines.push(`    ${kind.toUpperCase()}`);
		if (judgement) lines.push(`      gold    ${describeGold(text, judgement.gold)}`);
		if (guess) lines.push(`      engine  ${describeGuess(text, guess)}`);
	}
	return lines.join("\n");
}

/** How many errors there are of each class, most frequent first. */
export function printClasses(places: readonly WrongPlace[]): string {
	const counts = new Map<string, number>();
	for (const kind of places.flatMap(({ kinds }) => kinds)) {
		counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	const rows = [...counts].sort((a, b) => b[1] - a[1]);
	return [
		`${places.length} places with errors`,
		...rows.map(([kind, count]) => `  ${String(count).padStart(5)}  ${kind}`),
	].join("\n");
}
