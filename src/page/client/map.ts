import { byId, nearest, numberIn } from "./elements.ts";

/**
 * The bar as a map: a segment names its speaker as soon as the mouse is on it, and shows where the sentence
 * under the mouse stands in the whole.
 */
export function listenToMap(): void {
	const bar = byId("bar", HTMLElement);
	const label = byId("bar-label", HTMLElement);

	const name = (segment: Element | null) => {
		label.hidden = segment === null;
		if (segment === null) return;
		// The browser's own tooltip would come late and lie over ours.
		const title = segment.querySelector("title");
		if (title !== null) {
			segment.setAttribute("data-who", title.textContent);
			title.remove();
		}
		label.textContent = segment.getAttribute("data-who");
		const frame = bar.getBoundingClientRect();
		const { left, width } = segment.getBoundingClientRect();
		const middle = left + width / 2 - frame.left;
		const most = frame.width - label.offsetWidth;
		label.style.left = `${Math.max(0, Math.min(middle - label.offsetWidth / 2, most))}px`;
	};
	bar.addEventListener("pointerover", (event) => name(nearest(event, "[data-goto]")));
	bar.addEventListener("pointerleave", () => name(null));

	byId("article", HTMLElement).addEventListener("pointerover", (event) => {
		for (const each of bar.querySelectorAll(".under")) each.classList.remove("under");
		const sentence = nearest(event, ".sentence")?.querySelector("[data-sentence]") ?? null;
		const index = numberIn(sentence, "data-sentence");
		bar.querySelector(`[data-goto="${index}"]`)?.classList.add("under");
	});
}
