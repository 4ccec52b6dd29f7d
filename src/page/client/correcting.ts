import type { EntityType, Status } from "../../contract/vocabulary.ts";
import type { Correction } from "../corrections.ts";
import { STATUS_WORDS, TYPE_WORDS } from "../words.ts";
import { byId, nearest, numberIn } from "./elements.ts";
import type { Session } from "./session.ts";
import type { Show } from "./show.ts";

const isStatus = (value: unknown): value is Status =>
	typeof value === "string" && value in STATUS_WORDS;
const isType = (value: unknown): value is EntityType =>
	typeof value === "string" && value in TYPE_WORDS;

/** What the form says; null where a name is wanting. */
function correctionOf(form: HTMLFormElement, session: Session): Correction | null {
	const fields = new FormData(form);
	const status = fields.get("status");
	if (!isStatus(status)) return null;
	if (status !== "attributed") return { status, speaker: null };
	const entity = session.reading?.entities.get(String(fields.get("speaker") ?? ""));
	if (entity) return { status, speaker: { name: entity.name, type: entity.type } };
	const name = String(fields.get("name") ?? "").trim();
	const type = fields.get("type");
	return name === "" || !isType(type) ? null : { status, speaker: { name, type } };
}

/** Listens to the form in the card. */
export function listenToCorrections(session: Session, show: Show): void {
	const card = byId("card", HTMLElement);
	const done = (sentence: number, correction: Correction | null) => {
		session.correct(sentence, correction);
		show.redraw();
		byId(`c${sentence}-title`, HTMLElement).focus({ preventScroll: true });
	};
	card.addEventListener("submit", (event) => {
		event.preventDefault();
		if (!(event.target instanceof HTMLFormElement)) return;
		const sentence = numberIn(event.target, "data-correct");
		const correction = correctionOf(event.target, session);
		if (sentence === null) return;
		if (correction === null) event.target.querySelector<HTMLElement>('[name="name"]')?.focus();
		else done(sentence, correction);
	});
	card.addEventListener("click", (event) => {
		const undone = numberIn(nearest(event, "[data-undo]"), "data-undo");
		if (undone !== null) done(undone, null);
		const picked = nearest(event, "[data-pick]");
		const sentence = numberIn(picked?.closest("[data-correct]") ?? null, "data-correct");
		const entity = session.reading?.entities.get(picked?.getAttribute("data-pick") ?? "");
		if (sentence === null || entity === undefined) return;
		done(sentence, { status: "attributed", speaker: { name: entity.name, type: entity.type } });
	});
}
