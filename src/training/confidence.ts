import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { confidenceFigures } from "../evaluation/confidence.ts";
import { compileKernels } from "../evaluation/kernels.ts";
import { createEngine, type Engine } from "../report/attribute.ts";
import {
	type ArticleExample,
	goldFiles,
	nameExamples,
	relationExamples,
	statusExamples,
} from "./confidence-examples.ts";
import { learn, probability, type Restraint, scoreOf, type Weights } from "./logistic.ts";

/**
 * `node src/training/confidence.ts [SHARED] STAGE`: learns how sure the engine may be, from articles that its
 * tagger has not seen (the development sets), and prints the calibration error that cross-validation finds.
 * Stages in order, each learned on what the one before has written: `relation`, `name`, `status`.
 */
const NOTHING: Weights = new Map();
/**
 * What weights are drawn to. Stances of a table and phrases are too rare in the development sets to be learned: of
 * eight stances in PolNeAR train and the guide's training sets five are annotated, of 27 phrases there and in the
 * articles of data/training that were read 18, and their weights are drawn to what says so. What speakers retell is
 * annotated in no PolNeAR article: of 24 in the articles of data/development 19 are, and that alone says how sure it is.
 */
const PRIORS: Readonly<Record<Stage, Weights>> = {
	relation: new Map([
		["stance", -2.6],
		["phrase", -2.6],
		["retold", -0.6],
	]),
	name: NOTHING,
	status: NOTHING,
};
const FOLDS = 10;
const FILE = join(import.meta.dirname, "../../data/confidence.json");

type Stage = "relation" | "name" | "status";

const EXAMPLES: Readonly<
	Record<Stage, (engine: Engine, shared: string) => ArticleExample[] | Promise<ArticleExample[]>>
> = { relation: relationExamples, name: nameExamples, status: statusExamples };

/** The calibration error of probabilities for articles left out of the learning, in percent. */
function crossError(examples: readonly ArticleExample[], restraint: Restraint): string {
	const observations = Array.from({ length: FOLDS }, (_, fold) => {
		const weights = learn(
			examples.filter(({ article }) => article % FOLDS !== fold),
			restraint,
		);
		return examples
			.filter(({ article }) => article % FOLDS === fold)
			.map(({ features, yes, given = 1 }) => ({
				confidence: given * probability(scoreOf(weights, features)),
				right: yes,
			}));
	}).flat();
	return (100 * (confidenceFigures(observations)["calibration error"]?.value ?? 0)).toFixed(1);
}

function rounded(weights: Weights): Record<string, number> {
	return Object.fromEntries(
		[...weights]
			.sort(([a], [b]) => a.localeCompare(b))
			.map(([name, value]) => [name, Number(value.toFixed(3))]),
	);
}

function stageNamed(word: string | undefined): Stage {
	if (word === "relation" || word === "name" || word === "status") return word;
	console.error("Say which stage to learn: relation, name or status.");
	process.exit(1);
}

const shared = process.argv.length > 3 ? (process.argv[2] ?? "") : "../shared";
const stage = stageNamed(process.argv.at(-1));
const needed = [...goldFiles(shared), join(shared, "corpora", "polnear")];
if (!needed.every((file) => existsSync(file))) {
	console.error(`Needs ${needed.join(", ")}: confidence weights stay as they are.`);
	process.exit(2);
}
const model = readFileSync(join(import.meta.dirname, "../../data/model.bin"));
const engine = createEngine(new Uint8Array(model).buffer, compileKernels());
const restraint: Restraint = { prior: PRIORS[stage], ridge: 1 };
const examples = await EXAMPLES[stage](engine, shared);
const right = examples.filter(({ yes }) => yes).length;
console.log(
	`${stage}: ${examples.length} examples, ${((100 * right) / examples.length).toFixed(1)} % right; ` +
		`calibration error, cross-validated by article: ${crossError(examples, restraint)} %`,
);
const learned: Record<Stage, Record<string, number>> = JSON.parse(readFileSync(FILE, "utf8"));
learned[stage] = rounded(learn(examples, restraint));
writeFileSync(FILE, `${JSON.stringify(learned, null, "\t")}\n`);
