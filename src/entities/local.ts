import type { Actor } from "./actor.ts";
import { bodyNamed, theCountry } from "./bodies.ts";
import { type Found, found } from "./found.ts";
import { settlementOf } from "./gazetteer.ts";
import { phrase, SMALL } from "./reading.ts";
import { countryAt, type Scene } from "./scene.ts";
import type { NounPhrase } from "./source.ts";
import { townAt } from "./towns.ts";
import { wording } from "./wording.ts";

/** Public bodies that every place has one of. */
const OF_EVERY_PLACE = new Set(
	"department authority union council commission office board bureau service brigade administration".split(
		" ",
	),
);

/** What such a body is for, where it is a whole country's: "the statistics office". */
const OF_COUNTRIES =
	/^(?:national )?(?:statistics|weather|patent|tax|meteorological|meteorology|space|electoral|election|antitrust|competition|immigration|intelligence|cyber|customs)\b/;

/** Officers whom a county has. */
const OF_COUNTIES =
	/^(?:medical examiner|coroner|(?:district|county|state's) attorney|sheriff)(?:'s office)?$/;

/** Words that place a body without naming the place: "the local health authority". */
const LOCAL = /^(?:local|city|town|county|municipal|national|country's) /;

/**
 * A public body or officer that no name of the article is held by, told by the place or country that the article is
 * about: "the firefighters union" of Millbrook, "the statistics office" of Hungary. null where it is no such body, or
 * nothing tells the place.
 */
export function findLocal(scene: Scene, read: NounPhrase): Found | null {
	const { words } = scene;
	const { from, to } = read.modifiers;
	if (read.determination !== "definite" || read.owner !== null || read.after !== null) return null;
	for (let k = from; k < to; k++) if (words.shape[k] !== SMALL) return null;
	const text = phrase(words, { from: read.range.from, to: read.end });
	const plain = wording(words, from, read.head + 1);
	const rest = plain.replace(LOCAL, "");
	const held = ofPlace(scene, read, rest);
	if (held !== null)
		return found(
			bodyNamed(scene, held, read.range.from),
			0.6,
			`“${text}” is taken as that of the place spoken of: ${held}`,
		);
	const whose = placeOf(scene, read, rest);
	if (whose === null) return null;
	const actor = bodyNamed(scene, `${whose} ${rest}`, read.range.from);
	actor.nouns.add(words.lower[read.head] ?? "");
	return found(actor, 0.6, `“${text}” is taken as that of the place spoken of: ${actor.name}`);
}

/** "the presidency" with its country, "the municipality" with its town; null for other bodies, and where nothing tells the place. */
function ofPlace(scene: Scene, read: NounPhrase, rest: string): string | null {
	const { from } = read.range;
	const country = rest === "presidency" ? countryAt(scene, from) : null;
	if (country !== null) return `Presidency of ${theCountry(country)}`;
	if (rest === "state" || rest === "province") return regionAt(scene, from);
	const town = rest === "municipality" ? townAt(scene, from) : null;
	return town === null ? null : `Municipality of ${town.name}`;
}

/** How far back the state or province spoken of is looked for, in tokens, and of how many words its name is at most. */
const BACK = 2000;
const LONGEST = 3;

/** The state or province named last before a token: Montana, behind "Montana Gov. Lorna Sketchley"; or null. */
function regionAt({ words }: Scene, token: number): string | null {
	for (let to = token; to > Math.max(0, token - BACK); to--) {
		if (words.shape[to - 1] === SMALL) continue;
		for (let length = LONGEST; length > 0; length--) {
			const name = phrase(words, { from: Math.max(0, to - length), to });
			if (settlementOf(name) === "region") return name;
		}
	}
	return null;
}

function placeOf(scene: Scene, read: NounPhrase, rest: string): string | null {
	const { from } = read.range;
	if (OF_COUNTIES.test(rest)) return placeCalled(scene, "county");
	const noun = scene.words.lower[read.head] ?? "";
	if (!OF_EVERY_PLACE.has(noun) || !rest.includes(" ")) return null;
	if (OF_COUNTRIES.test(rest)) return countryAt(scene, from)?.adjective || null;
	return townAt(scene, from)?.name ?? null;
}

/** The last county or city met, or the first named further on, where "county" means Tolliver County. */
export function placeCalled(scene: Scene, word: string): string | null {
	const plain = word === "provincial" ? "province" : word === "municipal" ? "city" : word;
	const met = scene.bodies.find(({ key }) => key.length > 1 && key.at(-1) === plain);
	if (met !== undefined) return met.name;
	const inside = (actor: Actor): string | null => {
		const at = actor.kind === "person" ? -1 : actor.key.indexOf(plain);
		return at < 1 || at > 3
			? null
			: actor.name
					.split(" ")
					.slice(0, at + 1)
					.join(" ");
	};
	if (plain !== "county") return null;
	for (const actor of [...scene.bodies, ...scene.cast.actors.slice(0, 400)]) {
		const name = inside(actor);
		if (name !== null) return name;
	}
	return null;
}
