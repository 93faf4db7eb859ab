import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { connect, createServer as createTcpServer, type Server as TcpServer } from "node:net";
import { onTestFinished } from "vitest";
import type { Clock } from "../../src/clock.ts";
import type { Dial, Resolve } from "../../src/sources/connect.ts";
import type { Timers } from "../../src/sources/timers.ts";
import { stayOnThisMachine } from "./no-network.ts";

/** A name that is at home in this machine; every other stands on the public web as far as the guard knows. */
export const INNER_NAME = "inner.example.com";
const PUBLIC = "93.184.215.14";

export interface TestTimers extends Timers {
  /** What waits for at most so long happens now. Short pauses never wait. */
  pass(ms: number): void;
}

export function createTestTimers(): TestTimers {
  const waiting = new Set<{ readonly work: () => void; readonly ms: number }>();
  return {
    set(work, ms) {
      if (ms < 1000) {
        const pause = setImmediate(work);
        return () => clearImmediate(pause);
      }
      const one = { work, ms };
      waiting.add(one);
      return () => waiting.delete(one);
    },
    pass(ms) {
      for (const one of [...waiting]) {
        if (one.ms > ms) continue;
        waiting.delete(one);
        one.work();
      }
    },
  };
}

export interface Asked {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** What a client under test is given instead of the network, and what it asked. */
export interface OddServer {
  readonly options: {
    readonly clock: Clock;
    readonly timers: TestTimers;
    readonly resolve: Resolve;
    readonly dial: Dial;
  };
  readonly asked: readonly Asked[];
  /** The addresses that were connected to, as the guard let them through. */
  readonly dialled: readonly string[];
  /** Other machines that somebody tried to reach all the same. */
  readonly tried: readonly string[];
  answer(answering: Answering): void;
  setClock(now: string): void;
}

/**
 * A server on this machine that answers for every name, over plain TCP also where a URL says https. The guard and
 * the client are the real ones; only the resolver and the last step, the connection, are these.
 */
export async function openOddServer(
  given: { readonly raw?: TcpServer; readonly resolve?: Resolve } = {},
): Promise<OddServer> {
  let answering: Answering = (_, response) => void response.writeHead(404).end();
  let now = new Date("2026-03-03T09:00:00.000Z");
  const asked: Asked[] = [];
  const dialled: string[] = [];
  const server: Server | TcpServer =
    given.raw ??
    createServer((request, response) => {
      const { method = "", headers, url = "" } = request;
      asked.push({ method, host: headers.host ?? "", path: url, headers });
      answering(request, response);
    });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    if ("closeAllConnections" in server) server.closeAllConnections();
    server.close();
  });
  const tried = stayOnThisMachine();
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  return {
    options: {
      clock: { now: () => now },
      timers: createTestTimers(),
      resolve: given.resolve ?? (async (hostname) => [hostname === INNER_NAME ? "127.0.0.1" : PUBLIC]),
      dial(_, addresses, done) {
        dialled.push(...addresses);
        const socket = connect(port, "127.0.0.1");
        socket.once("connect", () => done(null, socket));
        socket.once("error", (error) => done(error, null));
      },
    },
    asked,
    dialled,
    tried,
    answer(next) {
      answering = next;
    },
    setClock(next) {
      now = new Date(next);
    },
  };
}

/** Answers every connection with these bytes, whatever was asked. */
export function rawServer(bytes: string): TcpServer {
  return createTcpServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end(bytes));
  });
}
