/** Whether bytes are the same, found out in a time that tells nothing of where they differ. */
export function sameBytes(left: Uint8Array<ArrayBuffer>, right: Uint8Array<ArrayBuffer>): boolean {
	if (left.length !== right.length) return false;
	const { subtle } = crypto;
	// Workers have it; Node has it elsewhere, under a name that no Worker knows.
	if ("timingSafeEqual" in subtle) return subtle.timingSafeEqual(left, right);
	return differences(left, right) === 0;
}

/** The bits in which bytes of one length differ, all together; every byte is looked at. */
export function differences(left: Uint8Array, right: Uint8Array): number {
	let found = 0;
	for (const [at, byte] of left.entries()) found |= byte ^ (right[at] ?? 0);
	return found;
}
