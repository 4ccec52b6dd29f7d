import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { licencesPage, packagesIn } from "../../src/supply/packages.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const packages = packagesIn(read("package-lock.json"));

/** What asks for no more than that its text is passed on. */
const PERMISSIVE = ["MIT", "Apache-2.0", "BSD-3-Clause", "ISC", "0BSD", "CC0-1.0"];
/** What asks for more of whoever passes it on, which nobody here does. */
const FOR_BUILDING_ALONE = [...PERMISSIVE, "MPL-2.0", "LGPL-3.0-or-later"];

describe("package.json", () => {
	const manifest = JSON.parse(read("package.json"));
	it.each(["dependencies", "devDependencies", "optionalDependencies", "overrides"])(
		"names one version each in %s",
		(field) => {
			const versions = Object.values(manifest[field]);
			expect(versions.length).toBeGreaterThan(0);
			for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
		},
	);
});

describe("packages of others", () => {
	it("are in docs/licences.md as they are in the lockfile (npm run licences)", () => {
		expect(read("docs/licences.md")).toBe(licencesPage(packages));
	});

	it("that ship are the dependencies of package.json, and what they bring along", () => {
		const named = Object.keys(JSON.parse(read("package.json")).dependencies);
		const shipped = packages.filter(({ ships }) => ships).map(({ name }) => name);
		expect(shipped).toEqual(expect.arrayContaining(named));
	});

	it("that are installed state the licence and the version that the lockfile has", () => {
		const lock: { packages: Record<string, { version: string; license: string }> } = JSON.parse(
			read("package-lock.json"),
		);
		const installed = Object.entries(lock.packages).flatMap(([path, { version, license }]) => {
			const manifest = `${path}/package.json`;
			if (path === "" || !existsSync(join(ROOT, manifest))) return [];
			const stated = JSON.parse(read(manifest));
			return [[path, version, license, stated.version, stated.license] as const];
		});
		expect(installed.length).toBeGreaterThan(50);
		for (const [path, version, license, ...stated] of installed) {
			expect([path, ...stated]).toEqual([path, version, license]);
		}
	});

	it("have licences that allow what is done with them", () => {
		const strange = packages.filter(({ licence, ships }) => {
			const allowed = ships ? PERMISSIVE : FOR_BUILDING_ALONE;
			return !licence.split(/ AND | OR /).every((each) => allowed.includes(each));
		});
		expect(strange).toEqual([]);
	});

	it("are named once a version, whatever the platforms, and by where they are needed", () => {
		const lock = {
			packages: {
				"": { version: "1.0.0" },
				"node_modules/b": { version: "1.0.0", license: "MIT" },
				"node_modules/@a/c": { version: "2.0.0", license: "ISC", dev: true },
				"node_modules/d": { version: "3.0.0", license: "MIT", optional: true },
				"node_modules/@a/c/node_modules/b": { version: "0.9.0", license: "MIT", dev: true },
				"node_modules/d/node_modules/b": { version: "0.9.0", license: "MIT", dev: true },
			},
		};
		expect(packagesIn(JSON.stringify(lock))).toEqual([
			{ name: "@a/c", version: "2.0.0", licence: "ISC", ships: false },
			{ name: "b", version: "0.9.0", licence: "MIT", ships: false },
			{ name: "b", version: "1.0.0", licence: "MIT", ships: true },
			{ name: "d", version: "3.0.0", licence: "MIT", ships: false },
		]);
	});

	it("without a licence are an error", () => {
		const lock = { packages: { "node_modules/b": { version: "1.0.0" } } };
		expect(() => packagesIn(JSON.stringify(lock))).toThrow("b 1.0.0 states no licence");
	});
});
