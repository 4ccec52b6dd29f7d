import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readArticle } from "../article/read.ts";
import type { Span } from "../text/span.ts";

/**
 * Prints, per set, how much of the gold sentences is body and how much of the text outside them is
 * furniture: `node src/evaluation/furniture.ts [--misses] [set …]`. Reads ../shared.
 */
const SHARED = process.env.SOURCELINE_SHARED ?? "../shared";

interface Sample {
	readonly id: string;
	readonly text: string;
	/** What must be body. */
	readonly gold: readonly Span[];
	/** Whether everything outside `gold` is furniture; false where gold covers a part of the body only. */
	readonly whole: boolean;
}

function isSpan(value: unknown): value is Span {
	if (typeof value !== "object" || value === null) return false;
	return (
		"start" in value &&
		typeof value.start === "number" &&
		"end" in value &&
		typeof value.end === "number"
	);
}

function toSample(value: unknown): Sample[] {
	if (typeof value !== "object" || value === null || !("text" in value)) return [];
	const { text } = value;
	if (typeof text !== "string") return [];
	const id = "id" in value ? String(value.id) : "";
	if ("sentences" in value && Array.isArray(value.sentences)) {
		return [{ id, text, gold: value.sentences.filter(isSpan), whole: true }];
	}
	if (!("statements" in value) || !Array.isArray(value.statements)) return [];
	const gold = value.statements.flatMap((statement: unknown) => {
		if (typeof statement !== "object" || statement === null || !("spans" in statement)) return [];
		const spans = Array.isArray(statement.spans) ? statement.spans : [];
		return spans.flatMap((span: unknown) => {
			if (isSpan(span)) return [span];
			if (!Array.isArray(span)) return [];
			const [start, end]: unknown[] = span;
			return typeof start === "number" && typeof end === "number" ? [{ start, end }] : [];
		});
	});
	return [{ id, text, gold, whole: false }];
}

function readGold(name: string): Sample[] {
	const raw = readFileSync(`${SHARED}/gold/${name}`, "utf8");
	const values: unknown[] = name.endsWith(".jsonl")
		? raw.split("\n").flatMap((line) => (line.trim() === "" ? [] : [JSON.parse(line)]))
		: [JSON.parse(raw)].flat();
	return values.flatMap(toSample);
}

/** The spans of the first annotation file of each article; offsets in code points. */
function readPolnear(split: string): Sample[] {
	const folder = `${SHARED}/corpora/polnear/data/${split}`;
	const files = readdirSync(`${folder}/attributions`).sort();
	return readdirSync(`${folder}/text`).map((name) => {
		const text = readFileSync(`${folder}/text/${name}`, "utf8");
		const id = name.replace(/\.txt$/, "");
		const file = files.find(
			(candidate) => candidate.startsWith(id.slice(0, -5)) || candidate.startsWith(id),
		);
		const units = [0];
		for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
		const lines = file ? readFileSync(`${folder}/attributions/${file}`, "utf8").split("\n") : [];
		const gold = lines.flatMap((line) => {
			const pieces = /^T\d+\t\w+ ([\d ;]+)\t/.exec(line)?.[1] ?? "";
			return pieces.split(";").flatMap((piece) => {
				const [start, end] = piece.trim().split(" ").map(Number);
				if (start === undefined || end === undefined) return [];
				return [{ start: units[start] ?? 0, end: units[end] ?? 0 }];
			});
		});
		return { id, text, gold, whole: false };
	});
}

function cover(length: number, spans: readonly Span[]): Uint8Array {
	const covered = new Uint8Array(length);
	for (const { start, end } of spans) covered.fill(1, start, end);
	return covered;
}

interface Tally {
	gold: number;
	kept: number;
	other: number;
	aside: number;
}

function measure(sample: Sample, misses: boolean): Tally {
	const article = readArticle({ text: sample.text });
	const body = cover(sample.text.length, article.document.paragraphs);
	const gold = cover(sample.text.length, sample.gold);
	const tally: Tally = { gold: 0, kept: 0, other: 0, aside: 0 };
	let run = "";
	let miss = "";
	for (let i = 0; i <= sample.text.length; i++) {
		const space = /\s/.test(sample.text.charAt(i));
		const lost = gold[i] === 1 && body[i] === 0;
		const left = sample.whole && gold[i] === 0 && body[i] === 1;
		const here = i === sample.text.length ? "" : lost ? "LOST" : left ? "LEFT" : "";
		if (here === miss || (space && i < sample.text.length)) run += sample.text.charAt(i);
		else {
			if (misses && miss !== "" && run.trim() !== "")
				console.log(`${sample.id}\t${miss}\t${run.trim()}`);
			run = sample.text.charAt(i);
			miss = here;
		}
		if (space || i === sample.text.length) continue;
		if (gold[i] === 1) {
			tally.gold++;
			if (body[i] === 1) tally.kept++;
		} else if (sample.whole) {
			tally.other++;
			if (body[i] === 0) tally.aside++;
		}
	}
	return tally;
}

const SETS: Readonly<Record<string, () => Sample[]>> = {
	moscow: () => readGold("moscow-four-party-talks.json"),
	"wikinews-train": () => readGold("wikinews-train.jsonl"),
	"styles-train": () => readGold("styles-train.jsonl"),
	"wikinews-dev": () => readGold("wikinews-dev.jsonl"),
	"styles-dev": () => readGold("styles-dev.jsonl"),
	"markkula-dev": () => readGold("markkula-dev.json"),
	"polnear-train": () => readPolnear("train"),
	"polnear-dev": () => readPolnear("dev"),
};

function share(part: number, whole: number): string {
	return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(2)} %`;
}

if (!existsSync(`${SHARED}/gold`)) {
	console.error(`No corpora at ${SHARED}: nothing to measure.`);
	process.exit(1);
}
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const misses = process.argv.includes("--misses");
for (const [name, read] of Object.entries(SETS)) {
	if (wanted.length > 0 && !wanted.includes(name)) continue;
	const total: Tally = { gold: 0, kept: 0, other: 0, aside: 0 };
	for (const sample of read()) {
		const tally = measure(sample, misses);
		total.gold += tally.gold;
		total.kept += tally.kept;
		total.other += tally.other;
		total.aside += tally.aside;
	}
	const kept = `gold in body ${share(total.kept, total.gold)} of ${total.gold}`;
	console.log(
		`${name.padEnd(16)}${kept}   rest aside ${share(total.aside, total.other)} of ${total.other}`,
	);
}
