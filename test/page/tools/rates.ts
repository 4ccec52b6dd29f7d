import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { measuredOf } from "./measured.ts";
import { ROOT } from "./worker.ts";

/** Reads what `npm run evaluate -- --json` prints, and writes the error rates that the page shows. */
const measured = measuredOf(JSON.parse(await text(process.stdin)));
await writeFile(join(ROOT, "data", "measured.json"), `${JSON.stringify(measured, null, "\t")}\n`);
console.table(measured.rates);
