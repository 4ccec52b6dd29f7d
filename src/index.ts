import kernels from "../data/kernels.wasm";
import weights from "../data/model.bin";
import inquest from "../data/samples/harbour-inquest.txt";
import merger from "../data/samples/lithium-merger.txt";
import moscow from "../data/samples/moscow-four-party-talks.txt";
import council from "../data/samples/river-council-live.txt";
import sleep from "../data/samples/sleep-study.txt";
import { createApp } from "./http/app.ts";
import type { Dependencies } from "./http/dependencies.ts";
import { consoleLog } from "./http/log.ts";
import script from "./page/built/client.txt";
import modelCard from "./page/built/model-card.txt";
import style from "./page/built/style.txt";
import { createEngine } from "./report/attribute.ts";
import { answer } from "./service/answer.ts";
import { serviceOf } from "./service/service.ts";
import { validateRequest } from "./service/validate.ts";

const service = serviceOf(createEngine(weights, kernels));

const samples: Dependencies["samples"] = [
	{
		id: "moscow-four-party-talks",
		title: "Four-Party Meeting in Moscow Discusses Turkish Troop Withdrawal from Syria",
		publisher: "Islamic Invitation Turkey",
		language: "en",
		text: moscow,
	},
	{
		id: "harbour-inquest",
		title: "Ferry crew ‘had eleven minutes’ to act, inquest told",
		publisher: "Sourceline, as an example",
		language: "en",
		text: inquest,
	},
	{
		id: "lithium-merger",
		title: "Norvane shares jump on report of Castell approach",
		publisher: "Sourceline, as an example",
		language: "en",
		text: merger,
	},
	{
		id: "sleep-study",
		title: "Night-shift nurses sleep less than they think, study finds",
		publisher: "Sourceline, as an example",
		language: "en",
		text: sleep,
	},
	{
		id: "river-council-live",
		title: "As it happened: council votes on Millbrook flood wall",
		publisher: "Sourceline, as an example",
		language: "en",
		text: council,
	},
];

// The bundled articles are read once while the isolate starts, so that the first request finds functions and
// patterns compiled: starting has a second of CPU of its own, a request on the free plan ten milliseconds.
for (const { text } of samples) JSON.stringify(answer(service, validateRequest({ text })));

/** The Worker: the engine, made once, behind the HTTP room. */
export default createApp({
	...service,
	page: { script, style, modelCard },
	samples,
	log: consoleLog,
});
