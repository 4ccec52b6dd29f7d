/** One place of a pattern: a word among `words`, or any word where it is null. */
interface Step {
	readonly words: ReadonlySet<string> | null;
	readonly least: number;
	readonly most: number;
}

/** A pattern of words, compiled. */
export interface Pattern<Meaning> {
	readonly steps: readonly Step[];
	readonly meaning: Meaning;
}

/** A pattern found: tokens [from, to). */
export interface Match<Meaning> {
	readonly from: number;
	readonly to: number;
	readonly meaning: Meaning;
}

type Sets = Readonly<Record<string, readonly string[]>>;

const REPEATS = 3;

function stepOf(written: string, sets: Sets): Step {
	const suffix = written.at(-1);
	const repeated = suffix === "?" || suffix === "*";
	const body = repeated && written.length > 1 ? written.slice(0, -1) : written;
	const most = repeated && suffix === "*" ? REPEATS : 1;
	const least = repeated && written.length > 1 ? 0 : 1;
	if (body === "_") return { words: null, least, most };
	const words = body
		.split("|")
		.flatMap((word) =>
			word.startsWith("@") && word.length > 1 ? (sets[word.slice(1)] ?? []) : [word],
		);
	return { words: new Set(words), least, most };
}

/**
 * Patterns over lower-cased tokens, indexed by their first word.
 * Written as steps between spaces: `a|b` either word, `@set` a word of a named set, `_` any word, and after
 * a step `?` for "may be missing" or `*` for "up to three times or missing". The first step must name words.
 */
export class PatternTable<Meaning> {
	private readonly byFirst = new Map<string, Pattern<Meaning>[]>();

	constructor(written: readonly (readonly [string, Meaning])[], sets: Sets) {
		for (const [text, meaning] of written) {
			const steps = text.split(" ").map((step) => stepOf(step, sets));
			const pattern = { steps, meaning };
			for (const word of steps[0]?.words ?? []) {
				const list = this.byFirst.get(word);
				if (list) list.push(pattern);
				else this.byFirst.set(word, [pattern]);
			}
		}
	}

	/** The longest match that begins at `at` and ends by `limit`, or null. */
	at(lower: readonly string[], at: number, limit: number): Match<Meaning> | null {
		let best: Match<Meaning> | null = null;
		for (const { steps, meaning } of this.byFirst.get(lower[at] ?? "") ?? []) {
			const to = matchFrom(lower, steps, 0, at, limit);
			if (to > 0 && (best === null || to > best.to)) best = { from: at, to, meaning };
		}
		return best;
	}
}

function fits({ words }: Step, word: string): boolean {
	return words ? words.has(word) : /[\p{L}\p{N}]/u.test(word);
}

/** Where a match of the steps from `step` on ends, the longest; -1 for none. Patterns are short: it backtracks. */
function matchFrom(
	lower: readonly string[],
	steps: readonly Step[],
	step: number,
	at: number,
	limit: number,
): number {
	const here = steps[step];
	if (!here) return at;
	let taken = 0;
	while (taken < here.most && at + taken < limit && fits(here, lower[at + taken] ?? "")) taken++;
	for (; taken >= here.least; taken--) {
		const to = matchFrom(lower, steps, step + 1, at + taken, limit);
		if (to >= 0) return to;
	}
	return -1;
}
