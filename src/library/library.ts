import type { CheckResult, Claim } from "../contract/check.ts";
import type { Report } from "../contract/report.ts";
import { type Article, type Assets, Sourceline } from "./sourceline.ts";

/** The package's functions, alike wherever it runs: only the way to its files differs. */
export interface Library {
	/**
	 * Opens the engine, once however often it is called; with `assets` of your own (where the package's files
	 * cannot be read, as inside another Worker) always anew.
	 */
	load(assets?: Assets): Promise<Sourceline>;
	/** Who says each sentence: `(await load()).attribute(article)`. */
	attribute(article: Article): Promise<Report>;
	/** Whether an article bears claims out: `(await load()).check(article, claims)`. */
	check(article: Article, claims: readonly Claim[]): Promise<readonly CheckResult[]>;
}

/** The library over a way to read the package's files. */
export function libraryOf(readAssets: () => Promise<Assets>): Library {
	let opened: Promise<Sourceline> | undefined;
	const load = async (assets?: Assets): Promise<Sourceline> => {
		if (assets !== undefined) return new Sourceline(assets);
		opened ??= readAssets().then((read) => new Sourceline(read));
		try {
			return await opened;
		} catch (failure) {
			// A file that could not be fetched now may be there the next time.
			opened = undefined;
			throw failure;
		}
	};
	return {
		load,
		attribute: async (article) => (await load()).attribute(article),
		check: async (article, claims) => (await load()).check(article, claims),
	};
}

/**
 * Compiles the kernels, where that is allowed: a page whose content security policy has no
 * 'wasm-unsafe-eval' refuses it, and the network then runs in JavaScript.
 */
export async function compile(bytes: ArrayBuffer): Promise<WebAssembly.Module | undefined> {
	try {
		return await WebAssembly.compile(bytes);
	} catch {
		return undefined;
	}
}
