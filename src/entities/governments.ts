import type { Actor } from "./actor.ts";
import { bodyNamed, governmentOf } from "./bodies.ts";
import { type Found, found } from "./found.ts";
import { type Country, countryOf, countryOfSeat, seatOf } from "./gazetteer.ts";
import { ministryMeant } from "./ministries.ts";
import { phrase, SMALL, type Words } from "./reading.ts";
import { countryAt, countryCalled, type Scene } from "./scene.ts";
import { type NounPhrase, namesIn } from "./source.ts";
import { owned, wording } from "./wording.ts";

/** The country that an owner is: "Syria's", "the country's". */
function countryOfOwner(scene: Scene, owner: Actor | null, from: number): Country | null {
	if (owner === null) return null;
	const own = owner.country ?? countryCalled(scene, owner.name)?.country ?? null;
	if (own !== null) return own;
	return /^(?:the )?(?:country|nation|republic|kingdom|state)$/i.test(owner.name)
		? countryAt(scene, from)
		: null;
}

/** A ministry or bureau that the words make identifiable, with the country or place it belongs to. */
export function describedBody(
	scene: Scene,
	phraseOf: NounPhrase,
	owner: Actor | null,
): Found | null {
	const { words } = scene;
	const noun = words.lower[phraseOf.head] ?? "";
	const modifiers = wording(words, phraseOf.modifiers.from, phraseOf.modifiers.to);
	const from = phraseOf.range.from;
	const text = phrase(words, phraseOf.range);
	const country = countryOfOwner(scene, owner, from);
	const local = noun === "administration" && OF_A_PLACE.test(modifiers);
	if (noun === "government" || (noun === "administration" && !local)) {
		const own = governmentFor(scene, phraseOf, owner, country);
		if (own !== null) return own;
	}
	if (noun === "ministry") {
		const ministry = ministryMeant(scene, phraseOf, owner, country);
		if (ministry !== null) return ministry;
	}
	if (owner !== null) {
		const institution = officeNamed(scene, phraseOf);
		if (institution !== null) return found(institution, 0.9, `“${text}” is its name`);
		const office = noun === "office" && modifiers === "" ? officeOf(scene, owner, from) : null;
		if (office !== null) return found(office, 0.85, `“${text}” is that of ${owner.name}`);
		const rest = wording(words, phraseOf.modifiers.from, phraseOf.head + 1);
		const name =
			country !== null && country.adjective !== ""
				? `${country.adjective} ${rest}`
				: owner.kind === "place"
					? `${owner.name} ${rest}`
					: `${owned(ownWords(words, phraseOf, owner) ?? owner.name)} ${rest}`;
		return found(bodyNamed(scene, name, from), 0.8, `“${text}” belongs to ${owner.name}`);
	}
	return null;
}

/** "the Russian side", as diplomats call a government at talks; null for other sides. */
export function sideOf(scene: Scene, { modifiers, head, range }: NounPhrase): Found | null {
	const { words } = scene;
	if (words.lower[head] !== "side" || modifiers.to - modifiers.from !== 1) return null;
	const called = countryCalled(scene, words.lower[modifiers.from] ?? "");
	if (called === null || words.shape[modifiers.from] === SMALL) return null;
	const government = governmentOf(scene, called.country, range.from);
	return found(government, 0.8, `“${phrase(words, range)}” is ${government.name} at the table`);
}

/** "the Prime Minister's Office": an office called by another and written as a name; null for any other, "Gov. Hale's office". */
function officeNamed(scene: Scene, { owner, head, range }: NounPhrase): Actor | null {
	const { words, cast } = scene;
	if (owner === null || words.lower[head] !== "office" || words.shape[head] === SMALL) return null;
	if (owner.to - owner.from < 1 || words.shape[owner.to - 1] === SMALL) return null;
	if (namesIn(cast.names, owner).some(({ kind }) => kind !== "office")) return null;
	return bodyNamed(scene, wording(words, owner.from, head + 1), range.from);
}

/** A body that owns another as the words name it, "CAF's disciplinary board"; null where they only point, "its board". */
function ownWords(words: Words, { owner }: NounPhrase, { kind }: Actor): string | null {
	if (owner === null || kind !== "organization" || words.shape[owner.to - 1] === SMALL) return null;
	if (/^(?:his|her|its|their|my|our|your|whose)$/.test(words.lower[owner.from] ?? "")) return null;
	return wording(words, owner.from, owner.to).replace(/^the /i, "");
}

/** Words before "administration" that tell of a district's or town's, and of no country's. */
const OF_A_PLACE = /^(?:local|district|city|county|town|village|municipal|provincial|regional)$/;

/** Titles whose holders have an office that speaks for them. */
const OFFICE_OF_STATE =
	/\b(?:president|minister|premier|chancellor|governor|gov|senator|sen|congress(?:man|woman)|representative|rep|mayor|secretary|speaker|attorney general|king|queen|prince|princess|commissioner|ambassador|sheriff|chief)\b/i;

