import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/command/run.ts";
import { Sourceline } from "../../src/library/sourceline.ts";

const DATA = join(import.meta.dirname, "..", "..", "data");
const sourceline = new Sourceline({
	weights: new Uint8Array(readFileSync(join(DATA, "model.bin"))).buffer,
});

const NEWS = "The bridge will close on Monday, Mayor Anna Jones told reporters.";
const GERMAN =
	"Der Minister sagte am Dienstag, dass die Brücke wegen der Arbeiten geschlossen werde.";

describe("the command", () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), "sourceline-command-"));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	function put(files: Readonly<Record<string, string | Uint8Array>>): void {
		for (const [name, content] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, name)), { recursive: true });
			writeFileSync(join(folder, name), content);
		}
	}

	/** Runs the command; paths are those below the folder. */
	async function call(args: readonly string[], { stdin = "", isTTY = false } = {}) {
		const printed = { out: "", err: "" };
		const stdout = new Writable({
			// Small, so that the command has to wait for its reader.
			highWaterMark: 16,
			write(chunk, _encoding, done) {
				printed.out += chunk;
				setImmediate(done);
			},
		});
		const code = await run(
			args.map((each) => each.replace("%", folder)),
			{
				stdin: Readable.from([Buffer.from(stdin)]),
				stdout,
				stderr: { isTTY, write: (text) => (printed.err += text) },
				load: async () => sourceline,
			},
		);
		const { out, err } = printed;
		return { code, out: out.replaceAll(folder, "%"), err: err.replaceAll(folder, "%") };
	}

	const idsOf = (out: string) =>
		out
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line).id);

	it("answers one file as the service does, and says nothing else", async () => {
		put({ "rain.txt": NEWS });
		const { code, out, err } = await call(["%/rain.txt"]);
		expect(JSON.parse(out)).toEqual(sourceline.attribute(NEWS));
		expect([code, err]).toEqual([0, ""]);
	});

	it.each([
		["text", NEWS, []],
		["a page, by its look", `<!doctype html><p>${NEWS}`, []],
		["a request", JSON.stringify({ text: NEWS }), ["--type", "json"]],
		["requests line by line", `${JSON.stringify({ text: NEWS })}\n`, ["-t", "ndjson"]],
	])("reads %s from standard input", async (_what, stdin, flags) => {
		for (const args of [flags, [...flags, "-"]]) {
			const { code, out } = await call(args, { stdin });
			expect(code).toBe(0);
			expect(JSON.parse(out).sentences[0]).toMatchObject({ speaker: "Anna Jones" });
		}
	});

	it("finds the articles of a directory, in the order of their paths", async () => {
		put({
			"b.txt": NEWS,
			"a/z.html": `<p>${NEWS}</p>`,
			"a/b.json": JSON.stringify({ text: NEWS }),
			"c.ndjson": `${JSON.stringify({ id: 7, text: NEWS })}\n\n${JSON.stringify({ text: NEWS })}`,
			"picture.png": "no article",
			".hidden/x.txt": NEWS,
			"node_modules/x.txt": NEWS,
		});
		const { code, out, err } = await call(["%"]);
		expect(idsOf(out)).toEqual(["%/a/b.json", "%/a/z.html", "%/b.txt", 7, "%/c.ndjson:3"]);
		expect([code, err]).toEqual([0, "5 articles\n"]);
	});

	it("goes on where an article has no report, says which and why, and ends with 1", async () => {
		put({
			"1.txt": NEWS,
			"2.txt": GERMAN,
			"3.txt": new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]),
			"4.json": "{",
			"5.ndjson": `{"text":7}\n${JSON.stringify({ id: "last", text: NEWS })}\n`,
		});
		const { code, out, err } = await call(["%"]);
		expect(idsOf(out)).toEqual(["%/1.txt", "last"]);
		expect(code).toBe(1);
		for (const [name, problem] of [
			["2.txt", "unsupported-language"],
			["3.txt", "binary-body"],
			["4.json", "invalid-json"],
			["5.ndjson:1", "invalid-request"],
		]) {
			expect(err).toContain(`sourceline: %/${name}: ${problem}: `);
		}
		expect(err).toMatch(/^6 articles, 4 of them not answered$/m);
	});

	it("gives several articles one table, which names them", async () => {
		put({ "=a,b.txt": "“It will close,”\n\nMayor Anna Jones said.", "c.txt": NEWS });
		const { out } = await call(["%/=a,b.txt", "%/c.txt", "--format", "csv"]);
		const rows = out.trimEnd().split("\r\n");
		expect(rows.filter((row) => row.startsWith("file,sentence,"))).toHaveLength(1);
		expect(rows.at(-1)).toMatch(/^%\/c.txt,0,/);
		expect(rows.slice(1, -1).every((row) => row.startsWith('"%/=a,b.txt",'))).toBe(true);
	});

	it("writes a file for each article", async () => {
		put({ "in/a.txt": NEWS, "in/deep/a.txt": NEWS, "in/l.jsonl": JSON.stringify({ text: NEWS }) });
		const { code, out } = await call(["%/in", "-o", "%/out", "-f", "csv", "-q"]);
		expect([code, out]).toEqual([0, ""]);
		const files = readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" }).sort();
		expect(files).toEqual(["a.txt.csv", "deep", "deep/a.txt.csv", "l.jsonl.1.csv"]);
		expect(readFileSync(join(folder, "out/a.txt.csv"), "utf8")).toMatch(/^sentence,/);
	});

	it("does not read what it has written below the articles", async () => {
		put({ "a.txt": NEWS });
		const args = ["%", "--out", "%/reports", "--quiet"];
		await call(args);
		expect(await call(args)).toEqual({ code: 0, out: "", err: "" });
		expect(readdirSync(join(folder, "reports"))).toEqual(["a.txt.json"]);
	});

	it("writes over no answer of its own", async () => {
		put({ "a/x.txt": NEWS, "b/x.txt": NEWS });
		const { code, err } = await call(["%/a/x.txt", "%/b/x.txt", "-o", "%/out"]);
		expect(code).toBe(1);
		expect(err).toContain("%/b/x.txt: another article's answer is in %/out/x.txt.json already");
	});

	it("gives articles the fields that they do not bring", async () => {
		put({
			"roster.json": JSON.stringify([{ id: "jones", name: "Anna Jones" }]),
			"a.ndjson": [{ text: NEWS }, { text: NEWS, roster: [] }]
				.map((a) => JSON.stringify(a))
				.join("\n"),
		});
		const args = ["%/a.ndjson", "--roster", "%/roster.json", "--min-confidence", "0.01"];
		const { out } = await call(args);
		const reports = out
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(reports.map(({ entities }) => entities[0].rosterId)).toEqual(["jones", null]);
	});

	it.each([
		["Anna Jones", 0, "supported"],
		["the governor", 3, "misattributed"],
	])("holds a claim of %s against articles, and ends with %i", async (speaker, ends, verdict) => {
		put({ "a.txt": NEWS, "b.txt": NEWS });
		const { code, out } = await call([
			"%",
			"--claim",
			"The bridge will close on Monday",
			"--speaker",
			speaker,
		]);
		expect(code).toBe(ends);
		const lines = out
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(lines).toMatchObject([
			{ id: "%/a.txt", results: [{ verdict }] },
			{ id: "%/b.txt", results: [{ verdict }] },
		]);
	});

	it("draws its progress on a terminal, and wipes it away", async () => {
		put({ "a.txt": NEWS, "b\u001b[2J.txt": NEWS });
		const { err } = await call(["%"], { isTTY: true });
		expect(err).toContain("\r1 of 2  %/a.txt");
		expect(err).not.toContain("\u001b[2J");
		expect(err.endsWith("\r\u001b[K2 articles\n")).toBe(true);
		expect((await call(["%", "--quiet"], { isTTY: true })).err).toBe("");
	});

	it.each([
		[["--frmat"], "Unknown option '--frmat'"],
		[["--format", "xml"], "there is no format xml"],
		[["--type", "pdf"], "there is no type pdf"],
		[["--min-confidence", "2"], "takes 0 to 1"],
		[["--offsets", "bytes"], "utf16 or codepoint"],
		[["--speaker", "Ann Lee"], "there is none"],
		[["--claim", "It rained", "--format", "csv"], "as json alone"],
		[["--roster", "%/none.json"], "there is no file %/none.json"],
		[["%/none.txt"], "there is no file %/none.txt"],
		[["%"], "in % is no .txt"],
	])("refuses %j before it does anything, and ends with 2", async (args, why) => {
		const { code, out, err } = await call(args, { stdin: NEWS });
		expect([code, out]).toEqual([2, ""]);
		expect(err).toContain(why);
		expect(err).toContain("--help");
	});

	it.each([
		["--help", /^sourceline: who says/],
		["-V", /^sourceline \d+\.\d+\.\d+, model /],
	] as const)("answers %s", async (flag, expected) => {
		const { code, out, err } = await call([flag]);
		expect(out).toMatch(expected);
		expect([code, err]).toEqual([0, ""]);
	});
});
