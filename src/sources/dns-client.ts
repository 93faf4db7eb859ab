import { Resolver } from "node:dns/promises";
import type { Timers } from "./timers.ts";

/** The questions that look-ups ask of DNS. */
export interface Dns {
  mx(domain: string): Promise<Records<string>>;
  /** IPv4 and IPv6 together. */
  addresses(domain: string): Promise<Records<string>>;
  /** Each record as one text. */
  txt(domain: string): Promise<Records<string>>;
}

/** `silent`: nobody can tell, now; `nowhere`: there is no such domain. */
export type Records<T> =
  | { readonly found: "records"; readonly records: readonly T[] }
  | { readonly found: "nowhere" }
  | { readonly found: "silent" };

/** The part of node's resolver that is used. */
export type NodeResolver = Pick<Resolver, "resolveMx" | "resolve4" | "resolve6" | "resolveTxt">;

const TOTAL_MS = 10_000;

/** Never rejects. Two tries of 3 s with each server of the system, 10 s in all. */
export function createDns(given: { readonly timers: Timers; readonly resolver?: NodeResolver }): Dns {
  const resolver = given.resolver ?? new Resolver({ timeout: 3_000, tries: 2 });

  function ask<T>(question: () => Promise<readonly T[]>): Promise<Records<T>> {
    return new Promise((resolve) => {
      const cancel = given.timers.set(() => resolve({ found: "silent" }), TOTAL_MS);
      question()
        .then(
          (records) => resolve({ found: "records", records }),
          (error: unknown) => resolve(meaning(error)),
        )
        .finally(cancel);
    });
  }

  return {
    mx: (domain) =>
      ask(async () => (await resolver.resolveMx(domain)).map(({ exchange }) => exchange.replace(/\.$/, ""))),
    async addresses(domain) {
      const [four, six] = await Promise.all([
        ask(() => resolver.resolve4(domain)),
        ask(() => resolver.resolve6(domain)),
      ]);
      const records = [four, six].flatMap((one) => (one.found === "records" ? one.records : []));
      if (records.length > 0) return { found: "records", records };
      if (four.found === "silent" || six.found === "silent") return { found: "silent" };
      return four.found === "nowhere" ? four : { found: "records", records };
    },
    txt: (domain) => ask(async () => (await resolver.resolveTxt(domain)).map((parts) => parts.join(""))),
  };
}

/** Only these two are answers; a fault, a refusal or a silence of a server says nothing about a domain. */
function meaning(error: unknown): Records<never> {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENODATA") return { found: "records", records: [] };
  return { found: code === "ENOTFOUND" ? "nowhere" : "silent" };
}
