import type { ChildProcess } from "node:child_process";

const LONGEST_START_MS = 20_000;

export interface RunningPage {
  readonly url: string;
  /** From the start of the process to the first answer of the page. */
  readonly startedInMs: number;
  stop(): void;
}

/** Starts the demo as a process, waits for the address that it prints, and for an answer from there. */
export async function startPage(start: () => ChildProcess): Promise<RunningPage> {
  const began = performance.now();
  const child = start();
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    const timer = setTimeout(
      () => reject(new Error(`the demo printed no address: ${said}`)),
      LONGEST_START_MS,
    );
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/\S+/.exec(said)?.[0];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
  });
  await (await fetch(url)).text();
  return {
    url,
    startedInMs: Math.round(performance.now() - began),
    // npm runs the demo in a process of its own, so the whole group is told.
    stop: () => void (child.pid !== undefined && process.kill(-child.pid, "SIGTERM")),
  };
}
