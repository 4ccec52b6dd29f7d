import type { Claim, Verdict } from "../../contract/check.ts";
import type { GoldArticle, GoldAttribution, GoldSentence } from "../gold/read.ts";
import { type Chance, chanceFrom } from "./chance.ts";
import { bare, negated, paraphrased, renumbered, reworded, trimmed } from "./rewrite.ts";

/** How a claim was made, and with it what the right verdict is. */
export const KINDS = {
	verbatim: "supported",
	trimmed: "supported",
	paraphrased: "supported",
	"by another name": "supported",
	relayed: "supported",
	"without speaker": "supported",
	"swapped speaker": "misattributed",
	"swapped, paraphrased": "misattributed",
	"word altered": "misquoted",
	"negation altered": "misquoted",
	"number altered": "misquoted",
	"paraphrase quoted": "misquoted",
	spliced: "misquoted",
	"negation turned": "not-found",
	"number changed": "not-found",
	absent: "not-found",
	"invented speaker": "unattributed",
	"invented, paraphrased": "unattributed",
	"agentless given a speaker": "unattributed",
} as const satisfies Record<string, Verdict>;

export type Kind = keyof typeof KINDS;

/** A claim whose right verdict is known. */
export interface MadeClaim extends Claim {
	readonly kind: Kind;
	readonly expected: Verdict;
	/** The names any of which is right as the article's own speaker. */
	readonly speakers: readonly string[];
}

/** Fewest words of a content that a claim is made of. */
const FEWEST = 6;
/** Most claims of one kind from one article. */
const MOST = 5;

interface Item {
	readonly sentence: GoldSentence;
	readonly attribution: GoldAttribution;
	/** The content as it stands, its quotation marks balanced. */
	readonly text: string;
	/** Its longest quotation, without marks; "" where there is none. */
	readonly quotation: string;
}

const words = (text: string): number =>
	text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Makes claims of every kind from an article; `others` lends it contents and words that it does not have. */
export function makeClaims(article: GoldArticle, others: readonly GoldArticle[]): MadeClaim[] {
	const chance = chanceFrom(article.id);
	const items = article.sentences.flatMap((sentence) => itemsOf(article, sentence));
	const speakers = new Map<string, Set<string>>();
	for (const { attribution, text } of items) {
		const said = speakers.get(attribution.speaker) ?? new Set();
		speakers.set(attribution.speaker, said.add(text));
	}
	const everyone = [
		...new Set(article.sentences.flatMap((s) => s.attributions.map((a) => a.speaker))),
	];
	const pool = others.flatMap(({ text }) => text.match(/\b[a-z]{5,10}\b/g) ?? []).slice(0, 4000);
	const claims = [
		...items.flatMap((item) => ofItem(item, items, everyone, pool, chance)),
		...article.sentences.flatMap((sentence) => ofNarration(article, sentence, everyone, chance)),
		...absent(others, everyone, chance),
	];
	const taken = new Map<Kind, number>();
	return shuffled(claims, chance).filter(({ kind }) => {
		const count = taken.get(kind) ?? 0;
		taken.set(kind, count + 1);
		return count < MOST;
	});
}

function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
	return items
		.map((item) => ({ item, rank: chance.next() }))
		.sort((a, b) => a.rank - b.rank)
		.map(({ item }) => item);
}

function claim(
	kind: Kind,
	text: string | null,
	speaker: string | undefined,
	speakers: readonly string[],
): MadeClaim[] {
	if (text === null || words(text) < FEWEST - 1) return [];
	const named = speaker === undefined ? {} : { speaker };
	return [{ text, ...named, kind, expected: KINDS[kind], speakers }];
}

