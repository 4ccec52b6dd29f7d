import type { Reading, ReadSentence } from "../reading.ts";
import { shortName } from "../short-name.ts";
import type { Voice } from "../voice.ts";
import { VOICE_WORDS } from "../words.ts";

/** Above this number of sentences the gaps between segments would swallow them. */
const DENSE = 120;

/** Height of a segment in percent, by how firmly the sentence is sourced: told apart without colour. */
const HEIGHTS: Readonly<Record<Voice, number>> = {
	person: 100,
	organization: 100,
	document: 100,
	unnamed: 70,
	agentless: 45,
	own: 10,
};

/** Widths of the bar, in rem, from which a name can be shown: the style has a rule for each. */
const WIDTHS = [16, 24, 36, 48, 60, 72, 84];
/** What a letter of a name takes, and the air around a name, in rem. */
const LETTER = 0.42;
const AIR = 0.9;

/** A sentence's place along the bar: shares of its length, 0..1. */
interface Segment {
	readonly from: number;
	readonly width: number;
	readonly read: ReadSentence;
}

function segmentsOf({ sentences }: Reading): Segment[] {
	const lengths = sentences.map(({ sentence }) => sentence.end - sentence.start);
	const whole = lengths.reduce((sum, length) => sum + length, 0) || 1;
	let from = 0;
	return sentences.map((read, i) => {
		const width = (lengths[i] ?? 0) / whole;
		const segment = { from, width, read };
		from += width;
		return segment;
	});
}

/** A share as SVG takes it. */
const percent = (share: number) => `${Math.round(share * 1e5) / 1e3}%`;

/** Who speaks in a sentence, in a few words: the speaker's name, or the voice. */
export function whoOf({ speaker, voice }: ReadSentence): string {
	return speaker?.name ?? VOICE_WORDS[voice];
}

/** Stretches of neighbouring sentences by one speaker, with the name that fits over them. */
function labelsOf(segments: readonly Segment[]) {
	const runs: { from: number; width: number; read: ReadSentence }[] = [];
	for (const { from, width, read } of segments) {
		const last = runs.at(-1);
		if (last !== undefined && last.read.speaker === read.speaker) last.width += width;
		else runs.push({ from, width, read });
	}
	return runs.flatMap(({ from, width, read }) => {
		if (read.speaker === null) return [];
		const name = shortName(read.speaker);
		const least = WIDTHS.find((each) => each * width >= name.length * LETTER + AIR);
		return least === undefined ? [] : [{ from, name, least, voice: read.voice }];
	});
}

/**
 * The whole article in reading order: a segment a sentence, as wide as it is long, as high as its source is
 * firm, with the name where there is room. For the eye and the mouse; the list of sentences says the same to
 * everybody else.
 */
export function Bar({ reading }: { readonly reading: Reading }) {
	const segments = segmentsOf(reading);
	return (
		<svg
			class={`bar${segments.length > DENSE ? " dense" : ""}`}
			aria-hidden="true"
			focusable="false"
		>
			{segments.map(({ from, width, read }) => (
				<a href={`#s${read.sentence.index}`} data-goto={read.sentence.index} tabindex={-1}>
					<rect class="hit" x={percent(from)} width={percent(width)} height="100%" />
					<rect
						class={`v-${read.voice}`}
						x={percent(from)}
						y={`${100 - HEIGHTS[read.voice]}%`}
						width={percent(width)}
						height={`${HEIGHTS[read.voice]}%`}
					/>
					<title>{`${read.sentence.index + 1}. ${whoOf(read)}`}</title>
				</a>
			))}
			{labelsOf(segments).map(({ from, name, least, voice }) => (
				<text
					class={`from-${least} v-${voice}`}
					x={percent(from)}
					y="100%"
					dx="0.5rem"
					dy="-0.6rem"
				>
					{name}
				</text>
			))}
		</svg>
	);
}

/** Where in the article one source speaks, and where it passes on: the same bar, small. */
export function Strip({
	reading,
	speaks,
	relays,
}: {
	readonly reading: Reading;
	readonly speaks: readonly number[];
	readonly relays: readonly number[];
}) {
	const segments = segmentsOf(reading);
	const placed = (indexes: readonly number[], kind: string) =>
		indexes.flatMap((index) => {
			const segment = segments[index];
			if (segment === undefined) return [];
			const { from, width } = segment;
			return [<rect class={kind} x={percent(from)} width={percent(width)} height="100%" />];
		});
	return (
		<svg class="strip" aria-hidden="true" focusable="false">
			<rect class="ground" y="42%" width="100%" height="16%" />
			{placed(relays, "relay")}
			{placed(speaks, "speaks")}
		</svg>
	);
}
