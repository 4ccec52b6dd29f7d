/**
 * The element with this id.
 * @throws Error where the page has none of this kind: server and client are not of one version
 */
export function byId<T extends Element>(id: string, kind: new () => T): T {
	const element = document.getElementById(id);
	if (element instanceof kind) return element;
	throw new Error(`The page has no ${kind.name} #${id}`);
}

/** The element with this id, where the page has it. */
export function maybe<T extends Element>(id: string, kind: new () => T): T | null {
	const element = document.getElementById(id);
	return element instanceof kind ? element : null;
}

/** The nearest element that matches, from where an event happened outward. */
export function nearest(event: Event, selector: string): Element | null {
	return event.target instanceof Element ? event.target.closest(selector) : null;
}

/** The whole number that an attribute holds; null where it holds none. */
export function numberIn(element: Element | null, attribute: string): number | null {
	const value = element?.getAttribute(attribute);
	return value !== null && value !== undefined && /^\d+$/.test(value) ? Number(value) : null;
}

/** Tells people who listen to the page and do not see it. */
export function announce(words: string): void {
	byId("live", HTMLElement).textContent = words;
}
