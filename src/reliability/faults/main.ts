import { rmSync } from "node:fs";
import { buildBundle } from "../../evaluation/bench/bundle.ts";
import { originNow } from "../../evaluation/origin.ts";
import { readOptions } from "../options.ts";
import { printOrigin } from "../print.ts";
import { FAULTS, sayingOf } from "./scenarios.ts";

const USAGE = `npm run faults: the built Worker with its weights or kernels missing, cut short, changed; none may start, each must say why
  --help  print this`;

if (readOptions(process.argv.slice(2), {}) === null) console.log(USAGE);
else {
	const origin = originNow();
	const bundle = buildBundle();
	try {
		printOrigin(origin, "what workerd says where the Worker cannot start");
		let wrong = 0;
		for (const fault of FAULTS) {
			const saying = await sayingOf(bundle, fault, `${bundle.folder}-spoilt`);
			const line = saying === null ? undefined : fault.told.exec(saying)?.input;
			if (line === undefined) wrong += 1;
			const told = saying?.match(/(?:\w*Error|No such module).*/)?.[0] ?? saying ?? "it started";
			console.log(`${line === undefined ? "WRONG" : "ok"}  ${fault.name}\n    ${told}`);
		}
		console.log(`\n${FAULTS.length} faults, ${wrong} of them not told as they should be`);
		if (wrong > 0) process.exitCode = 1;
	} finally {
		rmSync(bundle.folder, { recursive: true });
	}
}
