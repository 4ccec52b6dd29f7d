import { inflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { indexedPng } from "./tools/png.ts";

/** The chunks of a PNG by their names. */
function chunksOf(png: Buffer): Map<string, Buffer> {
	const chunks = new Map<string, Buffer>();
	for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
		const length = png.readUInt32BE(at);
		chunks.set(png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
	}
	return chunks;
}

it("writes a picture as the places of its colours in a palette", () => {
	const red = [255, 0, 0, 255];
	const blue = [0, 0, 255, 255];
	const chunks = chunksOf(indexedPng(Uint8Array.from([...red, ...red, ...blue, ...red]), 2, 2));
	expect([...chunks.keys()]).toEqual(["IHDR", "PLTE", "IDAT", "IEND"]);
	expect([...(chunks.get("PLTE") ?? [])]).toEqual([255, 0, 0, 0, 0, 255]);
	const rows = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
	expect([...rows]).toEqual([0, 0, 0, 0, 1, 0]);
});

it("takes the nearest of the 256 commonest colours for the others", () => {
	const greys = Array.from({ length: 256 }, (_, grey) => [grey, grey, grey, 255]);
	const rgba = [...greys, ...greys, [100, 101, 100, 255]].flat();
	const chunks = chunksOf(indexedPng(Uint8Array.from(rgba), 513, 1));
	expect(chunks.get("PLTE")).toHaveLength(256 * 3);
	const rows = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
	expect(rows[513]).toBe(100);
});
