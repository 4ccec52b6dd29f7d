import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { experimental_getWranglerCommands as getWranglerCommands } from "wrangler";
import { ROOT } from "./build.ts";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** A command of wrangler, as its registry has it. */
interface Command {
	readonly definition?: { readonly type: string; readonly args?: Readonly<Record<string, object>> };
	readonly subtree: ReadonlyMap<string, Command>;
}

const DOCUMENTS = [
	"README.md",
	"CONTRIBUTING.md",
	"SECURITY.md",
	...readdirSync(join(ROOT, "docs"))
		.filter((file) => file.endsWith(".md"))
		.map((file) => `docs/${file}`),
];

/** What a document tells its readers to type: in code spans and in blocks, and of a line with && each part. */
function typed(document: string, program: string): string[] {
	const text = read(document);
	const blocks = [...text.matchAll(/^ *```\w+[^\n]*\n(.*?)^ *```/gms)].flatMap(([, block = ""]) =>
		block.split("\n"),
	);
	const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
	return [...blocks, ...spans]
		.flatMap((line) => line.split("&&"))
		.map((line) => line.trim())
		.filter((line) => line.startsWith(program));
}

describe("the documents", () => {
	const { registry, globalFlags } = getWranglerCommands();
	const common = ["env", "config", ...Object.keys(globalFlags)];
	const commands = DOCUMENTS.flatMap((document) =>
		typed(document, "npx wrangler ").map((line) => [line, document] as const),
	);

	it("name commands of wrangler", () => {
		expect(commands.length).toBeGreaterThan(10);
	});

	it.each([...new Map(commands)])("name a command of this wrangler: %s (%s)", (line) => {
		let command: Command = registry;
		const words = line
			.replace(/"[^"]*"/g, "WORDS")
			.split(/\s+/)
			.slice(2);
		for (const word of words) command = command.subtree.get(word) ?? command;
		expect(command.definition?.type).toBe("command");
		const options = Object.entries(command.definition?.args ?? {}).flatMap(([name, option]) =>
			"alias" in option ? [name, option.alias].flat() : [name],
		);
		for (const word of words.filter((each) => each.startsWith("--"))) {
			expect([...common, ...options]).toContain(word.slice(2).replace(/=.*/, ""));
		}
	});

	it("name scripts that there are", () => {
		const { scripts }: { scripts: object } = JSON.parse(read("package.json"));
		const named = DOCUMENTS.flatMap((document) => typed(document, "npm run ")).map(
			(line) => line.split(/\s+/).filter((word) => !word.startsWith("--"))[2],
		);
		expect(named.length).toBeGreaterThan(10);
		expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
	});

	it("name actions by the commit that they are, not by a tag that can be moved", () => {
		const actions = DOCUMENTS.flatMap((document) => [...read(document).matchAll(/uses: (\S+)/g)]);
		expect(actions.length).toBeGreaterThan(0);
		for (const [, action] of actions) expect(action).toMatch(/@[\da-f]{40}$/);
	});

	it("lead to places of operations.md that there are", () => {
		const text = read("docs/operations.md");
		const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
			heading
				.toLowerCase()
				.replace(/[^\w -]/g, "")
				.replaceAll(" ", "-"),
		);
		const links = DOCUMENTS.flatMap((document) => {
			const own = document === "docs/operations.md" ? "" : "operations\\.md";
			return [...read(document).matchAll(new RegExp(`\\]\\((?:docs/)?${own}#([\\w-]+)\\)`, "g"))];
		}).map(([, anchor]) => anchor);
		expect(links.length).toBeGreaterThan(5);
		expect(anchors).toEqual(expect.arrayContaining(links));
	});
});
