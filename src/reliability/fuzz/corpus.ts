import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AttributionRequest } from "../../contract/request.ts";
import { AttributionRequestSchema } from "../../contract/request.ts";
import type { Failure } from "./properties.ts";

/** Where inputs that once broke a promise are kept; `test/fuzz` runs them. */
export const CORPUS: string = join(import.meta.dirname, "../../../test/fuzz/corpus");

/** An input that once broke a promise, as small as it was found. */
export interface CorpusCase {
	/** The file's name. */
	readonly name: string;
	readonly request: AttributionRequest;
}

/** Keeps a request that broke a promise, under a name made of both. */
export function keepCase(
	folder: string,
	{ property }: Failure,
	request: AttributionRequest,
): string {
	const body = JSON.stringify({ property, request }, null, "\t");
	const hash = createHash("sha256").update(body).digest("hex").slice(0, 8);
	const name = `${property.replaceAll(" ", "-")}-${hash}.json`;
	mkdirSync(folder, { recursive: true });
	// What could not be seen or would change on its way through an editor stands as an escape.
	const visible = body.replace(
		/[^\t\n -~]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
	writeFileSync(join(folder, name), `${visible}\n`);
	return name;
}

/** All kept cases, by name. @throws Error where a file holds no valid request. */
export function readCorpus(folder: string = CORPUS): CorpusCase[] {
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
	return names.sort().map((name) => {
		const { request } = JSON.parse(readFileSync(join(folder, name), "utf8"));
		return { name, request: AttributionRequestSchema.parse(request) };
	});
}
