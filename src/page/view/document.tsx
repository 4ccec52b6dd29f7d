import type { PageAddresses } from "../page-view.ts";
import { WORDS } from "../words.ts";
import { MODEL_CARD } from "./honesty.tsx";

/** What every page of ours has in common: head, banner and foot. */
export function Document({ title, addresses, skips = [], nav, headed, children }: DocumentProps) {
	const name = <a href="/">{WORDS.name}</a>;
	return (
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{title === null ? WORDS.name : `${title} · ${WORDS.name}`}</title>
				<meta name="description" content={WORDS.description} />
				<meta name="color-scheme" content="light dark" />
				<link rel="icon" href="data:," />
				<link rel="stylesheet" href={addresses.style} />
				{addresses.script === null ? null : <script type="module" src={addresses.script} />}
			</head>
			<body>
				{skips.map(([href, words]) => (
					<a class="skip" href={href}>
						{words}
					</a>
				))}
				<header class="banner">
					{headed ? <p class="name">{name}</p> : <h1 class="name">{name}</h1>}
					<p>{WORDS.motto}</p>
					<nav aria-label={WORDS.name}>
						<a href={MODEL_CARD}>{WORDS.modelCard}</a>
						<a href="/docs">{WORDS.reference}</a>
						{nav}
					</nav>
				</header>
				{children}
				<footer>
					<p>
						{WORDS.notTrue} {WORDS.privacy} {WORDS.footer}
					</p>
				</footer>
			</body>
		</html>
	);
}

interface DocumentProps {
	readonly title: string | null;
	readonly addresses: PageAddresses;
	/** Links past the banner: where they lead, and what they say. */
	readonly skips?: readonly (readonly [string, string])[];
	/** What stands in the banner beside the links. */
	readonly nav?: unknown;
	/** Whether what stands in it has a first heading of its own. */
	readonly headed?: boolean;
	readonly children?: unknown;
}
