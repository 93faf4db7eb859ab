import type { NodeResolver } from "../../src/sources/dns-client.ts";

/** By question, such as "MX example.com": records, or the code with which node's resolver rejects. */
export type Zone = Readonly<Record<string, readonly string[] | string>>;

export interface NameServer extends NodeResolver {
  readonly asked: readonly string[];
}

/** Node's resolver with these records behind it; a name that is not there has none of that kind. */
export function nameServer(zone: Zone): NameServer {
  const asked: string[] = [];
  const records = async (question: string): Promise<readonly string[]> => {
    asked.push(question);
    const found = zone[question] ?? "ENODATA";
    if (typeof found !== "string") return found;
    throw Object.assign(new Error(found), { code: found });
  };
  const of = (kind: string) => async (domain: string) => [...(await records(`${kind} ${domain}`))];
  return {
    asked,
    resolveMx: async (domain) =>
      (await of("MX")(domain)).map((exchange, at) => ({ exchange, priority: at * 10 })),
    resolve4: of("A") as NodeResolver["resolve4"],
    resolve6: of("AAAA") as NodeResolver["resolve6"],
    resolveTxt: async (domain) => (await of("TXT")(domain)).map((text) => text.match(/.{1,255}/g) ?? []),
  };
}
