#!/usr/bin/env node
import { load } from "../library/node.ts";
import { run } from "./run.ts";

const { stdin, stdout, stderr } = process;

// Who reads only the beginning, as `head` does, has what they wanted.
stdout.on("error", (failure: NodeJS.ErrnoException) => {
	if (failure.code !== "EPIPE") throw failure;
	process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, load });
