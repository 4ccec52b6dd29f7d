import * as z from "zod";

/** package-lock.json, as much as is read of it. */
const LockSchema = z.object({
	packages: z.record(
		z.string(),
		z.object({
			version: z.string(),
			license: z.string().optional(),
			dev: z.boolean().optional(),
			optional: z.boolean().optional(),
		}),
	),
});

/** A package of others. */
export interface Package {
	readonly name: string;
	readonly version: string;
	/** An SPDX expression. */
	readonly licence: string;
	/** Whether its code is in what is deployed or published; else it only builds and tests. */
	readonly ships: boolean;
}

/**
 * Every package that the lockfile names, for whatever platform, by name and version. What is needed for running ships;
 * the Node of `optionalDependencies` only runs the scripts.
 * @throws Error where a package states no licence.
 */
export function packagesIn(lockfile: string): Package[] {
	const { packages } = LockSchema.parse(JSON.parse(lockfile));
	const found = Object.entries(packages).flatMap(([path, { version, license, dev, optional }]) => {
		if (path === "") return [];
		const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
		if (license === undefined) throw new Error(`${name} ${version} states no licence`);
		return [{ name, version, licence: license, ships: !dev && !optional }];
	});
	const once = new Map(found.map((each) => [`${each.name} ${each.version} ${each.ships}`, each]));
	return [...once.values()].sort(
		(a, b) => compare(a.name, b.name) || compare(a.version, b.version),
	);
}

/** By code units: the same order on every machine. */
function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The packages as a document. */
export function licencesPage(packages: readonly Package[]): string {
	const shipped = packages.filter(({ ships }) => ships);
	const others = packages.filter(({ ships }) => !ships);
	const counts = Map.groupBy(others, ({ licence }) => licence);
	const tally = [...counts]
		.sort(([a, one], [b, two]) => two.length - one.length || compare(a, b))
		.map(([licence, { length }]) => `${licence} ${length}`)
		.join(", ");
	return `# Licences of others

Written by \`npm run licences\` from package-lock.json; a test holds it to that file and to what is installed. The licences of data, weights and texts are in [data/README.md](../data/README.md). \`npm run --silent sbom\` prints all of them as a bill of materials (CycloneDX), where what only builds and tests is marked \`cdx:npm:package:development\`.

## What ships
Code of these is in the Workers, the page and the package; the package has the texts of their licences beside it.

${table(shipped)}

\`data/kernels.wasm\` is compiled from our own source by AssemblyScript (Apache-2.0), and holds what it uses of its library.

## What only builds and tests
Installed by \`npm ci\`, for one platform or another; none of it is in what is deployed or published. ${others.length} packages: ${tally}.

${table(others)}
`;
}

function table(packages: readonly Package[]): string {
	const rows = packages.map(
		({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`,
	);
	return ["| package | version | licence |", "|---|---|---|", ...rows].join("\n");
}
