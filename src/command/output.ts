import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Writable } from "node:stream";
import type { Report } from "../contract/report.ts";
import { writeCell } from "../export/csv.ts";
import { type Options, UsageError } from "./options.ts";

/** Where reports go. */
export interface Output {
	/** Takes the next report of the article so named; done when there is room for another. */
	write(report: Report, name: string, place: string): Promise<void>;
}

/** What can stand behind one another in one stream, each article known by its `id` or, in CSV, by a column. */
const JOINED = ["json", "ndjson", "csv"];

/**
 * The output that was asked for.
 * @throws UsageError where a format cannot hold several articles in one stream.
 */
export function outputOf(options: Options, several: boolean, stdout: Writable): Output {
	const { format, out } = options;
	if (out !== null) return new Files(out, options);
	if (several && !JOINED.includes(format.name)) {
		throw new UsageError(`${format.name} is one article a file: say where by --out DIR`);
	}
	return new Stream(stdout, options, several);
}

/** A file for each article. */
class Files implements Output {
	private readonly directory: string;
	private readonly format: Options["format"];
	private readonly written = new Set<string>();

	constructor(directory: string, { format }: Options) {
		this.directory = directory;
		this.format = format;
	}

	async write(report: Report, _name: string, place: string): Promise<void> {
		const path = join(this.directory, `${place}.${this.format.extension}`);
		if (this.written.has(path)) throw new Error(`another article's report is in ${path} already`);
		this.written.add(path);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, this.format.write(report));
	}
}

/** One stream for all articles; waits where the reader is slower. */
class Stream implements Output {
	private readonly stdout: Writable;
	private readonly format: Options["format"];
	private readonly several: boolean;
	private first = true;

	constructor(stdout: Writable, { format }: Options, several: boolean) {
		this.stdout = stdout;
		this.format = format;
		this.several = several;
	}

	async write(report: Report, name: string): Promise<void> {
		const text = this.textOf(report, name);
		this.first = false;
		if (this.stdout.write(text)) return;
		await new Promise<void>((resolve) => {
			this.stdout.once("drain", resolve);
			this.stdout.once("close", resolve);
		});
	}

	private textOf(report: Report, name: string): string {
		if (!this.several) return this.format.write(report);
		const named = report.id === undefined ? { id: name, ...report } : report;
		const text = this.format.write(named);
		return this.format.name === "csv"
			? withColumn(text, "file", String(named.id), this.first)
			: text;
	}
}

/** A row of CSV with its line end: between quotation marks it may run over lines. */
const ROW = /(?:[^"\r\n]|"[^"]*")*\r\n/g;

/** CSV with one more column at its left; without its header unless `headed`. */
export function withColumn(csv: string, title: string, value: string, headed: boolean): string {
	const cell = writeCell(value);
	const rows = csv.match(ROW) ?? [];
	return rows
		.flatMap((row, i) => (i === 0 ? (headed ? [`${title},${row}`] : []) : [`${cell},${row}`]))
		.join("");
}
