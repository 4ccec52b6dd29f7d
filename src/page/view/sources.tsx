import type { Child } from "hono/jsx";
import { type Doubt, type Reading, type ReadSentence, type Source, toCheck } from "../reading.ts";
import { count, DOUBT_WORDS, TYPE_WORDS, WORDS } from "../words.ts";
import { Strip } from "./bar.tsx";

/** So many lines of a list stand open; the others wait behind a line that tells how many they are. */
const OPEN = 7;

/** A list whose end is folded away where it is long. */
function Folded({ items, kind, more }: FoldedProps) {
	const rest = items.length > OPEN + 1 ? items.slice(OPEN) : [];
	return (
		<>
			<ol class={kind}>{items.slice(0, items.length - rest.length)}</ol>
			{rest.length === 0 ? null : (
				<details>
					<summary>{more(rest.length)}</summary>
					<ol class={kind}>{rest}</ol>
				</details>
			)}
		</>
	);
}

interface FoldedProps {
	readonly items: readonly Child[];
	readonly kind: string;
	readonly more: (others: number) => string;
}

function percent(part: number, whole: number): string {
	return `${Math.round((100 * part) / Math.max(whole, 1))}%`;
}

/** One who speaks. It leads to the first of its sentences; the script lets all of them stand out, too. */
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
			<a class={`source v-${voice}`} href={`#s${speaks[0] ?? relays[0]}`} data-source={place}>
				<span class="key" aria-hidden="true" />
				<span class="name">
					<bdi>{entity.name}</bdi>
				</span>
				<span class="figures">{figures.join("; ")}</span>
				<span class="kind">
					{TYPE_WORDS[entity.type]}
					{entity.title === null ? null : (
						<>
							{" · "}
							<bdi>{entity.title}</bdi>
						</>
					)}
					{aliases.length > 0 ? ` · ${WORDS.alsoCalled} “${aliases.join("”, “")}”` : ""}
				</span>
				<Strip reading={reading} speaks={speaks} relays={relays} />
			</a>
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
	const items = reading.sources.map((source, place) => (
		<SourceItem reading={reading} source={source} place={place} />
	));
	return <Folded items={items} kind="sources" more={WORDS.moreSources} />;
}

function Doubtful({ read, doubt }: { readonly read: ReadSentence; readonly doubt: Doubt }) {
	const { sentence, voice, speaker } = read;
	const words = (sentence.plain ?? sentence.text).replace(/\s+/g, " ");
	return (
		<li>
			<a href={`#c${sentence.index}`} data-sentence={sentence.index} class={`doubt v-${voice}`}>
				<span class="why">
					{DOUBT_WORDS[doubt]}
					{doubt === "unsure" ? ` · ${sentence.confidence.toFixed(2)}` : ""}
					{speaker === null ? null : (
						<>
							{" · "}
							<bdi>{speaker.name}</bdi>
						</>
					)}
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
	const items = doubtful.map((each) => <Doubtful {...each} />);
	return <Folded items={items} kind="to-check" more={WORDS.moreToCheck} />;
}
