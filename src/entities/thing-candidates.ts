import { type Actor, lastMentionBefore, type Mention } from "./actor.ts";
import { rowOf } from "./columns.ts";
import { type Together, togetherBefore } from "./pairs.ts";
import type { Scene } from "./scene.ts";
import { THING_COLUMNS, THING_FEATURES } from "./thing-features.ts";
import { type Pronoun, putActor, putPlace, readPronoun } from "./thing-seen.ts";

/** A body, document or group that "it" or "they" may mean, or several together. */
export interface Thing {
	readonly actor: Actor;
	/** Those meant where they are several, the actor among them; else empty. */
	readonly together: readonly Actor[];
	/** [THING_FEATURES.length] */
	readonly features: Float64Array;
}

/** How many of the latest documents, bodies and groups are weighed. */
const PAPERS = 6;
const BODIES = 10;
const GROUPS = 8;

interface Met {
	readonly actor: Actor;
	readonly index: number;
	readonly mention: Mention;
}

/** Those whose last mention before the token is known, the latest first. */
function metOf(pool: readonly Actor[], token: number): Met[] {
	return pool
		.flatMap((actor) => {
			const index = lastMentionBefore(actor, token);
			const mention = actor.mentions[index];
			return mention === undefined ? [] : [{ actor, index, mention }];
		})
		.sort((a, b) => b.mention.to - a.mention.to || a.actor.id - b.actor.id);
}

const holds = (outer: Mention, inner: Mention): boolean =>
	outer !== inner && outer.from <= inner.from && inner.to <= outer.to;

function candidatesAmong(scene: Scene, pool: readonly Actor[], told: Pronoun): Thing[] {
	const met = metOf(pool, told.token);
	const longest = met.reduce<Met | null>((a, b) => (a === null || b.index > a.index ? b : a), null);
	const kinds = new Set<string>();
	return met.map((entry, order) => {
		const { actor, index, mention } = entry;
		const { features, put } = rowOf(THING_COLUMNS, THING_FEATURES.length);
		putPlace(put, mention, told);
		putActor(put, scene, actor, told);
		put("latest", order === 0);
		put("second latest", order === 1);
		put("latest of its kind", !kinds.has(actor.kind));
		kinds.add(actor.kind);
		put("mentions", Math.log(1 + index));
		put("mentioned most", entry === longest && index > 0);
		put(
			"inside another mention",
			met.some((other) => holds(other.mention, mention)),
		);
		put(
			"around another mention",
			met.some((other) => holds(mention, other.mention)),
		);
		put("group, last an object", actor.kind === "group" && !mention.subject);
		return { actor, together: [], features };
	});
}

/** The documents, bodies and places that "it" at a token may mean, the latest first. */
export function itCandidates(scene: Scene, token: number, source: boolean): Thing[] {
	const pool = [...scene.papers.slice(0, PAPERS), ...scene.bodies.slice(0, BODIES)];
	return candidatesAmong(scene, pool, readPronoun(scene, token, source));
}

/** Those who are named in one breath or spoke together, as a candidate; null where nobody is first of them. */
function pairCandidate(pair: Together, told: Pronoun): Thing | null {
	const [actor] = pair.actors;
	if (actor === undefined) return null;
	const { features, put } = rowOf(THING_COLUMNS, THING_FEATURES.length);
	putPlace(put, pair.mention, told);
	const { source, speaker } = told;
	const last = pair.spoke && speaker !== null && told.sentence - speaker.sentence <= 1;
	put("together", true);
	put("together, for a source", source);
	put("together, persons", actor.kind === "person");
	put("spoke last", pair.spoke);
	put("spoke last, for a source", pair.spoke && source);
	put("spoke in the sentence before, for a source", last && source);
	put("spoke ever", pair.spoke);
	put("spoke ever, for a source", pair.spoke && source);
	return { actor, together: pair.actors, features };
}

/** "emails", "documents": what "they" may be, as no single report is. */
const isSeveral = ({ nouns }: Actor): boolean =>
	[...nouns].some((noun) => /[^s]s$/.test(noun) || noun === "data");

/** The groups, bodies, documents in the plural and those named together that "they" at a token may be. */
export function theyCandidates(scene: Scene, token: number, source: boolean): Thing[] {
	const bodies = scene.bodies.filter(({ kind }) => kind === "organization");
	const pool = [
		...scene.groups.slice(0, GROUPS),
		...bodies.slice(0, BODIES),
		...scene.papers.filter(isSeveral).slice(0, PAPERS),
	];
	const told = readPronoun(scene, token, source);
	const pairs = togetherBefore(scene, token).flatMap((pair) => pairCandidate(pair, told) ?? []);
	const single = candidatesAmong(scene, pool, told);
	const coupled = new Set(pairs.flatMap(({ together }) => together));
	for (const { actor, features } of single)
		if (coupled.has(actor)) features[THING_COLUMNS["one of those together"]] = 1;
	return [...single, ...pairs];
}
