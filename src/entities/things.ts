import type { Actor } from "./actor.ts";
import { type Found, found } from "./found.ts";
import { asSpeakingGroup } from "./groups.ts";
import { isPossessive, phrase, SMALL, sentenceOf, type Words } from "./reading.ts";
import { addThing, type Scene } from "./scene.ts";
import { type NounPhrase, namesIn } from "./source.ts";
import { owned, plainName, withoutArticle, wording } from "./wording.ts";

/** Nouns that may mean one and the same paper. */
const SAME_PAPER: readonly (readonly string[])[] = [
	[
		"study",
		"report",
		"paper",
		"research",
		"findings",
		"survey",
		"analysis",
		"article",
		"work",
		"finding",
	],
	["video", "videos", "footage", "clip", "recording"],
	["poll", "survey"],
	["statement", "letter", "release", "message", "announcement", "statements"],
	["lawsuit", "suit", "complaint", "filing", "motion", "petition"],
	["data", "figures", "statistics", "numbers", "records"],
	["ruling", "decision", "judgment", "judgement", "opinion", "verdict", "order"],
	["post", "tweet", "message", "posts", "tweets"],
	["constitution"],
	["act", "law", "bill", "legislation", "measure"],
	["resolution", "draft", "text"],
	["contract", "agreement", "deal"],
	["advisory", "bulletin", "warning"],
	["log", "logs"],
	["minutes"],
	["audit", "report"],
];

function mayBeSame(a: string, b: string): boolean {
	return a === b || SAME_PAPER.some((list) => list.includes(a) && list.includes(b));
}

/** The name of what belongs to somebody: "Donald Trump's statement". */
export function ownedName(owner: Actor, rest: string, called: string | null = null): string {
	return `${owned(called ?? owner.name)} ${rest.replace(/^own /, "")}`;
}

function paperName(scene: Scene, read: NounPhrase, owner: Actor | null): string {
	const { words } = scene;
	if (owner !== null && owner.kind !== "place") {
		return ownedName(
			owner,
			wording(words, read.modifiers.from, read.end),
			ownWords(scene, read, owner),
		);
	}
	const name = withoutWhere(scene, read, wording(words, withoutArticle(words, read), read.end));
	return makerFirst(scene, read) ?? expandAcronyms(scene, withoutPublishing(name));
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

/** Cuts where a body lies that is named already: "researchers from the University of X in Colorado". */
export function withoutWhere(scene: Scene, read: NounPhrase, name: string): string {
	const { words, cast } = scene;
	if (read.after === null) return name;
	const names = namesIn(cast.names, read.after);
	let text = name;
	names.forEach((place, index) => {
		const body = names[index - 1];
		const at = words.lower[place.from - 1] === "the" ? place.from - 2 : place.from - 1;
		if (body === undefined || body.to > at || words.lower[at] !== "in") return;
		const between = words.lower.slice(body.to, at).join(" ");
		if (body.kind !== "organization" || !/^(?:\)|\(.*\))?$/.test(between)) return;
		text = text.replace(` ${phrase(words, { from: at, to: place.to })}`, "");
	});
	return text;
}

/** Words before a document's noun that tell of no other document: "the new report", "the full report". */
const PLAIN =
	/^(?:new|full|final|latest|same|recent|official|original|present|current|independent|entire|whole|latter|longer|actual|so-called|\d+-page)$/;

/** Whether nothing before and behind the noun says which document it is. */
function isPlain(words: Words, read: NounPhrase): boolean {
	for (let k = read.modifiers.from; k < read.modifiers.to; k++)
		if (!PLAIN.test(words.lower[k] ?? "")) return false;
	return read.after === null;
}

/** Nouns of what is published. */
const PUBLISHED = /^(?:study|report|paper|survey|analysis|research|article|findings|review)$/;
const PUBLISHES =
	/^(?:published|released|issued|unveiled|presented|publish|release|releases|publishes)$/;

/** A study that is met without a name, by the journal it stands in or by whoever published it: "study in Nature". */
function publication(scene: Scene, read: NounPhrase): string | null {
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
		if (journal === undefined || journal.kind === "place" || isPossessive(words, journal.to))
			return null;
		const start = journal.title?.from ?? journal.from;
		const lead = words.lower.slice(k + 1, start).join(" ");
		return /^(?:the )?(?:scientific )?(?:journal )?$/.test(`${lead} `.trimStart())
			? `${noun} in ${phrase(words, { from: start, to: journal.to })}`
			: null;
	}
	return null;
}

/** The owner's own short name where the words give one ("Stardom's statement"); null where they only point ("its"). */
function ownWords(scene: Scene, read: NounPhrase, owner: Actor): string | null {
	if (read.owner === null) return null;
	const indefinite = /^an?$/.test(scene.words.lower[read.owner.from] ?? "");
	if (owner.kind !== "organization" && !indefinite) return null;
	if (indefinite) return wording(scene.words, read.owner.from + 1, read.owner.to);
	const text = wording(scene.words, read.owner.from, read.owner.to).replace(/^the /i, "");
	return /\p{Lu}/u.test(text) ? text : null;
}

