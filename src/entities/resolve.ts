import type { Article } from "../article/article.ts";
import type { Attribution, Relation } from "../attribution/relation.ts";
import type { TokenRange } from "../text/span.ts";
import type { Actor } from "./actor.ts";
import { readAlong } from "./along.ts";
import { gatherCast } from "./cast.ts";
import type { Entity, NamedRelation, Reference, Resolution, RosterEntry } from "./entity.ts";
import type { Found } from "./found.ts";
import { readWords } from "./reading.ts";
import { applyRoster } from "./roster.ts";
import { openScene } from "./scene.ts";
import { typeOf } from "./types.ts";

/** Collects the actors that something refers to as entities, numbered in the order of their first use. */
class Entities {
	readonly actors: Actor[] = [];
	private readonly places = new Map<Actor, number>();

	indexOf(actor: Actor): number {
		const known = this.places.get(actor);
		if (known !== undefined) return known;
		this.places.set(actor, this.actors.length);
		return this.actors.push(actor) - 1;
	}
}

/**
 * Names the source of every relation: reads the article once from its head, who is named, who speaks, whom
 * pronouns and descriptions mean, and gives each relation its speakers and relays as entities. Relations
 * without a source get no name. Never throws; time in proportion to the article's length.
 */
export function resolve(
	article: Article,
	attribution: Attribution,
	roster: readonly RosterEntry[],
): Resolution {
	const words = readWords(article.document);
	const scene = openScene(article, gatherCast(words, article.title));
	const findings = readAlong(scene, attribution);
	const rosterNotes = applyRoster(scene.cast.actors, roster);
	const entities = new Entities();
	const refer = (found: Found, mention: TokenRange | null): Reference => {
		const note = rosterNotes.get(found.actor);
		return {
			entity: entities.indexOf(found.actor),
			mention,
			confidence: Math.min(1, Math.max(0, found.confidence)),
			reason: note === undefined ? found.reason : `${found.reason}; ${note}`,
			alternative: found.alternative === null ? null : entities.indexOf(found.alternative),
		};
	};
	const named: NamedRelation[] = [];
	for (const relation of attribution.relations) {
		const speakers = findings.speakers.get(relation) ?? [];
		for (const { found, range } of speakers) {
			const via: Reference[] = [];
			for (const relay of findings.relays.get(relation) ?? []) {
				const reference = refer(relay.found, within(article, relation, relay.range));
				const last = via.at(-1);
				if (relay.found.actor !== found.actor && reference.entity !== last?.entity)
					via.push(reference);
			}
			named.push({
				relation: relation.index,
				speaker: refer(found, within(article, relation, range)),
				via,
			});
		}
	}
	return { entities: entities.actors.map(toEntity), named };
}

/** The mention where it stands in the relation's own sentence, else null. */
function within(article: Article, relation: Relation, range: TokenRange): TokenRange | null {
	if (relation.sourceOrigin === "carried") return null;
	return article.document.tokens.sentence[range.from] === relation.sentence ? range : null;
}

function toEntity(actor: Actor, index: number): Entity {
	const type = typeOf(actor);
	return {
		index,
		name: actor.name,
		type,
		title: type === "named-person" ? actor.title : null,
		aliases: [...new Set(actor.aliases)].filter((alias) => alias !== actor.name && alias !== ""),
		rosterId: actor.rosterId,
		mentions: actor.mentions.map(({ from, to }) => ({ from, to })),
	};
}
