/** The place of each of some names in a row that has one column for each, in their order. */
export function columnsOf<Name extends string>(
	names: readonly Name[],
): Readonly<Record<Name, number>> {
	// The library's type forgets which keys there are: every name is one.
	return Object.fromEntries(names.map((name, column) => [name, column])) as Record<Name, number>;
}
