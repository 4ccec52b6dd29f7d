import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SAMPLES = join(import.meta.dirname, "..", "data", "samples");

/** Names that stand in the bundled articles, and in no text of ours: days, months and tongues are left out. */
function namesInSamples(): string[] {
	const texts = readdirSync(SAMPLES)
		.filter((file) => file.endsWith(".txt"))
		.map((file) => readFileSync(join(SAMPLES, file), "utf8"));
	const names = texts.flatMap((text) =>
		// Behind a word in lower case a capital begins a name, not a sentence.
		Array.from(text.matchAll(/(?<=[a-z] )\p{Lu}\p{L}{4,}/gu), ([name]) => name),
	);
	return [...new Set(names)].filter((name) => !COMMON.test(name));
}

const COMMON =
	/day$|^(?:January|February|March|April|June|July|August|September|October|November|December|English|Article)$/;

/** Words of articles that tests of their own send. */
const SENT_BY_TESTS = ["Quagswerve"];

/** Looks through everything that a run writes for words of the articles that it works with. */
export class LogWatch {
	private readonly pattern = new RegExp(
		`(?<!\\p{L})(?:${[...namesInSamples(), ...SENT_BY_TESTS].join("|")})(?!\\p{L})`,
		"u",
	);
	private readonly found: string[] = [];

	/** Takes what was written. */
	add(content: string): void {
		for (const line of content.split("\n")) if (this.pattern.test(line)) this.found.push(line);
	}

	/** The lines that hold a word of an article. */
	get leaks(): readonly string[] {
		return this.found;
	}
}
