import { parseArgs } from "node:util";

/** The numbers and words that a command takes, with what they are where nobody says. */
export type Options = Readonly<Record<string, string>>;

/**
 * Reads `--name value` for each name that there is; null where --help is asked for.
 * @throws TypeError for an option that there is not.
 */
export function readOptions<Known extends Options>(
	args: readonly string[],
	known: Known,
): { readonly [Name in keyof Known]: string } | null {
	if (args.includes("--help")) return null;
	const names = Object.keys(known).map((name) => [name, { type: "string" as const }] as const);
	const { values } = parseArgs({ args: [...args], options: Object.fromEntries(names) });
	return { ...known, ...values };
}

/** A whole number of at least `least`, which may be written as 1,000,000 or 1_000_000. @throws RangeError that names the option. */
export function wholeNumber(name: string, value: string, least = 1): number {
	const number = Number(value.replaceAll(/[,_]/g, ""));
	if (Number.isInteger(number) && number >= least) return number;
	throw new RangeError(`--${name} takes a whole number from ${least} on, not "${value}"`);
}
