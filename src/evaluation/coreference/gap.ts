import { readFileSync } from "node:fs";
import type { Span } from "../../text/span.ts";

/** A pronoun of GAP (Webster et al. 2018) with two names, of which at most one is whom it means. */
export interface GapExample {
	readonly text: string;
	readonly pronoun: Span;
	readonly names: readonly [GapName, GapName];
}

/** One of the two names, and whether the pronoun means it. */
export interface GapName {
	readonly span: Span;
	readonly meant: boolean;
}

/** Reads a file of GAP: a line of heads, then one example a line, tabs between. Offsets count UTF-16 units as Python counts code points: GAP has none beyond the BMP. */
export function readGap(file: string): GapExample[] {
	const [, ...lines] = readFileSync(file, "utf8").split("\n");
	return lines.filter((line) => line !== "").map(exampleOf);
}

function exampleOf(line: string): GapExample {
	const [
		,
		text = "",
		pronoun = "",
		at = "",
		a = "",
		aAt = "",
		aMeant = "",
		b = "",
		bAt = "",
		bMeant = "",
	] = line.split("\t");
	const spanOf = (words: string, from: string): Span => {
		const start = Number(from);
		return { start, end: start + words.length };
	};
	return {
		text,
		pronoun: spanOf(pronoun, at),
		names: [
			{ span: spanOf(a, aAt), meant: aMeant.toUpperCase() === "TRUE" },
			{ span: spanOf(b, bAt), meant: bMeant.toUpperCase() === "TRUE" },
		],
	};
}
