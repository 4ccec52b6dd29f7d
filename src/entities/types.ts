import type { Actor } from "./actor.ts";
import type { EntityType } from "./entity.ts";

/** The one of the six types that an actor is. */
export function typeOf(actor: Actor): EntityType {
	if (actor.kind === "person") return "named-person";
	if (actor.kind === "organization" || actor.kind === "place") return "named-organization";
	if (actor.kind === "document") return "document";
	if (actor.kind === "anonymous") return "anonymous-source";
	return actor.kind === "group" ? "unnamed-group" : "unnamed-person";
}
