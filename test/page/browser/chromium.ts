import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where Chromium is on this machine; null where it is not. CHROMIUM names another place. */
export const CHROMIUM: string | null =
	[process.env.CHROMIUM ?? "", ...PLACES].find((place) => existsSync(place)) ?? null;

/** Starts without a sandbox, which containers lack, and without calls of its own to anybody. */
export const ARGUMENTS: readonly string[] = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--no-first-run",
];
