/** A corpus that is needed does not lie where it should. */
export class CorpusMissing extends Error {
	/** The file or folder that was looked for. */
	readonly path: string;

	constructor(path: string) {
		super(`Not found: ${path}`);
		this.name = "CorpusMissing";
		this.path = path;
	}
}
