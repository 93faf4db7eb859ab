import type { Evidence } from "../domain/finding.ts";
import { fill, type Language, type Text, verbatim } from "../domain/text.ts";
import { isOutOfDate } from "../facts/list-age.ts";
import type { HitList, WatchlistHit } from "../facts/looked-up.ts";

/** What was given beside what is listed, with the list, its date, who published it and what they allow. */
export function listed({ stated, listed: entry, about, list, source }: WatchlistHit): Evidence {
  const from: Text = {
    en: [list.name, list.publisher, dated(list).en, ...ages(list).map(({ en }) => en)].join(", "),
    de: [list.name, list.publisher, dated(list).de, ...ages(list).map(({ de }) => de)].join(", "),
  };
  const licence = list.licence === undefined ? "" : `. ${list.licence}`;
  const meant = about === undefined ? "" : `: ${about}`;
  return {
    says: {
      en: `Given: ${stated}. On the list: ${entry}${meant} (${from.en})${licence}`,
      de: `Angegeben: ${stated}. Auf der Liste: ${entry}${meant} (${from.de})${licence}`,
    },
    source,
  };
}

const ISSUED: Text = { en: "issue of {day}", de: "Ausgabe vom {day}" };
const IMPORTED: Text = { en: "imported {day}", de: "eingelesen am {day}" };

const asDay = { dateStyle: "medium", timeZone: "UTC" } as const;
const CALENDARS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat("en-GB", asDay),
  de: new Intl.DateTimeFormat("de", asDay),
};

function dated({ date, dated: what }: HitList): Text {
  const on = (language: Language) => CALENDARS[language].format(Date.parse(date));
  return fill(what === "issued" ? ISSUED : IMPORTED, { day: { en: on("en"), de: on("de") } });
}

/*
 * In steps and not by the day: the words are kept with the case, and a case that is assessed again tomorrow should
 * not read as if something about the person had changed.
 */
const AGES: readonly (readonly [number, Text])[] = [
  [365, { en: "more than a year old", de: "mehr als ein Jahr alt" }],
  [90, { en: "more than 90 days old", de: "mehr als 90 Tage alt" }],
  [0, { en: "more than 30 days old", de: "mehr als 30 Tage alt" }],
];
const OUT_OF_DATE: Text = { en: "out of date: {age}", de: "nicht mehr aktuell: {age}" };

function ages({ daysOld }: HitList): readonly Text[] {
  if (!isOutOfDate(daysOld)) return [];
  const age = AGES.find(([days]) => daysOld > days)?.[1] ?? verbatim("");
  return [fill(OUT_OF_DATE, { age })];
}
