import type { Correction, Corrections } from "../corrections.ts";

const key = (article: string) => `sourceline:${article}`;

function isCorrection(value: unknown): value is Correction {
	return typeof value === "object" && value !== null && "status" in value && "speaker" in value;
}

/** The reader's corrections of an article, from this browser; none where it keeps nothing. */
export function loadCorrections(article: string): Corrections {
	try {
		const stored: unknown = JSON.parse(localStorage.getItem(key(article)) ?? "{}");
		if (typeof stored !== "object" || stored === null) return {};
		return Object.fromEntries(
			Object.entries(stored).filter((entry): entry is [string, Correction] =>
				isCorrection(entry[1]),
			),
		);
	} catch {
		return {};
	}
}

/** Keeps corrections in this browser; where it refuses, they last as long as the page. */
export function saveCorrections(article: string, corrections: Corrections): void {
	try {
		if (Object.keys(corrections).length === 0) localStorage.removeItem(key(article));
		else localStorage.setItem(key(article), JSON.stringify(corrections));
	} catch {
		return;
	}
}
