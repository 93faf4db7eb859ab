import type { Text } from "../domain/text.ts";
import { answered, cannotTell, defineSource } from "./define-source.ts";
import type { Dns } from "./dns-client.ts";

const HOST = "DNS";
const LONGEST_DOMAIN = 253;

/** Whether a domain can receive mail, as RFC 5321 and RFC 7505 have it: MX, else an address; "MX ." receives none. */
export const dns = defineSource({
  name: "dns",
  questionsADay: 2_000,

  async ask(domain, tools) {
    if (!isDomain(domain)) return cannotTell(HOST, NO_DOMAIN);
    const canReceive = await receives(domain, tools.dns);
    if (canReceive === undefined) return cannotTell(HOST, SILENT);
    return answered(HOST, { source: "dns", canReceive });
  },
});

/** Undefined when nobody can tell. */
async function receives(domain: string, client: Dns): Promise<boolean | undefined> {
  const mx = await client.mx(domain);
  if (mx.found === "silent") return undefined;
  if (mx.found === "nowhere") return false;
  if (mx.records.length > 0) return mx.records.some((exchange) => exchange !== "");
  const addresses = await client.addresses(domain);
  if (addresses.found === "silent") return undefined;
  return addresses.found === "records" && addresses.records.length > 0;
}

/** Letters, digits and hyphens between dots; nothing else is asked about. */
export function isDomain(text: string): boolean {
  return (
    text.length <= LONGEST_DOMAIN &&
    /^(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d])?\.){1,20}[a-z\d-]{2,63}$/i.test(text)
  );
}

export const NO_DOMAIN: Text = {
  en: "This is not the name of a domain.",
  de: "Das ist kein Name einer Domain.",
};
export const SILENT: Text = {
  en: "The name server gave no clear answer.",
  de: "Der Nameserver hat nicht eindeutig geantwortet.",
};
