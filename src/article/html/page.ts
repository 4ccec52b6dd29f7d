import { BLOCK, CLOSES_PARAGRAPH, HIDDEN, type Mark, markOf, RAW, VOID } from "./elements.ts";
import { isWhite, LineBuilder, type PageLine, type Place, type Region } from "./lines.ts";
import { type Metadata, MetadataReader } from "./metadata.ts";
import { readReference } from "./references.ts";
import { MarkupReader, type Tag } from "./tags.ts";
import { WorkingText } from "./text.ts";

/** A page read: its working text, the maps into its source, its lines in order. */
export interface Page {
	readonly text: string;
	/** [text.length + 1] as in `Article.origin`. */
	readonly origin: Int32Array;
	/** [text.length] as in `Article.originEnd`. */
	readonly originEnd: Int32Array;
	readonly lines: readonly PageLine[];
	readonly metadata: Metadata;
}

/** An element that is open. */
interface Open {
	readonly name: string;
	readonly mark: Mark | null;
	readonly region: Region;
	readonly pre: boolean;
}

const HIDDEN_MARK: Mark = { kind: "hidden", soft: false };
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NOWHERE: Region = { body: 0, article: 0, main: 0 };
const IN_HEAD = new Set([
	"title",
	"meta",
	"link",
	"script",
	"style",
	"base",
	"noscript",
	"template",
]);
/** Elements that an element of the same kind closes, and where the search for the open one ends. */
const SIBLINGS: ReadonlyMap<string, RegExp> = new Map([
	["li", /^(?:ul|ol|menu)$/],
	["dt", /^dl$/],
	["dd", /^dl$/],
	["tr", /^table$/],
	["td", /^(?:table|tr)$/],
	["th", /^(?:table|tr)$/],
]);
/** How far down the open elements are looked through: a bound that keeps hostile pages linear. */
const REACH = 48;

/** Reads a page's tags and characters once, forward, with a stack of its own instead of recursion. */
class PageReader {
	private readonly source: string;
	private readonly markup: MarkupReader;
	private readonly text: WorkingText;
	private readonly builder: LineBuilder;
	private readonly metadata = new MetadataReader();
	private readonly open: Open[] = [];
	private readonly counts = new Map<string, number>();
	private regions = 0;
	private link = false;
	private place: Place = { mark: null, region: NOWHERE, item: false, link: false };
	private pre = false;
	private hidden = false;

	constructor(source: string) {
		this.source = source;
		this.markup = new MarkupReader(source);
		this.text = new WorkingText(source.length);
		this.builder = new LineBuilder(this.text);
	}

	read(): Page {
		const { source } = this;
		let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
		while (at < source.length) {
			const code = source.charCodeAt(at);
			if (code === 0x3c) at = this.readMarkup(at);
			else if (code === 0x26) at = this.readAmpersand(at);
			else at = this.readRun(at);
		}
		this.builder.end();
		const { lines } = this.builder;
		return { ...this.text.finish(source.length), lines, metadata: this.metadata.result() };
	}

	/** Reads characters that stand for themselves: the offset after them. */
	private readRun(start: number): number {
		const { source } = this;
		let end = start + 1;
		while (end < source.length) {
			const code = source.charCodeAt(end);
			if (code === 0x3c || code === 0x26) break;
			end++;
		}
		if (this.pre) for (let i = start; i < end; i++) this.readUnit(source.charCodeAt(i), i, i + 1);
		else if (!this.hidden) this.builder.addRun(source, start, end, this.place);
		return end;
	}

	private readUnit(code: number, start: number, end: number): void {
		if (this.hidden) return;
		if (!isWhite(code)) this.builder.add(code, start, end, this.place);
		else if (!this.pre) this.builder.addSpace(start);
		else if (code === 0x0a || (code === 0x0d && this.source.charCodeAt(end) !== 0x0a)) {
			this.builder.addBreak(start);
		} else this.builder.addSpace(start);
	}

	private readAmpersand(at: number): number {
		const reference = readReference(this.source, at);
		if (!reference) {
			this.readUnit(0x26, at, at + 1);
			return at + 1;
		}
		const end = at + reference.length;
		for (let i = 0; i < reference.text.length; i++) {
			this.readUnit(reference.text.charCodeAt(i), at, end);
		}
		return end;
	}

	/** Reads what begins with "<": the offset after it. */
	private readMarkup(at: number): number {
		const next = this.source.charCodeAt(at + 1);
		if (next === 0x21 || next === 0x3f) return this.markup.skipDeclaration(at);
		const tag = this.markup.readTag(at);
		if (!tag) {
			this.readUnit(0x3c, at, at + 1);
			return at + 1;
		}
		if (tag.closing) {
			this.readEnd(tag, at);
			return tag.end;
		}
		if (this.top()?.name === "head" && !IN_HEAD.has(tag.name)) this.closeTo("head");
		const raw = RAW.has(tag.name) ? this.readRaw(tag) : -1;
		if (raw >= 0) return raw;
		this.readStart(tag, at);
		return tag.end;
	}

