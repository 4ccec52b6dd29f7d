import { readFileSync } from "node:fs";
import type { Span } from "../../text/span.ts";

/** A document of GUM as running text, with the mentions of each of its entities. */
export interface GumDocument {
	readonly text: string;
	/** Mentions by entity, in the order in which they end. */
	readonly entities: ReadonlyMap<string, readonly Span[]>;
}

/** Reads a document of GUM: text by its tokens and `SpaceAfter`, entities by the brackets of `Entity=`. */
export function readGum(file: string): GumDocument {
	let text = "";
	const entities = new Map<string, Span[]>();
	const open: { readonly id: string; readonly start: number }[] = [];
	for (const line of readFileSync(file, "utf8").split("\n")) {
		if (line.startsWith("# newpar") && text !== "") text = `${text.trimEnd()}\n\n`;
		const columns = line.split("\t");
		const [number = "", form = "", , , , , , , , misc = ""] = columns;
		if (columns.length < 10 || !/^\d+$/.test(number)) continue;
		const start = text.length;
		text += form;
		for (const [, opens, closes] of marksOf(misc)) {
			if (opens !== undefined) open.push({ id: opens, start });
			if (closes === undefined) continue;
			const at = open.findLastIndex(({ id }) => closes === "" || id === closes);
			const [mention] = at < 0 ? [] : open.splice(at, 1);
			if (mention === undefined) continue;
			const list = entities.get(mention.id) ?? [];
			list.push({ start: mention.start, end: text.length });
			entities.set(mention.id, list);
		}
		if (!misc.includes("SpaceAfter=No")) text += " ";
	}
	return { text, entities };
}

/** The brackets of a token in order: [, opened entity, closed entity]; "" closes the one opened last. */
function marksOf(misc: string): (readonly [string, string | undefined, string | undefined])[] {
	const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? "";
	return [...entity.matchAll(/\(([^-()]+)-[^()]*|([^()-]*)\)/g)].map(
		([whole, opens, closes]) => [whole, opens, closes] as const,
	);
}
