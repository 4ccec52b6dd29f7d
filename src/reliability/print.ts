import type { Origin } from "../evaluation/origin.ts";

/** Says what is measured, of which commit, and when. */
export function printOrigin({ commit, date }: Origin, what: string): void {
	console.log(`sourceline, commit ${commit ?? "no clone"}, ${date}: ${what}\n`);
}

/** Prints rows in columns; the first column to the left, the others to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
	const widths = head.map((cell, column) =>
		Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
	);
	for (const row of [head, ...rows]) {
		const cells = row.map((cell, column) => {
			const width = widths[column] ?? 0;
			return column === 0 ? cell.padEnd(width) : cell.padStart(width);
		});
		console.log(cells.join("  ").trimEnd());
	}
}

/** How long something took, in words. */
export function duration(milliseconds: number): string {
	const seconds = Math.round(milliseconds / 1000);
	return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
