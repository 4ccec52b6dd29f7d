import type { Reading } from "../reading.ts";
import { WORDS } from "../words.ts";

/** A line of text and a speaker, to be held against the article. */
export function ClaimForm({ reading }: { readonly reading: Reading }) {
	return (
		<section class="claim scripted" aria-labelledby="claim-title">
			<h2 id="claim-title">{WORDS.claim}</h2>
			<p class="hint">{WORDS.claimHint}</p>
			<form id="claim">
				<label>
					<span>{WORDS.claimText}</span>
					<textarea name="text" rows={2} required dir="auto" />
				</label>
				<label>
					<span>{WORDS.claimSpeaker}</span>
					<input name="speaker" list="speakers" autocomplete="off" />
				</label>
				<Speakers reading={reading} />
				<button type="submit">{WORDS.claimCheck}</button>
			</form>
			<div id="verdict" role="status" />
		</section>
	);
}

/** The names to choose from in the field for a speaker. */
export function Speakers({ reading }: { readonly reading: Reading }) {
	return (
		<datalist id="speakers">
			{reading.sources.map(({ entity }) => (
				<option value={entity.name} />
			))}
		</datalist>
	);
}
