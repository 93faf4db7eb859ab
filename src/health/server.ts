import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** `ready`, or in fixed words why not. */
export type Readiness =
  | "ready"
  | "starting"
  | "stopping"
  | "no connection to Slack"
  | "database not writable";

export interface HealthSource {
  readiness(): Readiness;
  /** Prometheus text. */
  metrics(): string;
}

export interface HealthAddress {
  readonly host: string;
  readonly port: number;
}

export interface HealthServer {
  /** The port that it listens on, also when any free one was asked for. */
  readonly port: number;
  stop(): Promise<void>;
}

/** Nobody who asks here has anything to say: whatever is slow or large is cut off. */
const LIMITS = { headersTimeout: 5000, requestTimeout: 5000, keepAliveTimeout: 1000, maxHeaderSize: 8192 };
const MOST_CONNECTIONS = 20;

/**
 * `/healthz` (200 while the event loop turns), `/readyz` (503 with a reason while it cannot work) and `/metrics`,
 * for GET, and nothing else. Rejects with the error of `listen`.
 */
export async function serveHealth(
  source: HealthSource,
  { host, port }: HealthAddress,
): Promise<HealthServer> {
  const server = createServer(LIMITS, (request, response) => answer(source, request, response));
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    stop: () => stop(server),
  };
}

function answer(source: HealthSource, request: IncomingMessage, response: ServerResponse): void {
  const { status, body, headers = {} } = answerTo(source, request);
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...headers,
  });
  response.end(body);
}

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function answerTo(source: HealthSource, { method, url }: IncomingMessage): Reply {
  if (method !== "GET") return { status: 405, body: "only GET\n", headers: { allow: "GET" } };
  if (url === "/healthz") return { status: 200, body: "alive\n" };
  if (url === "/metrics") return metricsOf(source);
  if (url !== "/readyz") return { status: 404, body: "there are /healthz, /readyz and /metrics\n" };
  const state = source.readiness();
  return { status: state === "ready" ? 200 : 503, body: `${state}\n` };
}

function metricsOf(source: HealthSource): Reply {
  try {
    const headers = { "content-type": "text/plain; version=0.0.4; charset=utf-8" };
    return { status: 200, body: source.metrics(), headers };
  } catch {
    // The database may just have been closed; its message would name the file.
    return { status: 503, body: "no metrics now\n" };
  }
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  server.close();
  server.closeAllConnections();
  await once(server, "close");
}
