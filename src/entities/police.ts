import type { Actor } from "./actor.ts";
import { bodyNamed } from "./bodies.ts";
import { type Found, found } from "./found.ts";
import type { Scene } from "./scene.ts";
import { townAt } from "./towns.ts";

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
