import { existsSync, readFileSync } from "node:fs";
import { ENGINE_VERSION } from "../contract/version.ts";
import { sameInstitution } from "../entities/gazetteer.ts";
import { createEngine } from "../report/attribute.ts";
import { confidenceFigures, reliability } from "./confidence.ts";
import { compileKernels } from "./kernels.ts";
import { CorpusMissing } from "./missing.ts";
import { type Options, readOptions, USAGE } from "./options.ts";
import { type Origin, originNow } from "./origin.ts";
import { printClasses } from "./print/errors.ts";
import { printBins, printFigures, printSet } from "./print/table.ts";
import type { ConfidenceResult, SetResult } from "./result.ts";
import { type Scoring, scoreGold, scoreSet } from "./sets.ts";

/** Says one line on standard error and ends with the code. */
function refuse(line: string, code: number): never {
	process.stderr.write(`${line}\n`);
	process.exit(code);
}

function optionsFrom(args: readonly string[]): Options {
	try {
		return readOptions(args);
	} catch (error) {
		return refuse(`${error instanceof Error ? error.message : error}\n\n${USAGE}`, 1);
	}
}

function bytesOf(file: string): ArrayBuffer {
	if (!existsSync(file)) {
		return refuse(
			`No weights at ${file}: name the file with --weights, or make it (npm run train).`,
			2,
		);
	}
	return new Uint8Array(readFileSync(file)).buffer;
}

async function scoreAll(scoring: Scoring, options: Options): Promise<SetResult[]> {
	const results: SetResult[] = [];
	try {
		for (const name of options.sets) results.push(await scoreSet(scoring, name, options));
		for (const file of options.golds) results.push(scoreGold(scoring, file));
	} catch (error) {
		if (!(error instanceof CorpusMissing)) throw error;
		refuse(
			`No corpus at ${error.path}: accuracy is measured on corpora that are no part of this repository; ` +
				"put them beside it (docs/evaluation.md says which and where from) or name their folder with --shared.",
			2,
		);
	}
	return results;
}

/** Confidence over each set that judges attributions, and over all of them together. */
function confidenceOf(results: readonly SetResult[]): ConfidenceResult[] {
	const judged = results.filter(({ observations }) => observations.length > 0);
	const all = { name: "all", observations: judged.flatMap(({ observations }) => observations) };
	return (judged.length > 1 ? [...judged, all] : judged).map(({ name, observations }) => ({
		name,
		figures: confidenceFigures(observations),
		bins: reliability(observations),
	}));
}

function printJson(origin: Origin, model: string, results: readonly SetResult[]): void {
	const sets = results.map(({ observations, errors, ...result }) => result);
	const confidence = confidenceOf(results);
	const document = { ...origin, engine: ENGINE_VERSION, model, sets, confidence };
	console.log(JSON.stringify(document, null, "\t"));
}

function printTables(origin: Origin, model: string, results: readonly SetResult[]): void {
	const commit = origin.commit ?? "no clone";
	console.log(`sourceline ${ENGINE_VERSION}, model ${model}, commit ${commit}, ${origin.date}`);
	console.log("Figures in percent; 95 % intervals by bootstrap over articles.");
	for (const result of results) console.log(`\n${printSet(result)}`);
	for (const { name, figures, bins } of confidenceOf(results)) {
		console.log(`\nconfidence, ${name}\n${printFigures(figures)}\n${printBins(bins)}`);
	}
}

function printWrong(results: readonly SetResult[], limit: number): void {
	for (const { name, errors } of results) {
		if (errors.length === 0) continue;
		console.log(`\nerrors, ${name}`);
		for (const place of errors.slice(0, limit)) console.log(`\n${place.print()}`);
		console.log(`\n${printClasses(errors)}`);
	}
}

const options = optionsFrom(process.argv.slice(2));
if (options.help) console.log(USAGE);
else {
	const engine = createEngine(bytesOf(options.weights), compileKernels());
	const model = engine.tagger.model;
	const results = await scoreAll({ engine, sameInstitution }, options);
	if (options.json) printJson(originNow(), model, results);
	else {
		printTables(originNow(), model, results);
		if (options.errors !== null) printWrong(results, options.errors);
	}
}
