/** Forms that no noun phrase goes on with: auxiliaries, adverbs behind a subject, "each", "both". Lower-cased. */
const ENDS = new Set(
	"has had have having is was were are be been will would could did does do may might must should shall cannot 's 've 'd 'll n't not also then further furthermore nonetheless nevertheless however each both only even later earlier now still again too instead meanwhile once twice often never always already just all itself himself herself themselves since while when after before because although though if whom via per during he she they we i it you there what yesterday today tonight tomorrow".split(
		" ",
	),
);

const AUXILIARIES = new Set(
	"has had have is was are were be been will would could did does do may might must should shall can cannot 's 've 'd 'll".split(
		" ",
	),
);

/** Whether the word (lower-cased) is a form of "be", "have", "do" or a modal. */
export function isAuxiliary(lower: string): boolean {
	return AUXILIARIES.has(lower);
}

/** Words that end like adverbs and are none. */
const NO_ADVERBS = new Set(
	"family families ally assembly italy july daily weekly monthly yearly hourly quarterly anomaly monopoly elderly friendly early likely only supply reply rally jelly bully belly lovely lonely costly deadly".split(
		" ",
	),
);

/** Whether no noun phrase goes on with the word (lower-cased): an auxiliary, a conjunction or an adverb. */
export function endsSubject(lower: string): boolean {
	return ENDS.has(lower) || (lower.length > 4 && lower.endsWith("ly") && !NO_ADVERBS.has(lower));
}

const PASTS = new Set(
	"won took gave went came told said became began saw got kept wrote spoke stood fell grew drew rose ran made put chose flew threw knew bought brought sought thought fought taught caught lost met sent spent built dealt meant laid paid led fed won shook broke drove swore hid shot struck withdrew undertook foresaw withheld upheld backed".split(
		" ",
	),
);

/** Whether the word (lower-cased) is written as a verb of the past is; many participles are too. */
export function isPast(lower: string): boolean {
	return (
		PASTS.has(lower) ||
		(/[a-z]{2}ed$/.test(lower) &&
			!/eed$|-|^(?:hundred|sacred|kindred|shred|unnamed|unidentified)$/.test(lower))
	);
}

const FINITES = new Set(
	"runs tells puts warns argues owns thinks believes knows appears seems remains becomes says has goes comes takes gives makes wants denies insists keeps shows cites adds writes sees lists reads stands means includes expects hopes suggests finds claims gets lets calls cite argue believe insist deny".split(
		" ",
	),
);

const DOCUMENT_VERBS = new Set(
	"states notes claims reports estimates forecasts recommends alleges concludes describes details outlines counts calls records".split(
		" ",
	),
);

/** Whether the word (lower-cased), a noun elsewhere, is a verb behind a document: "the report states". */
export function isDocumentVerb(lower: string): boolean {
	return DOCUMENT_VERBS.has(lower);
}

/** Whether the word (lower-cased) is a verb of the present that hardly stands for a noun behind a name. */
export function isPresent(lower: string): boolean {
	return FINITES.has(lower);
}
