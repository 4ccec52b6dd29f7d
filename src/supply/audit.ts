import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Audit, ExceptionsSchema, judge, readAudit } from "./advisories.ts";

/**
 * `npm run check:audit`: ends with 1 where npm knows of a weakness in a package that is installed and no exception
 * in force covers it. Where the registry answers no audits, it says that nothing was audited, and ends with 0.
 */
const ROOT = join(import.meta.dirname, "..", "..");
const EXCEPTIONS = ".ci/audit-exceptions.json";
/** Milliseconds: a registry that has said nothing by then says nothing. */
const PATIENCE = 30_000;

function ask(): Audit {
	const { stdout, error } = spawnSync("npm", ["audit", "--json", "--fetch-retries=0"], {
		cwd: ROOT,
		encoding: "utf8",
		timeout: PATIENCE,
	});
	if (error !== undefined && "code" in error && error.code === "ETIMEDOUT") {
		return { kind: "no-answer", reason: `nothing within ${PATIENCE / 1000} seconds` };
	}
	if (error !== undefined) throw error;
	return readAudit(stdout);
}

const exceptions = ExceptionsSchema.parse(JSON.parse(readFileSync(join(ROOT, EXCEPTIONS), "utf8")));
const audit = ask();
if (audit.kind === "no-answer") {
	console.log(`audit: NOT DONE, the registry answers no audits here (${audit.reason})`);
} else {
	const today = new Date().toISOString().slice(0, 10);
	const { bad, excepted, unused } = judge(audit.advisories, exceptions, today);
	for (const { package: name, severity, title, url } of bad) {
		console.error(`audit: ${name}: ${severity}: ${title} (${url})`);
	}
	for (const { advisory, exception } of excepted) {
		console.log(
			`audit: ${advisory.package} is excepted until ${exception.until}: ${exception.reason}`,
		);
	}
	for (const { advisory } of unused) {
		console.log(`audit: ${advisory} is in ${EXCEPTIONS}, and nothing needs it: take it out`);
	}
	if (bad.length > 0) {
		console.error(`audit: update what is named, or except it for a time in ${EXCEPTIONS}`);
		process.exitCode = 1;
	} else {
		console.log(`audit: clean, ${excepted.length} excepted`);
	}
}
