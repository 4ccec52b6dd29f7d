import { MEASURED } from "../measured.ts";
import type { Reading } from "../reading.ts";
import { WORDS } from "../words.ts";

/** How many of a report's verdicts are wrong by its own, calibrated confidence: a whole number. */
export function expectedWrong(reading: Reading): number {
	return Math.round(
		reading.sentences.reduce((sum, { sentence }) => sum + 1 - sentence.confidence, 0),
	);
}

/** The same in one line, for beside the finding. */
export function Trust({ reading }: { readonly reading: Reading }) {
	return (
		<p class="trust">
			{WORDS.expected(expectedWrong(reading), reading.sentences.length)} {WORDS.notTrue}{" "}
			<a href="#honesty-title">{WORDS.honesty}</a>
		</p>
	);
}

/** How often the engine errs, beside what it found. */
export function Honesty({ reading }: { readonly reading: Reading }) {
	return (
		<>
			<p>
				<strong>{WORDS.notTrue}</strong> {WORDS.notTrueMore}
			</p>
			<p>{WORDS.expected(expectedWrong(reading), reading.sentences.length)}</p>
			{MEASURED.rates.length > 0 ? (
				<>
					<p>{WORDS.measuredOn}</p>
					<dl class="rates">
						{MEASURED.rates.map(({ what, wrong, of }) => (
							<div>
								<dt>
									{what} <span class="hint">{of}</span>
								</dt>
								<dd>{`${Math.round(wrong * 100)}%`}</dd>
							</div>
						))}
					</dl>
				</>
			) : null}
			<p>
				<a href={MEASURED.modelCard}>{WORDS.modelCard}</a>
			</p>
		</>
	);
}
