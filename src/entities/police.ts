import type { Actor } from "./actor.ts";
import { bodyNamed } from "./bodies.ts";
import { type Found, found } from "./found.ts";
import { countryOf, settlementOf } from "./gazetteer.ts";
import { sentenceOf } from "./reading.ts";
import type { Scene } from "./scene.ts";

/** "police" by itself: the force that the article names, else that of the town it is about; null where neither is told. */
export function findPolice(scene: Scene, token: number): Found | null {
	const isForce = (actor: Actor): boolean =>
		actor.kind === "organization" &&
		actor.key.some((word) => word === "police" || word === "constabulary");
	const force =
		scene.bodies.find(isForce) ??
		(
			scene.cast.bodiesByWord.get("police") ??
			scene.cast.bodiesByWord.get("constabulary") ??
			[]
		).find(isForce);
	if (force !== undefined)
		return found(force, 0.8, `“police” is ${force.name}, the force that the article names`);
	const town = townAt(scene, token);
	if (town === null) return null;
	const actor = bodyNamed(scene, `${town.name} police`, token);
	return found(actor, 0.6, `“police” is taken as that of ${town.name}, the town spoken of`);
}

/** The town that the article has spoken of most before the token, or null. */
function townAt(scene: Scene, token: number): Actor | null {
	let best: Actor | null = null;
	let most = 0;
	const until = scene.words.document.sentences[sentenceOf(scene.words, token)]?.tokens.to ?? token;
	const places = scene.cast.actors.length <= 400 ? scene.cast.actors : scene.bodies;
	for (const actor of places) {
		if (actor.kind !== "place" || countryOf(actor.name) !== null) continue;
		if (
			settlementOf(actor.name) === "region" ||
			/(?:street|road|avenue|highway|county|river|lake|sea|ocean|university|bridge|park)$/i.test(
				actor.name,
			)
		)
			continue;
		const times = actor.mentions.filter((mention) => mention.from < until).length;
		const weight =
			times + (scene.article.title?.includes(actor.name) ? 1.5 : 0) - actor.since * 0.0005;
		if (weight > most) {
			best = actor;
			most = weight;
		}
	}
	return best;
}
