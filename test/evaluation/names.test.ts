import { describe, expect, test } from "vitest";
import type { EntityType } from "../../src/contract/vocabulary.ts";
import { isBare } from "../../src/evaluation/gold/bare.ts";
import { nameJudge, nameWords, personWords } from "../../src/evaluation/gold/names.ts";

const PEOPLE = [
	"Maria Lund",
	"Peter Lund",
	"Omar al-Hadi",
	"Jan van der Berg",
	"Stephen King",
	"Rosa Soto-Vega",
];

const judge = nameJudge(PEOPLE, (a, b) => [a, b].sort().join("|") === "AFP|Agence France-Presse");

describe("names are compared without titles, articles, punctuation and case", () => {
	test.each<[string, string[]]>([
		["The U.S. Navy", ["us", "navy"]],
		["Syria’s defence ministry", ["syria", "defence", "ministry"]],
		["al-Hadi", ["al", "hadi"]],
		["O’Brien", ["obrien"]],
	])("%s", (name, words) => expect(nameWords(name)).toEqual(words));

	test.each<[string, string[]]>([
		["Dr. Maria Lund", ["maria", "lund"]],
		["Former Foreign Minister Omar al-Hadi", ["omar", "al", "hadi"]],
		["Martin Reed Jr.", ["martin", "reed"]],
		["Stephen King", ["stephen", "king"]],
		["President", ["president"]],
	])("%s", (name, words) => expect(personWords(name)).toEqual(words));
});

describe("the same speaker", () => {
	test.each<[string, EntityType, string, boolean]>([
		["Maria Lund", "named-person", "Mayor Maria Lund", true],
		["Maria Lund", "named-person", "Lund", false],
		["Maria Lund", "named-person", "Peter Lund", false],
		["Omar al-Hadi", "named-person", "al-Hadi", true],
		["Omar al-Hadi", "named-person", "Hadi", true],
		["Omar al-Hadi", "named-person", "Omar", false],
		["Jan van der Berg", "named-person", "van der Berg", true],
		["Jan van der Berg", "named-person", "Mr. Berg", true],
		["Stephen King", "named-person", "King", true],
		["Rosa Soto-Vega", "named-person", "Soto-Vega", true],
		["Soto-Vega", "named-person", "Rosa Soto-Vega", true],
		["Soto-Vega", "named-person", "Rosa Vega", false],
		["Rosa Soto-Vega", "named-person", "Rosa Soto", false],
		["Syrian Ministry of Defense", "named-organization", "Ministry of Defense", true],
		["Syrian Ministry of Defense", "named-organization", "Ministry of Health", false],
		["Agence France-Presse", "named-organization", "AFP", true],
		["Agence France-Presse", "named-person", "AFP", false],
		["two witnesses", "unnamed-group", "two witnesses", true],
		["two witnesses", "unnamed-group", "witnesses", false],
		["the report", "document", "Report", true],
	])("%s (%s) and %s: %s", (gold, type, predicted, same) => {
		expect(judge.same(gold, type, predicted)).toBe(same);
	});

	test("a relay may be a person or an organization", () => {
		expect(judge.sameRelay("Omar al-Hadi", "Hadi")).toBe(true);
		expect(judge.sameRelay("Agence France-Presse", "AFP")).toBe(true);
		expect(judge.sameRelay("Reuters", "AFP")).toBe(false);
	});
});

test.each<[string, boolean]>([
	["He", true],
	["the ministry", true],
	["The company", true],
	["two witnesses", true],
	["the Syrian ministry", false],
	["Omar al-Hadi", false],
	["Pentagon", false],
])("%s is bare: %s", (name, bare) => expect(isBare(name)).toBe(bare));
