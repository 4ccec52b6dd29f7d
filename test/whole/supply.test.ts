import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packagesIn } from "../../src/supply/packages.ts";
import { METAFILE, ROOT } from "./build.ts";
import { PACKAGE } from "./build-package.ts";

const lockfile = readFileSync(join(ROOT, "package-lock.json"), "utf8");
const shipped = packagesIn(lockfile)
	.filter(({ ships }) => ships)
	.map(({ name }) => name);

interface Property {
	readonly name: string;
}

/** CycloneDX, as much as is read of it. */
interface Bill {
	readonly bomFormat: string;
	readonly components: readonly {
		readonly name: string;
		readonly scope: string;
		readonly properties: readonly Property[];
	}[];
}

const isForDevelopment = ({ name }: Property) => name === "cdx:npm:package:development";

describe("what ships", () => {
	it("is all that the Worker's bundle is made of", () => {
		const { inputs }: { inputs: object } = JSON.parse(readFileSync(METAFILE, "utf8"));
		const packages = Object.keys(inputs).flatMap((path) => {
			const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(path) ?? [];
			return name === undefined ? [] : [name];
		});
		expect([...new Set(packages)].sort()).toEqual(shipped);
	});

	it("is all that the package is made of, with the texts of the licences", () => {
		const texts = readFileSync(join(PACKAGE, "LICENSES-OF-OTHERS.txt"), "utf8");
		const names = texts.split(`\n${"-".repeat(72)}\n\n`).map((text) => text.split("\n")[0]);
		expect(names.length).toBeGreaterThan(0);
		expect(shipped).toEqual(expect.arrayContaining(names));
	});

	it("is what the bill of materials does not mark as optional or for development", () => {
		const printed = execFileSync("npm", ["run", "--silent", "sbom"], { cwd: ROOT });
		const bill: Bill = JSON.parse(printed.toString());
		expect(bill.bomFormat).toBe("CycloneDX");
		expect(bill.components.length).toBeGreaterThan(shipped.length);
		const ships = bill.components.filter(
			({ scope, properties }) => scope === "required" && !properties.some(isForDevelopment),
		);
		expect(ships.map(({ name }) => name).sort()).toEqual(shipped);
	});
});
