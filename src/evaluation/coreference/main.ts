import { join } from "node:path";
import { choose } from "../../entities/choose.ts";
import { overlaps } from "../../text/span.ts";
import { choicesOf, isMentionedAt } from "./candidates.ts";
import { type GapExample, readGap } from "./gap.ts";

/**
 * Measures pronouns on GAP: of the names that a pronoun means, how many are found, and of those taken, how many are
 * right. `node src/evaluation/coreference/main.ts [development|validation …]`.
 */
const SHARED = process.env.SOURCELINE_SHARED ?? "../shared";

class Tally {
	right = 0;
	taken = 0;
	meant = 0;

	get f(): number {
		return (200 * this.right) / (this.taken + this.meant);
	}

	toString(): string {
		const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
		return `F ${this.f.toFixed(1)}  P ${percent(this.right, this.taken)}  R ${percent(this.right, this.meant)}  (${this.right} right, ${this.taken} taken, ${this.meant} meant)`;
	}
}

function weigh(example: GapExample, tally: Tally): void {
	const { document, pronouns: seen } = choicesOf(example.text);
	const pronoun = seen.find(({ span }) => overlaps(span, example.pronoun));
	const choice = pronoun === undefined ? null : choose(pronoun.candidates);
	for (const { span, meant } of example.names) {
		const taken = choice !== null && isMentionedAt(document, choice.best.actor, span);
		if (meant) tally.meant++;
		if (taken) tally.taken++;
		if (meant && taken) tally.right++;
	}
}

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
for (const name of asked.length > 0 ? asked : ["development", "validation"]) {
	const all = new Tally();
	const women = new Tally();
	const men = new Tally();
	for (const example of readGap(join(SHARED, "corpora", "gap", `gap-${name}.tsv`))) {
		weigh(example, all);
		const word = example.text.slice(example.pronoun.start, example.pronoun.end).toLowerCase();
		weigh(example, /^s?her|^she/.test(word) ? women : men);
	}
	console.log(`GAP ${name}: ${all}`);
	console.log(`  women ${women.f.toFixed(1)}, men ${men.f.toFixed(1)}`);
}
