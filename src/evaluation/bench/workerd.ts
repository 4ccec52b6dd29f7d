import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { cpuTime } from "./cpu.ts";

/** A Worker running in bare workerd. */
export interface RunningWorker {
	readonly pid: number;
	/** Where it listens on 127.0.0.1. */
	readonly port: number;
	/** The last that it wrote to its error stream, 64 KiB at most. */
	readonly complaints: () => string;
	/** CPU milliseconds of all threads from the start of the process until it listened: what starting costs. */
	readonly startUp: number;
	/** Sends an article as plain text for attribution and waits for the whole answer. @throws Error unless it is 200. */
	readonly attribute: (text: string) => Promise<void>;
	/** Sends a request for checks, as JSON, and waits for the whole answer. @throws Error unless it is 200. */
	readonly check: (request: string) => Promise<void>;
	/** Ends the process, and waits for that. */
	readonly stop: () => Promise<void>;
}

/** The workerd that wrangler brought for this platform. @throws Error where it brought none. */
function binary(): string {
	const platform = `workerd-${process.platform}-${process.arch === "x64" ? "64" : process.arch}`;
	const path = join("node_modules", "@cloudflare", platform, "bin", "workerd");
	if (!existsSync(path)) throw new Error(`No workerd at ${path}: run npm ci first`);
	return path;
}

/**
 * Starts workerd with a configuration (see `writeConfig`) and waits until it listens; `connections` are kept open to it
 * at most.
 */
export async function startWorker(config: string, connections = 1): Promise<RunningWorker> {
	const child = spawn(binary(), ["serve", "--control-fd=3", config], {
		stdio: ["ignore", "ignore", "pipe", "pipe"],
	});
	let complaint = "";
	child.stderr?.on("data", (chunk: Buffer) => {
		complaint = (complaint + chunk.toString()).slice(-65_536);
	});
	const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
	const port = await new Promise<number>((resolve, reject) => {
		let events = "";
		child.stdio[3]?.on("data", (chunk: Buffer) => {
			events += chunk.toString();
			const listening = /"event":"listen"[^}]*"port":(\d+)/.exec(events)?.[1];
			if (listening !== undefined) resolve(Number(listening));
		});
		child.once("error", reject);
		ended.then(() =>
			reject(new Error(`workerd ended before it listened: ${complaint.slice(-2000)}`)),
		);
	});
	const pid = child.pid ?? 0;
	const startUp = cpuTime(pid).all;
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	return {
		pid,
		port,
		complaints: () => complaint,
		startUp,
		attribute: (text) => post(port, agent, "/v1/attributions", "text/plain; charset=utf-8", text),
		check: (request) => post(port, agent, "/v1/checks", "application/json", request),
		stop: async () => {
			agent.destroy();
			child.kill("SIGTERM");
			await ended;
		},
	};
}

function post(port: number, agent: Agent, path: string, type: string, text: string): Promise<void> {
	const headers = { "content-type": type, "content-length": Buffer.byteLength(text) };
	const options = { host: "127.0.0.1", port, agent, headers, method: "POST" };
	return new Promise((resolve, reject) => {
		const sent = request({ ...options, path }, (answer) => {
			answer.resume();
			answer.once("end", () => {
				if (answer.statusCode === 200) resolve();
				else reject(new Error(`The Worker answered ${answer.statusCode}`));
			});
		});
		sent.once("error", reject);
		sent.end(text);
	});
}
