/** Runs apart from everything else, for one file. */
import { parentPort, workerData } from "node:worker_threads";
import { guardMemory } from "./guard-memory.ts";
import { readContent } from "./read-content.ts";

const content: unknown = workerData;
if (!(content instanceof Uint8Array)) throw new TypeError("a file's bytes are wanted");
guardMemory();
parentPort?.postMessage(await readContent(content));