	/** Reads an element whose content is no markup: the offset of its end tag, or -1 where it has none. */
	private readRaw(tag: Tag): number {
		const end = this.markup.findRawEnd(tag.name, tag.end);
		if (end < 0) return tag.name === "script" || tag.name === "style" ? this.source.length : -1;
		if (tag.name === "title" && !this.counts.get("svg")) {
			this.metadata.readTitle(this.source.slice(tag.end, Math.min(end, tag.end + 2000)));
		} else if (tag.name === "script" && tag.attributesEnd > tag.attributesStart) {
			const type = this.markup.readAttributes(tag).get("type") ?? "";
			if (/ld\+json/i.test(type)) this.metadata.readData(this.source.slice(tag.end, end));
		}
		return end;
	}

	private readStart(tag: Tag, at: number): void {
		const { name } = tag;
		if (name === "br") this.builder.addBreak(at);
		if (name === "meta") this.metadata.readMeta(this.markup.readAttributes(tag));
		if (BLOCK.has(name)) this.builder.end();
		if (CLOSES_PARAGRAPH.has(name) && this.counts.get("p")) this.closeTo("p");
		const siblings = SIBLINGS.get(name);
		if (siblings) this.closeNear(name, siblings);
		if (name === "a") this.setLink(true);
		if (VOID.has(name)) return;
		const selfClosing = this.source.charCodeAt(tag.end - 2) === 0x2f;
		if (selfClosing && (name === "svg" || name === "math" || this.counts.get("svg"))) return;
		this.push(tag);
	}

	private push(tag: Tag): void {
		const { name } = tag;
		const above = this.top();
		const bare = tag.attributesEnd - tag.attributesStart < 2;
		const attributes = bare ? NO_ATTRIBUTES : this.markup.readAttributes(tag);
		const own = HIDDEN.has(name) ? HIDDEN_MARK : markOf(name, attributes);
		if (!BLOCK.has(name) && !own && !this.counts.get(name)) return;
		const region = this.regionOf(name, attributes, above?.region ?? NOWHERE);
		let mark = above?.mark ?? null;
		const holdsArticle = region !== (above?.region ?? NOWHERE);
		if (mark && mark.kind !== "hidden" && mark.soft && holdsArticle) mark = own;
		else if (!mark || (mark.soft && own && mark.kind !== "hidden")) mark = own ?? mark;
		else if (own?.kind === "hidden") mark = own;
		const pre = above?.pre === true || name === "pre" || name === "listing";
		this.open.push({ name, mark, region, pre });
		this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
		this.update();
	}

	private regionOf(name: string, attributes: ReadonlyMap<string, string>, above: Region): Region {
		const property = attributes.get("itemprop");
		if (property !== undefined && /\barticleBody\b/.test(property) && above.body === 0) {
			return { ...above, body: ++this.regions };
		}
		const main = name === "main" || attributes.get("role") === "main";
		if (main && above.main === 0) return { ...above, main: ++this.regions };
		if (name === "article" && above.article === 0) return { ...above, article: ++this.regions };
		return above;
	}

	private readEnd(tag: Tag, at: number): void {
		const { name } = tag;
		if (name === "br") this.builder.addBreak(at);
		if (name === "a") this.setLink(false);
		if (BLOCK.has(name)) {
			this.builder.end();
			if (name === "p" || name === "li" || name === "td") this.setLink(false);
		}
		if (!this.counts.get(name)) return;
		if (BLOCK.has(name) || HIDDEN.has(name)) this.closeTo(name);
		else this.closeNear(name, null);
	}

	/** Closes the innermost open element of this name and all inside it; there must be one. */
	private closeTo(name: string): void {
		while (this.open.length > 0 && this.pop() !== name);
		this.update();
	}

	/** Closes the innermost open element of this name, unless a barrier (or, for inline elements, a block) stands before it. */
	private closeNear(name: string, barrier: RegExp | null): void {
		if (!this.counts.get(name)) return;
		const lowest = Math.max(0, this.open.length - REACH);
		for (let i = this.open.length - 1; i >= lowest; i--) {
			const at = this.open[i]?.name ?? "";
			if (at === name) {
				this.closeTo(name);
				return;
			}
			if (barrier ? barrier.test(at) : BLOCK.has(at)) return;
		}
	}

	private pop(): string | null {
		const closed = this.open.pop();
		if (!closed) return null;
		this.counts.set(closed.name, (this.counts.get(closed.name) ?? 1) - 1);
		return closed.name;
	}

	private top(): Open | undefined {
		return this.open.at(-1);
	}

	private setLink(link: boolean): void {
		if (this.link === link) return;
		this.link = link;
		this.update();
	}

	private update(): void {
		const top = this.top();
		const mark = top?.mark ?? null;
		this.pre = top?.pre ?? false;
		this.hidden = mark?.kind === "hidden" && !mark.soft;
		const item = (this.counts.get("li") ?? 0) > 0;
		this.place = { mark, region: top?.region ?? NOWHERE, item, link: this.link };
	}
}

/**
 * Reads a page: character references decoded, markup, scripts and comments left out, white space
 * gathered, a blank line between blocks. Never throws, whatever the source; linear in its length.
 */
export function readPage(source: string): Page {
	return new PageReader(source).read();
}
