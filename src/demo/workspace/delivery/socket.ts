import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { type Answer, type Delivery, nextId, type Team } from "../team.ts";

export interface Sockets {
  deliver(delivery: Delivery): Promise<Answer>;
  disconnect(reason: string): void;
  send(envelope: object): void;
  stop(): void;
}

/** Slack's Socket Mode: one ticket per connection, envelopes that must be acked, in turn over all open sockets. */
export function startSockets(team: Team, server: Server): Sockets {
  const accepting = new WebSocketServer({ noServer: true });
  const open: WebSocket[] = [];
  const waiting = new Map<string, (payload: unknown) => void>();

  server.on("upgrade", (request, socket, head) => {
    const url = new URL(request.url ?? "", "http://localhost");
    const ticket = url.searchParams.get("ticket") ?? "";
    if (url.pathname !== "/link" || !team.socketTickets.delete(ticket)) {
      socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
      return;
    }
    accepting.handleUpgrade(request, socket, head, (connected) => welcome(connected));
  });

  function welcome(socket: WebSocket): void {
    open.push(socket);
    socket.on("close", () => forget(socket));
    socket.on("error", () => forget(socket));
    socket.on("message", (data) => {
      const { id, payload } = readAck(String(data));
      waiting.get(id)?.(payload);
    });
    socket.send(
      JSON.stringify({
        type: "hello",
        num_connections: open.length,
        connection_info: { app_id: team.options.app.appId },
        debug_info: { host: "local", build_number: 1, approximate_connection_time: 18_060 },
      }),
    );
  }

  function forget(socket: WebSocket): void {
    const index = open.indexOf(socket);
    if (index >= 0) open.splice(index, 1);
  }

  const pings = setInterval(() => {
    for (const socket of open) socket.ping(`Ping from ${nextId(team, "p")}`);
  }, team.timing.pingMs);
  pings.unref();

  return {
    deliver: (delivery) =>
      new Promise((resolve) => {
        const socket = open.shift();
        if (socket === undefined) {
          resolve({ acked: false, error: "dispatch_failed", reason: "connection_failed" });
          return;
        }
        open.push(socket);
        const id = randomUUID();
        const end = (answer: Answer): void => {
          clearTimeout(timer);
          waiting.delete(id);
          team.stopped.signal.removeEventListener("abort", giveUp);
          resolve(answer);
        };
        const giveUp = (): void => end({ acked: false, error: "operation_timeout", reason: "timeout" });
        const timer = setTimeout(giveUp, team.timing.ackMs);
        team.stopped.signal.addEventListener("abort", giveUp);
        waiting.set(id, (payload) => end({ acked: true, payload }));
        socket.send(JSON.stringify(envelope(id, delivery)));
      }),
    disconnect: (reason) => {
      for (const socket of open.splice(0)) {
        socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "local" } }));
        socket.close(1000);
      }
    },
    send: (message) => {
      for (const socket of open) socket.send(JSON.stringify(message));
    },
    stop: () => {
      clearInterval(pings);
      for (const socket of accepting.clients) socket.terminate();
      accepting.close();
    },
  };
}

function envelope(id: string, { type, payload, attempt, reason }: Delivery): object {
  return {
    envelope_id: id,
    type,
    payload,
    accepts_response_payload: type !== "events_api",
    ...(type === "events_api" ? { retry_attempt: attempt ?? 0, retry_reason: reason ?? "" } : {}),
  };
}

/** What is no ack leaves the envelope unacked, as in Slack. */
function readAck(data: string): { readonly id: string; readonly payload: unknown } {
  try {
    const { envelope_id: id, payload } = JSON.parse(data);
    return { id: String(id), payload };
  } catch {
    return { id: "", payload: undefined };
  }
}
