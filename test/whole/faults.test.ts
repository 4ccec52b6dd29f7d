import { join } from "node:path";
import { expect, it } from "vitest";
import { bundleIn } from "../../src/evaluation/bench/bundle.ts";
import { FAULTS, sayingOf } from "../../src/reliability/faults/scenarios.ts";
import { BUNDLE } from "./build.ts";

it.each(FAULTS)("the Worker does not start with $name, and says what helps", async (fault) => {
	const folder = join(`${BUNDLE}-spoilt`, fault.name.replaceAll(" ", "-"));
	expect(await sayingOf(bundleIn(BUNDLE), fault, folder)).toMatch(fault.told);
});
