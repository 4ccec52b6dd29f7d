import { toHtml } from "../html.ts";
import { Verdict } from "../view/verdict.tsx";
import { VOICES } from "../voice.ts";
import { WORDS } from "../words.ts";
import { listenToCorrections } from "./correcting.ts";
import { byId, maybe, nearest, numberIn } from "./elements.ts";
import { Input } from "./input.ts";
import { listenToKeys } from "./keys.ts";
import { listenToMap } from "./map.ts";
import { check, ServiceError } from "./service.ts";
import { readHandover, Session } from "./session.ts";
import { Show } from "./show.ts";
import { listenToTake } from "./take.ts";

/** Clicks on what the report drew: sentences, segments, kinds, sources. */
function listenToClicks(show: Show): void {
	document.addEventListener("click", (event) => {
		const sentence = numberIn(nearest(event, "[data-sentence]"), "data-sentence");
		const segment = numberIn(nearest(event, "[data-goto]"), "data-goto");
		const source = numberIn(nearest(event, "[data-source]"), "data-source");
		const voice = nearest(event, "a[data-voice]")?.getAttribute("data-voice");
		if (sentence !== null) {
			event.preventDefault();
			show.choose(sentence);
			if (nearest(event, ".rail, #claim")) show.centre(sentence);
			byId(`c${sentence}-title`, HTMLElement).focus({ preventScroll: true });
		} else if (segment !== null) {
			event.preventDefault();
			show.follow(segment);
		} else if (nearest(event, "[data-close]")) {
			event.preventDefault();
			const { open } = show;
			show.choose(null);
			if (open !== null) show.goTo(open);
		} else if (source !== null) {
			event.preventDefault();
			show.pick({ by: "source", place: source });
		} else if (voice !== null && voice !== undefined) {
			event.preventDefault();
			const known = VOICES.find((each) => each === voice);
			if (known) show.pick({ by: "voice", voice: known });
		} else if (nearest(event, "#show-all")) {
			show.narrow(null);
		}
	});
	const search = byId("search", HTMLInputElement);
	search.addEventListener("input", () => {
		const query = search.value.trim();
		show.narrow(query === "" ? null : { by: "words", query });
	});
	search.addEventListener("keydown", (event) => {
		if (event.key === "Enter") show.goToFirst();
	});
}

/** The form that holds a claim against the article, where the service does that. */
function listenToClaims(session: Session): void {
	const form = maybe("claim", HTMLFormElement);
	form?.addEventListener("submit", (event) => {
		event.preventDefault();
		const { reading } = session;
		if (session.article === null) return;
		const fields = new FormData(form);
		const text = String(fields.get("text") ?? "").trim();
		const speaker = String(fields.get("speaker") ?? "").trim();
		const verdict = byId("verdict", HTMLElement);
		check(session.article, speaker === "" ? { text } : { text, speaker }).then(
			(result) => {
				// Another article may have come in the meantime: its verdict would point to wrong places.
				if (session.reading !== reading || reading === null) return;
				verdict.innerHTML = toHtml(Verdict({ reading, result }));
			},
			(failure) => {
				verdict.textContent = failure instanceof ServiceError ? failure.message : WORDS.tooFar;
			},
		);
	});
}

const handover = readHandover(byId("handover", HTMLElement).textContent);
// Without a report there is nothing to take over: the form then asks the server for a page.
if (handover?.report) {
	const session = new Session();
	const show = new Show(session);
	session.open(handover.article, handover.report);
	if (session.corrections.size > 0) show.draw();
	else show.choose(null);
	listenToClicks(show);
	listenToClaims(session);
	listenToCorrections(session, show);
	listenToKeys(session, show);
	listenToMap();
	listenToTake(session);
	new Input(session, show).listen();
}
