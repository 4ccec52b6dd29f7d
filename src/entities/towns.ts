import type { Actor } from "./actor.ts";
import { countryOf, settlementOf } from "./gazetteer.ts";
import { sentenceOf } from "./reading.ts";
import type { Scene } from "./scene.ts";

/** The town that the article has spoken of most before the token, or null. */
export function townAt(scene: Scene, token: number): Actor | null {
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
