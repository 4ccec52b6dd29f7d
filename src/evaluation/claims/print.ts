import type { ClaimFigures, JudgedClaim, Share } from "./score.ts";

/** The figures of one kind of report, under its name. */
export interface Column {
	readonly name: string;
	readonly figures: ClaimFigures;
}

const WIDTH = 22;

function cell(share: Share | undefined): string {
	if (share === undefined || share.all === 0) return "".padEnd(WIDTH);
	const percent = ((100 * share.right) / share.all).toFixed(1).padStart(5);
	return `${percent}  ${share.right} of ${share.all}`.padEnd(WIDTH);
}

function row(name: string, shares: readonly (Share | undefined)[]): string {
	return `  ${name.padEnd(28)}${shares.map(cell).join("")}`.trimEnd();
}

/** The figures in a table, a column for each kind of report. */
export function printColumns(columns: readonly Column[]): string {
	const all = columns.map(({ figures }) => figures);
	const keys = <Key extends string>(of: (figures: ClaimFigures) => Partial<Record<Key, Share>>) =>
		[...new Set(all.flatMap((figures) => Object.keys(of(figures))))].sort();
	const percent = (value: number) => (100 * value).toFixed(1).padStart(5).padEnd(WIDTH);
	return [
		`  ${"".padEnd(28)}${columns.map(({ name }) => name.padEnd(WIDTH)).join("")}`.trimEnd(),
		row(
			"right verdict",
			all.map((figures) => figures.all),
		),
		...keys(({ verdicts }) => verdicts).map((name) =>
			row(
				`  ${name}`,
				all.map(({ verdicts }) => Object.entries(verdicts).find(([key]) => key === name)?.[1]),
			),
		),
		row(
			"supported, precision",
			all.map((figures) => figures.supportedPrecision),
		),
		row(
			"speaker named",
			all.map((figures) => figures.speaker),
		),
		row(
			"written by hand",
			all.map((figures) => figures.byHand),
		),
		`  ${"confidence, ECE".padEnd(28)}${all.map(({ calibrationError }) => percent(calibrationError)).join("")}`.trimEnd(),
		"by how the claim was made",
		...keys(({ kinds }) => kinds).map((name) =>
			row(
				`  ${name}`,
				all.map(({ kinds }) => Object.entries(kinds).find(([key]) => key === name)?.[1]),
			),
		),
	].join("\n");
}

/** A wrong verdict: the claim, what was expected, what came and why. */
export function printWrong({ article, claim, result }: JudgedClaim): string {
	const { verdict, speaker, evidence, differences = [] } = result;
	return [
		`${article} [${claim.kind}] ${claim.speaker ?? "?"}: ${claim.text}`,
		`  expected ${claim.expected} (${claim.speakers.join(", ")}), got ${verdict} (${speaker}) ${evidence.sentences} ${evidence.similarity}: ${evidence.text}`,
		...differences.map(({ kind, text }) => `  ${kind}: ${text}`),
	].join("\n");
}
