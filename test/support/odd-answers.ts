import { gzipSync } from "node:zlib";
import type { HttpFailureReason } from "../../src/sources/http-failures.ts";
import type { Answering, OddServer } from "./odd-server.ts";

export interface OddAnswer {
  readonly answer: (server: OddServer, type: string) => Answering;
  readonly reason: HttpFailureReason;
  /** Only whoever reads the body notices. */
  readonly inBody?: true;
}

const MEGABYTE = Buffer.alloc(1_000_000, " ");
/** 200 MB once unpacked. */
const BOMB = gzipSync(Buffer.alloc(200_000_000, " "));

const status =
  (code: number, headers: Record<string, string> = {}): OddAnswer["answer"] =>
  () =>
  (_, response) =>
    void response.writeHead(code, headers).end("no");
const redirect = (location: string) => status(302, { location });

/** Everything that a server can do wrong, with what a client is to make of it. */
export const ODD_ANSWERS: Readonly<Record<string, OddAnswer>> = {
  "no answer at all": {
    answer: (server) => () => server.options.timers.pass(5_000),
    reason: "timed-out",
  },
  "headers, and a body that stops": {
    answer: (server, type) => (_, response) =>
      void response
        .writeHead(200, { "content-type": type })
        .write("{", () => setImmediate(() => server.options.timers.pass(5_000))),
    reason: "timed-out",
    inBody: true,
  },
  "403": { answer: status(403), reason: "refused" },
  "401": { answer: status(401), reason: "refused" },
  "403 with its own words for a limit": {
    answer: status(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1772531100" }),
    reason: "limited",
  },
  "429 with seconds": { answer: status(429, { "retry-after": "120" }), reason: "limited" },
  "429 with a date": {
    answer: status(429, { "retry-after": "Tue, 03 Mar 2026 09:05:00 GMT" }),
    reason: "limited",
  },
  "429 with nonsense": { answer: status(429, { "retry-after": "soon" }), reason: "limited" },
  "429 alone": { answer: status(429), reason: "limited" },
  "500": { answer: status(500), reason: "fault" },
  "503 with a date": {
    answer: status(503, { "retry-after": "Tue, 03 Mar 2026 09:05:00 GMT" }),
    reason: "limited",
  },
  "a body cut off": {
    answer: (_, type) => (__, response) => {
      response.writeHead(200, { "content-type": type, "content-length": "1000" });
      response.write("{", () => response.destroy());
    },
    reason: "unreachable",
    inBody: true,
  },
  "a picture": {
    answer: () => (_, response) => void response.writeHead(200, { "content-type": "image/png" }).end("png"),
    reason: "wrong-type",
    inBody: true,
  },
  "no type": {
    answer: () => (_, response) => void response.writeHead(200).end("{}"),
    reason: "wrong-type",
    inBody: true,
  },
  "a redirect to itself": {
    answer: () => (request, response) => void response.writeHead(302, { location: request.url ?? "" }).end(),
    reason: "redirects",
  },
  "a redirect to this machine": { answer: redirect("https://127.0.0.1/"), reason: "address" },
  "a redirect to this machine in other words": { answer: redirect("https://0x7f.1/"), reason: "address" },
  "a redirect to this machine over IPv6": { answer: redirect("https://[::1]/"), reason: "address" },
  "a redirect to a metadata service": {
    answer: redirect("https://169.254.169.254/latest/meta-data/"),
    reason: "address",
  },
  "a redirect to a name inside": { answer: redirect("https://inner.example.com/"), reason: "address" },
  "a redirect to a file": { answer: redirect("file:///etc/passwd"), reason: "address" },
  "a redirect to another port": { answer: redirect("https://example.org:8443/"), reason: "address" },
  "a redirect with a password": { answer: redirect("https://a:b@example.org/"), reason: "address" },
  "a redirect to nothing": { answer: redirect("http://"), reason: "address" },
  "a redirect that gives up encryption": { answer: redirect("http://example.org/"), reason: "unencrypted" },
  "2 GB": {
    answer: (_, type) => (__, response) => {
      response.writeHead(200, { "content-type": type });
      let left = 2000;
      const more = () => {
        while (left > 0 && !response.destroyed) {
          left -= 1;
          if (!response.write(MEGABYTE)) return;
        }
        response.end();
      };
      response.on("drain", more);
      more();
    },
    reason: "too-large",
    inBody: true,
  },
  "a packed body that is huge inside": {
    answer: (_, type) => (__, response) =>
      void response.writeHead(200, { "content-type": type, "content-encoding": "gzip" }).end(BOMB),
    reason: "too-large",
    inBody: true,
  },
  "a body that says it is packed and is not": {
    answer: (_, type) => (__, response) =>
      void response.writeHead(200, { "content-type": type, "content-encoding": "gzip" }).end("{}"),
    reason: "unreachable",
    inBody: true,
  },
  "headers without end": {
    answer: () => (_, response) => void response.writeHead(200, { "x-long": "a".repeat(60_000) }).end("{}"),
    reason: "too-large",
  },
  "a connection that breaks": {
    answer: () => (request) => void request.socket.resetAndDestroy(),
    reason: "unreachable",
  },
};
