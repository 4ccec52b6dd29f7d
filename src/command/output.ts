import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { writeCell } from "../export/csv.ts";
import { type Options, UsageError } from "./options.ts";

/** The answer for one article. */
export interface Answer {
	/** The article's name, with the line where its file has several. */
	readonly name: string;
	/** Where the answer goes below the directory for answers. */
	readonly place: string;
	/** The answer as text; `named` where it is one of several, and must say of which article it is. */
	readonly write: (named: boolean) => string;
}

/** Where answers go. */
export interface Output {
	/** Takes the next answer; done when there is room for another. */
	take(answer: Answer): Promise<void>;
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

	async take({ place, write }: Answer): Promise<void> {
		const path = join(this.directory, `${place}.${this.format.extension}`);
		if (this.written.has(path)) throw new Error(`another article's answer is in ${path} already`);
		this.written.add(path);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, write(false));
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

	async take(answer: Answer): Promise<void> {
		const text = this.textOf(answer);
		this.first = false;
		if (this.stdout.write(text)) return;
		await new Promise<void>((resolve) => {
			this.stdout.once("drain", resolve);
			this.stdout.once("close", resolve);
		});
	}

	private textOf({ name, write }: Answer): string {
		const text = write(this.several);
		return this.several && this.format.name === "csv"
			? withColumn(text, "file", name, this.first)
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
