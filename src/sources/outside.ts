/** Who outside is asked what: the sources by name, each within its day's number of questions. */
import { type Clock, systemClock } from "../clock.ts";
import type { LookUpSource } from "../domain/look-up.ts";
import { fill, type Text } from "../domain/text.ts";
import type { ControlPlace, Outside } from "../workflows/sources.ts";
import type { Dial, Resolve } from "./connect.ts";
import { cannotTell, type Source, type Tools } from "./define-source.ts";
import { dns } from "./dns.ts";
import { createDns, type NodeResolver } from "./dns-client.ts";
import { type CodeFound, inDns, notFound, onPage } from "./find-code.ts";
import { createGithub, type Github } from "./github/github.ts";
import { createHttp } from "./http.ts";
import { links } from "./links.ts";
import { createRdap } from "./rdap.ts";
import { systemTimers, type Timers } from "./timers.ts";

export interface OutsideOptions {
  readonly enabled: readonly LookUpSource[];
  readonly githubToken?: string | undefined;
  readonly clock?: Clock;
  /** Hears of a source that threw, which none may. The error may quote an answer. */
  readonly reportBroken?: (source: LookUpSource, error: unknown) => void;
  /** In place of the machine's own, for tests. */
  readonly timers?: Timers;
  readonly resolve?: Resolve;
  readonly dial?: Dial;
  readonly resolver?: NodeResolver;
}

export function createOutside(options: OutsideOptions): Outside {
  const { enabled, reportBroken = () => undefined } = options;
  const tools = createTools(options);
  const github = createGithub();
  const sources: Readonly<Record<LookUpSource, Source>> = {
    dns,
    rdap: createRdap(),
    links,
    github: github.source,
  };
  const budget = createBudget(tools.clock);

  return {
    enabled,

    async ask({ source: name, about }, given = {}) {
      const source = sources[name];
      if (!enabled.includes(name)) return cannotTell("", OFF);
      if (!budget.take(source)) return cannotTell("", fill(USED_UP, { source: NAMES[name] }));
      try {
        return await source.ask(about, tools, given);
      } catch (error) {
        reportBroken(name, error);
        return cannotTell("", BROKEN);
      }
    },

    async findCode(code, place) {
      try {
        return await findCode(code, place, enabled, tools, github);
      } catch (error) {
        reportBroken(BEHIND[place.kind], error);
        return notFound(BROKEN);
      }
    },
  };
}

async function findCode(
  code: string,
  place: ControlPlace,
  enabled: readonly LookUpSource[],
  tools: Tools,
  { inProfile }: Github,
): Promise<CodeFound> {
  if (code === "") return notFound(BROKEN);
  if (place.kind === "page" && enabled.includes(onPage.source)) return onPage.find(code, place, tools);
  if (place.kind === "domain" && enabled.includes(inDns.source)) return inDns.find(code, place, tools);
  if (place.kind === "github" && enabled.includes(inProfile.source))
    return inProfile.find(code, place, tools);
  return notFound(OFF);
}

function createTools({ clock = systemClock, timers = systemTimers, ...options }: OutsideOptions): Tools {
  const { resolve, dial, resolver, githubToken } = options;
  return {
    clock,
    http: createHttp({
      clock,
      timers,
      ...(resolve !== undefined && { resolve }),
      ...(dial !== undefined && { dial }),
    }),
    dns: createDns({ timers, ...(resolver !== undefined && { resolver }) }),
    ...(githubToken !== undefined && { githubToken }),
  };
}

/** Counts the questions of a day, UTC, in this process. */
function createBudget(clock: Clock): { take(source: Source): boolean } {
  let day = "";
  const asked = new Map<LookUpSource, number>();
  return {
    take({ name, questionsADay }) {
      const today = clock.now().toISOString().slice(0, 10);
      if (today !== day) asked.clear();
      day = today;
      const before = asked.get(name) ?? 0;
      if (before >= questionsADay) return false;
      asked.set(name, before + 1);
      return true;
    },
  };
}

/** Who is asked about each kind of place. */
const BEHIND: Readonly<Record<ControlPlace["kind"], LookUpSource>> = {
  page: onPage.source,
  domain: inDns.source,
  github: "github",
};
const NAMES: Readonly<Record<LookUpSource, Text>> = {
  dns: { en: "name servers", de: "Nameserver" },
  rdap: { en: "domain registries", de: "Registrierungsstellen" },
  github: { en: "GitHub", de: "GitHub" },
  links: { en: "profile pages", de: "Profilseiten" },
};
const OFF: Text = { en: "This look-up is off.", de: "Diese Abfrage ist ausgeschaltet." };
const USED_UP: Text = {
  en: "Today's number of questions to {source} is used up.",
  de: "Die heutige Zahl der Anfragen an {source} ist ausgeschöpft.",
};
const BROKEN: Text = {
  en: "The look-up failed through a mistake in Bonafide.",
  de: "Die Abfrage ist an einem Fehler in Bonafide gescheitert.",
};
