import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

export interface BotProcess {
  readonly child: ChildProcessWithoutNullStreams;
  /** Everything on standard output and standard error so far. */
  said(): string;
  /** Resolves with the first line that contains the words; rejects when the process ends before. */
  line(words: string): Promise<string>;
  /** The code with which the process ends. */
  readonly ended: Promise<number | null>;
}

/** A folder that is gone after the test; the process runs in it, so that nobody's `.env` is read. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bonafide-process-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The bot as `npm start` runs it, with these settings and nothing else from outside. */
export function runMain(environment: Readonly<Record<string, string>>, folder = emptyFolder()): BotProcess {
  const child = spawn(process.execPath, [MAIN], { cwd: folder, env: { NODE_ENV: "test", ...environment } });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on("line", (line) => {
      lines.push(line);
      for (const look of waiting) look();
    });
  }
  const ended = once(child, "close").then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  return {
    child,
    said: () => lines.join("\n"),
    line: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find((line) => line.includes(words));
          if (found !== undefined) resolve(found);
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`ended without “${words}”:\n${lines.join("\n")}`)));
      }),
    ended,
  };
}

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || address === null) throw new Error("no port is free");
  return address.port;
}
