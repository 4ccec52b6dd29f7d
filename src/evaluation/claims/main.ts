import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Report } from "../../contract/report.ts";
import { type GoldArticle, readGold } from "../gold/read.ts";
import { compileKernels } from "../kernels.ts";
import { CorpusMissing } from "../missing.ts";
import { reportOfGold } from "./gold-report.ts";
import {
	type ClaimFigures,
	claimFigures,
	type JudgedClaim,
	judgeClaims,
	type Share,
} from "./score.ts";

const USAGE = `node src/evaluation/claims/main.ts [options]
Claims made by rules from the gold, of which the right verdict is known, held against their articles.
  --shared DIR    where gold/ lies (default ../shared)
  --split NAME    train or dev (default dev)
  --reports NAME  gold: the reports that the gold would give, the check room by itself;
                  engine: the engine's reports, the whole (default engine)
  --weights FILE  the learned weights (default data/model.bin)
  --errors N      print the first N wrong verdicts
  --kind NAME     only of this kind
  --json          print one JSON document
  --help          print this`;

const { values } = parseArgs({
	options: {
		shared: { type: "string", default: "../shared" },
		split: { type: "string", default: "dev" },
		reports: { type: "string", default: "engine" },
		weights: { type: "string", default: "data/model.bin" },
		errors: { type: "string", default: "0" },
		kind: { type: "string" },
		json: { type: "boolean", default: false },
		help: { type: "boolean", default: false },
	},
});

function refuse(line: string): never {
	process.stderr.write(`${line}\n`);
	process.exit(2);
}

async function engineReports(): Promise<(article: GoldArticle) => Report> {
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

const percent = ({ right, all }: Share): string =>
	`${((100 * right) / Math.max(1, all)).toFixed(1).padStart(6)}  ${right} of ${all}`;

function print(figures: ClaimFigures, judged: readonly JudgedClaim[]): void {
	const line = (name: string, share: Share) => console.log(`  ${name.padEnd(30)}${percent(share)}`);
	line("verdict", figures.all);
	for (const [name, share] of Object.entries(figures.verdicts)) line(`  ${name}`, share);
	line("supported, precision", figures.supportedPrecision);
	line("speaker named", figures.speaker);
	console.log("by how the claim was made");
	for (const [name, share] of Object.entries(figures.kinds).sort()) line(`  ${name}`, share);
	const wrong = judged.filter(
		({ right, claim }) => !right && (values.kind ?? claim.kind) === claim.kind,
	);
	for (const { article, claim, result } of wrong.slice(0, Number(values.errors))) {
		console.log(`\n${article} [${claim.kind}] ${claim.speaker ?? "?"}: ${claim.text}`);
		console.log(
			`  expected ${claim.expected} (${claim.speakers.join(", ")}), got ${result.verdict} (${result.speaker}) ${result.evidence.sentences} ${result.evidence.similarity}: ${result.evidence.text}`,
		);
		for (const { kind, text } of result.differences ?? []) console.log(`  ${kind}: ${text}`);
	}
}

if (values.help) {
	console.log(USAGE);
} else {
	try {
		const files = ["wikinews", "styles"].map((name) =>
			join(values.shared, "gold", `${name}-${values.split}.jsonl`),
		);
		const reportOf = values.reports === "gold" ? reportOfGold : await engineReports();
		const judged = files.flatMap((file) => judgeClaims(readGold(file), reportOf));
		const figures = claimFigures(judged);
		if (values.json) console.log(JSON.stringify(figures, null, "\t"));
		else print(figures, judged);
	} catch (error) {
		if (!(error instanceof CorpusMissing)) throw error;
		refuse(
			`No corpus at ${error.path}: claims are made from the gold, which is no part of this repository; name its folder with --shared.`,
		);
	}
}
