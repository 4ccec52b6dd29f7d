import countryTable from "../../data/countries.json" with { type: "json" };
import nameTable from "../../data/given-names.json" with { type: "json" };
import institutionTable from "../../data/institutions.json" with { type: "json" };

/** "either" where both women and men bear it, or nothing shows. */
export type Gender = "female" | "male" | "either";

/** A country, territory or union with a government of its own. */
export interface Country {
	readonly name: string;
	/** "Syrian"; empty where the table has none. */
	readonly adjective: string;
}

/** How a word stands for a country: its name, its capital, or the adjective or people ("Syrian", "Turks"). */
export interface CountryWord {
	readonly country: Country;
	readonly by: "name" | "capital" | "adjective";
}

const countryWords = new Map<string, CountryWord>();
for (const line of countryTable.countries) {
	const [name = "", capitals = "", adjectives = "", others = ""] = line.split(";");
	const [adjective = ""] = adjectives.split(",");
	const country: Country = { name, adjective };
	const put = (words: string, by: CountryWord["by"]): void => {
		for (const word of words.split(",")) {
			const key = word.toLowerCase();
			if (key !== "" && !countryWords.has(key)) countryWords.set(key, { country, by });
		}
	};
	put(name, "name");
	put(others, "name");
	put(capitals, "capital");
	put(adjectives, "adjective");
	if (/(?:an|i|ian)$/.test(adjective)) put(`${adjective}s`, "adjective");
}

const settlements = new Map<string, "region" | "city">();
for (const city of countryTable.cities.split(",")) settlements.set(city.toLowerCase(), "city");
for (const region of countryTable.regions.split(",")) {
	if (region !== "") settlements.set(region.toLowerCase(), "region");
}

const genders = new Map<string, Gender>();
const readGenders = (names: string, gender: Gender): void => {
	for (const name of names.split(" ")) genders.set(name.toLowerCase(), gender);
};
readGenders(nameTable.female, "female");
readGenders(nameTable.male, "male");
readGenders(nameTable.either, "either");

/** A body known beforehand: an outlet or agency, a seat of power, an organization. */
export interface Institution {
	readonly name: string;
	readonly kind: "seat" | "outlet" | "body";
}

const institutions = new Map<string, Institution>();
const readInstitutions = (lines: readonly string[], kind: Institution["kind"]): void => {
	for (const line of lines) {
		const [name = "", others = ""] = line.split(";");
		const institution: Institution = { name, kind };
		for (const word of [name, ...others.split(",")]) {
			const key = word.toLowerCase().replace(/^the /, "");
			if (key !== "" && !institutions.has(key)) institutions.set(key, institution);
		}
	}
};
readInstitutions(institutionTable.seats, "seat");
readInstitutions(institutionTable.outlets, "outlet");
readInstitutions(institutionTable.bodies, "body");

const seatsOfHeads = new Map<string, readonly [office: string, seat: string]>();
for (const line of institutionTable.heads) {
	const [country = "", office = "", seat = ""] = line.split(";");
	seatsOfHeads.set(country, [office, seat]);
}

/** The country whose head of government sits in the house of that name ("Downing Street"), or null. */
export function countryOfSeat(house: string): Country | null {
	const name = institutionOf(house)?.name;
	for (const [country, [, seat]] of seatsOfHeads)
		if (seat === name) return countryOf(country)?.country ?? null;
	return null;
}

/** The house that speaks for the head of a country's executive, by office ("Prime Minister of …", "president"); null for others. */
export function seatOf(title: string, country: Country | null): string | null {
	const known = country === null ? undefined : seatsOfHeads.get(country.name);
	if (known === undefined) return null;
	const [office, seat] = known;
	const lower = title.toLowerCase();
	return lower.includes(office) && !/\b(?:former|deputy|vice|shadow|ex)\b/.test(lower)
		? seat
		: null;
}

/** The country that a word or phrase (any case) names, by name, capital or adjective; null where none. */
export function countryOf(words: string): CountryWord | null {
	return countryWords.get(words.toLowerCase()) ?? null;
}

/** Whether the words (any case) name a city or a region of the table; countries are not in it. */
export function settlementOf(words: string): "region" | "city" | null {
	return settlements.get(words.toLowerCase()) ?? null;
}

/** The gender of a given name (any case), or null where the table lacks it. */
export function genderOfName(name: string): Gender | null {
	const lower = name.toLowerCase();
	const known = genders.get(lower);
	if (known !== undefined) return known;
	const hyphen = lower.indexOf("-");
	return hyphen > 0 ? (genders.get(lower.slice(0, hyphen)) ?? null) : null;
}

const surnames = new Set(nameTable.surnames.toLowerCase().split(" "));
/** Endings that surnames of some languages have and hardly any other name: "Lavrov", "Zelenskyy", "Papadopoulos", "Sigurðsson". */
const SURNAME_ENDING =
	/(?:[lnrtdvsmkbgh](?:ov|ova|ev|eva|yev|yeva|enko|chuk|shvili|adze|idze|opoulos|akis|escu|oğlu|oglu|sson|sdóttir|dottir|vić|vich|ović|ević|owski|owska|ewski|ewska|skyi|skyy|sky|skaya|wicz|yan))$/;

/** Whether the word (any case) is a surname that hardly names anything else, by the table or its ending. */
export function isSurname(word: string): boolean {
	const lower = word.toLowerCase();
	return surnames.has(lower) || (lower.length > 5 && SURNAME_ENDING.test(lower));
}

/** The institution that the words (any case, with or without "the") name, or null. */
export function institutionOf(words: string): Institution | null {
	return institutions.get(words.toLowerCase().replace(/^the /, "")) ?? null;
}

/** The country whose government the words stand for: "Government of Syria", "Syrian government", "Damascus". */
export function governmentOf(words: string): Country | null {
	const lower = words
		.toLowerCase()
		.replace(/^the /, "")
		.replace(/['’]s\b/, "")
		.replace(/\bfederal /, "");
	const of = /^government of (?:the )?(.+)$/.exec(lower)?.[1];
	if (of !== undefined) return countryOf(of)?.country ?? null;
	const before = /^(.+) government$/.exec(lower)?.[1];
	if (before !== undefined) return countryOf(before)?.country ?? null;
	return countryOf(lower)?.country ?? null;
}

/** Whether two names are those of one institution of the gazetteer: "AFP" and "Agence France-Presse". */
export function sameInstitution(a: string, b: string): boolean {
	const left = institutionOf(a);
	if (left !== null && left === institutionOf(b)) return true;
	const government = governmentOf(a);
	return government !== null && government === governmentOf(b);
}
