/** How values of the environment are written. Each answers undefined to what it cannot read; input is lower case. */
import { isIP } from "node:net";
import { LOOK_UP_SOURCES, type LookUpSource } from "./domain/look-up.ts";
import { LANGUAGES, type Language } from "./domain/text.ts";
import type { DigestTime } from "./workflows/digest.ts";

const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** "mon-fri" or "mon,tue,thu"; a span may run over the weekend. 0 = Sunday … 6 = Saturday. */
export function readDays(text: string): readonly number[] | undefined {
  const days = new Set<number>();
  for (const part of text.split(",")) {
    const [from, to] = part.split("-").map((day) => DAYS.indexOf(day.trim()));
    if (from === undefined || from < 0 || (to !== undefined && to < 0)) return undefined;
    for (let step = 0, day = from; step < 7; step += 1, day = (day + 1) % 7) {
      days.add(day);
      if (day === (to ?? from)) break;
    }
  }
  return [...days].sort();
}

function readMinute(text: string | undefined): number | undefined {
  const parts = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text?.trim() ?? "");
  return parts === null ? undefined : Number(parts[1]) * 60 + Number(parts[2]);
}

/** "09:00-17:00" as minutes from midnight, the end after the beginning. */
export function readHours(text: string): { readonly from: number; readonly to: number } | undefined {
  const [from, to, ...rest] = text.split("-").map(readMinute);
  return from === undefined || to === undefined || rest.length > 0 || to <= from ? undefined : { from, to };
}

/** "mon 09:00". */
export function readDayAndTime(text: string): Omit<DigestTime, "timezone"> | undefined {
  const [day = "", time] = text.split(/\s+/);
  const minute = readMinute(time);
  const index = DAYS.indexOf(day);
  if (index < 0 || minute === undefined) return undefined;
  return { day: index, hour: Math.floor(minute / 60), minute: minute % 60 };
}

/**
 * "en" or "de"; or the locale list that many desktops keep in the variable of the same name, such as "de_AT:de:en":
 * the first language in it that we speak, and English where there is none.
 */
export function readLanguage(text: string): Language | undefined {
  const isLocaleList = /[_:.@]/.test(text);
  const wanted = text.split(":").map((locale) => locale.split(/[_.@]/)[0]);
  const spoken = wanted.flatMap((code) => LANGUAGES.filter((language) => language === code))[0];
  return spoken ?? (isLocaleList ? "en" : undefined);
}

export interface ListenOn {
  readonly host: string;
  readonly port: number;
}

/** "9090" for this machine alone, "0.0.0.0:9090" or "[::]:9090" for others as well. */
export function readListenOn(text: string): ListenOn | undefined {
  const [, bracketed, plain, digits = ""] =
    /^(?:(?:\[([0-9a-f:.]+)\]|([0-9.]+)):)?(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain ?? "127.0.0.1";
  const port = Number(digits);
  if (digits === "" || port > 65_535 || isIP(host) !== (bracketed === undefined ? 4 : 6)) return undefined;
  return { host, port };
}

/** "dns,rdap"; each once. */
export function readLookUps(text: string): readonly LookUpSource[] | undefined {
  const wanted = text.split(",").map((name) => name.trim());
  const known = LOOK_UP_SOURCES.filter((source) => wanted.includes(source));
  return wanted.every((name) => known.some((source) => source === name)) ? known : undefined;
}
