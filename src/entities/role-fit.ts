import type { Actor } from "./actor.ts";
import { isOfOtherSide, maybeSamePerson } from "./alike.ts";
import type { Row } from "./columns.ts";
import { type Description, stemOf } from "./description.ts";
import { DESCRIPTION_COLUMNS, type DescriptionFeature } from "./description-features.ts";
import { OFFICE_MODIFIERS } from "./lexicon.ts";

/** Words by which an office is a lesser one, or no longer held. */
const NARROWS = /(?:deputy|vice|former|shadow|ex-)/;

/** How far around a name is read for what a description says, in tokens before and behind. */
const BEFORE_NAME = 12;
const BEHIND_NAME = 20;

/** Which of the description's words the text has beside the actor's first name and its last. */
function toldBeside(told: Description, actor: Actor): Set<string> {
	const { words, stems, at } = told;
	const heard = new Set<string>();
	const names = actor.mentions.filter(({ form }) => form === "full" || form === "short");
	for (const name of new Set([names[0], names.at(-1)])) {
		if (name === undefined) continue;
		const { sentence } = words.document.tokens;
		for (let k = name.from - BEFORE_NAME; k < name.to + BEHIND_NAME; k++) {
			if (sentence[k] !== sentence[name.from] || (k >= at && k < told.end)) continue;
			const stem = stemOf(words.lower[k] ?? "");
			if (stems.includes(stem)) heard.add(stem);
		}
	}
	return heard;
}

/** "Deputy mayor" and "president-elect" are hardly "the mayor" and "the president". */
function isNarrowed(title: string, noun: string): boolean {
	const [before = "", behind = ""] = title.split(noun);
	return NARROWS.test(before) || /^-(?:elect|designate)/.test(behind);
}

/** Offices of which a government has one for each portfolio. */
const PORTFOLIO = /^(?:minister|secretary)$/;

/** The words of a title that tell which minister or officer somebody is. */
function narrowersOf(title: string, noun: string): string[] {
	const at = title.indexOf(` ${noun} `);
	if (at < 0) return [];
	const words = title.slice(0, at).split(" ");
	// "Civil Aviation Minister": whatever stands there is the portfolio.
	const portfolio = PORTFOLIO.test(noun);
	return words.filter((word) => OFFICE_MODIFIERS.has(word) || (portfolio && word.length > 3));
}

type Put = Row<DescriptionFeature>["put"];

/** How a description fits what the article tells of the actor, who is named before it or only ahead. */
export function putRole(put: Put, actor: Actor, told: Description, ahead: boolean): void {
	putNoun(put, actor, told, ahead);
	putPerson(put, actor, told, ahead);
}

/** The noun and its words, against the actor's title, nouns and deeds. */
function putNoun(put: Put, actor: Actor, told: Description, ahead: boolean): void {
	const { noun, before } = told;
	const { nouns, deeds } = actor;
	const title = ` ${(actor.title ?? "").toLowerCase()} `;
	const plain = noun.replace(/^ex-/, "");
	const offices = narrowersOf(title, noun);
	const said = before.filter((word) => OFFICE_MODIFIERS.has(word));
	const another =
		said.length > 0 && offices.length > 0 && !said.some((word) => offices.includes(word));
	const held = nouns.has(noun) || nouns.has(plain);
	// "The health minister" is not the minister of aviation.
	const own = held && !(another && PORTFOLIO.test(noun));
	const alike = !held && [...nouns].some((other) => maybeSamePerson(other, plain));
	const unknown = nouns.size === 0;
	put(ahead ? "ahead, noun its own" : "noun its own", own);
	put(ahead ? "ahead, noun alike" : "noun alike", alike);
	put(ahead ? "ahead, role unknown" : "role unknown", unknown);
	put("role another", !own && !alike && !unknown);
	put("role another, noun tells no role", !own && !alike && !unknown && told.plain);
	put("anybody, role unknown", told.anybody && unknown);
	put("office, role unknown", !told.anybody && unknown);
	put("no noun of persons, noun its own", told.strange && own);
	put("unnamed, noun its own", actor.kind !== "person" && own);
	put("another office", own && another);
	put("office said without its word", own && said.length === 0 && offices.length > 0);
	put("prime, said without", own && said.length === 0 && offices.includes("prime"));
	put("noun its deed", !held && deeds.has(noun));
	const hasDeed = (deed: string): boolean => deeds.has(deed) || nouns.has(deed);
	put("deeds alike", told.deeds.some(hasDeed));
	put("of the other side", isOfOtherSide(noun, [...nouns, ...deeds]));
	const beside = toldBeside(told, actor);
	const nounBeside = beside.has(stemOf(noun));
	put("noun told beside its name", !held && nounBeside);
	put("words told beside its name", beside.size - Number(nounBeside));
	putWords(put, actor, told, own);
}

