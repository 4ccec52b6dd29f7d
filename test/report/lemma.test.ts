import { describe, expect, test } from "vitest";
import { lemmaOfCue } from "../../src/report/lemma.ts";

const cases: readonly [cue: string, lemma: string][] = [
	["said", "say"],
	["told", "tell"],
	["According to", "according to"],
	["citing", "cite"],
	["urged", "urge"],
	["denied", "deny"],
	["announced", "announce"],
	["confirmed", "confirm"],
	["stressed", "stress"],
	["stresses", "stress"],
	["believes", "believe"],
	["acknowledges", "acknowledge"],
	["has repeatedly asserted", "assert"],
	["was quoted as saying", "quote"],
	["would not say", "say"],
	["admitted", "admit"],
	["insisted", "insist"],
	["replies", "reply"],
	["called for", "call"],
	["added", "add"],
	["warning", "warn"],
	["didn’t think", "think"],
	["wrote", "write"],
	["statement", "statement"],
	[":", ":"],
];

describe("lemmaOfCue", () => {
	test.each(cases)("%s", (cue, lemma) => {
		expect(lemmaOfCue(cue)).toBe(lemma);
	});
});
