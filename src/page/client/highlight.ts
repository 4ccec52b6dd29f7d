const NAME = "search";

/** Marks every place of some words below an element, without touching the elements themselves. */
export function highlight(root: Element, query: string): void {
	if (!("highlights" in CSS)) return;
	CSS.highlights.delete(NAME);
	const wanted = query.toLowerCase();
	if (wanted === "") return;
	const ranges: Range[] = [];
	for (const words of root.querySelectorAll(".words")) {
		const nodes = textNodes(words);
		const text = nodes.map(({ data }) => data).join("");
		const lower = text.toLowerCase();
		// Where lower case has another length, places would be off: such words are not marked.
		if (lower.length !== text.length) continue;
		for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
			const range = rangeOf(nodes, at, at + wanted.length);
			if (range !== null) ranges.push(range);
		}
	}
	CSS.highlights.set(NAME, new Highlight(...ranges));
}

function textNodes(element: Element): Text[] {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	const nodes: Text[] = [];
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		if (node instanceof Text) nodes.push(node);
	}
	return nodes;
}

/** The range from one offset to another, counted over all the nodes together. */
function rangeOf(nodes: readonly Text[], from: number, to: number): Range | null {
	const range = new Range();
	let passed = 0;
	let begun = false;
	for (const node of nodes) {
		const end = passed + node.length;
		if (!begun && from < end) {
			range.setStart(node, from - passed);
			begun = true;
		}
		if (begun && to <= end) {
			range.setEnd(node, to - passed);
			return range;
		}
		passed = end;
	}
	return null;
}
