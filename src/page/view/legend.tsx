import type { Reading } from "../reading.ts";
import { VOICES } from "../voice.ts";
import { QUOTE_WORDS, VOICE_WORDS, WORDS } from "../words.ts";

/** How many sentences are in each voice. Each kind leads to its first sentence; the script lets it stand out, too. */
export function Legend({ reading }: { readonly reading: Reading }) {
	return (
		<ul class="legend" aria-label={WORDS.legend}>
			{VOICES.map((voice) => {
				const own = reading.sentences.filter((each) => each.voice === voice);
				const [first] = own;
				return first === undefined ? null : (
					<li>
						<a class={`v-${voice}`} href={`#s${first.sentence.index}`} data-voice={voice}>
							<span class="key" aria-hidden="true" />
							{VOICE_WORDS[voice]} <span class="number">{own.length}</span>
						</a>
					</li>
				);
			})}
		</ul>
	);
}

/** How cue and content are marked, each shown on its own name. */
export function Marks() {
	return (
		<p class="marks">
			<span class="unseen">{WORDS.marks}: </span>
			<span class="content direct">{QUOTE_WORDS.direct}</span>
			<span class="content mixed">{QUOTE_WORDS.mixed}</span>
			<span class="content indirect">{QUOTE_WORDS.indirect}</span>
			<span class="cue">{WORDS.cue}</span>
		</p>
	);
}
