import { readArticle } from "./src/article/read.ts";
import { sameInstitution } from "./src/entities/gazetteer.ts";
import { resolve } from "./src/entities/resolve.ts";
import { nameJudge, nameWords } from "./src/evaluation/gold/names.ts";
import { readGold } from "./src/evaluation/gold/read.ts";
import { tasksOf } from "./src/evaluation/gold/tasks.ts";
const types = new Set(process.argv[2]!.split(","));
const show = process.argv.includes("--show");
for (const f of process.argv.slice(3).filter((x) => !x.startsWith("--"))) {
	let n = 0, verb = 0, ours = 0, both = 0, verbOnly = 0, oursOnly = 0;
	for (const gold of readGold(f)) {
		const article = readArticle({ text: gold.text }, { title: gold.title });
		const tasks = tasksOf(gold, article.document);
		const r = resolve(article, { relations: tasks.map((t) => t.relation), sentences: [] }, []);
		const judge = nameJudge(tasks.filter((t) => t.gold.type === "named-person").map((t) => t.gold.speaker), sameInstitution);
		tasks.forEach((t, i) => {
			if (!types.has(t.gold.type) || t.gold.mention === null) return;
			n++;
			const m = gold.text.slice(t.gold.mention.start, t.gold.mention.end);
			const es = r.named.filter((e) => e.relation === i).flatMap((e) => r.entities[e.speaker.entity] ?? []);
			const a = judge.same(t.gold.speaker, t.gold.type, m);
			const b = es.some((e) => judge.same(t.gold.speaker, t.gold.type, e.name));
			if (a) verb++; if (b) ours++; if (a && b) both++; if (a && !b) { verbOnly++; }
			if (b && !a) oursOnly++;
			if (show && !b) console.log(`${a ? "VERB " : "     "}${m}  =>  ${t.gold.speaker}   | ${es.map((e) => e.name).join("+")}`);
		});
	}
	console.log(f, { n, verb, ours, both, verbOnly, oursOnly });
}
