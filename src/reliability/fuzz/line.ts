/** The size of an input: characters of its article and roster, and tokens of its body. */
export interface Size {
	readonly characters: number;
	readonly tokens: number;
}

/** What inputs cost that grow in a line: milliseconds of CPU for any input, for a character, for a token. */
export interface Line {
	readonly each: number;
	readonly character: number;
	readonly token: number;
}

/** What an input of this size costs by the line, in milliseconds. */
export function costBy({ each, character, token }: Line, { characters, tokens }: Size): number {
	return each + character * characters + token * tokens;
}

type Row = readonly [number, number, number];

const STEPS: readonly (0 | 1 | 2)[] = [0, 1, 2];

/**
 * The line of least squares through costs by size, each weighed by the inverse of its size so that short inputs
 * count beside long ones. A coefficient that would be negative is 0, and the others are found without it.
 */
export function fitLine(costs: readonly (Size & { readonly milliseconds: number })[]): Line {
	let used: readonly (0 | 1 | 2)[] = STEPS;
	for (;;) {
		const found = solve(costs, used);
		const negative = used.filter((step) => (found[step] ?? 0) < 0);
		if (negative.length === 0) return { each: found[0], character: found[1], token: found[2] };
		used = used.filter((step) => !negative.includes(step));
	}
}

/** The normal equations of the columns used, by Gauss. */
function solve(
	costs: readonly (Size & { readonly milliseconds: number })[],
	used: readonly (0 | 1 | 2)[],
): Row {
	const rows = used.map(() => new Float64Array(used.length + 1));
	for (const { characters, tokens, milliseconds } of costs) {
		const columns: Row = [1, characters, tokens];
		const weight = 1 / (characters + 100) ** 2;
		used.forEach((a, i) => {
			for (const [j, b] of used.entries()) add(rows[i], j, weight * columns[a] * columns[b]);
			add(rows[i], used.length, weight * columns[a] * milliseconds);
		});
	}
	for (let pivot = 0; pivot < used.length; pivot++) {
		const by = rows[pivot]?.[pivot] || 1;
		for (let i = 0; i < used.length; i++) {
			if (i === pivot) continue;
			const factor = (rows[i]?.[pivot] ?? 0) / by;
			for (let j = pivot; j <= used.length; j++) add(rows[i], j, -factor * (rows[pivot]?.[j] ?? 0));
		}
	}
	const value = (step: 0 | 1 | 2) => {
		const place = used.indexOf(step);
		return place < 0 ? 0 : (rows[place]?.[used.length] ?? 0) / (rows[place]?.[place] || 1);
	};
	return [value(0), value(1), value(2)];
}

function add(row: Float64Array | undefined, at: number, value: number): void {
	if (row) row[at] = (row[at] ?? 0) + value;
}