/** The words before the noun and behind it, against the actor's title. */
function putWords(
	put: Put,
	actor: Actor,
	{ noun, before, behind }: Description,
	own: boolean,
): void {
	const title = ` ${(actor.title ?? "").toLowerCase()} `;
	const isTold = (word: string): boolean =>
		title.includes(` ${word} `) || title.includes(` ${word}.`) || actor.nouns.has(word);
	const toldBefore = before.filter(isTold).length;
	put("words before told", toldBefore);
	put("words before not told", before.length - toldBefore);
	const toldBehind = behind.filter((word) => title.includes(word)).length;
	put("words behind told", toldBehind);
	put("words behind not told", Math.min(3, behind.length - toldBehind));
	const narrowed = isNarrowed(title, noun);
	put("no words before, title narrowed", before.length === 0 && narrowed);
	put("title narrowed, not said", narrowed && !before.some((word) => NARROWS.test(word)));
	put(
		"noun its own, title says otherwise",
		own && before.length > toldBefore && toldBefore === 0 && title.trim().includes(" "),
	);
}

/** Age and gender, and whether the actor has a name. */
function putPerson(put: Put, actor: Actor, told: Description, ahead: boolean): void {
	const { noun, gender, age, spoken } = told;
	put("unnamed", actor.kind !== "person");
	put("age its own", age !== null && actor.age === age);
	put("age another", age !== null && actor.age !== null && actor.age !== age);
	put("age asked, none told", age !== null && actor.age === null);
	put("age asked, ahead", age !== null && ahead);
	put("gender agrees", gender !== null && actor.gender === gender);
	put("gender open", gender !== null && actor.gender === "either");
	put("said he or she, agrees", spoken !== null && actor.gender === spoken);
	put(
		"said he or she, another",
		spoken !== null && actor.gender !== "either" && actor.gender !== spoken,
	);
	put(
		"a man's noun, a woman",
		/[a-z]{4}man$/.test(noun) && !noun.endsWith("woman") && actor.gender === "female",
	);
}

/** How well the words of a description fit what the text tells of a candidate; nought where they do not. */
function fitOf(features: Float64Array): number {
	const seen = (name: DescriptionFeature) => features[DESCRIPTION_COLUMNS[name]] ?? 0;
	const own = seen("noun its own") + seen("ahead, noun its own");
	const alike = seen("noun alike") + seen("ahead, noun alike") + seen("noun its deed");
	if (own + alike === 0) return 0;
	return (
		3 * own +
		2 * alike +
		seen("words before told") +
		seen("words behind told") -
		seen("words before not told") -
		seen("words behind not told") -
		seen("title narrowed, not said") -
		2 * seen("another office")
	);
}

/** Notes which of all candidates the words of the description fit best, and which of them fit worse. */
export function putFits(all: readonly Float64Array[]): void {
	const fits = all.map(fitOf);
	const best = Math.max(...fits);
	if (best <= 0) return;
	const alone = fits.filter((fit) => fit === best).length === 1;
	fits.forEach((fit, index) => {
		const features = all[index];
		if (features === undefined || fit === 0) return;
		if (fit < best) features[DESCRIPTION_COLUMNS["another fits better"]] = 1;
		else if (alone) features[DESCRIPTION_COLUMNS["fits best"]] = 1;
	});
}
