import { readFile } from "node:fs/promises";
import { stripVTControlCharacters } from "node:util";
import { createTestHarness } from "wrangler";
import { type Report, ReportSchema } from "./contract/report.ts";

const ARTICLE = "data/samples/moscow-four-party-talks.txt";
const ROOT = new URL("../", import.meta.url);

/** A column of the table; the width is in characters, its two spaces to the next not counted. */
interface Column {
	readonly title: string;
	readonly width: number;
}

/** The columns, for a terminal of so many characters: what the others leave is the sentence's. */
function columnsFor(terminal: number): readonly Column[] {
	const others = [
		{ title: "status", width: 12 },
		{ title: "speaker", width: 21 },
		{ title: "via", width: 8 },
		{ title: "cue", width: 12 },
		{ title: "conf.", width: 5 },
	];
	const taken = others.reduce((sum, { width }) => sum + width + 2, 2 + 2);
	return [{ title: "#", width: 2 }, { title: "sentence", width: terminal - taken }, ...others];
}

/** Breaks text into lines of at most `width` characters, between words where it can. */
function wrap(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(/\s+/)) {
		let rest = word;
		if (line !== "" && line.length + 1 + rest.length > width) {
			lines.push(line);
			line = "";
		}
		while (rest.length > width) {
			lines.push(rest.slice(0, width));
			rest = rest.slice(width);
		}
		line = line === "" ? rest : `${line} ${rest}`;
	}
	return [...lines, line];
}

function rowOf(columns: readonly Column[], cells: readonly string[]): string {
	const wrapped = columns.map(({ width }, i) => wrap(cells[i] ?? "", width));
	const height = Math.max(...wrapped.map((lines) => lines.length));
	return Array.from({ length: height }, (_, line) =>
		columns
			.map(({ width }, i) => (wrapped[i]?.[line] ?? "").padEnd(width))
			.join("  ")
			.trimEnd(),
	).join("\n");
}

/** The report as a table: a sentence a row, with its first attribution. */
function tableOf(report: Report, terminal: number): string {
	const columns = columnsFor(terminal);
	const rule = columns.map(({ width }) => "─".repeat(width)).join("  ");
	const rows = report.sentences.map((sentence) => {
		const first = report.attributions.find(({ id }) => id === sentence.attributions[0]);
		const cue = first === undefined ? "" : (first.cue?.text ?? `(${first.basis})`);
		return rowOf(columns, [
			String(sentence.index),
			// What the article holds must not steer the terminal.
			stripVTControlCharacters(sentence.plain ?? sentence.text),
			sentence.status,
			sentence.speaker ?? "–",
			sentence.via.join(", "),
			cue,
			sentence.confidence.toFixed(2),
		]);
	});
	const head = rowOf(
		columns,
		columns.map(({ title }) => title),
	);
	return [`${head}\n${rule}`, ...rows].join("\n\n");
}

function closing(origin: string): string {
	return `To call it yourself, start it by \`npm run dev\`, and then:

  curl -H 'Content-Type: text/plain' --data-binary @${ARTICLE} \\
    ${origin}/v1/attributions

Add ?format=csv or ?format=ndjson for other formats. The reference is ${origin}/docs,
and ${origin}/ in a browser is the page to see an article on.`;
}

async function main(): Promise<void> {
	const article = await readFile(new URL(ARTICLE, ROOT), "utf8");
	console.log("Starting the Worker …");
	const worker = createTestHarness({
		root: ROOT.pathname,
		workers: [{ configPath: "./wrangler.toml" }],
	});
	const stop = (): void => {
		void worker.close().finally(() => process.exit(130));
	};
	process.once("SIGINT", stop).once("SIGTERM", stop);
	try {
		const { url } = await worker.listen();
		const response = await fetch(new URL("/v1/attributions", url), {
			method: "POST",
			headers: { "content-type": "text/plain; charset=utf-8" },
			body: article,
		});
		if (!response.ok)
			throw new Error(`The Worker answered ${response.status}: ${await response.text()}`);
		const report = ReportSchema.parse(await response.json());
		const { engine, summary } = report;
		const width = Math.min(120, Math.max(100, process.stdout.columns ?? 110));
		console.log(`${engine.name} ${engine.version}, model ${engine.model}, at ${url.origin}`);
		console.log(`\nPOST /v1/attributions: ${report.article.title ?? ARTICLE}\n`);
		console.log(tableOf(report, width));
		console.log(
			`\n${summary.sentences} sentences: ${summary.attributed} attributed to ${summary.speakers.length} speakers, ${summary.agentless} agentless, ${summary.unattributed} unattributed.\n`,
		);
		console.log(closing("http://localhost:8787"));
	} finally {
		await worker.close();
	}
}

await main();