/** The owner of a group in the article's own words where they name one: "Fields' lawyers"; null where they only point. */
function ownerWords({ words }: Scene, read: NounPhrase): string | null {
	if (read.owner === null) return null;
	const text = wording(words, read.owner.from, read.owner.to).replace(/^the /i, "");
	return /^\p{Lu}/u.test(text) ? text : null;
}

/** Where and how long a paper is, when it came out and who sent it: words that are no part of what it is called. */
function withoutPublishing(name: string): string {
	return name
		.replace(/^(?:one|separate|new|recent|longer) (?=\p{L})/u, "")
		.replace(/^official (?=\p{Lu})/u, "")
		.replace(/^\d+-page /, "")
		.replace(
			/ (?:published|released|sent)(?: online)?(?: on)?(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?: last week)?(?= (?:in|by|from)\b)/,
			"",
		)
		.replace(/ in the journal /, " in ")
		.replace(/^(\w+) published in (\d{4}) by /, "$2 $1 by ")
		.replace(/^(\w+) from (\d{4})$/, "$2 $1");
}

/** Short names inside a longer one are given in full where the article does. */
function expandAcronyms(scene: Scene, name: string): string {
	return name.replace(
		/\bthe (ministry|institute|university|company|committee|agency|department|commission|bureau|group|foundation|council|court)$/i,
		(whole, noun: string) => {
			const body = scene.bodies.find(
				(actor) => actor.kind === "organization" && actor.key.includes(noun.toLowerCase()),
			);
			return body === undefined ? whole : `the ${body.name}`;
		},
	);
}

/** The document that the words mean: one met before for "the report", else a new one. */
export function findPaper(scene: Scene, read: NounPhrase, owner: Actor | null): Found {
	const { words } = scene;
	const noun = words.lower[read.head] ?? "";
	const text = phrase(words, { from: read.range.from, to: read.end });
	const name = paperName(scene, read, owner);
	const bare = isPlain(words, read) && owner === null;
	if (read.determination === "definite" && (bare || !hasCapital(words, read))) {
		const same =
			scene.papers.find((paper) => paper.nouns.has(noun)) ??
			(noun === "document"
				? scene.papers[0]
				: scene.papers.find((paper) => [...paper.nouns].some((own) => mayBeSame(own, noun))));
		if (same !== undefined && bare) {
			rename(same, noun);
			return found(same, 0.85, `“${text}” is the ${noun} named before: ${same.name}`);
		}
	}
	const known = scene.papers.find((paper) => paper.name.toLowerCase() === name.toLowerCase());
	const actor =
		known ?? addThing(scene, "document", publication(scene, read) ?? name, read.range.from);
	actor.nouns.add(noun);
	actor.owner = owner;
	const reason =
		owner === null
			? `the document is called so: ${actor.name}`
			: `it is a document of ${owner.name}`;
	return found(actor, owner === null ? 0.85 : 0.8, reason);
}

/** "findings in Nature" that are called a study further on are a study. */
function rename(paper: Actor, noun: string): void {
	if (/^(?:study|report|paper|survey)$/.test(noun))
		paper.name = paper.name.replace(/^(?:findings|research|results|work)(?= in )/, noun);
}

function hasCapital(words: Words, read: NounPhrase): boolean {
	for (let k = read.modifiers.from; k < read.end; k++) if (words.shape[k] !== SMALL) return true;
	return false;
}

/** The group that the words mean: the researchers met before, or a new one. */
export function findGroup(scene: Scene, read: NounPhrase, owner: Actor | null): Found {
	const { words } = scene;
	const noun = words.lower[read.head] ?? "";
	const text = phrase(words, { from: read.range.from, to: read.end });
	const speaking = asSpeakingGroup(scene, read, owner);
	if (speaking !== null) return speaking;
	const bare = read.modifiers.from === read.modifiers.to && read.after === null && owner === null;
	if (read.determination === "definite" && bare) {
		const same =
			scene.groups.find((group) => group.nouns.has(noun)) ??
			scene.groups.find(
				(group) => RESEARCHERS.has(noun) && [...group.nouns].some((own) => RESEARCHERS.has(own)),
			);
		if (same !== undefined)
			return found(same, 0.85, `“${text}” are those named before: ${same.name}`);
	}
	const name =
		owner === null
			? withoutWhere(scene, read, plainName(words, read))
			: ownedName(owner, wording(words, read.modifiers.from, read.end), ownerWords(scene, read));
	const known = scene.groups.find((group) => group.name.toLowerCase() === name.toLowerCase());
	const actor = known ?? addThing(scene, "group", name, read.range.from);
	actor.nouns.add(noun);
	actor.plural = true;
	actor.owner = owner;
	if (
		noun === "sources" ||
		(noun === "people" &&
			/^(?:familiar|briefed|close|with)$/.test(words.lower[read.head + 1] ?? ""))
	)
		actor.kind = "anonymous";
	return found(
		actor,
		0.85,
		owner === null ? `a group without a name: ${name}` : `told by whose they are: ${owner.name}`,
	);
}

const RESEARCHERS = new Set(
	"researchers scientists authors co-authors team academics scholars astronomers biologists engineers doctors experts analysts ecologists physicists".split(
		" ",
	),
);
