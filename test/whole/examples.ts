import { readFileSync } from "node:fs";

/** A file that a document shows. */
export interface ShownFile {
	readonly kind: "file";
	readonly path: string;
	readonly content: string;
}

/** Commands that a document shows, and what they print where it shows that too. */
export interface ShownCommands {
	readonly kind: "commands";
	readonly script: string;
	/** Programs without which they cannot be run, besides those of every machine. */
	readonly needs: readonly string[];
	readonly output: string | null;
}

const FENCE = /^```(\w+)(?: (.+))?\n([\s\S]*?)^```$/gm;

/**
 * What a document shows, in its order. The line that opens a block of code says what it is: a language and a
 * path is a file; `sh` are commands, `sh needs curl jq` such that need programs; `text` behind commands is what
 * they print. Other blocks are not for running, nor is what stands before the heading `from`.
 */
export function examplesIn(document: string, from = ""): (ShownFile | ShownCommands)[] {
	const shown: (ShownFile | ShownCommands)[] = [];
	const text = readFileSync(document, "utf8");
	const blocks = text.slice(Math.max(0, text.indexOf(from))).matchAll(FENCE);
	for (const [, language, rest, content = ""] of blocks) {
		const last = shown.at(-1);
		if (language === "sh") {
			const needs = /^needs (.+)$/.exec(rest ?? "")?.[1]?.split(" ") ?? [];
			shown.push({ kind: "commands", script: content, needs, output: null });
		} else if (rest !== undefined) {
			shown.push({ kind: "file", path: rest, content });
		} else if (language === "text" && last?.kind === "commands") {
			shown[shown.length - 1] = { ...last, output: content };
		}
	}
	return shown;
}
