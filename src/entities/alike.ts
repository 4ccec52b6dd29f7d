import table from "../../data/likeness.json" with { type: "json" };

/** Whether two nouns, lower-cased, may call one and the same thing: one noun, or two of one list of the table. */
type Likeness = (a: string, b: string) => boolean;

function likenessBy(lists: readonly (readonly string[])[]): Likeness {
	const listsOf = new Map<string, number[]>();
	for (const [index, list] of lists.entries()) {
		for (const noun of list) listsOf.set(noun, [...(listsOf.get(noun) ?? []), index]);
	}
	return (a, b) => {
		if (a === b) return true;
		const others = listsOf.get(b);
		return others !== undefined && (listsOf.get(a) ?? []).some((index) => others.includes(index));
	};
}

/** Whether two nouns may call one person: "lawyer" and "attorney". */
export const maybeSamePerson = likenessBy(table.persons);
/** Whether two nouns may call one body: "panel" and "committee". */
export const maybeSameBody = likenessBy(table.bodies);
/** Whether two nouns may call one document: "study" and "findings". */
export const maybeSamePaper = likenessBy(table.papers);

/** Nouns that call anybody who has been spoken of. */
export const ANYBODY: ReadonlySet<string> = new Set(table.anybody);

const SIDES: readonly ReadonlySet<string>[] = table.sides.map((side) => new Set(side));

/** Whether a noun calls somebody on another side of a case than those nouns do: one person is not both "judge" and "defendant". */
export function isOfOtherSide(noun: string, others: readonly string[]): boolean {
	const own = SIDES.find((side) => side.has(noun));
	if (own === undefined || others.some((other) => own.has(other))) return false;
	return SIDES.some((side) => others.some((other) => side.has(other)));
}
