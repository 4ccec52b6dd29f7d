import { MEASURED } from "../measured.ts";
import type { Reading } from "../reading.ts";
import { WORDS } from "../words.ts";

/** How many of a report's verdicts are wrong by its own, calibrated confidence: a whole number. */
export function expectedWrong(reading: Reading): number {
	return Math.round(
		reading.sentences.reduce((sum, { sentence }) => sum + 1 - sentence.confidence, 0),
	);
}

/** The measured error rates: a line for each thing that may be wrong, a column for each set of articles. */
function Rates() {
	const { rates, articles, date, commit } = MEASURED;
	const sets = [...new Set(rates.map(({ set }) => set))];
	const things = [...new Set(rates.map(({ what }) => what))];
	const rateOf = (what: string, set: string) =>
		rates.find((rate) => rate.what === what && rate.set === set);
	return (
		<table class="rates">
			<caption>{WORDS.measuredOn(articles, date, commit)}</caption>
			<thead>
				<tr>
					<th scope="col">{WORDS.wrongIs}</th>
					{sets.map((set) => (
						<th scope="col">{set}</th>
					))}
				</tr>
			</thead>
			<tbody>
				{things.map((what) => (
					<tr>
						<th scope="row">{what}</th>
						{sets.map((set) => (
							<td title={`${rateOf(what, set)?.right ?? "–"} ${WORDS.right}`}>
								{Math.round(100 * (rateOf(what, set)?.wrong ?? 0))}%
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
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
			<Rates />
		</>
	);
}
