import { Worker } from "node:worker_threads";
import type { CvReading } from "../../domain/cv-reading.ts";
import type { CvReader } from "../../workflows/sources.ts";
import { systemTimers, type Timers } from "../timers.ts";
import { MOST_FILE_BYTES, MOST_HEAP_MB, READ_WITHIN_MS } from "./limits.ts";
import { UNREADABLE } from "./unreadable.ts";

const WORKER = new URL("./cv-worker.ts", import.meta.url);

/** Reads one file at a time, each in a worker of its own that sees no settings and ends with it. */
export function createCvReader({
  timers = systemTimers,
  worker = WORKER,
}: {
  readonly timers?: Timers;
  readonly worker?: URL;
} = {}): CvReader {
  let last: Promise<unknown> = Promise.resolve();
  return {
    read(content) {
      if (content.length > MOST_FILE_BYTES)
        return Promise.resolve({ ok: false, because: UNREADABLE.tooLarge });
      const reading = last.then(() => readApart(content, worker, timers));
      last = reading;
      return reading;
    },
  };
}

/** Never rejects: whatever ends the worker is a reason. */
function readApart(content: Uint8Array, file: URL, timers: Timers): Promise<CvReading> {
  const { promise, resolve } = Promise.withResolvers<CvReading>();
  const fail = (why: keyof typeof UNREADABLE) => resolve({ ok: false, because: UNREADABLE[why] });
  const worker = new Worker(file, {
    workerData: content,
    env: {},
    execArgv: [],
    // What a reader of files says about them belongs into no log.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, maxYoungGenerationSizeMb: 32 },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.once("message", (reading: CvReading) => resolve(reading));
  worker.once("error", (error: unknown) => fail(isOutOfMemory(error) ? "tooMuchMemory" : "broken"));
  worker.once("exit", () => fail("broken"));
  const stop = timers.set(() => fail("tooSlow"), READ_WITHIN_MS);
  return promise.finally(() => {
    stop();
    return worker.terminate();
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