/** The office of somebody in an office of state, the house of a head of government where it has a name; null for private persons. */
export function officeOf(scene: Scene, holder: Actor, from: number): Actor | null {
	const country = holder.country ?? countryAt(scene, from) ?? countryByWords(scene);
	const seat = seatOf(holder.title ?? holder.name, country);
	if (seat !== null) return bodyNamed(scene, seat, from);
	const called = /^(?:the )?\p{Ll}/u.test(holder.name) && OFFICE_OF_STATE.test(holder.name);
	if (holder.kind === "unnamed" && (called || /^the /.test(holder.name)))
		return bodyNamed(scene, `Office of the ${holder.name.replace(/^the /, "")}`, from);
	if (holder.kind !== "person" || !OFFICE_OF_STATE.test(holder.title ?? "")) return null;
	const title = holder.title !== null && holder.title.length < 30 ? `${holder.title} ` : "";
	return bodyNamed(scene, `Office of ${title}${holder.name}`, from);
}

/** Words that only the politics of one country has, for articles that take their country for granted. */
const AT_HOME: ReadonlyMap<string, RegExp> = new Map([
	["United Kingdom", /^(?:westminster|whitehall|tory|tories|nhs|hmrc|ofsted|mps|commons)$/],
]);

/** The country whose politics the article takes for granted: "Downing Street", "Whitehall". */
function countryByWords({ words, cast }: Scene): Country | null {
	for (const { kind, name } of cast.actors) {
		const country = kind === "organization" ? countryOfSeat(name) : null;
		if (country !== null) return country;
	}
	for (const [name, signs] of AT_HOME) {
		const told = words.lower.some((word, k) => words.shape[k] !== SMALL && signs.test(word));
		if (told) return countryOf(name)?.country ?? null;
	}
	return null;
}

/** "the government", "the Iraqi government", "the Trump administration", "the government of Goa". */
function governmentFor(
	scene: Scene,
	phraseOf: NounPhrase,
	owner: Actor | null,
	country: Country | null,
): Found | null {
	const { words } = scene;
	const { from } = phraseOf.range;
	const text = phrase(words, phraseOf.range);
	const before = wording(words, phraseOf.modifiers.from, phraseOf.modifiers.to).replace(
		/^(?:federal|national|central|own|state) /i,
		"",
	);
	const after =
		phraseOf.after === null
			? ""
			: wording(words, phraseOf.after.from + 1, phraseOf.after.to).replace(/^the /, "");
	const told =
		country ??
		countryCalled(scene, before)?.country ??
		countryCalled(scene, after)?.country ??
		null;
	if (told !== null) {
		const actor = governmentOf(scene, told, from);
		return found(actor, 0.93, `“${text}” is the government of ${told.name}`);
	}
	if (after !== "" && /\p{Lu}/u.test(after)) {
		return found(bodyNamed(scene, `Government of ${after}`, from), 0.9, `“${text}” is named here`);
	}
	if (/\p{Lu}/u.test(before)) {
		const name = wording(words, phraseOf.modifiers.from, phraseOf.head + 1);
		return found(bodyNamed(scene, name, from), 0.9, `“${text}” is named here`);
	}
	if (owner !== null)
		return owner.kind === "place"
			? found(
					bodyNamed(scene, `Government of ${owner.name}`, from),
					0.85,
					`“${text}” is that of ${owner.name}`,
				)
			: null;
	const named = findNamedGovernment(scene, phraseOf) ?? presidentsOwn(scene, phraseOf);
	if (named !== null) return named;
	const own = countryAt(scene, from);
	if (own === null || phraseOf.determination === "indefinite") return null;
	const actor = governmentOf(scene, own, from);
	return found(actor, 0.75, `“${text}” is the government of ${own.name}, the country spoken of`);
}

/** "the administration" where nobody has named it: that of the president of whom the article tells. */
function presidentsOwn(scene: Scene, phraseOf: NounPhrase): Found | null {
	if (scene.words.lower[phraseOf.head] !== "administration") return null;
	const president = scene.cast.actors.find(
		({ kind, title }) =>
			kind === "person" &&
			/\bpresident\b/i.test(title ?? "") &&
			!/\b(?:former|vice|ex|elect|candidate|of the|party|company|university)\b/i.test(title ?? ""),
	);
	if (president === undefined) return null;
	const surname = president.name.split(" ").at(-1) ?? president.name;
	const actor = bodyNamed(scene, `${surname} administration`, phraseOf.range.from);
	return found(
		actor,
		0.7,
		`“the administration” is that of ${president.name}, the president spoken of`,
	);
}

function findNamedGovernment(scene: Scene, phraseOf: NounPhrase): Found | null {
	if (phraseOf.modifiers.from < phraseOf.modifiers.to) return null;
	const actor = scene.bodies.find(
		(body) =>
			body.kind === "organization" &&
			(body.key.at(-1) === "government" ||
				body.key[0] === "government" ||
				body.key.at(-1) === "administration"),
	);
	if (actor === undefined) return null;
	return found(
		actor,
		0.85,
		`“${phrase(scene.words, phraseOf.range)}” is ${actor.name}, named before`,
	);
}
