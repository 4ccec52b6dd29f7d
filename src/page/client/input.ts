import type { PageArticle } from "../page-view.ts";
import { looksLikeHtml } from "../plain.ts";
import { WORDS } from "../words.ts";
import { announce, byId, nearest } from "./elements.ts";
import { fromFragment } from "./link.ts";
import { attribute, ServiceError, sampleText } from "./service.ts";
import type { Session } from "./session.ts";
import type { Show } from "./show.ts";

/** Every way that an article comes in: the field, a file, a drop, a paste, an example, a link. */
export class Input {
	private readonly session: Session;
	private readonly show: Show;
	/** Counts analyses: an answer that a later one overtook is not shown. */
	private latest = 0;

	constructor(session: Session, show: Show) {
		this.session = session;
		this.show = show;
	}

	/** Listens to the page. */
	listen(): void {
		const form = byId("form", HTMLFormElement);
		const field = byId("text", HTMLTextAreaElement);
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			if (field.value.trim() === "") field.focus();
			else void this.analyse(articleOf(field.value), null);
		});
		form.addEventListener("change", (event) => {
			if (!(event.target instanceof HTMLInputElement)) return;
			const file = event.target.files?.[0];
			if (file) void this.readFile(file);
		});
		form.addEventListener("click", (event) => {
			const sample = nearest(event, "[data-sample]")?.getAttribute("data-sample");
			if (sample === null || sample === undefined || event.defaultPrevented) return;
			event.preventDefault();
			void this.readSample(sample);
		});
		field.addEventListener("keydown", (event) => {
			if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
		});
		document.addEventListener("paste", (event) => this.paste(event, field));
		this.listenToDrops();
		addEventListener("hashchange", () => void this.readLink());
		void this.readLink();
	}

	private paste(event: ClipboardEvent, field: HTMLTextAreaElement): void {
		const text = event.clipboardData?.getData("text/plain") ?? "";
		if (text.trim() === "") return;
		if (event.target === field) {
			if (field.value !== "") return;
		} else if (event.target instanceof Element && event.target.matches("input, textarea")) {
			return;
		}
		event.preventDefault();
		field.value = text;
		void this.analyse(articleOf(text), null);
	}

	private listenToDrops(): void {
		const { classList } = document.documentElement;
		addEventListener("dragover", (event) => {
			event.preventDefault();
			classList.add("dropping");
		});
		addEventListener("dragleave", (event) => {
			if (event.relatedTarget === null) classList.remove("dropping");
		});
		addEventListener("drop", (event) => {
			event.preventDefault();
			classList.remove("dropping");
			const file = event.dataTransfer?.files[0];
			const text = event.dataTransfer?.getData("text/plain") ?? "";
			if (file) void this.readFile(file);
			else if (text.trim() !== "") void this.analyse(articleOf(text), null);
		});
	}

	private async readFile(file: File): Promise<void> {
		const text = await file.text();
		const readable = /\.(?:txt|html?|md)$/i.test(file.name) || file.type.startsWith("text/");
		if (!readable || text.includes("\0")) {
			this.complain(WORDS.notText(file.name));
			return;
		}
		await this.analyse(articleOf(text), null);
	}

	private async readSample(id: string): Promise<void> {
		try {
			const link = document.querySelector(`[data-sample="${CSS.escape(id)}"]`);
			const title = link?.getAttribute("title") ?? "";
			await this.analyse({ kind: "text", value: await sampleText(id), title }, id);
		} catch (failure) {
			this.complain(failure instanceof ServiceError ? failure.message : WORDS.tooFar);
		}
	}

	private async readLink(): Promise<void> {
		const article = await fromFragment(location.hash);
		if (article !== null) await this.analyse(article, null);
	}

	/** Sends an article to the service and shows its report, or why there is none. */
	private async analyse(article: PageArticle, sample: string | null): Promise<void> {
		const turn = ++this.latest;
		const button = byId("form", HTMLFormElement).querySelector("button.primary");
		button?.setAttribute("aria-busy", "true");
		const begun = performance.now();
		try {
			const report = await attribute(article);
			if (turn !== this.latest) return;
			this.session.open(article, report);
			this.complain("");
			this.show.draw();
			this.settle(article, sample);
			const took = Math.round(performance.now() - begun);
			announce(WORDS.analysed(report.sentences.length, took));
		} catch (failure) {
			if (turn !== this.latest) return;
			this.complain(failure instanceof ServiceError ? failure.message : WORDS.tooFar);
			if (!(failure instanceof ServiceError)) throw failure;
		} finally {
			button?.removeAttribute("aria-busy");
		}
	}

	/** Makes the field, the examples and the address tell which article is shown. */
	private settle(article: PageArticle, sample: string | null): void {
		byId("text", HTMLTextAreaElement).value = sample === null ? article.value : "";
		for (const link of document.querySelectorAll("[data-sample]")) {
			if (link.getAttribute("data-sample") === sample) link.setAttribute("aria-current", "true");
			else link.removeAttribute("aria-current");
		}
		const address =
			sample === null ? `/${location.hash}` : `/?sample=${encodeURIComponent(sample)}`;
		history.replaceState(null, "", address);
		const { title } = this.session;
		document.title = title !== null ? `${title} · ${WORDS.name}` : WORDS.name;
	}

	private complain(words: string): void {
		const problem = byId("problem", HTMLElement);
		problem.textContent = words;
		problem.hidden = words === "";
	}
}

function articleOf(input: string): PageArticle {
	return { kind: looksLikeHtml(input) ? "html" : "text", value: input };
}
