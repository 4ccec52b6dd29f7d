import { type Doubt, type Reading, type ReadSentence, type Source, toCheck } from "../reading.ts";
import { count, DOUBT_WORDS, TYPE_WORDS, WORDS } from "../words.ts";
import { Strip } from "./bar.tsx";

function percent(part: number, whole: number): string {
	return `${Math.round((100 * part) / Math.max(whole, 1))}%`;
}

function SourceItem({ reading, source, place }: SourceItemProps) {
	const { entity, speaks, relays, voice } = source;
	const aliases = entity.aliases.filter((alias) => alias !== entity.name).slice(0, 3);
	const figures = [
		speaks.length > 0
			? `${count(speaks.length, "sentence")} · ${percent(speaks.length, reading.sentences.length)}`
			: "",
		relays.length > 0 ? WORDS.passesOn(relays.length) : "",
	].filter((each) => each !== "");
	return (
		<li>
			<button type="button" class={`source v-${voice}`} data-source={place} aria-pressed="false">
				<span class="key" aria-hidden="true" />
				<span class="name">
					<bdi>{entity.name}</bdi>
				</span>
				<span class="figures">{figures.join("; ")}</span>
				<span class="kind">
					{entity.title === null ? TYPE_WORDS[entity.type] : <bdi>{entity.title}</bdi>}
					{aliases.length > 0 ? ` · ${WORDS.alsoCalled} “${aliases.join("”, “")}”` : ""}
				</span>
				<Strip reading={reading} sentences={speaks} faint={relays} />
			</button>
		</li>
	);
}

interface SourceItemProps {
	readonly reading: Reading;
	readonly source: Source;
	/** Its place in the list: sentences name it by that. */
	readonly place: number;
}

/** Everyone who speaks, those with most sentences first. */
export function Sources({ reading }: { readonly reading: Reading }) {
	if (reading.sources.length === 0) return <p class="hint">{WORDS.noSources}</p>;
	return (
		<ol class="sources">
			{reading.sources.map((source, place) => (
				<SourceItem reading={reading} source={source} place={place} />
			))}
		</ol>
	);
}

function Doubtful({ read, doubt }: { readonly read: ReadSentence; readonly doubt: Doubt }) {
	const { sentence, voice } = read;
	const words = (sentence.plain ?? sentence.text).replace(/\s+/g, " ");
	return (
		<li>
			<a href={`#c${sentence.index}`} data-sentence={sentence.index} class={`doubt v-${voice}`}>
				<span class="why">
					{DOUBT_WORDS[doubt]}
					{doubt === "unsure" ? ` · ${sentence.confidence.toFixed(2)}` : ""}
				</span>
				<span class="start" dir="auto">
					{words}
				</span>
			</a>
		</li>
	);
}

/** The sentences a reader should look at first. */
export function ToCheck({ reading }: { readonly reading: Reading }) {
	const doubtful = toCheck(reading);
	if (doubtful.length === 0) return <p class="hint">{WORDS.nothingToCheck}</p>;
	return (
		<ol class="to-check">
			{doubtful.map((each) => (
				<Doubtful {...each} />
			))}
		</ol>
	);
}
