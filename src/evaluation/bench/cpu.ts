import { readdirSync, readFileSync } from "node:fs";

/** CPU time that a process has used, in milliseconds. */
export interface CpuTime {
	/** Of its main thread, which runs the Worker. */
	readonly main: number;
	/** Of all its threads, V8's helpers and garbage collector with them. */
	readonly all: number;
}

/** Nanoseconds on the CPU, as the kernel counts them, in milliseconds; 0 where the thread is gone. */
function onCpu(file: string): number {
	try {
		return Number(readFileSync(file, "utf8").split(" ")[0]) / 1e6;
	} catch {
		return 0;
	}
}

/** Reads what a process has used so far (Linux only). Threads that ended are no longer counted. */
export function cpuTime(pid: number): CpuTime {
	const threads = readdirSync(`/proc/${pid}/task`);
	return {
		main: onCpu(`/proc/${pid}/task/${pid}/schedstat`),
		all: threads.reduce((sum, id) => sum + onCpu(`/proc/${pid}/task/${id}/schedstat`), 0),
	};
}

/** Resident memory of a process in megabytes: now, and at its highest (Linux only). */
export function memory(pid: number): { readonly now: number; readonly peak: number } {
	const status = readFileSync(`/proc/${pid}/status`, "utf8");
	const megabytes = (field: string) =>
		Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) / 1024;
	return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}