const MARKS = /[“”"]/g;

function itemsOf(article: GoldArticle, sentence: GoldSentence): Item[] {
	return sentence.attributions.flatMap((attribution): Item[] => {
		const raw = attribution.content
			.map(({ start, end }) => article.text.slice(start, end))
			.join(" ")
			.replace(/\s+/g, " ")
			.replace(/,?[”"] [“"]/g, (join) => (join.startsWith(",") ? ", " : " "));
		if (words(raw) < FEWEST) return [];
		const inner = bare(raw);
		if (attribution.quote === "direct") {
			return [{ sentence, attribution, text: `“${inner}”`, quotation: inner }];
		}
		const marks = raw.match(MARKS) ?? [];
		const balanced = marks.length % 2 === 0 && !/(?<!\p{L})['‘]/u.test(raw);
		if (!balanced) return [{ sentence, attribution, text: inner, quotation: "" }];
		const quotations = [...raw.matchAll(/[“"]([^“”"]+)[”"]/g)].map((found) => bare(found[1] ?? ""));
		quotations.sort((a, b) => b.length - a.length);
		return [{ sentence, attribution, text: raw, quotation: quotations[0] ?? "" }];
	});
}

function ofItem(
	item: Item,
	items: readonly Item[],
	everyone: readonly string[],
	pool: readonly string[],
	chance: Chance,
): MadeClaim[] {
	const { attribution, text, quotation } = item;
	const { speaker, via } = attribution;
	const sharers = items.filter(({ sentence }) => sentence === item.sentence);
	// The same content may rest on several: coordinated speakers, or one inside another.
	const bearing = [
		...new Set(
			sharers
				.filter(({ attribution: other }) => overlap(other, attribution))
				.flatMap(({ attribution: other }) => [other.speaker, ...other.via]),
		),
	];
	const plain = bare(text);
	const strangers = everyone.filter((name) => !bearing.includes(name));
	const stranger = chance.pick(strangers);
	const short = trimmed(plain, chance);
	const inQuotes = (changed: string | null): string | null => changed && `“${changed}”`;
	const long = words(quotation) >= FEWEST && !quotation.includes("[");
	const kinds = [
		...claim("verbatim", text, speaker, bearing),
		...claim(
			"trimmed",
			item.attribution.quote === "direct" ? inQuotes(short) : short,
			speaker,
			bearing,
		),
		...claim("paraphrased", paraphrased(text), speaker, bearing),
		...otherNames(item).flatMap((name) => claim("by another name", plain, name, bearing)),
		...via.slice(0, 1).flatMap((name) => claim("relayed", plain, name, bearing)),
		...claim("without speaker", chance.next() < 0.5 ? text : paraphrased(text), undefined, bearing),
	];
	if (stranger !== undefined) {
		kinds.push(...claim("swapped speaker", chance.next() < 0.5 ? text : plain, stranger, bearing));
		kinds.push(...claim("swapped, paraphrased", paraphrased(text), stranger, bearing));
	}
	if (long) {
		kinds.push(
			...claim("word altered", inQuotes(reworded(quotation, pool, chance)), speaker, bearing),
		);
		kinds.push(...claim("negation altered", inQuotes(negated(quotation)), speaker, bearing));
		kinds.push(
			...claim("number altered", inQuotes(renumbered(quotation, chance)), speaker, bearing),
		);
		kinds.push(...splices(item, items, chance));
	}
	if (attribution.quote === "indirect") {
		kinds.push(...claim("paraphrase quoted", inQuotes(plain), speaker, bearing));
		kinds.push(...claim("negation turned", negated(plain), speaker, bearing));
		kinds.push(...claim("number changed", renumbered(plain, chance), speaker, bearing));
	}
	return kinds;
}

function overlap(a: GoldAttribution, b: GoldAttribution): boolean {
	return a.content.some((x) => b.content.some((y) => x.start < y.end && y.start < x.end));
}

function otherNames({ attribution }: Item): string[] {
	const { speaker, type, title } = attribution;
	if (type !== "named-person") return [];
	const parts = speaker.split(" ");
	const surname =
		parts.length > 1
			? [parts.slice(parts.at(-2)?.match(/^(?:al|el|de|van|von|da|di)$/i) ? -2 : -1).join(" ")]
			: [];
	return title === null ? surname : [...surname, `${title} ${speaker}`];
}

/** Two quotations of one speaker from different sentences, made one. */
function splices(item: Item, items: readonly Item[], chance: Chance): MadeClaim[] {
	const { speaker } = item.attribution;
	const later = items.filter(
		(other) =>
			other.attribution.speaker === speaker &&
			other.sentence.index > item.sentence.index + 1 &&
			words(other.quotation) >= FEWEST &&
			!other.quotation.includes("["),
	);
	const other = chance.pick(later);
	if (other === undefined) return [];
	const half = (text: string, from: number, to: number): string => {
		const all = text.split(" ");
		return all.slice(Math.floor(all.length * from), Math.ceil(all.length * to)).join(" ");
	};
	const first = half(item.quotation, 0, 0.7).replace(/[.,;:!?]+$/, "");
	return claim("spliced", `“${first} ${half(other.quotation, 0.4, 1)}”`, speaker, [speaker]);
}

function ofNarration(
	article: GoldArticle,
	sentence: GoldSentence,
	everyone: readonly string[],
	chance: Chance,
): MadeClaim[] {
	const speaker = chance.pick(everyone);
	if (sentence.status === "attributed" || speaker === undefined) return [];
	const text = article.text.slice(sentence.start, sentence.end).replace(/\s+/g, " ");
	if (words(text) < FEWEST || sentence.alsoAccept.includes("attributed")) return [];
	// Names between quotation marks are no speech; without the marks the claim is the narrator's all the same.
	const plain = bare(text);
	if (sentence.status === "agentless")
		return claim("agentless given a speaker", plain, speaker, []);
	return [
		...claim("invented speaker", plain, speaker, []),
		...claim("invented, paraphrased", paraphrased(plain), speaker, []),
	];
}

function absent(
	others: readonly GoldArticle[],
	everyone: readonly string[],
	chance: Chance,
): MadeClaim[] {
	return Array.from({ length: MOST }, () => {
		const other = chance.pick(others);
		const sentence = chance.pick(other?.sentences ?? []);
		const item = other && sentence ? itemsOf(other, sentence)[0] : undefined;
		const speaker = chance.pick(everyone);
		if (!item || speaker === undefined) return [];
		return claim("absent", chance.next() < 0.5 ? item.text : paraphrased(item.text), speaker, []);
	}).flat();
}
