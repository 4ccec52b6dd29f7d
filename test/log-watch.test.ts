import { describe, expect, it } from "vitest";
import { LogWatch } from "./log-watch.ts";

describe("the watch over what tests write", () => {
	it.each([
		['{"event":"request","route":"/v1/attributions","status":200,"bytesOut":15137}', 0],
		['{"event":"failure","failure":"TypeError","frames":["attribute (index.js:1:2)"]}', 0],
		['{"event":"failure","message":"cannot read Mekdad"}', 1],
		["first\nThe ferry left Castell at noon\nlast", 1],
		["Quagswerve", 1],
	])("finds in %j %i lines with words of an article", (content, count) => {
		const watch = new LogWatch();
		watch.add(content);
		expect(watch.leaks).toHaveLength(count);
	});
});
