import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { originNow } from "../origin.ts";
import { type Bundle, type BundleSize, buildBundle, emptyBundle, sizeOf } from "./bundle.ts";
import {
	type ChecksResult,
	checksLine,
	measureChecks,
	measureSize,
	measureStart,
	type SizeResult,
	type StartResult,
} from "./measure.ts";

const USAGE = `npm run bench -- [options]
  --requests N   measured requests with 600 words (default 200); longer articles take fewer
  --json         print one JSON document instead of tables
  --help         print this`;

const SIZES = [150, 600, 1500, 6000] as const;

interface Result {
	readonly size: BundleSize;
	readonly start: StartResult;
	readonly empty: StartResult;
	readonly sizes: readonly SizeResult[];
	/** CPU of 6,000 words over that of 600, by the median. */
	readonly growth: number;
	readonly checks: ChecksResult;
}

async function measure(bundle: Bundle, empty: Bundle, requests: number): Promise<Result> {
	const sizes: SizeResult[] = [];
	for (const words of SIZES) {
		const share = Math.min(1, 600 / words);
		sizes.push(await measureSize(bundle, words, Math.max(20, Math.round(requests * share))));
	}
	const cost = (words: number) => sizes.find((result) => result.words === words)?.p50 ?? 0;
	return {
		size: sizeOf(bundle),
		start: await measureStart(bundle),
		empty: await measureStart(empty),
		sizes,
		growth: cost(6000) / cost(600),
		checks: await measureChecks(bundle, 600, 100, requests),
	};
}

const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;

function print({ size, start, empty, sizes, growth, checks }: Result): void {
	const { commit, date } = originNow();
	console.log(`sourceline, commit ${commit ?? "no clone"}, ${date}, ${process.arch}`);
	console.log(
		"CPU milliseconds a request in bare workerd, by the kernel's count (not wall time)\n",
	);
	const head = ["words", "first", "p50", "p95", "p99", "all threads", "requests", "RSS MB"];
	const rows = sizes.map((result) => [
		String(result.words),
		...[result.first, result.p50, result.p95, result.p99, result.allThreads].map((value) =>
			value.toFixed(1),
		),
		String(result.requests),
		result.memory.toFixed(0),
	]);
	for (const row of [head, ...rows]) console.log(row.map((cell) => cell.padStart(12)).join(""));
	console.log(`\ngrowth, 6,000 words over 600: ${growth.toFixed(1)} times`);
	console.log(checksLine(checks));
	console.log(`bundle: ${kib(size.raw)} raw, ${kib(size.gzip)} gz`);
	for (const { name, raw, gzip } of size.modules) {
		console.log(`  ${name}: ${kib(raw)} raw, ${kib(gzip)} gz`);
	}
	const more = (ours: number, bare: number) =>
		`${ours.toFixed(0)} (empty Worker ${bare.toFixed(0)})`;
	console.log(`start-up: ${more(start.cpu, empty.cpu)} CPU ms of the process until it listens`);
	console.log(`memory at start: ${more(start.memory, empty.memory)} MB resident`);
}

const { values } = parseArgs({
	options: {
		requests: { type: "string", default: "200" },
		json: { type: "boolean", default: false },
		help: { type: "boolean", default: false },
	},
});

if (values.help) console.log(USAGE);
else if (process.platform !== "linux") {
	process.stderr.write("npm run bench reads CPU time from Linux's /proc: run it on Linux.\n");
	process.exitCode = 2;
} else {
	const requests = Number(values.requests);
	if (!(Number.isInteger(requests) && requests > 0)) {
		throw new Error(`--requests takes a number, not "${values.requests}"`);
	}
	const bundle = buildBundle();
	const empty = emptyBundle();
	try {
		const result = await measure(bundle, empty, requests);
		if (values.json) console.log(JSON.stringify({ ...originNow(), ...result }, null, "\t"));
		else print(result);
	} finally {
		for (const { folder } of [bundle, empty]) rmSync(folder, { recursive: true });
	}
}
