import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Miniflare } from "miniflare";
import { BUNDLE } from "./build.ts";

const TYPES = [
	["js", "esm"],
	["bin", "data"],
	["txt", "text"],
	["wasm", "wasm"],
] as const;

/** The files of the bundle that the Worker loads. */
export function bundledModules() {
	return readdirSync(BUNDLE).flatMap((file) => {
		const extension = file.slice(file.lastIndexOf(".") + 1);
		const type = TYPES.find(([each]) => each === extension)?.[1];
		if (type === undefined) return [];
		return [{ file, type, contents: new Uint8Array(readFileSync(join(BUNDLE, file))) }];
	});
}

/** Starts the built bundle in workerd; `ready` is where it listens. */
export function startWorker(): Miniflare {
	const modules = bundledModules().map(({ file, type, contents }) => [file, { type, contents }]);
	return new Miniflare({
		cf: false,
		workers: [
			{
				config: {
					name: "sourceline",
					compatibilityDate: "2026-10-23",
					manifest: {
						mainModule: "index.js",
						modulesRoot: "/",
						modules: Object.fromEntries(modules),
					},
				},
			},
		],
	});
}
