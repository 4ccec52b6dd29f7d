/** A tag as it stands in the source. */
export interface Tag {
	/** Lower-cased. */
	readonly name: string;
	readonly closing: boolean;
	/** Where the attributes stand in the source: [attributesStart, attributesEnd). */
	readonly attributesStart: number;
	readonly attributesEnd: number;
	/** After the ">". */
	readonly end: number;
}

function isSpace(code: number): boolean {
	return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function isLetter(code: number): boolean {
	return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
/** Longest name of an element that is read; what follows counts as attributes. */
const LONGEST_NAME = 40;

/** Where a mark was last found, and from where it was looked for. */
interface Found {
	readonly from: number;
	readonly at: number;
}

/**
 * Reads markup where it stands in the source, forward. Remembers where the next closing mark stands, or
 * that none does, so that hostile pages cost no second search.
 */
export class MarkupReader {
	private readonly source: string;
	private readonly found = new Map<string, Found>();
	private readonly unclosed = new Set<string>();
	/** Whether a tag ran to the end of the source: from then on every tag ends at the next ">". */
	private broken = false;

	constructor(source: string) {
		this.source = source;
	}

	/** Where `mark` stands from `from` on, or -1. */
	find(mark: string, from: number): number {
		const known = this.found.get(mark);
		if (known && from >= known.from && (known.at < 0 || known.at >= from)) return known.at;
		const at = this.source.indexOf(mark, from);
		this.found.set(mark, { from, at });
		return at;
	}

	/** The offset after the comment, declaration or instruction that begins at `at` ("<!" or "<?"). */
	skipDeclaration(at: number): number {
		const { source } = this;
		if (source.startsWith("<!--", at)) {
			if (source.startsWith(">", at + 4)) return at + 5;
			if (source.startsWith("->", at + 4)) return at + 6;
			const end = this.find("-->", at + 4);
			const bang = this.find("--!>", at + 4);
			if (bang >= 0 && (end < 0 || bang < end)) return bang + 4;
			return end < 0 ? source.length : end + 3;
		}
		if (source.startsWith("<![CDATA[", at)) {
			const end = this.find("]]>", at + 9);
			if (end >= 0) return end + 3;
		}
		const end = this.find(">", at + 2);
		return end < 0 ? source.length : end + 1;
	}

	/** The tag that begins with the "<" at `at`, or null where the "<" stands for itself. */
	readTag(at: number): Tag | null {
		const { source } = this;
		const closing = source.charCodeAt(at + 1) === SLASH;
		const nameStart = at + (closing ? 2 : 1);
		if (!isLetter(source.charCodeAt(nameStart))) return null;
		let i = nameStart;
		while (i < source.length) {
			const code = source.charCodeAt(i);
			if (isSpace(code) || code === SLASH || code === GREATER || i - nameStart > LONGEST_NAME)
				break;
			i++;
		}
		const name = source.slice(nameStart, Math.min(i, nameStart + LONGEST_NAME)).toLowerCase();
		const attributesStart = i;
		if (this.broken) return this.cutShort(name, closing, attributesStart);
		let valueNext = false;
		while (i < source.length) {
			const code = source.charCodeAt(i);
			if (code === GREATER) {
				return { name, closing, attributesStart, attributesEnd: i, end: i + 1 };
			}
			if (valueNext && (code === 0x22 || code === 0x27)) {
				const close = this.find(code === 0x22 ? '"' : "'", i + 1);
				if (close < 0) return this.cutShort(name, closing, attributesStart);
				i = close;
				valueNext = false;
			} else if (code === EQUALS) valueNext = true;
			else if (!isSpace(code)) valueNext = false;
			i++;
		}
		return this.cutShort(name, closing, attributesStart);
	}

	/** A tag whose quotation mark never closes: it ends at the first ">", or stands for itself. */
	private cutShort(name: string, closing: boolean, attributesStart: number): Tag | null {
		this.broken = true;
		const end = this.find(">", attributesStart);
		if (end < 0) return null;
		return { name, closing, attributesStart, attributesEnd: end, end: end + 1 };
	}

	/** Where the end tag of the raw element `name` begins, from `from` on, or -1. */
	findRawEnd(name: string, from: number): number {
		const { source } = this;
		if (this.unclosed.has(name)) return -1;
		for (let at = this.find("</", from); at >= 0; at = this.find("</", at + 2)) {
			const after = source.charCodeAt(at + 2 + name.length);
			const ends = Number.isNaN(after) || isSpace(after) || after === SLASH || after === GREATER;
			if (ends && source.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
		}
		this.unclosed.add(name);
		return -1;
	}

	/** The attributes of a tag, names lower-cased, values as they stand; the first of a name counts. */
	readAttributes(tag: Tag): ReadonlyMap<string, string> {
		const attributes = new Map<string, string>();
		const { source } = this;
		const limit = tag.attributesEnd;
		let i = tag.attributesStart;
		while (i < limit) {
			while (i < limit && (isSpace(source.charCodeAt(i)) || source.charCodeAt(i) === SLASH)) i++;
			const nameStart = i;
			if (source.charCodeAt(i) === EQUALS) i++;
			while (i < limit && !isSpace(source.charCodeAt(i)) && !/[=/]/.test(source.charAt(i))) i++;
			const name = source.slice(nameStart, i).toLowerCase();
			let after = i;
			while (after < limit && isSpace(source.charCodeAt(after))) after++;
			let value = "";
			if (after < limit && source.charCodeAt(after) === EQUALS) {
				i = after + 1;
				while (i < limit && isSpace(source.charCodeAt(i))) i++;
				const quote = source.charAt(i);
				if (quote === '"' || quote === "'") {
					const close = source.indexOf(quote, i + 1);
					const end = close < 0 || close > limit ? limit : close;
					value = source.slice(i + 1, end);
					i = end + 1;
				} else {
					const valueStart = i;
					while (i < limit && !isSpace(source.charCodeAt(i))) i++;
					value = source.slice(valueStart, i);
				}
			} else i = Math.max(after, i);
			if (name !== "" && !attributes.has(name)) attributes.set(name, value);
		}
		return attributes;
	}
}
