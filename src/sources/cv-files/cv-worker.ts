/** Runs apart from everything else, for one file. */
import { parentPort, workerData } from "node:worker_threads";
import type { CvReading } from "../../domain/cv-reading.ts";
import { guardMemory } from "./guard-memory.ts";
import { readContent } from "./read-content.ts";
import { UNREADABLE } from "./unreadable.ts";

const content: unknown = workerData;
if (!(content instanceof Uint8Array)) throw new TypeError("a file's bytes are wanted");
const guard = guardMemory();
const reading = await readContent(content);
const tooLarge: CvReading = { ok: false, because: UNREADABLE.tooMuchMemory };
parentPort?.postMessage(guard.wasRefused() ? tooLarge : reading);
