import type { Actor, Mention } from "./actor.ts";
import type { NameMention } from "./kinds.ts";
import { sentenceOf, type Words } from "./reading.ts";
import { lastSpoken, type Scene } from "./scene.ts";
import { namesIn } from "./source.ts";
import { isSubject } from "./subject.ts";

/** Several who are named in one breath, or who spoke together. */
export interface Together {
	/** Two or more, in the order in which they are named. */
	readonly actors: readonly Actor[];
	readonly mention: Mention;
	/** Whether they were the source of one relation. */
	readonly spoke: boolean;
}

/** How far back those named together are looked for, in sentences and tokens. */
const SENTENCES = 3;
const TOKENS = 120;
/** Longest way from one name to the next of a pair: "Carla Gasson, 52, and | Desmond Gasson". */
const GAP = 6;

/** Whether nothing but "and", an age and articles stand between the names. */
function isJoined(words: Words, left: NameMention, right: NameMention): boolean {
	const to = right.title?.from ?? right.from;
	if (to - left.to > GAP) return false;
	const between = words.lower.slice(left.to, to);
	return (
		between.includes("and") &&
		between.every((word) => /^(?:and|,|\d{1,3}|the|\(|\)|both)$/.test(word))
	);
}

/** The index of the name, or of the person whose body it is: "Cole of Harland Bank | and Ben Day". */
function indexBehindBody(words: Words, names: readonly NameMention[], index: number): number {
	const name = names[index];
	const before = names[index - 1];
	if (name === undefined || before === undefined) return index;
	const between = words.lower.slice(before.to, name.from).join(" ");
	return /^(?:of|from|at)(?: the)?$/.test(between) ? index - 1 : index;
}

/** Whether a comma alone, or an age between two, stands between names of a list: "Ann Cole, 41, | Ben Day and Carl Fox". */
function isListed(words: Words, left?: NameMention, right?: NameMention): boolean {
	if (left === undefined || right === undefined) return false;
	const between = words.lower.slice(left.to, right.title?.from ?? right.from).join(" ");
	return /^,(?: \d{1,3} ,)?$/.test(between);
}

const classOf = ({ kind, unsure }: Actor): string =>
	kind === "person" || unsure ? "person" : kind === "organization" ? "body" : kind;

/** The list that ends in the names at the index and `right`, where all of it are of one class and nobody twice; else null. */
function listed(
	{ words, cast }: Scene,
	names: readonly NameMention[],
	index: number,
	right: NameMention,
): Together | null {
	let first = index;
	while (first > 0 && isListed(words, names[first - 1], names[first])) first--;
	const list = [...names.slice(first, index + 1), right];
	const actors = list.flatMap((name) => cast.ownerOf(name) ?? []);
	if (new Set(actors).size < list.length || new Set(actors.map(classOf)).size > 1) return null;
	const from = list[0]?.title?.from ?? list[0]?.from ?? right.from;
	const subject = isSubject(words, from, right.to);
	return { actors, mention: { from, to: right.to, form: "full", subject }, spoke: false };
}

/** Who were named together before the token ("Ann Cole and Ben Day"), or spoke together, the latest first. */
export function togetherBefore(scene: Scene, token: number): Together[] {
	const { words, cast } = scene;
	const here = sentenceOf(words, token);
	const names = namesIn(cast.names, { from: Math.max(0, token - TOKENS), to: token });
	const found: Together[] = [];
	names.forEach((right, index) => {
		const inner = names[index - 1];
		if (inner === undefined || here - sentenceOf(words, inner.from) > SENTENCES) return;
		if (right.to > token || !isJoined(words, inner, right)) return;
		const pair =
			listed(scene, names, indexBehindBody(words, names, index - 1), right) ??
			listed(scene, names, index - 1, right);
		if (pair !== null) found.push(pair);
	});
	const last = lastSpoken(scene, token);
	if (last !== null && last.together > 1) {
		const at = scene.spoken.lastIndexOf(last);
		const actors = scene.spoken.slice(at + 1 - last.together, at + 1).map(({ actor }) => actor);
		const known = found.find((pair) => actors.every((actor) => pair.actors.includes(actor)));
		const mention = known?.mention ?? {
			from: last.token,
			to: last.token + 1,
			form: "full",
			subject: true,
		};
		const others = found.filter((pair) => pair !== known);
		return [...others, { actors, mention, spoke: true }].sort(
			(a, b) => b.mention.to - a.mention.to,
		);
	}
	return found.reverse();
}
