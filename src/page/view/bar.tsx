import type { Reading, ReadSentence } from "../reading.ts";
import { VOICE_WORDS, WORDS } from "../words.ts";

/** Above this number of sentences the gaps between segments would swallow them. */
const DENSE = 120;

/** Height of a segment in percent, by how firmly the sentence is sourced: told apart without colour. */
const HEIGHTS = {
	person: 100,
	organization: 100,
	document: 100,
	unnamed: 66,
	agentless: 40,
	own: 12,
};

function segmentsOf(reading: Reading): { x: number; width: number; read: ReadSentence }[] {
	let x = 0;
	return reading.sentences.map((read) => {
		const width = read.sentence.end - read.sentence.start;
		const segment = { x, width, read };
		x += width;
		return segment;
	});
}

/** Who speaks in a sentence, in a few words: the speaker's name, or the voice. */
export function whoOf({ speaker, voice }: ReadSentence): string {
	return speaker?.name ?? VOICE_WORDS[voice];
}

/**
 * The whole article in reading order: a segment a sentence, as wide as it is long, as high as its source is
 * firm. For the eye and the mouse; the list of sentences says the same to everybody else.
 */
export function Bar({ reading }: { readonly reading: Reading }) {
	const segments = segmentsOf(reading);
	const last = segments.at(-1);
	const width = last === undefined ? 1 : last.x + last.width;
	return (
		<svg
			class={`bar${segments.length > DENSE ? " dense" : ""}`}
			viewBox={`0 0 ${width} 100`}
			preserveAspectRatio="none"
			aria-hidden="true"
			focusable="false"
		>
			{segments.map(({ x, width: wide, read }) => (
				<a href={`#s${read.sentence.index}`} data-goto={read.sentence.index} tabindex={-1}>
					<rect class="hit" x={x} y={0} width={wide} height={100} />
					<rect
						class={`v-${read.voice}`}
						x={x}
						y={100 - HEIGHTS[read.voice]}
						width={wide}
						height={HEIGHTS[read.voice]}
					/>
					<title>{`${read.sentence.index + 1}. ${whoOf(read)}`}</title>
				</a>
			))}
		</svg>
	);
}

/** Where in the article one source speaks: the same bar, small, with only its sentences. */
export function Strip({
	reading,
	sentences,
	faint,
}: {
	readonly reading: Reading;
	readonly sentences: readonly number[];
	readonly faint: readonly number[];
}) {
	const segments = segmentsOf(reading);
	const last = segments.at(-1);
	const width = last === undefined ? 1 : last.x + last.width;
	const placed = (indexes: readonly number[], kind: string) =>
		segments
			.filter(({ read }) => indexes.includes(read.sentence.index))
			.map(({ x, width: wide }) => <rect class={kind} x={x} y={0} width={wide} height={10} />);
	return (
		<svg class="strip" viewBox={`0 0 ${width} 10`} preserveAspectRatio="none" aria-hidden="true">
			<rect class="ground" x={0} y={4} width={width} height={2} />
			{placed(faint, "relay")}
			{placed(sentences, "speaks")}
		</svg>
	);
}

/** How many sentences are in each voice; each kind can be chosen. */
export function Legend({ reading }: { readonly reading: Reading }) {
	const counts = new Map<string, number>();
	for (const { voice } of reading.sentences) counts.set(voice, (counts.get(voice) ?? 0) + 1);
	return (
		<ul class="legend" aria-label={WORDS.legend}>
			{Object.entries(VOICE_WORDS)
				.filter(([voice]) => counts.has(voice))
				.map(([voice, words]) => (
					<li>
						<button type="button" class={`v-${voice}`} data-voice={voice} aria-pressed="false">
							<span class="key" aria-hidden="true" />
							{words} <span class="number">{counts.get(voice)}</span>
						</button>
					</li>
				))}
		</ul>
	);
}
