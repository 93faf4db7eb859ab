import dayjs from "dayjs";
import "dayjs/locale/de.js";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";
import { CATEGORY_NAMES } from "../domain/category-names.ts";
import type { Category } from "../domain/finding.ts";
import type { Instant } from "../domain/instant.ts";
import { fill, type Language, type Text } from "../domain/text.ts";
import type { CaseFile } from "./case-file.ts";

dayjs.extend(utc);
dayjs.extend(timezone);

type Values = Readonly<Record<string, string | number | Text>>;

/** How one file is told: in which language, at which clock, and what our own people are called. */
export interface Voice {
  readonly language: Language;
  say(text: Text, values?: Values): string;
  /** `{count}` is filled in. */
  counted(count: number, words: { readonly one: Text; readonly many: Text }): string;
  /** "Tue 3 Mar 2026, 16:00" */
  moment(at: Instant): string;
  /** "3 Mar 2026" */
  day(at: Instant): string;
  /** "Tuesday 3 March 2026" */
  longDay(at: Instant): string;
  /** "16:00" */
  time(at: Instant): string;
  /** "3 Mar" */
  shortDay(at: Instant): string;
  /** "3 Mar, 16:00" */
  hour(at: Instant): string;
  person(id: string): string;
  /** With a capital, as a heading. */
  category(category: Category): string;
}

const FORMATS = {
  moment: { en: "ddd D MMM YYYY, HH:mm", de: "ddd, D. MMM YYYY, HH:mm [Uhr]" },
  day: { en: "D MMM YYYY", de: "D. MMM YYYY" },
  longDay: { en: "dddd D MMMM YYYY", de: "dddd, D. MMMM YYYY" },
  time: { en: "HH:mm", de: "HH:mm [Uhr]" },
  shortDay: { en: "D MMM", de: "D. MMM" },
  hour: { en: "D MMM, HH:mm", de: "D. MMM, HH:mm" },
} as const;

const NO_PERSON: Readonly<Record<string, Text>> = {
  "command-line": { en: "command line", de: "Befehlszeile" },
  bonafide: { en: "Bonafide", de: "Bonafide" },
};

export function voiceOf({ timezone: zone, people }: CaseFile, language: Language): Voice {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const say = (text: Text, values: Values = {}) => fill(text, values)[language];
  const told = (format: (typeof FORMATS)[keyof typeof FORMATS]) => (at: Instant) => {
    const local = dayjs.utc(at).tz(zone).locale(language);
    return local.isValid() ? local.format(format[language]) : at;
  };
  return {
    language,
    say,
    counted: (count, words) => say(count === 1 ? words.one : words.many, { count }),
    moment: told(FORMATS.moment),
    day: told(FORMATS.day),
    longDay: told(FORMATS.longDay),
    time: told(FORMATS.time),
    shortDay: told(FORMATS.shortDay),
    hour: told(FORMATS.hour),
    person(id) {
      const known = Object.hasOwn(NO_PERSON, id) ? NO_PERSON[id] : undefined;
      return known === undefined ? (names.get(id) ?? id) : say(known);
    },
    category(category) {
      const name = say(CATEGORY_NAMES[category]);
      return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    },
  };
}
