import type { Party, Report, ReportAttribution, ReportSpan, TextSpan } from "../contract/report.ts";
import type { AttributionRequest } from "../contract/request.ts";
import { type Source, sourceOf } from "./source.ts";

/** The kinds of span in the standoff file; docs/formats.md has the configuration that brat wants for them. */
type Label = "Sentence" | "Source" | "Relay" | "Cue" | "Content";

/** Where brat, written in Python, takes a line to end. */
const LINE_ENDS = /(?:(?!\t)[\p{Cc}\p{Zl}\p{Zp}])+/gu;

/**
 * The report as brat standoff, to lie beside a .txt file that holds exactly what was sent. Offsets count
 * code points, as brat does; a span over several lines is given in as many pieces. Each sentence has its
 * status as an attribute; each cue is an event with its source, content and relays, as in PolNeAR; what goes
 * on without a cue is tied to what it goes on with.
 */
export function toBrat(report: Report, request: AttributionRequest): string {
	return new Standoff(report, sourceOf(report, request)).write();
}

class Standoff {
	private readonly report: Report;
	private readonly source: Source;
	private readonly names: ReadonlyMap<string, string>;
	private readonly lines: string[] = [];
	/** Spans written so far, by what they are and where, to their ids. */
	private readonly spans = new Map<string, string>();
	private readonly counts = new Map<string, number>();
	/** The spans of contents, by the ids of their attributions. */
	private readonly contents = new Map<string, string>();

	constructor(report: Report, source: Source) {
		this.report = report;
		this.source = source;
		this.names = new Map(report.entities.map(({ id, name }) => [id, name]));
	}

	write(): string {
		for (const sentence of this.report.sentences) {
			this.line("A", `Status ${this.span("Sentence", [sentence])} ${sentence.status}`);
		}
		for (const attribution of this.report.attributions) this.attribution(attribution);
		return this.lines.map((line) => `${line}\n`).join("");
	}

	private attribution(attribution: ReportAttribution): void {
		const { id, speaker, via, cue, content, quote, continues } = attribution;
		const said = this.span("Content", content);
		this.contents.set(id, said);
		this.line("A", `Quote ${said} ${quote}`);
		const source = this.mention("Source", speaker);
		const relays = via.flatMap((relay) => this.mention("Relay", relay) ?? []);
		const links = [
			...(source === null ? [] : [`Source:${source}`]),
			`Content:${said}`,
			...relays.map((relay, index) => `Relay${index === 0 ? "" : index + 1}:${relay}`),
		];
		if (cue !== null) this.line("E", `Cue:${this.span("Cue", [cue])} ${links.join(" ")}`);
		else if (source !== null) this.line("R", `Says Arg1:${source} Arg2:${said}`);
		const before = this.contents.get(continues ?? "");
		if (before !== undefined) this.line("R", `Continues Arg1:${said} Arg2:${before}`);
		const chain = [...via, speaker].map(({ entity }) => this.names.get(entity) ?? "");
		this.note(said, chain.join(" < "));
	}

	private mention(label: Label, { entity, mention }: Party): string | null {
		if (mention === null) return null;
		const known = this.spans.size;
		const id = this.span(label, [mention]);
		if (this.spans.size > known) this.note(id, this.names.get(entity) ?? "");
		return id;
	}

	private note(id: string, words: string): void {
		this.line("#", `AnnotatorNotes ${id}\t${words.replace(/\s+/g, " ")}`);
	}

	/** Writes a span that is not there yet; its id. */
	private span(label: Label, places: readonly (ReportSpan | TextSpan)[]): string {
		const pieces = places.flatMap((place) => this.pieces(place));
		const where = pieces.map(({ start, end }) => `${start} ${end}`).join(";");
		const key = `${label} ${where}`;
		const known = this.spans.get(key);
		if (known !== undefined) return known;
		const id = this.line("T", `${key}\t${pieces.map(({ text }) => text).join(" ")}`);
		this.spans.set(key, id);
		return id;
	}

	/** A place by the lines it stands on, in code points. */
	private pieces(place: ReportSpan): TextSpan[] {
		const { start, end } = this.source.inUtf16(place);
		const text = this.source.text.slice(start, end);
		const pieces: TextSpan[] = [];
		let from = 0;
		const take = (to: number): void => {
			const words = text.slice(from, to);
			if (words.trim() === "") return;
			const before = [...this.source.text.slice(start, start + from)].length;
			const first = this.source.inCodePoints(place).start + before;
			pieces.push({ start: first, end: first + [...words].length, text: words });
		};
		for (const line of text.matchAll(LINE_ENDS)) {
			take(line.index);
			from = line.index + line[0].length;
		}
		take(text.length);
		return pieces;
	}

	/** Writes a line of a kind under the next id of it; the id. */
	private line(kind: "T" | "E" | "R" | "A" | "#", words: string): string {
		const count = (this.counts.get(kind) ?? 0) + 1;
		this.counts.set(kind, count);
		this.lines.push(`${kind}${count}\t${words}`);
		return `${kind}${count}`;
	}
}
