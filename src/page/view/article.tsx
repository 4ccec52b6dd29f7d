import { type Run, runsOf } from "../marks.ts";
import { chainOf, type Reading, type ReadSentence, UNSURE } from "../reading.ts";
import { QUOTE_WORDS, WORDS } from "../words.ts";

function Words({ run }: { readonly run: Run }) {
	const classes = [
		run.content === null ? "" : `content ${run.content}`,
		run.cue ? "cue" : "",
		run.speaking ? "speaking" : "",
	].filter((each) => each !== "");
	const name = run.mention?.name;
	const stands = name !== undefined && !run.text.includes(name) ? name : undefined;
	if (classes.length === 0 && stands === undefined) return <>{run.text}</>;
	return (
		<span class={classes.join(" ")} data-is={stands}>
			{run.text}
		</span>
	);
}

function Chain({ names }: { readonly names: readonly string[] }) {
	return (
		<span class="chain">
			{names.map((name) => (
				<>
					<span aria-hidden="true"> → </span>
					<span class="unseen">{`, ${WORDS.via} `}</span>
					<bdi>{name}</bdi>
				</>
			))}
			<span aria-hidden="true"> → {WORDS.here}</span>
		</span>
	);
}

/** What stands in the margin, and is read out before the sentence: whose word it is. */
function Note({ reading, read, before }: NoteProps) {
	const first = read.attributions[0];
	const { voice, sentence } = read;
	if (first === undefined || read.speaker === null) {
		const own = voice === "own";
		const repeated = own && before?.voice === "own";
		return (
			<span class={`note v-${voice}${repeated ? " repeated" : ""}`}>
				<span class="who">{own ? WORDS.ownVoiceShort : WORDS.nobodyNamed.toLowerCase()}</span>
				<span class="unseen">: </span>
			</span>
		);
	}
	const [name, ...relays] = chainOf(reading, first);
	// Where the sentence before says the chain already, it is not spelled out again.
	const goesOn = first.basis === "continued" && before?.speaker === read.speaker;
	const others = new Set(read.attributions.map(({ speaker }) => speaker.entity)).size - 1;
	const cue = first.cue === null ? "" : `, ${WORDS.cue} “${first.cue.text}”`;
	return (
		<span class={`note v-${voice} ${first.basis}`}>
			<span class="who">
				{first.basis === "continued" ? <span aria-hidden="true">↳ </span> : null}
				<bdi>{name}</bdi>
			</span>
			{relays.length === 0 || goesOn ? null : <Chain names={relays} />}
			{others > 0 ? <span class="more"> {WORDS.more(others)}</span> : null}
			{sentence.confidence < UNSURE ? <span class="unsure">{WORDS.unsure}</span> : null}
			<span class="unseen">{`, ${QUOTE_WORDS[first.quote]}${cue}: `}</span>
		</span>
	);
}

interface NoteProps {
	readonly reading: Reading;
	readonly read: ReadSentence;
	readonly before: ReadSentence | undefined;
}

/**
 * The article as an article: a list of its sentences that reads as running text, whose word each is in the
 * margin, cue and content underlined.
 */
export function Article({
	reading,
	corrections,
}: {
	readonly reading: Reading;
	/** Indexes of the sentences that the reader corrected. */
	readonly corrections: ReadonlySet<number>;
}) {
	const { sentences, sources } = reading;
	const place = new Map(sources.map(({ entity }, i) => [entity.id, i]));
	return (
		<ol class="sentences" dir="auto" aria-label={WORDS.article}>
			{sentences.map((read, i) => {
				const { index } = read.sentence;
				const state = [
					"sentence",
					read.opensParagraph ? "opens" : "",
					corrections.has(index) ? "corrected" : "",
				].filter((each) => each !== "");
				return (
					<li
						class={state.join(" ")}
						id={`s${index}`}
						data-voice={read.voice}
						data-from={partiesOf(read, place)}
					>
						<Note reading={reading} read={read} before={sentences[i - 1]} />
						<a class={`words v-${read.voice}`} href={`#c${index}`} data-sentence={index}>
							{runsOf(read).map((run) => (
								<Words run={run} />
							))}
						</a>{" "}
					</li>
				);
			})}
		</ol>
	);
}

/** The places in the list of sources of all who speak or pass on in a sentence, between spaces. */
function partiesOf(read: ReadSentence, place: ReadonlyMap<string, number>): string | undefined {
	const ids = read.attributions.flatMap(({ speaker, via }) => [speaker, ...via]);
	const places = new Set(ids.map(({ entity }) => place.get(entity) ?? -1));
	return places.size === 0 ? undefined : [...places].join(" ");
}
