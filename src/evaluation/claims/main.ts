import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Report } from "../../contract/report.ts";
import { buildBundle } from "../bench/bundle.ts";
import { checksLine, measureChecks } from "../bench/measure.ts";
import { type GoldArticle, readGold } from "../gold/read.ts";
import { compileKernels } from "../kernels.ts";
import { CorpusMissing } from "../missing.ts";
import { originNow } from "../origin.ts";
import { judgeByHand } from "./by-hand.ts";
import { reportOfGold } from "./gold-report.ts";
import { printColumns, printWrong } from "./print.ts";
import { claimFigures, judgeClaims } from "./score.ts";

const USAGE = `npm run claims -- [options]
Claims made by rules from the gold, of which the right verdict is known, held against their articles: against the
reports that the gold would give (the check room by itself) and against the engine's own (the whole).
  --shared DIR    where gold/ lies (default ../shared)
  --split NAME    train or dev (default dev)
  --reports NAME  only "gold" or only "engine"
  --weights FILE  the learned weights (default data/model.bin)
  --errors N      print the first N wrong verdicts, of the last kind of report
  --kind NAME     only those of claims made so
  --no-cpu        do not measure CPU time (it builds the Worker; Linux only)
  --json          print one JSON document
  --help          print this`;

/** How the CPU time is measured: words of the article, claims and requests. */
const BENCH = { words: 600, claims: 100, requests: 100 } as const;

const { values } = parseArgs({
	options: {
		shared: { type: "string", default: "../shared" },
		split: { type: "string", default: "dev" },
		reports: { type: "string" },
		weights: { type: "string", default: "data/model.bin" },
		errors: { type: "string", default: "0" },
		kind: { type: "string" },
		"no-cpu": { type: "boolean", default: false },
		json: { type: "boolean", default: false },
		help: { type: "boolean", default: false },
	},
});

function refuse(line: string): never {
	process.stderr.write(`${line}\n`);
	process.exit(2);
}

type Reporter = (article: GoldArticle) => Report;

async function engineReports(): Promise<Reporter> {
	if (!existsSync(values.weights)) {
		return refuse(
			`No weights at ${values.weights}: name the file with --weights, or make it (npm run train).`,
		);
	}
	const { attribute, createEngine } = await import("../../report/attribute.ts");
	const weights = new Uint8Array(readFileSync(values.weights)).buffer;
	const engine = createEngine(weights, compileKernels());
	return ({ text, title }) => attribute(engine, title === null ? { text } : { text, title });
}

async function reporters(): Promise<[name: string, Reporter][]> {
	const all: [string, () => Promise<Reporter>][] = [
		["gold", async () => reportOfGold],
		["engine", engineReports],
	];
	const wanted = all.filter(([name]) => (values.reports ?? name) === name);
	return Promise.all(
		wanted.map(async ([name, make]): Promise<[string, Reporter]> => [name, await make()]),
	);
}

async function measureCpu() {
	const bundle = buildBundle();
	try {
		return await measureChecks(bundle, BENCH.words, BENCH.claims, BENCH.requests);
	} finally {
		rmSync(bundle.folder, { recursive: true });
	}
}

async function main(): Promise<void> {
	const sets = ["wikinews", "styles"].map((name) => `${name}-${values.split}`);
	const articles = sets.map((name) => readGold(join(values.shared, "gold", `${name}.jsonl`)));
	const measured = (await reporters()).map(([name, reportOf]) => {
		const judged = articles.flatMap((set) => judgeClaims(set, reportOf));
		return { name, judged, figures: claimFigures(judged, judgeByHand(reportOf)) };
	});
	const measurable = process.platform === "linux" && !values["no-cpu"];
	const cpu = measurable ? await measureCpu() : null;
	const origin = originNow();
	if (values.json) {
		const reports = Object.fromEntries(measured.map(({ name, figures }) => [name, figures]));
		console.log(JSON.stringify({ ...origin, sets, reports, cpu }, null, "\t"));
		return;
	}
	const { commit, date } = origin;
	console.log(`sourceline, commit ${commit ?? "no clone"}, ${date}`);
	console.log(
		`${measured[0]?.judged.length ?? 0} claims from ${sets.join(" and ")}, held against reports of`,
	);
	console.log(printColumns(measured));
	if (cpu !== null) console.log(checksLine(cpu));
	const wrong = (measured.at(-1)?.judged ?? []).filter(
		({ right, claim }) => !right && (values.kind ?? claim.kind) === claim.kind,
	);
	for (const each of wrong.slice(0, Number(values.errors))) console.log(`\n${printWrong(each)}`);
}

if (values.help) {
	console.log(USAGE);
} else {
	try {
		await main();
	} catch (error) {
		if (!(error instanceof CorpusMissing)) throw error;
		refuse(
			`No corpus at ${error.path}: claims are made from the gold, which is no part of this repository; name its folder with --shared.`,
		);
	}
}
