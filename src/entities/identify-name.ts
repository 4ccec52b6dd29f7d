import { asBody, bodyNamed } from "./bodies.ts";
import { type Found, found } from "./found.ts";
import { countryOf } from "./gazetteer.ts";
import { kinName } from "./kin.ts";
import type { NameMention } from "./kinds.ts";
import { actorOfName, ownCountry } from "./named.ts";
import { asPeople } from "./peoples.ts";
import type { Setting } from "./pronouns.ts";
import { phrase } from "./reading.ts";
import { meet, noteMention, type Scene } from "./scene.ts";
import { keyOf } from "./short.ts";
import type { NamePhrase } from "./source.ts";

const BODY_OF_PLACE = /^(?:the )?(city|county|town|state|village|borough|government) of(?: the)?$/;

/** Whom a name means, as a source that is a name or as one that stands behind a noun's comma. */
export function identifyName(scene: Scene, read: NamePhrase, setting: Setting): Found {
	const { words } = scene;
	const { name, range } = read;
	const text = phrase(words, name);
	const actor = actorOfName(scene, name, setting.source);
	kinName(scene, name, actor, setting.speaker);
	const people = asPeople(scene, read, actor);
	if (people !== null) return people;
	if (actor.kind === "place") {
		const before = words.lower.slice(range.from, name.from).join(" ");
		const noun = BODY_OF_PLACE.exec(before)?.[1];
		const body =
			noun === undefined || noun === "government"
				? asBody(scene, actor, name.from)
				: bodyNamed(scene, `${noun[0]?.toUpperCase()}${noun.slice(1)} of ${actor.name}`, name.from);
		noteMention(scene, body, name, "description");
		const reason =
			body.name === actor.name ? `named here: ${text}` : `“${text}” stands for its government`;
		return found(body, 0.9, reason);
	}
	const ministry = ministryOfState(scene, name);
	if (ministry !== null) return ministry;
	ownCountry(scene, name, actor);
	meet(scene, actor);
	const reason =
		actor.name === text
			? `named here: ${actor.name}`
			: `“${text}” is ${actor.name}, named in full elsewhere in the article`;
	const rivals =
		name.to - name.from === 1 ? scene.cast.namesakes(keyOf(words, name).at(-1) ?? "", actor) : [];
	const [rival] = rivals;
	if (rival !== undefined && actor.kind === "person") {
		return found(actor, 0.75, `${reason}; ${rival.name} bears the name too`, rival);
	}
	return found(actor, name.to - name.from > 1 ? 0.97 : 0.93, reason);
}

/** "the Ministry of Defense of Turkey": the ministry with its state, which tells it from others; null for other names. */
function ministryOfState(scene: Scene, name: NameMention): Found | null {
	const { words } = scene;
	const text = phrase(words, name);
	if (!/^Ministry (?:of|for) /.test(text) || words.lower[name.to] !== "of") return null;
	const from = words.lower[name.to + 1] === "the" ? name.to + 2 : name.to + 1;
	const state =
		countryOf(words.raw.slice(from, from + 2).join(" ")) ?? countryOf(words.raw[from] ?? "");
	if (state === null || state.country.adjective === "") return null;
	const body = bodyNamed(scene, `${state.country.adjective} ${text}`, name.from);
	body.country = state.country;
	noteMention(scene, body, name, "description");
	return found(body, 0.95, `“${text}” is that of ${state.country.name}`);
}
