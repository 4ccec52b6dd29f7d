import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Features } from "../../src/tagger/features.ts";
import { scoreLabels } from "../../src/tagger/score.ts";
import { loadTagger } from "../../src/tagger/tag.ts";
import { modelBytes } from "./documents.ts";

interface Fixture {
	readonly word: readonly string[];
	readonly ending3: readonly number[];
	readonly ending2: readonly number[];
	readonly beginning4: readonly number[];
	readonly shape: readonly number[];
	readonly quote: readonly number[];
	readonly place: readonly number[];
	readonly scores: readonly (readonly number[])[];
}

test("scores are those of the training side, computed by numpy from the same weights", () => {
	const file = new URL("./parity.json", import.meta.url);
	const fixture: Fixture = JSON.parse(readFileSync(file, "utf8"));
	const count = fixture.word.length;
	const features: Features = {
		forms: {
			count,
			word: fixture.word,
			ending3: Uint16Array.from(fixture.ending3),
			ending2: Uint16Array.from(fixture.ending2),
			beginning4: Uint16Array.from(fixture.beginning4),
			shape: Uint8Array.from(fixture.shape),
		},
		form: Int32Array.from({ length: count }, (_, i) => i),
		quote: Uint8Array.from(fixture.quote),
		place: Uint8Array.from(fixture.place),
	};
	const scores = scoreLabels(loadTagger(modelBytes()).network, features);
	fixture.scores.flat().forEach((expected, i) => {
		// A number that lies between two levels may be rounded to one there and to the other here.
		expect(Math.abs((scores[i] ?? Number.NaN) - expected)).toBeLessThan(0.02);
	});
});
