import { toHtml } from "../html.ts";
import type { Reading, ReadSentence } from "../reading.ts";
import { Card } from "../view/card.tsx";
import { Speakers } from "../view/claim.tsx";
import { CorrectionForm } from "../view/correction.tsx";
import { PARTS } from "../view/result.tsx";
import type { Voice } from "../voice.ts";
import { VOICE_WORDS, WORDS } from "../words.ts";
import { byId, maybe, numberIn } from "./elements.ts";
import { highlight } from "./highlight.ts";
import type { Session } from "./session.ts";

/** Which sentences are to stand out; the others step back. */
export type Filter =
	| { readonly by: "voice"; readonly voice: Voice }
	| { readonly by: "source"; readonly place: number }
	| { readonly by: "words"; readonly query: string };

const IDS = ["bar", "finding", "legend", "sources", "check", "trust", "honesty"] as const;

/** Draws a session onto the page, and keeps what the reader chose in it. */
export class Show {
	private readonly session: Session;
	private chosen: number | null = null;
	private filter: Filter | null = null;

	constructor(session: Session) {
		this.session = session;
	}

	/** The index of the sentence whose card is open; null where none is. */
	get open(): number | null {
		return this.chosen;
	}

	/** Draws everything anew: after another report, or a correction. */
	draw(): void {
		const { reading, corrections } = this.session;
		if (reading === null) return;
		for (const id of IDS) byId(id, HTMLElement).innerHTML = toHtml(PARTS[id](reading));
		byId("headline", HTMLElement).textContent = this.session.title ?? WORDS.untitled;
		byId("article", HTMLElement).innerHTML = toHtml(PARTS.article(reading, corrections));
		const speakers = maybe("speakers", HTMLElement);
		if (speakers) speakers.outerHTML = toHtml(Speakers({ reading }));
		this.tellCorrections();
		this.choose(null);
		this.narrow(null);
	}

	/** Redraws with the same card open, after a correction of its sentence. */
	redraw(): void {
		const { chosen } = this;
		this.draw();
		this.choose(chosen);
	}

	/** Opens the card of a sentence, or closes it. */
	choose(index: number | null): void {
		if (this.chosen !== null) this.sentence(this.chosen)?.classList.remove("chosen");
		for (const each of document.querySelectorAll(".bar a.chosen")) each.classList.remove("chosen");
		const read = index === null ? undefined : this.session.reading?.sentences[index];
		const card = byId("card", HTMLElement);
		card.classList.toggle("live", read !== undefined);
		if (index === null || read === undefined || this.session.reading === null) {
			this.chosen = null;
			card.replaceChildren();
			return;
		}
		this.chosen = index;
		this.sentence(index)?.classList.add("chosen");
		document.querySelector(`.bar a[data-goto="${index}"]`)?.classList.add("chosen");
		card.innerHTML = cardOf(this.session.reading, read, this.session.corrections.has(index));
		card.scrollTop = 0;
		// A card that lies over the page must not hide its own sentence.
		if (getComputedStyle(card).position === "fixed") {
			this.sentence(index)?.scrollIntoView({ block: "start" });
		}
		byId("rail", HTMLElement).scrollTop = 0;
	}

	/** Brings a sentence into view and gives it the focus. */
	goTo(index: number): void {
		const words = this.sentence(index)?.querySelector<HTMLElement>(".words");
		words?.focus({ preventScroll: true });
		words?.scrollIntoView({ block: "nearest" });
	}

	/** Brings a sentence to the middle; or to the top, clear of a card that lies over the page. */
	centre(index: number): void {
		this.goTo(index);
		const over = getComputedStyle(byId("card", HTMLElement)).position === "fixed";
		this.sentence(index)?.scrollIntoView({ block: over ? "start" : "center" });
	}

