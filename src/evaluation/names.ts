import { readArticle } from "../article/read.ts";
import type { Attribution } from "../attribution/relation.ts";
import { sameInstitution } from "../entities/gazetteer.ts";
import { resolve } from "../entities/resolve.ts";
import { nameJudge } from "./gold/names.ts";
import { readGold } from "./gold/read.ts";
import { tasksOf } from "./gold/tasks.ts";
import { WRITTEN, WRITTEN_DEV } from "./gold/written.ts";

/**
 * Measures naming by itself: gives the entities room the gold's own sources and counts whom it names.
 * `node src/evaluation/names.ts [--misses] [set …]`; sets as in ../shared/gold, without ending, `written`, `written-dev`, or a path.
 */
const SHARED = process.env.SOURCELINE_SHARED ?? "../shared";

class Count {
	total = 0;
	right = 0;
	type = 0;
	titled = 0;
	title = 0;
}

function percent(part: number, whole: number): string {
	return whole === 0 ? "    –" : `${((100 * part) / whole).toFixed(1).padStart(5)}`;
}

function sameTitle(a: string, b: string | null): boolean {
	const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	const left = words(a);
	const right = new Set(words(b ?? ""));
	const shared = left.filter((word) => right.has(word)).length;
	return shared > 0 && (2 * shared) / (left.length + right.size) >= 0.5;
}

/** A set by its name, or a file or folder of the gold shape. */
function fileOf(name: string): string {
	if (name === "written") return WRITTEN;
	if (name === "written-dev") return WRITTEN_DEV;
	if (name.includes("/")) return name;
	return `${SHARED}/gold/${name}.${name.startsWith("moscow") ? "json" : "jsonl"}`;
}

function measure(name: string, misses: boolean): void {
	const file = fileOf(name);
	const counts = new Map<string, Count>();
	let bare = 0;
	for (const gold of readGold(file)) {
		const article = readArticle({ text: gold.text }, { title: gold.title });
		const tasks = tasksOf(gold, article.document);
		const attribution: Attribution = {
			relations: tasks.map(({ relation }) => relation),
			sentences: [],
		};
		const resolution = resolve(article, attribution, []);
		const people = tasks
			.filter((task) => task.gold.type === "named-person")
			.map((task) => task.gold.speaker);
		const judge = nameJudge(people, sameInstitution);
		tasks.forEach((task, index) => {
			const named = resolution.named.filter((entry) => entry.relation === index);
			const entities = named.flatMap((entry) => resolution.entities[entry.speaker.entity] ?? []);
			const hit = entities.find((entity) =>
				judge.same(task.gold.speaker, task.gold.type, entity.name),
			);
			const text =
				task.gold.mention === null
					? ""
					: gold.text.slice(task.gold.mention.start, task.gold.mention.end);
			for (const key of [task.kind, task.gold.type, "all"]) {
				const count = counts.get(key) ?? new Count();
				counts.set(key, count);
				count.total++;
				if (hit === undefined) continue;
				count.right++;
				if (hit.type === task.gold.type) count.type++;
				if (task.gold.title !== null && task.gold.type === "named-person") {
					count.titled++;
					if (sameTitle(task.gold.title, hit.title)) count.title++;
				}
			}
			if (
				hit === undefined &&
				task.gold.type.startsWith("named") &&
				!/\p{Lu}/u.test(entities[0]?.name ?? "")
			)
				bare++;
			if (!misses || task.kind === "none") return;
			const got = entities.map((entity) => `${entity.name} [${entity.type}]`).join(" + ");
			if (hit === undefined)
				console.log(
					`${gold.id} ${task.kind}: “${text}” is ${task.gold.speaker} [${task.gold.type}], got ${got}`,
				);
			else if (hit.type !== task.gold.type)
				console.log(
					`${gold.id} TYPE: “${text}” ${task.gold.speaker} [${task.gold.type}], got ${got}`,
				);
			else if (
				misses &&
				process.argv.includes("--titles") &&
				task.gold.title !== null &&
				!sameTitle(task.gold.title, hit.title)
			)
				console.log(`${gold.id} TITLE: “${text}” ${task.gold.title} — got ${hit.title}`);
		});
	}
	console.log(`${name}: left bare though named: ${bare}`);
	for (const [key, { total, right, type, titled, title }] of counts) {
		console.log(
			`  ${key.padEnd(20)} ${String(total).padStart(5)}  name ${percent(right, total)}  type ${percent(type, right)}  title ${percent(title, titled)}`,
		);
	}
}

const sets = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
for (const set of sets.length > 0 ? sets : ["wikinews-train", "styles-train"])
	measure(set, process.argv.includes("--misses"));
