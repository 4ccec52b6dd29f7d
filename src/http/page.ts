import type { ErrorCode } from "../contract/errors.ts";
import { LIMITS } from "../contract/limits.ts";
import type { Report } from "../contract/report.ts";
import type { AttributionRequest } from "../contract/request.ts";
import { REPORT_FORMATS } from "../export/formats.ts";
import { renderModelCard } from "../page/model-card.tsx";
import { renderPage } from "../page/page.tsx";
import type { PageArticle, PageView } from "../page/page-view.ts";
import { looksLikeHtml } from "../page/plain.ts";
import { read } from "../page/reading.ts";
import { renderReport } from "../page/report-page.tsx";
import { problemInWords, WORDS } from "../page/words.ts";
import { digest } from "../report/digest.ts";
import { answer } from "../service/answer.ts";
import { LIMIT_NAMES, ProblemError, problemOf } from "../service/problems.ts";
import { validateRequest } from "../service/validate.ts";
import { readBytes } from "./body.ts";
import type { Dependencies } from "./dependencies.ts";
import { tagged } from "./etag.ts";
import { fileHeaders } from "./file-headers.ts";

const HTML = {
	"content-type": "text/html; charset=utf-8",
	"content-security-policy":
		"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	vary: "Accept",
} as const;

/** A file of the page: its address changes with its content, so that it may be kept for good. */
interface Asset {
	readonly path: string;
	readonly type: string;
	readonly body: string;
}

/** What the form may send beside the text: an attached file, a format to get the report in, and a key. */
interface Form {
	readonly article: PageArticle;
	readonly format: string | null;
	/** The key that was typed; undefined where there is none. */
	readonly key: string | undefined;
}

/** What stands between the form and the engine. */
interface FormDoor {
	/** Whether the service asks for a key. */
	readonly keyed: boolean;
	/** Is asked before anything is done with the article, with the key that was typed. */
	readonly letIn: (key: string | undefined) => Promise<void>;
	/** Is told the problem that the page then says in words. */
	readonly onProblem: (code: ErrorCode) => void;
}

/** The page at `/`, its form, its two files, and the model card. */
export class Page {
	private readonly dependencies: Dependencies;
	/** The addresses of the service: what it does not have, the page does not offer. */
	private readonly paths: readonly string[];
	private readonly script: Asset;
	private readonly style: Asset;
	/** The pages of the examples, drawn once: they do not change. */
	private readonly drawn = { open: new Map<string, string>(), keyed: new Map<string, string>() };

	constructor(dependencies: Dependencies, paths: readonly string[]) {
		this.dependencies = dependencies;
		this.paths = paths;
		const { script, style } = dependencies.page;
		this.script = assetOf(script, "js", "text/javascript; charset=utf-8");
		this.style = assetOf(style, "css", "text/css; charset=utf-8");
	}

	/**
	 * GET /: the page with an example analysed, the first or the one that `?sample=` names; `keyed` where the
	 * service asks for a key, for which the page then has a field.
	 */
	async example(request: Request, keyed: boolean): Promise<Response> {
		const { samples } = this.dependencies;
		const wanted = new URL(request.url).searchParams.get("sample") ?? samples[0]?.id;
		const sample = samples.find(({ id }) => id === wanted);
		if (sample === undefined) {
			const nothing: PageArticle = { kind: "text", value: "" };
			return this.answer(404, this.draw(nothing, null, WORDS.noSample, null, keyed));
		}
		const drawn = keyed ? this.drawn.keyed : this.drawn.open;
		let html = drawn.get(sample.id);
		if (html === undefined) {
			const { text, title } = sample;
			const article: PageArticle = { kind: "text", value: text, title };
			html = this.draw(article, answer(this.dependencies, { text }), null, sample.id, keyed);
			drawn.set(sample.id, html);
		}
		return tagged(request, html, { ...HTML, "cache-control": "public, max-age=60" });
	}