	/** Lets only some sentences stand out; null shows all alike. The same filter again takes it away. */
	narrow(filter: Filter | null): void {
		this.filter = JSON.stringify(filter) === JSON.stringify(this.filter) ? null : filter;
		const { reading } = this.session;
		if (reading === null) return;
		const matches = this.matching(reading, this.filter);
		const dim = (element: Element, index: number | null) => {
			const stays = matches === null || (index !== null && matches.has(index));
			element.classList.toggle("dimmed", !stays);
		};
		for (const { sentence } of reading.sentences) {
			const element = this.sentence(sentence.index);
			if (element) dim(element, sentence.index);
		}
		for (const segment of document.querySelectorAll(".bar a")) {
			dim(segment, numberIn(segment, "data-goto"));
		}
		byId("bar", HTMLElement).classList.toggle("narrowed", matches !== null);
		const { voice, place } = { voice: undefined, place: undefined, ...this.filter };
		mark("a[data-voice]", "data-voice", voice);
		mark("[data-source]", "data-source", place);
		byId("filtered", HTMLElement).hidden = matches === null;
		const query = this.filter?.by === "words" ? this.filter.query : "";
		const search = byId("search", HTMLInputElement);
		if (search.value.trim() !== query) search.value = query;
		if (this.filter !== null && matches !== null) {
			const what = nameOf(this.filter, reading);
			byId("found", HTMLElement).textContent = WORDS.only(what, matches.size);
		}
		highlight(byId("article", HTMLElement), query);
	}

	/** Narrows, and brings the first sentence that stands out into view where none of them is. */
	pick(filter: Filter): void {
		this.narrow(filter);
		if (this.filter === null) return;
		const standing = document.querySelectorAll(".sentence:not(.dimmed) .words");
		const seen = Array.from(standing).some((each) => {
			const { top, bottom } = each.getBoundingClientRect();
			return bottom > 0 && top < innerHeight;
		});
		if (!seen) standing[0]?.scrollIntoView({ block: "center" });
	}

	/** Goes to the first sentence that stands out. */
	goToFirst(): void {
		const first = document.querySelector(".sentence:not(.dimmed)")?.id.slice(1);
		if (first !== undefined) this.centre(Number(first));
	}

	/** Goes to a sentence and follows its source, or its voice where it has none. */
	follow(index: number): void {
		const { reading } = this.session;
		const read = reading?.sentences[index];
		if (!reading || !read) return;
		const place = reading.sources.findIndex(({ entity }) => entity.id === read.speaker?.id);
		const filter: Filter = place < 0 ? { by: "voice", voice: read.voice } : { by: "source", place };
		if (JSON.stringify(filter) !== JSON.stringify(this.filter)) this.narrow(filter);
		this.centre(index);
	}

	private matching(reading: Reading, filter: Filter | null): ReadonlySet<number> | null {
		switch (filter?.by) {
			case undefined:
				return null;
			case "voice":
				return indexes(reading, ({ voice }) => voice === filter.voice);
			case "source": {
				const source = reading.sources[filter.place];
				return new Set([...(source?.speaks ?? []), ...(source?.relays ?? [])]);
			}
			case "words": {
				const query = filter.query.toLowerCase();
				return indexes(reading, ({ sentence }) =>
					(this.sentence(sentence.index)?.textContent ?? "").toLowerCase().includes(query),
				);
			}
		}
	}

	private tellCorrections(): void {
		const { size } = this.session.corrections;
		const line = document.querySelector<HTMLElement>(".corrections");
		if (line === null) return;
		line.hidden = size === 0;
		byId("corrections-count", HTMLElement).textContent = WORDS.corrections(size);
	}

	private sentence(index: number): HTMLElement | null {
		return document.getElementById(`s${index}`);
	}
}

/** What a filter lets stand out, in a few words. */
function nameOf(filter: Filter, reading: Reading): string {
	switch (filter.by) {
		case "voice":
			return VOICE_WORDS[filter.voice];
		case "source":
			return reading.sources[filter.place]?.entity.name ?? "";
		case "words":
			return `“${filter.query}”`;
	}
}

/** Marks among some links the one that is chosen. */
function mark(links: string, attribute: string, chosen: string | number | undefined): void {
	for (const link of document.querySelectorAll(links)) {
		if (link.getAttribute(attribute) === String(chosen)) link.setAttribute("aria-current", "true");
		else link.removeAttribute("aria-current");
	}
}

function indexes(reading: Reading, matches: (read: ReadSentence) => boolean): Set<number> {
	return new Set(reading.sentences.filter(matches).map(({ sentence }) => sentence.index));
}

function cardOf(reading: Reading, read: ReadSentence, isCorrected: boolean): string {
	const children = CorrectionForm({ reading, read, corrected: isCorrected });
	return toHtml(Card({ reading, read, children }));
}
