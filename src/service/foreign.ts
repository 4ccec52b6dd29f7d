import { LIMITS } from "../contract/limits.ts";

/** An article of another standard as a request, and where its fields stand in what was sent. */
export interface ForeignArticle {
	/** Not yet held against the contract. */
	readonly request: Readonly<Record<string, unknown>>;
	/** Each field of the request to the JSON pointer of what it was read from. */
	readonly pointers: ReadonlyMap<string, string>;
}

type Fields = Readonly<Record<string, unknown>>;

/** A value, and where it stands below the article. */
interface Found {
	readonly pointer: string;
	readonly value: unknown;
}

/** Fields that are ours, and may stand beside those of the other standard. */
const OURS = ["id", "roster", "options"] as const;

/**
 * Reads a schema.org article in JSON-LD or a news item in ninjs as a request; null where the value is neither.
 * What only helps (a date, an address) is left out where it is not as ours must be; the article's words and
 * its language are held against the contract.
 */
export function readForeign(value: unknown): ForeignArticle | null {
	const node = articleNode(value, "", DEEPEST);
	if (node !== null) return newsArticle(node.fields, node.pointer);
	const fields = fieldsOf(value);
	return isNinjs(fields) ? ninjs(fields) : null;
}

function fieldsOf(value: unknown): Fields {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

const ARTICLE = /(?:Article|BlogPosting)$/;
/** A list may hold documents, and these a graph. */
const DEEPEST = 2;

/** The first article of a JSON-LD document: the node itself, one of its graph, or one of a list. */
function articleNode(
	value: unknown,
	pointer: string,
	deeper: number,
): { readonly fields: Fields; readonly pointer: string } | null {
	const fields = fieldsOf(value);
	const types = listOf(fields["@type"]);
	if (types.some((type) => typeof type === "string" && ARTICLE.test(type))) {
		return { fields, pointer };
	}
	if (deeper === 0) return null;
	const [list, at] = Array.isArray(value)
		? [value, pointer]
		: [listOf(fields["@graph"]), `${pointer}/@graph`];
	for (const [index, each] of list.entries()) {
		const found = articleNode(each, `${at}/${index}`, deeper - 1);
		if (found !== null) return found;
	}
	return null;
}

/** The text of a value of JSON-LD: itself, that of a node by `name` or `@value`, or of the first of a list. */
function textOf(value: unknown): string | undefined {
	if (typeof value === "string") return value;
	const [first] = Array.isArray(value) ? value : [];
	if (first !== undefined) return textOf(first);
	const { "@value": literal, name, alternateName, "@id": id } = fieldsOf(value);
	return [literal, name, alternateName, id].find((each) => typeof each === "string");
}

function newsArticle(fields: Fields, at: string): ForeignArticle {
	const field = (name: string): Found => ({
		pointer: `${at}/${name}`,
		value: textOf(fields[name]),
	});
	const body = { pointer: `${at}/articleBody`, value: fields.articleBody };
	return assembled(fields, at, {
		...bodyField(body, looksLikeHtml(body.value)),
		title: field("headline"),
		url: [field("url"), field("mainEntityOfPage")].find(({ value }) => isUrl(value)),
		publisher: field("publisher"),
		publishedAt: only(field("datePublished"), isDate),
		language: only(field("inLanguage"), isTag),
		id: only({ pointer: `${at}/@id`, value: fields["@id"] }, isId),
	});
}

function isNinjs(fields: Fields): boolean {
	const { name } = fieldsOf(fields.standard);
	return (
		name === "ninjs" ||
		"bodies" in fields ||
		["body_text", "body_html", "body_xhtml"].some((body) => body in fields)
	);
}

function ninjs(fields: Fields): ForeignArticle {
	const first = (...names: string[]): Found | undefined =>
		names
			.map((name) => ({ pointer: `/${name}`, value: fields[name] }))
			.find(({ value }) => typeof value === "string");
	const uri = { pointer: "/uri", value: fields.uri };
	return assembled(fields, "", {
		...ninjsBody(fields),
		title: mainOf(fields.headlines, "/headlines") ?? first("headline"),
		url: only(uri, isUrl),
		publisher: first("copyrightholder", "copyrightHolder", "publisher"),
		publishedAt: only(first("versioncreated", "versionCreated"), isDate),
		language: only(first("language"), isTag),
		id: only(uri, isId),
	});
}

function ninjsBody(fields: Fields): Record<string, Found> {
	const all = listOf(fields.bodies).map((body, index) => {
		const { role, contenttype, contentType, value } = fieldsOf(body);
		return {
			pointer: `/bodies/${index}/value`,
			value,
			isHtml: /html/i.test(String(contenttype ?? contentType ?? "")),
			isMain: role === "main",
		};
	});
	const ranked = all.toSorted(
		(a, b) => Number(a.isHtml) - Number(b.isHtml) || Number(b.isMain) - Number(a.isMain),
	);
	const [body] = ranked;
	if (body !== undefined) return bodyField(body, body.isHtml || looksLikeHtml(body.value));
	for (const name of ["body_text", "body_html", "body_xhtml"]) {
		if (name in fields) {
			return bodyField({ pointer: `/${name}`, value: fields[name] }, name !== "body_text");
		}
	}
	return bodyField({ pointer: "/bodies", value: undefined }, false);
}

function mainOf(list: unknown, at: string): Found | undefined {
	const all = listOf(list).map((each, index) => ({ index, ...fieldsOf(each) }) as const);
	const texts = all.map((each) => ({
		pointer: `${at}/${each.index}/value`,
		value: "value" in each ? each.value : undefined,
		isMain: "role" in each && each.role === "main",
	}));
	return texts.find(({ isMain }) => isMain) ?? texts[0];
}

function bodyField(body: Found, isHtml: boolean): Record<string, Found> {
	return { [isHtml ? "html" : "text"]: body };
}

function assembled(
	fields: Fields,
	at: string,
	read: Readonly<Record<string, Found | undefined>>,
): ForeignArticle {
	const request: Record<string, unknown> = {};
	const pointers = new Map<string, string>();
	for (const [name, found] of Object.entries(read)) {
		const isBody = name === "text" || name === "html";
		if (found === undefined || (found.value === undefined && !isBody)) continue;
		// A body that is missing is no string, and said to be none where it should stand.
		request[name] = found.value ?? null;
		pointers.set(name, found.pointer);
	}
	for (const name of OURS) {
		if (!(name in fields)) continue;
		request[name] = fields[name];
		pointers.set(name, `${at}/${name}`);
	}
	return { request, pointers };
}

function only(found: Found | undefined, is: (value: unknown) => boolean): Found | undefined {
	return found !== undefined && is(found.value) ? found : undefined;
}

/** Some write markup where the standard wants text. */
function looksLikeHtml(value: unknown): boolean {
	return (
		typeof value === "string" && /<(?:p|div|br|section|article|h[1-6]|ul)\b[^>]*>/i.test(value)
	);
}

function isUrl(value: unknown): boolean {
	return (
		typeof value === "string" &&
		value.length <= LIMITS.urlCharacters &&
		/^https?:\/\//.test(value) &&
		URL.canParse(value)
	);
}

function isDate(value: unknown): boolean {
	const iso = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;
	return typeof value === "string" && iso.test(value) && !Number.isNaN(Date.parse(value));
}

function isTag(value: unknown): boolean {
	return typeof value === "string" && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(value);
}

function isId(value: unknown): boolean {
	return typeof value === "string" && value.length <= LIMITS.idCharacters;
}
