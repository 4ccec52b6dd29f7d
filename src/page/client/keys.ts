import { doubtOf } from "../reading.ts";
import { byId } from "./elements.ts";
import type { Session } from "./session.ts";
import type { Show } from "./show.ts";

/** The index of the sentence that has the focus or an open card; -1 where none does. */
function current(show: Show): number {
	const focused = document.activeElement?.closest(".sentence")?.id.slice(1);
	return focused === undefined ? (show.open ?? -1) : Number(focused);
}

/** The keys: j and k, u, /, ?, Escape. */
export function listenToKeys(session: Session, show: Show): void {
	const help = byId("help", HTMLDialogElement);
	const search = byId("search", HTMLInputElement);

	const step = (by: number) => {
		const last = (session.reading?.sentences.length ?? 0) - 1;
		const next = Math.min(Math.max(current(show) + by, 0), last);
		if (show.open !== null) show.choose(next);
		show.goTo(next);
	};
	const nextToCheck = () => {
		const doubtful = (session.reading?.sentences ?? [])
			.filter((each) => doubtOf(each) !== null)
			.map(({ sentence }) => sentence.index);
		const after = doubtful.find((index) => index > current(show)) ?? doubtful[0];
		if (after === undefined) return;
		show.choose(after);
		show.centre(after);
	};
	const stepBack = () => {
		const { open } = show;
		if (open !== null) {
			show.choose(null);
			show.goTo(open);
		} else {
			show.narrow(null);
			search.blur();
		}
	};
	const actions: Readonly<Record<string, () => void>> = {
		j: () => step(1),
		k: () => step(-1),
		u: nextToCheck,
		"/": () => search.focus(),
		"?": () => help.showModal(),
	};

	document.addEventListener("keydown", (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
		if (event.key === "Escape") {
			stepBack();
			return;
		}
		const { target } = event;
		if (target instanceof Element && target.matches("input, textarea, select")) return;
		const action = actions[event.key];
		if (action === undefined || session.reading === null) return;
		event.preventDefault();
		action();
	});
	byId("show-help", HTMLElement).addEventListener("click", () => help.showModal());
}
