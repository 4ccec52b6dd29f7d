import { basename, join } from "node:path";
import { type Analysis, analyse, type Engine } from "../report/attribute.ts";
import type { Observation } from "./confidence.ts";
import { countGold } from "./gold/count.ts";
import { findErrors } from "./gold/errors.ts";
import { GOLD_HEADLINES, goldFigures } from "./gold/figures.ts";
import { judge } from "./gold/judge.ts";
import type { SameInstitution } from "./gold/names.ts";
import { readGold } from "./gold/read.ts";
import { WRITTEN, WRITTEN_DEV } from "./gold/written.ts";
import { countStatements } from "./markkula/count.ts";
import { STATEMENT_HEADLINES, statementFigures } from "./markkula/figures.ts";
import { readStatements } from "./markkula/read.ts";
import type { Options, SetName } from "./options.ts";
import { countSpans } from "./polnear/count.ts";
import { findWrongRelations } from "./polnear/errors.ts";
import { SPAN_HEADLINES, spanFigures } from "./polnear/figures.ts";
import { joinRelations } from "./polnear/predict.ts";
import { readPolnear } from "./polnear/read.ts";
import { printErrors } from "./print/errors.ts";
import type { SetResult, WrongPlace } from "./result.ts";
import { intervals } from "./statistics/bootstrap.ts";
import type { Figures } from "./statistics/rates.ts";
import { sum, type Tally } from "./statistics/tally.ts";

/** What scoring needs beside the corpora. */
export interface Scoring {
	readonly engine: Engine;
	readonly sameInstitution: SameInstitution;
}

/** Files of the gold, in `gold/` of the shared folder. */
const FILES: Readonly<
	Record<Exclude<SetName, "polnear" | "markkula" | "written" | "written-dev">, string>
> = {
	wikinews: "wikinews-dev.jsonl",
	styles: "styles-dev.jsonl",
	moscow: "moscow-four-party-talks.json",
	"wikinews-train": "wikinews-train.jsonl",
	"styles-train": "styles-train.jsonl",
};

/** Scores a named set. @throws CorpusMissing where it does not lie in the shared folder. */
export async function scoreSet(
	scoring: Scoring,
	name: SetName,
	options: Options,
): Promise<SetResult> {
	const gold = join(options.shared, "gold");
	switch (name) {
		case "polnear":
			return scorePolnear(scoring, join(options.shared, "corpora", "polnear"), options.split);
		case "markkula":
			return scoreMarkkula(scoring, join(gold, "markkula-dev.json"));
		case "written":
			return scoreGold(scoring, WRITTEN, name);
		case "written-dev":
			return scoreGold(scoring, WRITTEN_DEV, name);
		default:
			return scoreGold(scoring, join(gold, FILES[name]), name);
	}
}

/** Runs the engine on the text alone (no headline, no publisher), and keeps the time. */
function stopwatch(engine: Engine) {
	let milliseconds = 0;
	return {
		run(text: string): Analysis {
			const start = performance.now();
			const analysis = analyse(engine, { text });
			milliseconds += performance.now() - start;
			return analysis;
		},
		total: () => milliseconds,
	};
}

function summed<Key extends string>(
	tallies: readonly Tally<Key>[],
	figuresOf: (total: Tally<Key>) => Figures,
	headlines: readonly string[],
): Pick<SetResult, "articles" | "figures" | "intervals"> {
	return {
		articles: tallies.length,
		figures: figuresOf(sum(tallies)),
		intervals: intervals(tallies, figuresOf, headlines),
	};
}

async function scorePolnear(
	{ engine }: Scoring,
	folder: string,
	split: string,
): Promise<SetResult> {
	const watch = stopwatch(engine);
	const observations: Observation[] = [];
	const errors: WrongPlace[] = [];
	const tallies = (await readPolnear(folder, split)).map((article) => {
		const { article: read, attribution } = watch.run(article.text);
		const relations = joinRelations(read.document, attribution);
		const score = countSpans(article, relations);
		relations.forEach(({ confidence }, place) => {
			observations.push({ confidence, right: score.right[place] ?? false });
		});
		errors.push(...findWrongRelations(article, relations, score));
		return score.tally;
	});
	const name = `polnear ${split}`;
	const milliseconds = watch.total();
	const figures = summed(tallies, spanFigures, SPAN_HEADLINES);
	return { name, ...figures, milliseconds, observations, errors };
}

/** Scores a file of the gold shape. @throws CorpusMissing where it is not there. */
export function scoreGold(scoring: Scoring, file: string, name = basename(file)): SetResult {
	const watch = stopwatch(scoring.engine);
	const judged = readGold(file).map((article) =>
		judge(article, watch.run(article.text).report, scoring.sameInstitution),
	);
	return {
		name,
		...summed(judged.map(countGold), goldFigures, GOLD_HEADLINES),
		milliseconds: watch.total(),
		observations: judged.flatMap(({ guesses }) =>
			guesses
				.filter(({ excused }) => !excused)
				.map(({ guess, right }) => ({ confidence: guess.attribution.confidence, right })),
		),
		errors: judged.flatMap((article) =>
			findErrors(article).map((found) => ({
				kinds: found.errors.map(({ kind }) => kind),
				print: () => printErrors(article.text, found),
			})),
		),
	};
}

function scoreMarkkula(scoring: Scoring, file: string): SetResult {
	const watch = stopwatch(scoring.engine);
	const tallies = readStatements(file).map((article) =>
		countStatements(article, watch.run(article.text).report, scoring.sameInstitution),
	);
	const figures = summed(tallies, statementFigures, STATEMENT_HEADLINES);
	const milliseconds = watch.total();
	return { name: "markkula", ...figures, milliseconds, observations: [], errors: [] };
}
