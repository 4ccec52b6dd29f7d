import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const SOURCE = join(import.meta.dirname, "..", "src");

/** The rooms, each knowing only those before it (ARCHITECTURE.md draws them). */
const ROOMS = [
	"contract",
	"text",
	"article",
	"tagger",
	"attribution",
	"entities",
	"report",
	"check",
	"export",
	"service",
	"mcp",
	"page",
	"http",
];
/** Beside the rooms: they run in Node, and nothing imports them. */
const ASIDE = ["training", "evaluation", "packaging", "supply", "reliability"];
/** Other doors than the Worker's, in their order: they open the rooms in other places, and no room imports them. */
const DOORS = ["queue", "library", "command"];
/** The packages that a room of the Worker may import. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
	contract: /^zod$/,
	report: /^@noble\/hashes\//,
	page: /^hono\//,
	service: /^zod$/,
	mcp: /^zod$/,
	http: /^(zod$|hono(\/|$))/,
};
/** The files that stand outside the rooms, and what of ours they may import. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
	"index.ts": ROOMS,
	"bulk.ts": [...ROOMS, "queue"],
	"demo.ts": ["contract"],
	"build-page.ts": [],
	"key.ts": ["http"],
	"modules.d.ts": [],
};

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
	.filter((file) => /\.tsx?$/.test(file))
	.sort();

/** The modules that a file imports, types and dynamic imports included. */
function importsOf(file: string): string[] {
	const code = readFileSync(join(SOURCE, file), "utf8");
	const pattern =
		/^(?:(?:import|export)\b[^"=;()/]*|\}\s*)\bfrom\s+"([^"\s]+)"|^import\s+"([^"\s]+)"|\bimport\(\s*"([^"\s]+)"/gm;
	return [...code.matchAll(pattern)].map(
		([, from, plain, dynamic]) => from ?? plain ?? dynamic ?? "",
	);
}

/** The room of a path below src; a file at the top is its own. */
function roomOf(path: string): string {
	return path.split("/")[0] ?? "";
}

function mayImport(file: string, target: string): boolean {
	const from = roomOf(file);
	const to = roomOf(target);
	if (from === to) return true;
	if (file in ENTRIES) return ENTRIES[file]?.includes(to) ?? false;
	if (ASIDE.includes(from)) return ROOMS.includes(to) || ASIDE.includes(to);
	if (DOORS.includes(from)) {
		const rooms = ROOMS.slice(0, ROOMS.indexOf("service") + 1);
		return [...rooms, ...DOORS.slice(0, DOORS.indexOf(from))].includes(to);
	}
	if (from === "contract") return false;
	return ROOMS.includes(to) && ROOMS.indexOf(to) < ROOMS.indexOf(from);
}

describe("the order of the rooms", () => {
	it("has a place for every file", () => {
		const places = [...ROOMS, ...DOORS, ...ASIDE, ...Object.keys(ENTRIES)];
		expect(files.filter((file) => !places.includes(roomOf(file)))).toEqual([]);
	});

	it("lets no room import what lies above it, or training and evaluation", () => {
		const upward = files.flatMap((file) =>
			importsOf(file)
				.filter((target) => target.startsWith("."))
				.map((target) => relative(SOURCE, join(SOURCE, dirname(file), target)))
				.filter((target) => !target.startsWith(".."))
				.filter((target) => !mayImport(file, target))
				.map((target) => `${file} imports ${target}`),
		);
		expect(upward).toEqual([]);
	});

	it("keeps Node out of the Worker, and packages out but for those named", () => {
		const strange = files
			.filter((file) => ROOMS.includes(roomOf(file)) || file === "index.ts")
			.flatMap((file) =>
				importsOf(file)
					.filter((target) => !target.startsWith("."))
					.filter((target) => !PACKAGES[roomOf(file)]?.test(target))
					.map((target) => `${file} imports ${target}`),
			);
		expect(strange).toEqual([]);
	});

	it("leaves clock, chance and console to http, and to what runs in the browser", () => {
		const pure = files.filter(
			(file) =>
				ROOMS.includes(roomOf(file)) && roomOf(file) !== "http" && !file.startsWith("page/client/"),
		);
		const impure =
			/\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bMath\.random\b|\brandomUUID\b|\bsetTimeout\b|\bconsole\./;
		const found = pure.filter((file) => impure.test(readFileSync(join(SOURCE, file), "utf8")));
		expect(found).toEqual([]);
	});

	it("takes zod whole, never by { z }, which triples the bundle", () => {
		const wrong = files.filter((file) =>
			/import (?!type)\{[^}]*\bz\b[^}]*\} from "zod/.test(readFileSync(join(SOURCE, file), "utf8")),
		);
		expect(wrong).toEqual([]);
	});

	it.each([
		["text/span.ts", "article/article.ts", false],
		["article/read.ts", "text/segment.ts", true],
		["contract/report.ts", "text/span.ts", false],
		["http/app.ts", "export/csv.ts", true],
		["http/app.ts", "evaluation/main.ts", false],
		["evaluation/main.ts", "report/attribute.ts", true],
		["report/report.ts", "training/main.ts", false],
		["index.ts", "training/main.ts", false],
		["text/tokens.ts", "text/span.ts", true],
		["command/run.ts", "library/sourceline.ts", true],
		["library/node.ts", "command/run.ts", false],
		["library/node.ts", "http/app.ts", false],
		["http/app.ts", "library/library.ts", false],
	])("%s may import %s: %s", (file, target, allowed) => {
		expect(mayImport(file, target)).toBe(allowed);
	});
});
