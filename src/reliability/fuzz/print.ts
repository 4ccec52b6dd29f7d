import { TIMES } from "./batch.ts";
import type { State } from "./state.ts";
import { SIZE_CLASSES, type Tallies } from "./tally.ts";

const number = (value: number) => value.toLocaleString("en");

function table(head: string, tallies: Tallies, names: readonly string[]): string[] {
	const rows = names.flatMap((name) => {
		const tally = tallies[name];
		if (tally === undefined) return [];
		const { inputs, characters, milliseconds, byLine, worst } = tally;
		return [
			[
				name,
				number(inputs),
				number(Math.round(characters / inputs)),
				(milliseconds / inputs).toFixed(2),
				((1000 * milliseconds) / characters).toFixed(2),
				(milliseconds / byLine).toFixed(2),
				worst.toFixed(2),
			],
		];
	});
	const titles = [head, "inputs", "characters", "CPU ms", "µs/character", "of the line", "at most"];
	return [titles, ...rows].map((row) => row.map((cell) => cell.padStart(13)).join(""));
}

/** The figures of a run, as lines. */
export function fuzzLines(state: State): string[] {
	const { each, character, token } = state.line;
	const minutes = state.seconds / 60;
	const failures = Object.entries(state.failures);
	const broken = failures.reduce((sum, [, { count }]) => sum + count, 0);
	return [
		`commit ${state.commits.join(", ")}, ${state.dates.join(", ")}, seed ${state.seed}: ${number(state.inputs)} inputs in ${minutes.toFixed(1)} minutes`,
		`${number(state.repeated)} of them run twice, on engines made apart; ${number(state.thorough)} written in every format and with claims held against them`,
		"",
		...table("characters", state.sizes, SIZE_CLASSES),
		"",
		...table("kind", state.kinds, Object.keys(state.kinds).sort()),
		"",
		`line: ${each.toFixed(3)} ms, ${(1000 * character).toFixed(2)} µs a character, ${(1000 * token).toFixed(2)} µs a token`,
		`over ${TIMES} times the line: ${number(state.slow.length)} inputs, of ${number(state.suspects)} measured again`,
		...state.slow
			.toSorted((a, b) => b.times - a.times)
			.slice(0, 20)
			.map(
				({ kind, batch, place, characters, tokens, milliseconds, times }) =>
					`  ${times.toFixed(1)} times: ${kind}, ${number(characters)} characters, ${number(tokens)} tokens, ${milliseconds.toFixed(2)} ms (batch ${batch}, input ${place})`,
			),
		`promises broken: ${number(broken)}`,
		...failures.map(
			([signature, { count, file }]) => `  ${number(count)} × ${signature} (${file})`,
		),
	];
}
