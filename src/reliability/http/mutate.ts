import type { Chance } from "../../evaluation/claims/chance.ts";

/** A whole number from `least` to `most`, both included. */
export function between(chance: Chance, least: number, most: number): number {
	return least + Math.floor(chance.next() * (most - least + 1));
}

/** One of several; there must be one. */
export function oneOf<Item>(chance: Chance, items: readonly [Item, ...Item[]]): Item {
	return chance.pick(items) ?? items[0];
}

/** Bytes that readers stumble over: NUL, half of a character, surrogates and overlong forms in UTF-8, marks of order. */
const ODD_BYTES: readonly [Uint8Array, ...Uint8Array[]] = [
	new Uint8Array([0]),
	new Uint8Array([0xff, 0xfe]),
	new Uint8Array([0xef, 0xbb, 0xbf]),
	new Uint8Array([0xed, 0xa0, 0x80]),
	new Uint8Array([0xc0, 0x80]),
	new Uint8Array([0xf0, 0x9f, 0x98]),
	new Uint8Array([0xe2, 0x80, 0xa8]),
	new Uint8Array([0x0d, 0x0a]),
	new Uint8Array([0x1b, 0x5b, 0x33, 0x31, 0x6d]),
	new TextEncoder().encode("“"),
	new TextEncoder().encode("\u202e\u0301\u200d"),
	new TextEncoder().encode("<![CDATA["),
	new TextEncoder().encode('"}]'),
	new TextEncoder().encode("\\ud800"),
];

/** Turns bits, cuts, doubles and puts odd bytes in, up to four times. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
	let spoilt = bytes;
	for (let times = between(chance, 1, 4); times > 0; times--) spoilt = mutateOnce(spoilt, chance);
	return spoilt;
}

function mutateOnce(bytes: Uint8Array, chance: Chance): Uint8Array {
	const at = between(chance, 0, Math.max(0, bytes.length - 1));
	const to = Math.min(bytes.length, at + between(chance, 1, 64));
	const before = bytes.subarray(0, at);
	switch (between(chance, 0, 4)) {
		case 0: {
			const turned = Uint8Array.from(bytes);
			turned[at] = (turned[at] ?? 0) ^ (1 << between(chance, 0, 7));
			return turned;
		}
		case 1:
			return before;
		case 2:
			return concat([before, bytes.subarray(to)]);
		case 3:
			return concat([bytes.subarray(0, to), bytes.subarray(at)]);
		default:
			return concat([before, oneOf(chance, ODD_BYTES), bytes.subarray(at)]);
	}
}

/** Bytes one after the other. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
	return new Uint8Array(Buffer.concat(pieces));
}

/** Values that no field expects, or only just. */
function oddValue(chance: Chance): unknown {
	return oneOf<() => unknown>(chance, [
		() => null,
		() => true,
		() => -0,
		() => 1e308,
		() => 0.5,
		() => "",
		() => " \n\t ",
		() => "\ud800",
		() => "“”‘’\"'",
		() => "=HYPERLINK(1)",
		() => "<script>alert(1)</script>",
		() => "a".repeat(between(chance, 1, 5000)),
		() => [],
		() => ({}),
		() => [[[[]]]],
		() => JSON.parse('{"__proto__":{"text":"a"},"constructor":{"prototype":1}}'),
		() =>
			Array.from({ length: between(chance, 1, 1100) }, (_, id) => ({ id: String(id), name: "N" })),
		() => nested(between(chance, 10, 2000)),
	])();
}

/** An array in an array, and so on. */
function nested(depth: number): unknown {
	let value: unknown = 0;
	for (let level = 0; level < depth; level++) value = [value];
	return value;
}

const ODD_KEYS = [
	"text",
	"html",
	"id",
	"roster",
	"options",
	"claims",
	"__proto__",
	"toString",
	"",
	"é",
];

/** A value of JSON with something in it replaced, left out or added. */
export function mutateJson(value: unknown, chance: Chance): unknown {
	if (typeof value !== "object" || value === null || chance.next() < 0.15) return oddValue(chance);
	if (Array.isArray(value)) {
		const at = between(chance, 0, Math.max(0, value.length - 1));
		if (value.length === 0 || chance.next() < 0.2) return [...value, oddValue(chance)];
		return value.map((item: unknown, index) => (index === at ? mutateJson(item, chance) : item));
	}
	const entries = Object.entries(value);
	const name = chance.pick(entries)?.[0];
	const choice = chance.next();
	if (name === undefined || choice < 0.2) {
		return { ...value, [chance.pick(ODD_KEYS) ?? ""]: oddValue(chance) };
	}
	if (choice < 0.35) return Object.fromEntries(entries.filter(([each]) => each !== name));
	return Object.fromEntries(
		entries.map(([each, held]) => [each, each === name ? mutateJson(held, chance) : held]),
	);
}
