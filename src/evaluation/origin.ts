import { execFileSync } from "node:child_process";

/** Where figures come from: the commit that was measured, and when. */
export interface Origin {
	/** Abbreviated commit; "-dirty" where files differ from it; null outside a clone. */
	readonly commit: string | null;
	/** Day of measuring, ISO 8601. */
	readonly date: string;
}

/** Asks git for the commit at hand. */
export function originNow(): Origin {
	const date = new Date().toISOString().slice(0, 10);
	try {
		const commit = execFileSync("git", ["describe", "--always", "--dirty"], {
			encoding: "utf8",
			stdio: ["ignore", "pipe", "ignore"],
		});
		return { commit: commit.trim(), date };
	} catch {
		return { commit: null, date };
	}
}
