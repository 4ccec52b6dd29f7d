import table from "../../data/abbreviations.json" with { type: "json" };

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Abbreviations after which no sentence ends: titles, "No.", "vs.". Without their last point, lower-cased. */
export const NEVER_END: ReadonlySet<string> = words(table["never-end"]);

/** Abbreviations after which a sentence may end: "Inc.", "U.S.", "p.m.". Without their last point, lower-cased. */
export const MAY_END: ReadonlySet<string> = words(table["may-end"]);

/** Words that show, with a capital, that a sentence begins. */
export const STARTERS: ReadonlySet<string> = words(table.starters);

/** Whether the word (without its point, lower-cased) is written with a point. */
export function isAbbreviation(word: string): boolean {
	return NEVER_END.has(word) || MAY_END.has(word);
}
