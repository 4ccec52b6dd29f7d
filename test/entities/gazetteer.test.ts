import { readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
	countryOf,
	genderOfName,
	institutionOf,
	isSurname,
	sameInstitution,
	seatOf,
} from "../../src/entities/gazetteer.ts";
import { genderOfWords } from "../../src/entities/name-gender.ts";

const data = new URL("../../data/", import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, data), "utf8"));

const NAME = /^[\p{L}\p{N}@“"'][\p{L}\p{M}\p{N} .,&'’()/@+-]*$/u;
const line = (fields: number) =>
	z.string().refine(
		(text) => {
			const parts = text.split(";");
			const words = parts.flatMap((part) => part.split(",")).filter((word) => word !== "");
			return (
				parts.length <= fields && parts[0] !== "" && words.every((word) => NAME.test(word.trim()))
			);
		},
		{ error: (issue) => `not a line of the table: ${String(issue.input)}` },
	);
const list = z.string().regex(/^\S+(?: \S+)*$/, "words with one space between");

const TABLES = {
	"countries.json": z.strictObject({
		format: z.string(),
		countries: z.array(line(4)).min(190),
		cities: z.string(),
		regions: z.string(),
	}),
	"institutions.json": z.strictObject({
		format: z.string(),
		seats: z.array(line(2)),
		heads: z.array(line(3)),
		outlets: z.array(line(2)),
		bodies: z.array(line(2)),
	}),
	"given-names.json": z.strictObject({
		female: list,
		male: list,
		either: list,
		surnames: list,
	}),
	"name-genders.json": z.strictObject({
		female: list,
		male: list,
		"likely-female": list,
		"likely-male": list,
		"family-first": list,
		"female-marks": list,
		"male-marks": list,
		"female-endings": list,
		"no-endings": list,
	}),
	"naming-weights.json": z.strictObject({
		pronouns: z.record(z.string(), z.number()),
		descriptions: z.record(z.string(), z.number()),
		bodies: z.record(z.string(), z.number()),
		it: z.record(z.string(), z.number()),
		they: z.record(z.string(), z.number()),
	}),
};

describe("the gazetteers", () => {
	test.each(Object.entries(TABLES))("%s is as it says", (name, schema) => {
		const table = read(name);
		const shape = schema.safeParse(table);
		expect(shape.error?.issues ?? []).toEqual([]);
	});

	test("name no country twice", () => {
		const { countries } = TABLES["countries.json"].parse(read("countries.json"));
		const names = countries.map((entry) => entry.split(";")[0]);
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});

	test("give a name to one gender only", () => {
		const table = TABLES["given-names.json"].parse(read("given-names.json"));
		const all = [table.female, table.male, table.either].flatMap((names) => names.split(" "));
		expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
	});

	test("tell no name of both genders by the registers", () => {
		const table = TABLES["name-genders.json"].parse(read("name-genders.json"));
		const all = [table.female, table.male, table["likely-female"], table["likely-male"]];
		const names = all.flatMap((line) => line.split(" "));
		expect(names).toHaveLength(new Set(names).size);
	});

	test.each([
		["Maria Holt", "female", true],
		["Michael Holt", "male", true],
		["Almaz Baketov", "female", false],
		["Bo-ra Im", "either", false],
		["J. Michael Holt", "male", true],
		["Ma Xiulan", "female", false],
		["Nguyen Van Hung", "male", false],
		["Nguyen Thi Hung", "female", true],
		["Rahimah binti Yusof", "female", true],
		["Sasha Petrova", "female", true],
		["Hana Nováková", "female", true],
		["Sasha Villanueva", "either", false],
		["Agatha Nick", "female", true],
		["Agbor Felix Nkong", "male", false],
		["Araminta James", "either", false],
		["Maysoun al-Zubi", "either", false],
	] as const)("%s is %s by name, surely %s", (name, gender, sure) => {
		expect(genderOfWords(name.toLowerCase().split(" "))).toEqual({ gender, sure });
	});

	test("are small enough for the bundle", () => {
		const bytes = Object.keys(TABLES).map((name) => statSync(new URL(name, data)).size);
		expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
	});

	test.each([
		["Syria", "Syria", "name"],
		["Damascus", "Syria", "capital"],
		["Syrian", "Syria", "adjective"],
		["Türkiye", "Turkey", "name"],
		["Kyiv", "Ukraine", "capital"],
		["Turks", "Turkey", "adjective"],
	])("%s is %s's %s", (word, country, by) => {
		const found = countryOf(word);
		expect([found?.country.name, found?.by]).toEqual([country, by]);
	});

	test.each([
		["AFP", "Agence France-Presse"],
		["the AP", "Associated Press"],
		["Damascus", "Government of Syria"],
		["Syrian government", "Government of Syria"],
		["No 10", "Downing Street"],
	])("%s and %s are one", (one, other) => {
		expect(sameInstitution(one, other)).toBe(true);
	});

	test("know names from other words", () => {
		expect(genderOfName("Maria")).toBe("female");
		expect(genderOfName("Jun-ho")).not.toBe("female");
		expect(["Lavrov", "Papadopoulos", "Netanyahu"].map(isSurname)).toEqual([true, true, true]);
		expect(["table", "Berlin"].map(isSurname)).toEqual([false, false]);
		expect(institutionOf("the Kremlin")?.kind).toBe("seat");
		expect(institutionOf("the kitchen")).toBeNull();
	});

	test("know the house of a head of government, and no former one's", () => {
		const britain = countryOf("Britain")?.country ?? null;
		expect(seatOf("the prime minister", britain)).toBe("10 Downing Street");
		expect(seatOf("former prime minister", britain)).toBeNull();
		expect(seatOf("the prime minister", countryOf("Nepal")?.country ?? null)).toBeNull();
	});
});
