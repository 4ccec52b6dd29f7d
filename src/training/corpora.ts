import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWrittenFolder, WRITTEN } from "../evaluation/gold/written.ts";
import type { Span } from "../text/span.ts";

/** A relation as annotated: the spans of each role (UTF-16, end-exclusive), any of them empty. */
export interface GoldRelation {
	readonly source: readonly Span[];
	readonly cue: readonly Span[];
	readonly content: readonly Span[];
}

/** A text of a corpus; `relations` is null where it has no labels. */
export interface Sample {
	readonly id: string;
	readonly set: string;
	readonly text: string;
	readonly relations: readonly GoldRelation[] | null;
}

/** UTF-16 offset of every code point of a text, and of its end: brat counts in code points. */
function codePointOffsets(text: string): number[] {
	const offsets: number[] = [];
	let at = 0;
	for (const character of text) {
		offsets.push(at);
		at += character.length;
	}
	offsets.push(at);
	return offsets;
}

/** Reads brat standoff as PolNeAR writes it: T lines are spans, E lines are relations. */
export function readStandoff(standoff: string, text: string): GoldRelation[] {
	const offsets = codePointOffsets(text);
	const at = (value: string) => offsets[Number(value)] ?? text.length;
	const spans = new Map<string, Span[]>();
	const relations: GoldRelation[] = [];
	const lines = standoff.split("\n").map((line) => line.split("\t"));
	for (const [id, body] of lines) {
		if (id === undefined || body === undefined || !id.startsWith("T")) continue;
		const pieces = body.slice(body.indexOf(" ") + 1).split(";");
		spans.set(
			id,
			pieces.map((piece) => {
				const [start = "0", end = "0"] = piece.split(" ");
				return { start: at(start), end: at(end) };
			}),
		);
	}
	for (const [id, body] of lines) {
		if (id === undefined || body === undefined || !id.startsWith("E")) continue;
		const roles: Record<string, Span[]> = { Source: [], Cue: [], Content: [] };
		for (const link of body.trim().split(" ")) {
			const [role = "", target = ""] = link.split(":");
			roles[role.replace(/\d+$/, "")]?.push(...(spans.get(target) ?? []));
		}
		const { Source: source = [], Cue: cue = [], Content: content = [] } = roles;
		if (source.length + cue.length + content.length > 0) relations.push({ source, cue, content });
	}
	const first = (r: GoldRelation) =>
		Math.min(...[...r.source, ...r.cue, ...r.content].map((span) => span.start));
	return relations.sort((a, b) => first(a) - first(b));
}

/** PolNeAR: the first annotator of every article. */
export function readPolnear(folder: string, split: string): Sample[] {
	const texts = join(folder, "data", split, "text");
	const standoffs = join(folder, "data", split, "attributions");
	if (!existsSync(texts)) return [];
	const files = readdirSync(standoffs).sort();
	return readdirSync(texts)
		.sort()
		.flatMap((file) => {
			const id = file.replace(/\.txt$/, "");
			const standoff = files.find(
				(name) => name.startsWith(id) && /^_[0-9a-f]{4}\.ann$/.test(name.slice(id.length)),
			);
			if (standoff === undefined) return [];
			const text = readFileSync(join(texts, file), "utf8");
			const relations = readStandoff(readFileSync(join(standoffs, standoff), "utf8"), text);
			return [{ id, set: `polnear-${split}`, text, relations }];
		});
}

type Pair = readonly [number, number];

interface GuideAttribution {
	readonly speaker: string | null;
	readonly mention: Pair | null;
	readonly cue: Pair | null;
	readonly content: readonly Pair[] | null;
}

interface GuideArticle {
	readonly id: string;
	readonly text: string;
	readonly sentences: readonly { readonly attributions: readonly GuideAttribution[] }[];
}

function toSpans(pairs: readonly (Pair | null)[]): Span[] {
	return pairs.flatMap((pair) => (pair === null ? [] : [{ start: pair[0], end: pair[1] }]));
}

/** Sentences over which a content without a cue of its own may look for the relation that it carries on. */
const CARRY = 6;

/**
 * Labels of the annotation guide as relations: attributions that share a cue are one; a content without
 * a cue joins the nearest relation of the same speaker, before it or else after.
 */
function guideRelations(article: GuideArticle): GoldRelation[] {
	interface Open {
		sentence: number;
		speaker: string | null;
		source: Span[];
		cue: Span[];
		content: Span[];
	}
	const open: Open[] = [];
	const loose: { sentence: number; attribution: GuideAttribution }[] = [];
	article.sentences.forEach(({ attributions }, sentence) => {
		for (const attribution of attributions) {
			if (attribution.cue === null) {
				loose.push({ sentence, attribution });
				continue;
			}
			const [start, end] = attribution.cue;
			const same = open.find((r) => r.cue[0]?.start === start && r.cue[0]?.end === end);
			const source = toSpans([attribution.mention]);
			if (same !== undefined) same.source.push(...source);
			else {
				const content = toSpans(attribution.content ?? []);
				open.push({
					sentence,
					speaker: attribution.speaker,
					source,
					cue: [{ start, end }],
					content,
				});
			}
		}
	});
	for (const { sentence, attribution } of loose) {
		const near = open
			.filter((r) => r.speaker === attribution.speaker && Math.abs(r.sentence - sentence) <= CARRY)
			.sort((a, b) => {
				const cost = (r: Open) =>
					r.sentence <= sentence ? sentence - r.sentence : r.sentence - sentence + 0.5;
				return cost(a) - cost(b);
			});
		near[0]?.content.push(...toSpans(attribution.content ?? []));
	}
	// The last of those that overlap has the token: what is said inside another's words comes behind them.
	const size = (relation: Open) =>
		relation.content.reduce((sum, { start, end }) => sum + end - start, 0);
	return open.sort((a, b) => size(b) - size(a));
}

/** A file of ../shared/gold: one article a line. */
export function readGuide(file: string, set: string): Sample[] {
	if (!existsSync(file)) return [];
	return readFileSync(file, "utf8")
		.trim()
		.split("\n")
		.map((line) => {
			const article: GuideArticle = JSON.parse(line);
			return toSample(article, set);
		});
}

function toSample(article: GuideArticle, set: string): Sample {
	return { id: article.id, set, text: article.text, relations: guideRelations(article) };
}

/** The articles of data/training, labelled by the same guide. */
export function readWritten(): Sample[] {
	return readWrittenFolder(WRITTEN).map((article) => toSample(article, "written"));
}

/** Wikinews without labels. */
export function readWikinewsRaw(file: string): Sample[] {
	if (!existsSync(file)) return [];
	return readFileSync(file, "utf8")
		.trim()
		.split("\n")
		.map((line, i) => {
			const article: { readonly text: string } = JSON.parse(line);
			return { id: `raw${i}`, set: "wikinews-raw", text: article.text, relations: null };
		});
}

/** The running text of a CoNLL-U file, its `# newpar` and `# newdoc` kept as line breaks. */
export function readConllu(file: string, set: string): Sample[] {
	const samples: Sample[] = [];
	let text = "";
	const flush = () => {
		if (text.trim() !== "")
			samples.push({ id: `${set}-${samples.length}`, set, text: text.trim(), relations: null });
		text = "";
	};
	for (const line of readFileSync(file, "utf8").split("\n")) {
		if (line.startsWith("# newdoc")) flush();
		else if (line.startsWith("# newpar")) text += "\n\n";
		else if (line.startsWith("# text = ")) text += `${line.slice(9)} `;
	}
	flush();
	return samples;
}
