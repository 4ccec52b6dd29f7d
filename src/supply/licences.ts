import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { licencesPage, packagesIn } from "./packages.ts";

/** `npm run licences`: writes docs/licences.md. */
const ROOT = join(import.meta.dirname, "..", "..");
const lockfile = readFileSync(join(ROOT, "package-lock.json"), "utf8");
writeFileSync(join(ROOT, "docs/licences.md"), licencesPage(packagesIn(lockfile)));
