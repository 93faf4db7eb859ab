import * as z from "zod";
import { fill } from "../domain/text.ts";
import { registrableDomain } from "../facts/domains.ts";
import {
  answered,
  cannotTell,
  defineSource,
  readJson,
  type Source,
  type Tools,
  UNREADABLE,
} from "./define-source.ts";
import { isDomain, NO_DOMAIN } from "./dns.ts";
import type { HttpFailure } from "./http-failures.ts";

/** Which registry answers for which domains: RFC 9224. */
const BOOTSTRAP = "https://data.iana.org/rdap/dns.json";
const BOOTSTRAP_HOST = "data.iana.org";
const BOOTSTRAP_HOLDS_MS = 7 * 86_400_000;
/** Clocks of registries run ahead a little, never by a day. */
const AHEAD_MS = 86_400_000;

const Bootstrap = z.object({
  services: z.array(z.tuple([z.array(z.string()), z.array(z.string())])).max(5_000),
});
/** RFC 9083; of a domain nothing but the day of its registration is read. */
const Domain = z.object({
  ldhName: z.string().optional(),
  events: z
    .array(z.object({ eventAction: z.string(), eventDate: z.string().optional() }))
    .max(200)
    .default([]),
});

/** Base addresses by ending, without the dot. */
type Registries = ReadonlyMap<string, string>;

/** When a domain was registered. Keeps the list of registries for a week. */
export function createRdap(): Source {
  let kept: { readonly registries: Registries; readonly at: number } | undefined;

  async function registries({ http, clock }: Tools): Promise<Registries | HttpFailure | undefined> {
    const now = clock.now().getTime();
    if (kept !== undefined && now - kept.at < BOOTSTRAP_HOLDS_MS) return kept.registries;
    const reply = await http.get({ url: BOOTSTRAP, types: ["application/json"], httpsOnly: true });
    if (!reply.ok) return reply;
    const read = readJson(reply.body, Bootstrap);
    if (reply.status !== 200 || read === undefined) return undefined;
    kept = { registries: byEnding(read), at: now };
    return kept.registries;
  }

  return defineSource({
    name: "rdap",
    questionsADay: 1_000,

    async ask(about, tools) {
      const domain = registrableDomain(about);
      if (domain === undefined || !isDomain(domain)) return cannotTell("", NO_DOMAIN);
      const known = await registries(tools);
      if (known === undefined) return cannotTell(BOOTSTRAP_HOST, UNREADABLE);
      if ("ok" in known) return cannotTell(BOOTSTRAP_HOST, known.because);
      const base = registryOf(domain, known);
      // Many country registries answer over RDAP to nobody.
      if (base === undefined) return answered(BOOTSTRAP_HOST, { source: "rdap", registeredAt: null });
      return askRegistry(base, domain, tools);
    },
  });
}

function byEnding({ services }: z.infer<typeof Bootstrap>): Registries {
  return new Map(
    services.flatMap(([endings, bases]) => {
      const base = bases.find((one) => one.startsWith("https://"));
      return base === undefined ? [] : endings.map((ending) => [ending.toLowerCase(), base] as const);
    }),
  );
}

/** The registry of the longest ending that is listed. */
function registryOf(domain: string, registries: Registries): string | undefined {
  const labels = domain.split(".");
  return labels
    .map((_, at) => registries.get(labels.slice(at + 1).join(".")))
    .find((base) => base !== undefined);
}

async function askRegistry(base: string, domain: string, { http, clock }: Tools): ReturnType<Source["ask"]> {
  const url = URL.parse(`domain/${domain}`, base.endsWith("/") ? base : `${base}/`);
  const host = url?.hostname ?? BOOTSTRAP_HOST;
  const types = ["application/rdap+json", "application/json"];
  const reply = await http.get({ url: url?.href ?? "", types, httpsOnly: true });
  if (!reply.ok) return cannotTell(host, reply.because);
  if (reply.status !== 200) return cannotTell(host, fill(NOT_KNOWN, { host }));
  const read = readJson(reply.body, Domain);
  const isAnother = (read?.ldhName ?? domain).toLowerCase().replace(/\.$/, "") !== domain;
  if (read === undefined || isAnother) return cannotTell(host, UNREADABLE);
  const said = read.events.find(({ eventAction }) => eventAction.toLowerCase() === "registration")?.eventDate;
  if (said === undefined) return answered(host, { source: "rdap", registeredAt: null });
  const date = new Date(said);
  // A day to come, or one before there were domains, is a mistake of the registry.
  const isPlausible = date.getTime() <= clock.now().getTime() + AHEAD_MS && date.getUTCFullYear() >= 1985;
  if (!isPlausible) return cannotTell(host, UNREADABLE);
  return answered(host, { source: "rdap", registeredAt: date.toISOString() });
}

const NOT_KNOWN = {
  en: "{host} does not answer for this domain.",
  de: "{host} gibt zu dieser Domain keine Auskunft.",
};
