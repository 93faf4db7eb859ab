import { Resolver } from "node:dns/promises";

/** The part of node's resolver that look-ups need. Rejects with a `code` such as ENOTFOUND or ESERVFAIL. */
export interface Dns {
  resolveMx(domain: string): Promise<readonly { readonly exchange: string; readonly priority: number }[]>;
  resolve4(domain: string): Promise<readonly string[]>;
  resolve6(domain: string): Promise<readonly string[]>;
  resolveTxt(domain: string): Promise<readonly (readonly string[])[]>;
}

/** 3 s, and once more. */
export function createDns(): Dns {
  return new Resolver({ timeout: 3_000, tries: 2 });
}
