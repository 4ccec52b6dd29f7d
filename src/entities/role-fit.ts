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

/** The words of a title that tell which minister or officer somebody is. */
function narrowersOf(title: string, noun: string): string[] {
	const at = title.indexOf(` ${noun} `);
	return at < 0
		? []
		: title
				.slice(0, at)
				.split(" ")
				.filter((word) => OFFICE_MODIFIERS.has(word));
}

/** How the words of the description fit what the article tells of the actor. */
export function putRole(
	put: Row<DescriptionFeature>["put"],
	actor: Actor,
	told: Description,
	ahead: boolean,
): void {
	const { noun, gender, age, before, behind } = told;
	const plain = noun.replace(/^ex-/, "");
	const own = actor.nouns.has(noun) || actor.nouns.has(plain);
	const alike = !own && [...actor.nouns].some((other) => maybeSamePerson(other, plain));
	const unknown = actor.nouns.size === 0;
	put(ahead ? "ahead, noun its own" : "noun its own", own);
	put(ahead ? "ahead, noun alike" : "noun alike", alike);
	put(ahead ? "ahead, role unknown" : "role unknown", unknown);
	put("role another, noun tells no role", !own && !alike && !unknown && told.plain);
	put("noun its deed", !own && actor.deeds.has(noun));
	put("role another", !own && !alike && !unknown);
	const title = ` ${(actor.title ?? "").toLowerCase()} `;
	const isTold = (word: string) =>
		title.includes(` ${word} `) || title.includes(` ${word}.`) || actor.nouns.has(word);
	const toldBefore = before.filter(isTold).length;
	put("words before told", toldBefore);
	put("words before not told", before.length - toldBefore);
	const narrowed = isNarrowed(title, noun);
	put("no words before, title narrowed", before.length === 0 && narrowed);
	put("title narrowed, not said", narrowed && !before.some((word) => NARROWS.test(word)));
	put(
		"noun its own, title says otherwise",
		own && before.length > toldBefore && toldBefore === 0 && title.trim().includes(" "),
	);
	const offices = narrowersOf(title, noun);
	const said = before.filter((word) => OFFICE_MODIFIERS.has(word));
	put(
		"another office",
		own && said.length > 0 && offices.length > 0 && !said.some((word) => offices.includes(word)),
	);
	put("office said without its word", own && said.length === 0 && offices.length > 0);
	put("prime, said without", own && said.length === 0 && offices.includes("prime"));
	const toldBehind = behind.filter((word) => title.includes(word)).length;
	put("words behind told", toldBehind);
	put("words behind not told", Math.min(3, behind.length - toldBehind));
	put("age its own", age !== null && actor.age === age);
	put("age another", age !== null && actor.age !== null && actor.age !== age);
	const { spoken } = told;
	put("said he or she, agrees", spoken !== null && actor.gender === spoken);
	put(
		"said he or she, another",
		spoken !== null && actor.gender !== "either" && actor.gender !== spoken,
	);
	put("age asked, none told", age !== null && actor.age === null);
	put("gender agrees", gender !== null && actor.gender === gender);
	put("gender open", gender !== null && actor.gender === "either");
	put("anybody, role unknown", told.anybody && unknown);
	put("office, role unknown", !told.anybody && unknown);
	put("no noun of persons, noun its own", told.strange && own);
	put("of the other side", isOfOtherSide(noun, [...actor.nouns, ...actor.deeds]));
	put(
		"a man's noun, a woman",
		/[a-z]{4}man$/.test(noun) && !noun.endsWith("woman") && actor.gender === "female",
	);
	const beside = toldBeside(told, actor);
	const nounBeside = beside.has(stemOf(noun));
	put("noun told beside its name", !own && nounBeside);
	put("words told beside its name", beside.size - Number(nounBeside));
	put("unnamed", actor.kind !== "person");
	put("unnamed, noun its own", actor.kind !== "person" && own);
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
		seen("title narrowed, not said")
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
