import type { Report, ReportEntity, ReportSentence } from "../contract/report.ts";
import type { EntityType } from "../contract/vocabulary.ts";
import { escapeHtml } from "./escape.ts";
import { HTML_STYLE } from "./html-style.ts";
import { sentenceLines } from "./ndjson.ts";

/**
 * The report as a page that needs nothing beside it: to archive, to mail, to print. No script, nothing
 * fetched, every word of the article escaped.
 */
export function toHtml(report: Report): string {
	const title = report.article.title ?? "Untitled article";
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Sourceline ${escapeHtml(report.engine.version)}">
<title>${escapeHtml(title)}: who says each sentence</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
<p class="quiet">Sourceline: who says each sentence</p>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p>${finding(report)}</p>
</header>
<main>
<div class="article" dir="auto">
${article(report)}
</div>
<h2>Sources</h2>
${sources(report)}
<h2>Sentence by sentence</h2>
${sentences(report)}
</main>
${footer(report)}
</body>
</html>
`;
}

function counted(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function finding({ summary }: Report): string {
	const { sentences: all, attributed, agentless, unattributed, speakers } = summary;
	return (
		`Of ${counted(all, "sentence")}, ${attributed} ${attributed === 1 ? "rests" : "rest"} on a stated source (${counted(speakers.length, "speaker")}), ` +
		`${agentless} on nobody in particular, ${unattributed} on the article’s own word. Attributed does not mean true.`
	);
}

/** The class that gives a sentence its colour: its first speaker's type, or that nobody is named. */
function voiceOf(sentence: ReportSentence, types: ReadonlyMap<string, EntityType>): string {
	if (sentence.status === "agentless") return "agentless";
	return types.get(sentence.attributions[0] ?? "") ?? "";
}

function article(report: Report): string {
	const entities = new Map(report.entities.map(({ id, type }) => [id, type]));
	const types = new Map<string, EntityType>();
	for (const { id, speaker } of report.attributions) {
		const type = entities.get(speaker.entity);
		if (type !== undefined) types.set(id, type);
	}
	const paragraphs = new Map<number, string[]>();
	for (const sentence of report.sentences) {
		const words = escapeHtml(sentence.plain ?? sentence.text);
		const link = `<a href="#r${sentence.index}" id="s${sentence.index}">${sentence.index + 1}</a>`;
		const marked = `<span class="s ${voiceOf(sentence, types)}">${words}${link}</span>`;
		const open = paragraphs.get(sentence.paragraph);
		if (open) open.push(marked);
		else paragraphs.set(sentence.paragraph, [marked]);
	}
	return [...paragraphs.values()].map((marked) => `<p>${marked.join(" ")}</p>`).join("\n");
}

function table(head: readonly string[], rows: readonly string[]): string {
	const titles = head.map((title) => `<th scope="col">${title}</th>`).join("");
	return `<div class="scroll"><table><thead><tr>${titles}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table></div>`;
}

function sources({ entities, summary }: Report): string {
	if (summary.speakers.length === 0) return "<p>Nobody is stated as a source.</p>";
	const byId = new Map(entities.map((entity) => [entity.id, entity]));
	const rows = summary.speakers.flatMap(({ entity, sentences: said }) => {
		const speaker = byId.get(entity);
		return speaker === undefined ? [] : [source(speaker, said)];
	});
	return table(["Name", "Kind", "Also called", "Sentences"], rows);
}

function source({ name, type, title, aliases }: ReportEntity, said: readonly number[]): string {
	const links = said.map((index) => `<a href="#r${index}">${index + 1}</a>`).join(" ");
	const named = title === null ? name : `${name}, ${title}`;
	return `<tr><td><span class="who ${type}"><bdi>${escapeHtml(named)}</bdi></span></td><td>${KINDS[type]}</td><td dir="auto">${escapeHtml(aliases.join(", "))}</td><td>${links}</td></tr>`;
}

const KINDS: Readonly<Record<EntityType, string>> = {
	"named-person": "person",
	"named-organization": "organization",
	document: "document",
	"anonymous-source": "anonymous source",
	"unnamed-person": "unnamed person",
	"unnamed-group": "unnamed group",
};

function sentences(report: Report): string {
	const rows = sentenceLines(report).flatMap((line) => {
		const number = `<td class="n"><a href="#s${line.index}">${line.index + 1}</a></td>`;
		const words = `<td dir="auto">${escapeHtml(line.plain ?? line.text)}</td>`;
		const sure = (confidence: number) => `<td class="n">${confidence.toFixed(2)}</td>`;
		const row = (id: string, who: string, confidence: number, why: string) =>
			`<tr${id}>${number}${words}<td>${who}</td>${sure(confidence)}<td class="evidence">${escapeHtml(why)}</td></tr>`;
		const anchor = (first: boolean) => (first ? ` id="r${line.index}"` : "");
		if (line.attributions.length === 0) {
			const who = line.status === "agentless" ? "nobody named" : "the article";
			return [row(anchor(true), who, line.confidence, line.evidence ?? "")];
		}
		return line.attributions.map(({ speaker, via, confidence, evidence }, index) => {
			const chain = via.map(({ name }) => name).join(", ");
			const relay = chain === "" ? "" : ` <span class="quiet">via ${escapeHtml(chain)}</span>`;
			const who = `<span class="who ${speaker.type}"><bdi>${escapeHtml(speaker.name)}</bdi></span>${relay}`;
			return row(anchor(index === 0), who, confidence, evidence);
		});
	});
	return table(["No.", "Sentence", "Whose word", "Sure", "Why"], rows);
}

function footer({ engine, article: { id, language, length, offsetUnit } }: Report): string {
	const unit = offsetUnit === "utf16" ? "UTF-16 code units" : "code points";
	return `<footer><p>Made by ${engine.name} ${escapeHtml(engine.version)}, model ${escapeHtml(engine.model)}, from ${length} ${unit} in ${escapeHtml(language)}, SHA-256 ${id}. “Sure” is the probability that the answer is right. It says whose word a sentence is given on, not whether that word is right.</p></footer>`;
}
