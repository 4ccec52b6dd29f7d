import type { Actor } from "./actor.ts";
import { bodyNamed, governmentOf } from "./bodies.ts";
import { type Found, found } from "./found.ts";
import { countryOf } from "./gazetteer.ts";
import { NAMED_GROUPS } from "./lexicon.ts";
import { placeCalled } from "./local.ts";
import { phrase, SMALL, type Words } from "./reading.ts";
import { countryAt, type Scene } from "./scene.ts";
import type { NounPhrase } from "./source.ts";
import { owned, withoutArticle, wording } from "./wording.ts";

const PLACE_WORD =
	/^(?:county|city|state|town|village|borough|district|provincial|province|council|parish|university|municipal)$/;

/** "county officials", "city police" by the county or city that the article names. */
function ofPlaceBefore(scene: Scene, read: NounPhrase): Actor | null {
	const { words } = scene;
	const { from, to } = read.modifiers;
	const word = words.lower[from] ?? "";
	if (from >= to || !PLACE_WORD.test(word)) return null;
	const place = placeCalled(scene, word);
	if (place === null || (words.shape[from] !== SMALL && words.first[from] === 0)) return null;
	return bodyNamed(scene, `${place} ${wording(words, from + 1, read.head + 1)}`, read.range.from);
}

/** "government officials", "government ministers": those of the country spoken of. */
function ofGovernment(scene: Scene, read: NounPhrase, owner: Actor | null): Actor | null {
	const { words } = scene;
	const { from, to } = read.modifiers;
	if (to - from !== 1 || owner !== null || words.lower[from] !== "government") return null;
	const country = countryAt(scene, read.range.from);
	if (country === null || country.adjective === "") return null;
	return words.lower[read.head] === "officials"
		? governmentOf(scene, country, read.range.from)
		: bodyNamed(
				scene,
				`${country.adjective} ${wording(words, from, read.head + 1)}`,
				read.range.from,
			);
}

/** "prosecutors" by themselves: the office of prosecutors that the article names, else those of its county or of the federal court. */
function asProsecutors(scene: Scene, read: NounPhrase, owner: Actor | null): Actor | null {
	const { words } = scene;
	const { from, to } = read.modifiers;
	if (words.lower[read.head] !== "prosecutors" || read.after !== null || owner !== null)
		return null;
	const federal = to - from === 1 && words.lower[from] === "federal";
	if (from < to && !federal) return null;
	const isOffice = ({ kind, name }: Actor): boolean =>
		kind === "organization" && /attorney|prosecut/i.test(name);
	const office = scene.bodies.find(isOffice) ?? scene.cast.actors.find(isOffice);
	if (office !== undefined) return office;
	const attorney = scene.cast.actors.some(
		({ kind, title }) => kind === "person" && US_ATTORNEY.test(title ?? ""),
	);
	if (attorney) return bodyNamed(scene, "United States Attorney's Office", read.range.from);
	const county = federal ? null : placeCalled(scene, "county");
	if (county !== null) return bodyNamed(scene, `${county} prosecutors`, read.range.from);
	return federal || isFederalCase(words)
		? bodyNamed(scene, "federal prosecutors", read.range.from)
		: null;
}

const US_ATTORNEY = /^(?:assistant |acting )?(?:united states|u\.?s\.?) attorney\b(?! general)/i;

/** Whether the article tells of a federal court or jury. */
function isFederalCase({ lower }: Words): boolean {
	return lower.some(
		(word, k) =>
			word === "federal" &&
			/^(?:court|judge|jury|grand|prosecutors?|trial)$/.test(lower[k + 1] ?? ""),
	);
}

/** Words with a capital for many states at once: "Western leaders". */
const OF_NO_BODY =
	/^(?:western|eastern|northern|southern|central|european|asian|african|arab|muslim|christian|jewish)$/;

function hasNameBefore(words: Words, read: NounPhrase): boolean {
	if (words.lower[read.range.from] === "neither") return false;
	for (let k = read.modifiers.from; k < read.head; k++) {
		if (OF_NO_BODY.test(words.lower[k] ?? "")) continue;
		if (words.shape[k] !== SMALL && words.first[k] === 0) return true;
		if (
			words.shape[k] !== SMALL &&
			(countryOf(words.raw[k] ?? "") !== null || words.capital.has(words.lower[k] ?? ""))
		)
			return true;
	}
	return false;
}

/**
 * Officials of a named body or place speak for it: "Turkish officials", "Tolliver County police".
 * null where nothing names the body.
 */
export function asSpeakingGroup(scene: Scene, read: NounPhrase, owner: Actor | null): Found | null {
	const { words } = scene;
	const noun = words.lower[read.head] ?? "";
	if (!NAMED_GROUPS.has(noun) && !/^(?:representatives|ministers)$/.test(noun)) return null;
	const text = phrase(words, { from: read.range.from, to: read.end });
	const whole =
		ofPlaceBefore(scene, read) ??
		ofGovernment(scene, read, owner) ??
		asProsecutors(scene, read, owner);
	if (whole !== null) return found(whole, 0.75, `“${text}” speak for ${whole.name}`);
	if (noun === "representatives" || noun === "government") {
		const last =
			read.after === null
				? ""
				: wording(words, read.after.from + 1, read.after.to).replace(/^the /, "");
		const country = countryOf(last);
		if (country !== null) {
			const actor = governmentOf(scene, country.country, read.range.from);
			return found(actor, 0.85, `“${text}” speak for ${actor.name}`);
		}
		if (noun === "representatives") return null;
	}
	if (noun === "ministers") return null;
	if (hasNameBefore(words, read)) {
		const name = wording(words, withoutArticle(words, read), read.head + 1);
		return found(
			bodyNamed(scene, name, read.range.from),
			0.9,
			`“${text}” speak for a body that is named`,
		);
	}
	if (owner !== null && (owner.kind === "place" || owner.kind === "organization")) {
		const rest = wording(words, read.modifiers.from, read.head + 1);
		const adjective = owner.country?.adjective ?? "";
		const name = adjective === "" ? `${owned(owner.name)} ${rest}` : `${adjective} ${rest}`;
		return found(bodyNamed(scene, name, read.range.from), 0.8, `“${text}” speak for ${owner.name}`);
	}
	return null;
}
