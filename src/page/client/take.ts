import { renderReport } from "../report-page.tsx";
import { WORDS } from "../words.ts";
import { announce, byId, maybe, nearest } from "./elements.ts";
import { toFragment } from "./link.ts";
import { pageStyle, reportFile, ServiceError } from "./service.ts";
import type { Session } from "./session.ts";

/** Gives the reader a file. */
function save(blob: Blob, name: string): void {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * The command that gets the same report from a shell: the article stands in it, quoted; a key does not, but is
 * taken from where the shell keeps it.
 */
export function curlOf(origin: string, type: string, article: string, keyed: boolean): string {
	let end = "ARTICLE";
	while (article.split("\n").includes(end)) end += "_";
	const key = keyed ? '-H "authorization: Bearer $SOURCELINE_KEY" ' : "";
	return `curl ${key}-H 'content-type: ${type}; charset=utf-8' --data-binary @- ${origin}/v1/attributions <<'${end}'\n${article}\n${end}\n`;
}

/**
 * The page as it stands, with what the reader corrected, as one HTML file.
 * @throws ServiceError where the style cannot be had.
 */
async function htmlReport(session: Session): Promise<Blob> {
	const { reading, title, corrections } = session;
	if (reading === null) throw new ServiceError(WORDS.tooFar);
	const home = location.origin;
	const html = renderReport({ reading, title, corrections, style: await pageStyle(), home });
	return new Blob([html], { type: "text/html" });
}

/** Whatever can be taken along: files, a command, a link, paper. */
export function listenToTake(session: Session): void {
	const hint = byId("take-hint", HTMLElement);
	const tell = (words: string) => {
		hint.textContent = words;
		announce(words);
	};
	const copy = async (text: string) => {
		await navigator.clipboard.writeText(text);
		tell(WORDS.copied);
	};
	const stem = () => `sourceline-${session.reading?.report.article.id.slice(0, 8) ?? ""}`;

	byId("take", HTMLFormElement).addEventListener("submit", (event) => {
		const { submitter } = event;
		const { article } = session;
		if (!(submitter instanceof HTMLButtonElement) || article === null) return;
		event.preventDefault();
		const extension = submitter.getAttribute("data-extension") ?? submitter.value;
		const file =
			submitter.value === "html" ? htmlReport(session) : reportFile(article, submitter.value);
		file.then(
			(blob) => save(blob, `${stem()}.${extension}`),
			(failure) => tell(failure instanceof ServiceError ? failure.message : WORDS.tooFar),
		);
	});

	const ways: Readonly<Record<string, () => Promise<void> | void>> = {
		curl: () => {
			const { article } = session;
			if (article === null) return;
			const type = article.kind === "html" ? "text/html" : "text/plain";
			const keyed = maybe("key", HTMLInputElement) !== null;
			return copy(curlOf(location.origin, type, article.value, keyed));
		},
		link: async () => {
			const fragment = session.article && (await toFragment(session.article));
			if (fragment === null) tell(WORDS.linkTooLong);
			else await copy(`${location.origin}/${fragment}`);
		},
		print: () => print(),
		gold: () => {
			const gold = JSON.stringify(session.gold(), null, 1);
			save(new Blob([gold], { type: "application/json" }), `${stem()}-gold.json`);
		},
	};
	document.addEventListener("click", (event) => {
		const way = nearest(event, "[data-take]")?.getAttribute("data-take");
		if (way) void ways[way]?.();
	});
}
