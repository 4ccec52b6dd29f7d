import { createServer, type Server } from "node:http";

const PAGES: Readonly<Record<string, string>> = {
	"/feed.xml": `<?xml version="1.0"?>
<rss version="2.0"><channel><title>News</title>
<item><title>Bridge</title><link>ORIGIN/bridge.html</link></item>
<item><title>Rain</title><link>ORIGIN/rain.html</link></item>
<item><title>Gone</title><link>ORIGIN/gone.html</link></item>
</channel></rss>`,
	"/bridge.html":
		"<article><p>The bridge will close on Monday, Mayor Anna Jones said.</p></article>",
	"/rain.html":
		"<article><p>Rain will fall all week, forecasters said. Reportedly <b>two roads</b> are closed.</p></article>",
};

/** A made-up newspaper with a feed of three articles, of which one is gone. */
export async function startNews(): Promise<{ origin: string; server: Server }> {
	let origin = "";
	const server = createServer(({ url = "/" }, response) => {
		const page = PAGES[url];
		response.writeHead(page === undefined ? 404 : 200).end(page?.replaceAll("ORIGIN", origin));
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
	return { origin, server };
}
