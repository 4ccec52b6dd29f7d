import type { Report } from "../../contract/report.ts";
import { type Correction, type Corrections, corrected } from "../corrections.ts";
import { type Gold, toGold } from "../gold.ts";
import { type Handover, type PageArticle, titleOf } from "../page-view.ts";
import { type Reading, read } from "../reading.ts";
import { isReport } from "./service.ts";
import { loadCorrections, saveCorrections } from "./store.ts";

/** What the page is about just now: an article, its report, and the reader's corrections of it. */
export class Session {
	private shown: { readonly article: PageArticle; readonly report: Report } | null = null;
	private own: Corrections = {};
	private drawn: Reading | null = null;

	/** Takes up an article with its report, and what the reader corrected of it before. */
	open(article: PageArticle, report: Report): void {
		this.shown = { article, report };
		this.own = loadCorrections(report.article.id);
		this.drawn = null;
	}

	/** The report as corrected, looked up; null before there is one. */
	get reading(): Reading | null {
		if (this.shown === null) return null;
		this.drawn ??= read(corrected(this.shown.report, this.own));
		return this.drawn;
	}

	get article(): PageArticle | null {
		return this.shown?.article ?? null;
	}

	/** What the article is called; null where nobody knows. */
	get title(): string | null {
		return this.shown && titleOf(this.shown.article, this.shown.report);
	}

	/** Indexes of the corrected sentences. */
	get corrections(): ReadonlySet<number> {
		return new Set(Object.keys(this.own).map(Number));
	}

	/** Corrects a sentence, or takes its correction back. */
	correct(sentence: number, correction: Correction | null): void {
		if (this.shown === null) return;
		const { [sentence]: _before, ...others } = this.own;
		this.own = correction === null ? others : { ...others, [sentence]: correction };
		saveCorrections(this.shown.report.article.id, this.own);
		this.drawn = null;
	}

	/** The report as corrected, as gold. */
	gold(): Gold | null {
		if (this.shown === null || this.reading === null) return null;
		return toGold(this.reading.report, this.shown.article.value);
	}
}

/** What the server put into the page; null where it is not there. */
export function readHandover(json: string): Handover | null {
	const value: unknown = JSON.parse(json);
	if (typeof value !== "object" || value === null || !("article" in value)) return null;
	const { article } = value;
	if (typeof article !== "object" || article === null) return null;
	if (!("kind" in article) || !("value" in article)) return null;
	const { kind, value: text } = article;
	if ((kind !== "text" && kind !== "html") || typeof text !== "string") return null;
	const report = "report" in value && isReport(value.report) ? value.report : null;
	const sample = "sample" in value && typeof value.sample === "string" ? value.sample : null;
	const title = "title" in article && typeof article.title === "string" ? article.title : null;
	return { article: { kind, value: text, ...(title === null ? {} : { title }) }, report, sample };
}
