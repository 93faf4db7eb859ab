import type { KnownBlock } from "@slack/types";
import { type Case, caseName } from "../../domain/case.ts";
import type { Text } from "../../domain/text.ts";
import { HAVE_READY, REPORTING_ROUTES } from "../../playbook/reporting-routes.ts";
import { context, header, section } from "../blocks.ts";
import { type Content, content, linesThatFit, type Reader, say } from "./content.ts";
import { link } from "./mentions.ts";

/** Where a confirmed case can be reported, as a list to go through; people report, the bot never does. */
export function reportingMessage(current: Case, reader: Reader): Content {
  const title = say(TITLE, reader);
  const blocks: KnownBlock[] = [
    header(title),
    section(say(FIRST, reader)),
    ...REPORTING_ROUTES.map(({ name, routes }) => {
      const lines = routes.map(
        ({ office, url, takes }) => `☐ ${link(url, say(office, reader))}: ${say(takes, reader)}`,
      );
      return section(linesThatFit([`*${say(name, reader)}*`, ...lines], reader));
    }),
    section(
      linesThatFit(
        [`*${say(READY, reader)}*`, ...HAVE_READY.map((item) => `☐ ${say(item, reader)}`)],
        reader,
      ),
    ),
    context(say(NOBODY_IS_TOLD, reader)),
  ];
  return content(`${caseName(current.id)} · ${title}`, blocks);
}

const TITLE: Text = { en: "Where this can be reported", de: "Wo sich das melden lässt" };
const FIRST: Text = {
  en: "*Next step:* talk to counsel first, then go through what applies to you. The country of your company counts, and the one in which you paid or gave access.",
  de: "*Nächster Schritt:* Sprechen Sie zuerst mit Ihrer Rechtsberatung und gehen Sie dann durch, was auf Sie zutrifft. Es zählt das Land Ihres Unternehmens und das, in dem Sie gezahlt oder Zugang gegeben haben.",
};
const READY: Text = { en: "Have ready", de: "Halten Sie bereit" };
const NOBODY_IS_TOLD: Text = {
  en: "Bonafide reports nothing by itself and writes to nobody outside.",
  de: "Bonafide meldet nichts von selbst und schreibt niemandem außerhalb.",
};
