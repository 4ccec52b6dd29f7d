import { MEASURED, type Rate } from "../measured.ts";
import type { Reading } from "../reading.ts";
import { WORDS } from "../words.ts";

/** Where the model card is served. */
export const MODEL_CARD = "/model-card";

/** How many of a report's verdicts are wrong by its own, calibrated confidence: a whole number. */
export function expectedWrong(reading: Reading): number {
	return Math.round(
		reading.sentences.reduce((sum, { sentence }) => sum + 1 - sentence.confidence, 0),
	);
}

const percent = ({ wrong }: Rate) => `${Math.round(100 * wrong)}%`;

/** What may be wrong, each with its rates in the order of the sets. */
function measuredThings(): { what: string; rates: readonly Rate[] }[] {
	const things = [...new Set(MEASURED.rates.map(({ what }) => what))];
	return things.map((what) => ({
		what,
		rates: MEASURED.rates.filter((rate) => rate.what === what),
	}));
}

/** The measured error rates: a line for each thing that may be wrong, a column for each set of articles. */
function Rates() {
	const { rates, articles, date, commit } = MEASURED;
	const sets = [...new Set(rates.map(({ set }) => set))];
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
				{measuredThings().map(({ what, rates: own }) => (
					<tr>
						<th scope="row">{what}</th>
						{sets.map((set) => {
							const rate = own.find((each) => each.set === set);
							return rate === undefined ? (
								<td>–</td>
							) : (
								<td title={WORDS.rightOf(rate.right)}>{percent(rate)}</td>
							);
						})}
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** The same in one line, for beside the finding. */
export function Trust({ reading }: { readonly reading: Reading }) {
	const rates = measuredThings().map(({ what, rates: own }) => {
		const sorted = [...own].sort((a, b) => a.wrong - b.wrong).map(percent);
		return `${what} ${[...new Set([sorted[0], sorted.at(-1)])].join("–")}`;
	});
	return (
		<p class="trust">
			<strong>{WORDS.notTrue}</strong>{" "}
			{WORDS.expected(expectedWrong(reading), reading.sentences.length)}{" "}
			{WORDS.measured(rates.join(", "))} <a href="#honesty-title">{WORDS.honesty}</a>
		</p>
	);
}

/** How often the engine errs, beside what it found. */
export function Honesty({
	reading,
	home = "",
}: {
	readonly reading: Reading;
	/** The origin of the service, for a report that is read elsewhere. */
	readonly home?: string;
}) {
	return (
		<>
			<p>
				<strong>{WORDS.notTrue}</strong> {WORDS.notTrueMore}
			</p>
			<p>{WORDS.expected(expectedWrong(reading), reading.sentences.length)}</p>
			<Rates />
			<p>
				<a href={home + MODEL_CARD}>{WORDS.modelCard}</a>: {WORDS.modelCardMore}
			</p>
		</>
	);
}