	/**
	 * POST /: the page with the article that the form sends; or, where it asks for a format, the report in that.
	 */
	async form(request: Request, { keyed, letIn, onProblem }: FormDoor): Promise<Response> {
		let article: PageArticle = { kind: "text", value: "" };
		try {
			const form = await readForm(request);
			article = form.article;
			await letIn(form.key);
			const sent = validateRequest({ [article.kind]: article.value });
			const report = answer(this.dependencies, sent);
			if (form.format !== null) return this.reportFile(report, sent, form.format, request);
			return this.answer(200, this.draw(article, report, null, null, keyed));
		} catch (failure) {
			const error = problemOf(failure);
			if (error.code === "internal") throw failure;
			onProblem(error.code);
			const problem = error.toProblem();
			const html = this.draw(article, null, problemInWords(problem), null, keyed);
			return this.answer(problem.status, html, error.headers);
		}
	}

	/**
	 * GET /page/{name}: the script and the style.
	 * @throws ProblemError not-found.
	 */
	file(request: Request): Response {
		const { pathname } = new URL(request.url);
		const asset = [this.script, this.style].find(({ path }) => path === pathname);
		if (asset === undefined) throw new ProblemError("not-found", `Nothing is at ${pathname}.`);
		return new Response(asset.body, {
			headers: {
				"content-type": asset.type,
				"cache-control": "public, max-age=31536000, immutable",
			},
		});
	}

	/** GET /model-card: what the engine learned from, and where it fails. */
	modelCard(request: Request): Promise<Response> {
		const html = renderModelCard(this.dependencies.page.modelCard, this.addresses);
		return tagged(request, html, { ...HTML, "cache-control": "public, max-age=300" });
	}

	private get addresses() {
		return { script: this.script.path, style: this.style.path };
	}

	/**
	 * A report as a file. HTML is the page itself, not the document of the API: what a reader saw is what he keeps.
	 * @throws ProblemError not-acceptable.
	 */
	private reportFile(
		report: Report,
		sent: AttributionRequest,
		name: string,
		request: Request,
	): Response {
		const format = REPORT_FORMATS.find((each) => each.name === name);
		if (format === undefined) {
			throw new ProblemError("not-acceptable", "There is no such format.");
		}
		const body =
			format.name === "html"
				? this.drawReport(report, new URL(request.url).origin)
				: format.write(report, sent);
		return new Response(body, {
			headers: {
				"content-type": format.contentType,
				"cache-control": "no-store",
				...fileHeaders(report, format),
			},
		});
	}

	private drawReport(report: Report, home: string): string {
		const { body: style } = this.style;
		const { title } = report.article;
		return renderReport({ reading: read(report), title, corrections: new Set(), style, home });
	}

	private answer(status: number, html: string, headers = {}): Response {
		const common = { ...HTML, "cache-control": "no-store" };
		return new Response(html, { status, headers: { ...common, ...headers } });
	}

	private draw(
		article: PageArticle,
		report: Report | null,
		problem: string | null,
		sample: string | null,
		keyed: boolean,
	): string {
		const view: PageView = {
			keyed,
			article,
			report,
			problem,
			sample,
			samples: this.dependencies.samples,
			formats: REPORT_FORMATS,
			checks: this.paths.includes("/v1/checks"),
			addresses: this.addresses,
		};
		return renderPage(view);
	}
}

function assetOf(body: string, extension: string, type: string): Asset {
	return { path: `/page/${digest(body).slice(0, 12)}.${extension}`, type, body };
}

/**
 * Reads what the page's form sends.
 * @throws ProblemError too-large, unsupported-media-type.
 */
async function readForm(request: Request): Promise<Form> {
	const limit = { bytes: LIMITS.jsonBytes, named: LIMIT_NAMES.html };
	const bytes = await readBytes(request.body, limit);
	const type = request.headers.get("content-type") ?? "";
	const fields = await new Response(bytes, { headers: { "content-type": type } })
		.formData()
		.catch((cause: unknown) => {
			throw new ProblemError("unsupported-media-type", "It is not a form.", { cause });
		});
	const file = fields.get("file");
	const written = fields.get("text");
	const sent = file instanceof File && file.size > 0 ? await file.text() : String(written ?? "");
	// Forms send CRLF for every line break of a field, whatever was typed.
	const value = file instanceof File && file.size > 0 ? sent : sent.replaceAll("\r\n", "\n");
	const format = fields.get("format");
	const key = fields.get("key");
	return {
		article: { kind: looksLikeHtml(value) ? "html" : "text", value },
		format: typeof format === "string" ? format : null,
		key: typeof key === "string" && key !== "" ? key.trim() : undefined,
	};
}
