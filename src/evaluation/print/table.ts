import type { Bin } from "../confidence.ts";
import type { SetResult } from "../result.ts";
import type { Interval } from "../statistics/bootstrap.ts";
import type { Figures } from "../statistics/rates.ts";

const percent = (value: number) => (100 * value).toFixed(1);

/** Figures as lines: name, value in percent, 95 % interval where there is one, counts. */
export function printFigures(
	figures: Figures,
	intervals: Readonly<Record<string, Interval>> = {},
): string {
	return Object.entries(figures)
		.map(([name, { value, counts }]) => {
			const interval = intervals[name];
			const range = interval ? `${percent(interval.low)}–${percent(interval.high)}` : "";
			return `  ${name.padEnd(36)}${percent(value).padStart(6)}  ${range.padEnd(12)}  ${counts}`;
		})
		.join("\n");
}

/** A set's name and size, then its figures. */
export function printSet({ name, articles, figures, intervals, milliseconds }: SetResult): string {
	const each = articles === 0 ? 0 : milliseconds / articles;
	const time = `${milliseconds.toFixed(0)} ms, ${each.toFixed(1)} an article`;
	return `${name}: ${articles} articles (${time})\n${printFigures(figures, intervals)}`;
}

/** The bins of confidence as lines; empty ones are left out. */
export function printBins(bins: readonly Bin[]): string {
	return bins
		.filter(({ count }) => count > 0)
		.map(
			({ low, high, count, confidence, right }) =>
				`  ${low.toFixed(1)}–${high.toFixed(1)}  ${String(count).padStart(6)} attributions, ` +
				`promised ${percent(confidence).padStart(5)}, right ${percent(right).padStart(5)}`,
		)
		.join("\n");
}
