import type { Actor } from "./actor.ts";
import { bodyNamed, governmentOf } from "./bodies.ts";
import { type Found, found } from "./found.ts";
import { countryOf } from "./gazetteer.ts";
import { NAMED_GROUPS } from "./lexicon.ts";
import { phrase, SMALL, type Words } from "./reading.ts";
import type { Scene } from "./scene.ts";
import type { NounPhrase } from "./source.ts";
import { owned, withoutArticle, wording } from "./wording.ts";

function hasNameBefore(words: Words, read: NounPhrase): boolean {
	for (let k = read.modifiers.from; k < read.head; k++) {
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
	if (!NAMED_GROUPS.has(noun) && noun !== "representatives") return null;
	const text = phrase(words, { from: read.range.from, to: read.end });
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
