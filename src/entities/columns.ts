/** The place of each of some names in a row that has one column for each, in their order. */
export function columnsOf<Name extends string>(
	names: readonly Name[],
): Readonly<Record<Name, number>> {
	// The library's type forgets which keys there are: every name is one.
	return Object.fromEntries(names.map((name, column) => [name, column])) as Record<Name, number>;
}

/** A row of columns, all nought, and how a value gets into the one of its name. */
export interface Row<Name extends string> {
	/** [columns] */
	readonly features: Float64Array;
	readonly put: (name: Name, value: boolean | number) => void;
}

/** A new row for columns as `columnsOf` gives them, `count` of them. */
export function rowOf<Name extends string>(
	columns: Readonly<Record<Name, number>>,
	count: number,
): Row<Name> {
	const features = new Float64Array(count);
	return {
		features,
		put: (name, value) => {
			features[columns[name]] = Number(value);
		},
	};
}
