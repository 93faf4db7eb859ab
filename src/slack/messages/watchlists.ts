import type { Instant } from "../../domain/instant.ts";
import type { Text } from "../../domain/text.ts";
import type { Watchlist } from "../../domain/watchlist.ts";
import { hitList, isOutOfDate } from "../../facts/list-age.ts";
import { context, section } from "../blocks.ts";
import { blocksThatFit, type Content, content, counted, quoted, type Reader, say } from "./content.ts";
import { day } from "./when.ts";

/** Answers `/vet lists`: what candidates are compared with, and how old it is. */
export function watchlistsReply(lists: readonly Watchlist[], now: Instant, reader: Reader): Content {
  if (lists.length === 0) {
    const text = say(NONE, reader);
    return content(text, [section(text), context(say(HOW, reader))]);
  }
  const summary = counted(lists.length, LISTS, reader);
  const head = [section(`*${summary}*`), context(say(HIT, reader))];
  const items = lists.map((list) => [section(listLines(list, now, reader))]);
  return content(
    summary,
    blocksThatFit(head, items, (left) => context(say(MORE, reader, { left }))),
  );
}

const NONE: Text = {
  en: "*No list has been imported yet.* Ask whoever runs Bonafide to import one.",
  de: "*Es wurde noch keine Liste eingelesen.* Wenden Sie sich dafür an die Person, die Bonafide betreibt.",
};
const HOW: Text = {
  en: '`npx bonafide import --format ofac-sdn sdn.csv --list "OFAC SDN"` on the machine of the bot; `npx bonafide import --help` names the other formats.',
  de: '`npx bonafide import --format ofac-sdn sdn.csv --list "OFAC SDN"` auf dem Rechner des Bots; `npx bonafide import --help` nennt die anderen Formate.',
};
const LISTS = {
  one: {
    en: "Candidates are compared with {count} list",
    de: "Bewerbungen werden mit {count} Liste verglichen",
  },
  many: {
    en: "Candidates are compared with {count} lists",
    de: "Bewerbungen werden mit {count} Listen verglichen",
  },
};
const MORE: Text = { en: "… and {left} more.", de: "… und {left} weitere." };
const HIT: Text = {
  en: "A hit is a question. A name alone nearly always means somebody else.",
  de: "Ein Treffer ist eine Frage. Ein Name allein meint fast immer jemand anderen.",
};

function listLines(list: Watchlist, now: Instant, reader: Reader): string {
  const { daysOld } = hitList(list, now);
  const { name, publisher, publishedOn, importedAt, entries, licence, sanctions } = list;
  const about = [
    quoted(publisher, 100),
    counted(entries, ENTRIES, reader),
    ...(sanctions ? [say(SANCTIONS, reader)] : []),
  ];
  const dates = [
    ...(publishedOn === undefined
      ? []
      : [say(ISSUED, reader, { day: day(`${publishedOn}T12:00:00.000Z`, reader) })]),
    say(IMPORTED, reader, { day: day(importedAt, reader) }),
    counted(daysOld, AGE, reader),
  ];
  return [
    `*${quoted(name, 80)}*${isOutOfDate(daysOld) ? ` · ${say(OUT_OF_DATE, reader)}` : ""}`,
    about.join(" · "),
    dates.join(" · "),
    ...(licence === undefined ? [] : [quoted(licence, 200)]),
  ].join("\n");
}

const ENTRIES = {
  one: { en: "{count} entry", de: "{count} Eintrag" },
  many: { en: "{count} entries", de: "{count} Einträge" },
};
const SANCTIONS: Text = { en: "sanctions list", de: "Sanktionsliste" };
const ISSUED: Text = { en: "issue of {day}", de: "Ausgabe vom {day}" };
const IMPORTED: Text = { en: "imported {day}", de: "eingelesen am {day}" };
const AGE = {
  one: { en: "{count} day old", de: "{count} Tag alt" },
  many: { en: "{count} days old", de: "{count} Tage alt" },
};
const OUT_OF_DATE: Text = {
  en: ":warning: out of date, import the current issue",
  de: ":warning: nicht mehr aktuell, bitte die neue Ausgabe einlesen",
};
