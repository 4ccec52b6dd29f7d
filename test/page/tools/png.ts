import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** IHDR behind width and height: 8 bits a pixel, indexed colour, deflate, adaptive filters, not interlaced. */
const INDEXED = [8, 3, 0, 0, 0];
const COLOURS = 256;

function chunk(type: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(data.length, 0);
	frame.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const parts = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const;

/** The place in the palette of the colour that is nearest. */
function nearest(palette: readonly number[], colour: number): number {
	const [red, green, blue] = parts(colour);
	const distance = (other: number) => {
		const [r, g, b] = parts(other);
		return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
	};
	return palette.reduce(
		(best, each, place) => (distance(each) < distance(palette[best] ?? 0) ? place : best),
		0,
	);
}

/**
 * A picture as an indexed PNG (W3C PNG, third edition) of its 256 commonest colours; the others become the
 * nearest of these. For pictures of text on even grounds, which have few.
 * @param rgba four bytes a pixel, row by row; what is not opaque is taken for opaque
 */
export function indexedPng(rgba: Uint8Array, width: number, height: number): Buffer {
	const pixels = Array.from({ length: width * height }, (_, i) => {
		const [red = 0, green = 0, blue = 0] = rgba.subarray(4 * i, 4 * i + 3);
		return (red << 16) | (green << 8) | blue;
	});
	const counts = new Map<number, number>();
	for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
	const common = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
	const palette = common.slice(0, COLOURS);
	const places = new Map(common.map((colour) => [colour, nearest(palette, colour)]));
	const rows = Buffer.alloc(height * (width + 1));
	for (const [i, pixel] of pixels.entries()) {
		rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = places.get(pixel) ?? 0;
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set(INDEXED, 8);
	return Buffer.concat([
		SIGNATURE,
		chunk("IHDR", header),
		chunk("PLTE", Uint8Array.from(palette.flatMap((colour) => [...parts(colour)]))),
		chunk("IDAT", deflateSync(rows, { level: 9 })),
		chunk("IEND", new Uint8Array()),
	]);
}
