import dns from "node:dns";
import { Socket } from "node:net";
import { onTestFinished, vi } from "vitest";

/**
 * Until the test is finished nothing connects to another machine and no name is looked up: who tries gets an
 * error, and is in the answer.
 */
export function stayOnThisMachine(): readonly string[] {
  if (guarding !== undefined) return guarding;
  const tried: string[] = [];
  guarding = tried;
  const connect = Socket.prototype.connect;
  const refuse = (what: string): never => {
    tried.push(what);
    throw new Error(`a test tried to reach ${what}`);
  };
  const guarded = vi.spyOn(Socket.prototype, "connect").mockImplementation(function (
    this: Socket,
    ...given: unknown[]
  ) {
    const host = hostOf(given);
    if (host !== "127.0.0.1") refuse(host);
    return Reflect.apply(connect, this, given);
  });
  const plain = dns.lookup;
  const lookup = vi.spyOn(dns, "lookup").mockImplementation((...given) => {
    // A server that listens has its own address "looked up".
    if (given[0] !== "127.0.0.1") refuse(given[0]);
    Reflect.apply(plain, dns, given);
  });
  const promised = vi.spyOn(dns.promises, "lookup").mockImplementation(async (name) => refuse(name));
  onTestFinished(() => {
    guarding = undefined;
    for (const spy of [guarded, lookup, promised]) spy.mockRestore();
  });
  return tried;
}
let guarding: readonly string[] | undefined;

/** `net.connect` hands on its arguments as a list in a list. */
function hostOf([first]: readonly unknown[]): string {
  const options: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof options !== "object" || options === null) return "an address in another form";
  if ("host" in options && typeof options.host === "string") return options.host;
  return "path" in options ? "127.0.0.1" : "localhost";
}
