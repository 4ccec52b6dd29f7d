import type { Actor } from "./actor.ts";
import { countryOf, settlementOf } from "./gazetteer.ts";
import { isPossessive, phrase, SMALL, sentenceOf, type Words } from "./reading.ts";
import type { Scene } from "./scene.ts";
import { type NounPhrase, namesIn } from "./source.ts";
import { ownedName, withoutArticle, withoutWhere, wording } from "./wording.ts";

/** What a document is called: by its owner, its maker, its journal, or as the article has it. */
export function paperName(
	scene: Scene,
	read: NounPhrase,
	owner: Actor | null,
	inner: Actor | null,
): string {
	const { words } = scene;
	const { after } = read;
	// "a statement by the ministry": the body that the words behind mean, by its name.
	if (owner === null && after !== null && inner !== null && /^\p{Lu}/u.test(inner.name)) {
		const lead = wording(words, withoutArticle(words, read), after.from + 1);
		return withoutPublishing(`${lead} the ${inner.name}`.replace(/ the the /, " the "));
	}
	if (owner !== null && owner.kind !== "place") {
		return ownedName(
			owner,
			wording(words, read.modifiers.from, read.end),
			ownWords(scene, read, owner),
		);
	}
	const name = withoutWhere(scene, read, wording(words, withoutArticle(words, read), read.end));
	return makerFirst(scene, read) ?? inFull(scene, withoutPublishing(name));
}

/** Masses of facts that are called by whose they are: "data from the institute" is the institute's data. */
const MASSES = new Set("data footage figures statistics numbers video videos images".split(" "));

function makerFirst(scene: Scene, read: NounPhrase): string | null {
	const { words, cast } = scene;
	if (read.after === null || words.lower[read.after.from] !== "from") return null;
	if (!MASSES.has(words.lower[read.head] ?? "")) return null;
	const [maker, ...others] = namesIn(cast.names, read.after);
	if (maker === undefined || others.length > 0 || maker.to < read.after.to) return null;
	const actor = cast.ownerOf(maker);
	if (actor === null || actor.kind !== "organization") return null;
	return `${actor.name} ${wording(words, read.modifiers.from, read.head + 1)}`;
}

/** Nouns of what is published. */
const PUBLISHED = /^(?:study|report|paper|survey|analysis|research|article|findings|review)$/;
const PUBLISHES =
	/^(?:published|released|issued|unveiled|presented|publish|release|releases|publishes)$/;

/** A study that is met without a name, by the journal it stands in or by whoever published it: "study in Nature". */
export function publication(scene: Scene, read: NounPhrase): string | null {
	const { words, cast } = scene;
	const noun = words.lower[read.head] ?? "";
	if (!PUBLISHED.test(noun) || read.owner !== null) return null;
	const sentence = words.document.sentences[sentenceOf(words, read.head)]?.tokens;
	if (sentence === undefined) return null;
	const verb = read.range.from - 1;
	if (PUBLISHES.test(words.lower[verb] ?? "") && read.after === null) {
		const makers = namesIn(cast.names, { from: sentence.from, to: verb })
			.map((name) => cast.ownerOf(name))
			.filter((actor) => actor?.kind === "organization");
		if (makers.length > 0 && makers.length < 4)
			return `${makers.map((actor) => actor?.name).join(" and ")} ${noun}`;
	}
	for (let k = read.head + 1; k < Math.min(sentence.to, read.head + 10); k++) {
		if (
			words.lower[k] !== "in" ||
			!/^(?:published|appeared|appearing|out|online|\w*day|journal)$/.test(words.lower[k - 1] ?? "")
		)
			continue;
		const [journal] = namesIn(cast.names, { from: k + 1, to: k + 4 });
		if (journal === undefined || isPossessive(words, journal.to)) return null;
		const title = phrase(words, journal);
		// "in" makes a place of a journal that no table has, unless it is one.
		if (journal.kind === "place" && (countryOf(title) ?? settlementOf(title)) !== null) return null;
		const start = journal.title?.from ?? journal.from;
		const lead = words.lower.slice(k + 1, start).join(" ");
		return /^(?:the )?(?:scientific )?(?:journal )?$/.test(`${lead} `.trimStart())
			? `${noun} in ${phrase(words, { from: start, to: titleEnd(words, start, journal.to) })}`
			: null;
	}
	return null;
}

/** The end of a journal's title that goes on behind "and": "Environmental Science | and Technology". */
function titleEnd(words: Words, from: number, to: number): number {
	const goesOn = to - from > 1 && words.lower[to] === "and" && words.shape[to + 1] !== SMALL;
	return goesOn && /^\p{P}/u.test(words.lower[to + 2] ?? "") ? to + 2 : to;
}

/** The owner's own short name where the words give one ("Stardom's statement"); null where they only point ("its"). */
function ownWords(scene: Scene, read: NounPhrase, owner: Actor): string | null {
	if (read.owner === null) return null;
	const indefinite = /^an?$/.test(scene.words.lower[read.range.from] ?? "");
	if (owner.kind !== "organization" && !indefinite) return null;
	const text = wording(scene.words, read.owner.from, read.owner.to).replace(/^the /i, "");
	return indefinite || /\p{Lu}/u.test(text) ? text : null;
}

const WHEN =
	/(?<=\p{Lu}\S*) (?:from|on|in) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b.*$/u;

/** Where and how long a paper is, when it came out and who sent it: words that are no part of what it is called. */
function withoutPublishing(name: string): string {
	return name
		.replace(/^(?:one|separate|new|recent|longer) (?=\p{L})/u, "")
		.replace(/^official (?=\p{Lu})/u, "")
		.replace(/^(\w+) published in (\d{4}) by /, "$2 $1 by ")
		.replace(/^\d{1,3}(?:,\d{3})+ |^\d+-page /, "")
		.replace(
			/ (?:published|released|sent)(?: online)?(?: on)?(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?: last week)?(?= (?:in|by|from)\b)/,
			"",
		)
		.replace(/ in the journal /, " in ")
		.replace(/ conducted(?: (?:in|last|this|on|between|over|earlier) .*)?$/, "")
		.replace(/ conducted by /, " by ")
		.replace(/ by (?:the )?(?:NGO|charity|think tank|resident) (?=\p{Lu})/u, " by ")
		.replace(/ during the \p{Ll}+$/u, "")
		.replace(/ (?:this|last) (?:week|month|year)$/, "")
		.replace(/(?<=\p{Lu}\S*) (?:in|from) \d{4}$/u, "")
		.replace(/ (?:to|from|of|by|in|on|for|with)$/, "")
		.replace(WHEN, "")
		.replace(/^(\w+) from (\d{4})$/, "$2 $1");
}

/** A document of a body's short name is that of its full name where the article has it: "the JHU data". */
function inFull(scene: Scene, name: string): string {
	const [short = "", ...rest] = name.split(" ");
	if (rest.length === 0 || !/^\p{Lu}{2,}$/u.test(short)) return name;
	const body = scene.bodies.find(
		({ name: full, aliases }) => full !== short && aliases.includes(short),
	);
	if (body === undefined) return name;
	const full = [body.name, ...rest].join(" ").toLowerCase();
	return scene.papers.find((paper) => paper.name.toLowerCase() === full)?.name ?? name;
}
