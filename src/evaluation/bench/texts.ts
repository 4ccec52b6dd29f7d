import table from "../../../data/bench/paragraphs.json" with { type: "json" };

function pick<Item>(list: readonly Item[], place: number, otherwise: Item): Item {
	return list[place % list.length] ?? otherwise;
}

/** What a paragraph of the table tells of; `person` is full name, surname, pronoun, possessive. */
export interface Cast {
	readonly person: readonly string[];
	readonly organization: string;
	readonly place: string;
}

/** Fills the slots of a paragraph of data/bench/paragraphs.json. */
export function fillSlots(paragraph: string, { person, organization, place }: Cast): string {
	const [full = "", surname = "", he = "", his = ""] = person;
	const slots: Readonly<Record<string, string>> = {
		p: full,
		s: surname,
		he,
		He: he.charAt(0).toUpperCase() + he.slice(1),
		his,
		o: organization,
		c: place,
	};
	return paragraph.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
}

/** Fills a paragraph with the people, bodies and places that its place in the article decides. */
function fill(paragraph: string, place: number): string {
	const round = Math.floor(place / table.paragraphs.length);
	return fillSlots(paragraph, {
		person: pick(table.people, place + 5 * round, []),
		organization: pick(table.organizations, place + 3 * round, ""),
		place: pick(table.places, place + round, ""),
	});
}

/**
 * A news-like article of about this many words (to the nearest sentence), the same each time, with about as
 * many attributions as news has. Longer ones repeat the paragraphs with other people in them.
 */
export function articleOf(words: number): string {
	const paragraphs: string[] = [];
	let left = words;
	for (let place = 0; left > 0; place++) {
		const whole = fill(pick(table.paragraphs, place, ""), place);
		const cut = firstWords(whole, left);
		paragraphs.push(cut);
		left -= countWords(cut);
	}
	return paragraphs.join("\n\n");
}

/** The sentences of a paragraph up to the one that reaches the number of words. */
export function firstWords(paragraph: string, words: number): string {
	const sentences = paragraph.match(/.+?[.?!]”?(?= [“A-Z]|$)/g) ?? [paragraph];
	let text = "";
	for (const sentence of sentences) {
		if (text !== "" && countWords(text) >= words) break;
		text += sentence;
		if (countWords(text) < words) text += " ";
	}
	return text.trim().replace(/\s+/g, " ");
}

/** Words of a text as an editor counts them: what white space parts. */
export function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => word !== "").length;
}
