import table from "../../../data/html-elements.json" with { type: "json" };
import type { FurnitureKind } from "../article.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements without content and end tag. */
export const VOID = words(table.void);
/** Elements whose content is no markup: read up to their end tag. */
export const RAW = words(table.raw);
/** Elements that stand in lines of their own: they end the paragraph before and the one inside. */
export const BLOCK = words(table.block);
/** Elements whose start tag ends an open `p`. */
export const CLOSES_PARAGRAPH = words(table.closesParagraph);
/** Elements of which nothing is read. */
export const HIDDEN = words(table.hidden);

const KINDS: Readonly<Record<FurnitureKind, true>> = {
	headline: true,
	menu: true,
	caption: true,
	dateline: true,
	byline: true,
	heading: true,
	timestamp: true,
	footer: true,
	hidden: true,
};

function isKind(kind: string): kind is FurnitureKind {
	return kind in KINDS;
}

function kinds(entries: Iterable<readonly [string, string]>): ReadonlyMap<string, FurnitureKind> {
	const map = new Map<string, FurnitureKind>();
	for (const [name, kind] of entries) if (isKind(kind)) map.set(name, kind);
	return map;
}

const MARKS = kinds(Object.entries(table.marks));
const ROLES = kinds(Object.entries(table.roles));
const ITEMPROPS = kinds(Object.entries(table.itemprops));
const CLASSES = kinds(
	Object.entries(table.classes).flatMap(([kind, list]) =>
		list.split(" ").map((name): [string, string] => [name, kind]),
	),
);

/** What an element's tag says of its content. */
export interface Mark {
	readonly kind: FurnitureKind;
	/** Whether it rests on a class or on an element that some pages put around everything. */
	readonly soft: boolean;
}

const SOFT = new Set(["form", "header", "aside", "label", "dialog"]);
/** Elements that a class never sets aside: they are the article, or hold it. */
const NEVER_BY_CLASS = new Set(["html", "body", "main", "article"]);

function byClass(list: string): FurnitureKind | null {
	for (const name of list.toLowerCase().split(/\s+/)) {
		const kind = CLASSES.get(name);
		if (kind) return kind;
		// "article__byline", "c-caption": the last part of a name built in blocks.
		const part = /(?:__|--|^[a-z]{1,2}-)([a-z]+(?:-[a-z]+)?)$/.exec(name)?.[1];
		const known = part ? CLASSES.get(part) : undefined;
		if (known) return known;
	}
	return null;
}

/** What the tag's name and attributes say of the element's content; null where it may be body. */
export function markOf(name: string, attributes: ReadonlyMap<string, string>): Mark | null {
	const known = MARKS.get(name);
	if (attributes.size === 0) return known ? { kind: known, soft: SOFT.has(name) } : null;
	const hidden =
		attributes.has("hidden") ||
		attributes.get("aria-hidden") === "true" ||
		/display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden/i.test(
			attributes.get("style") ?? "",
		);
	if (hidden && !NEVER_BY_CLASS.has(name)) return { kind: "hidden", soft: true };
	if (known) return { kind: known, soft: SOFT.has(name) };
	const role = ROLES.get((attributes.get("role") ?? "").toLowerCase());
	if (role) return { kind: role, soft: false };
	const property = ITEMPROPS.get(attributes.get("itemprop") ?? "");
	if (property) return { kind: property, soft: false };
	if (NEVER_BY_CLASS.has(name)) return null;
	const kind = byClass(attributes.get("class") ?? "") ?? byClass(attributes.get("id") ?? "");
	return kind ? { kind, soft: true } : null;
}
