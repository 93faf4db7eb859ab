import { isIP } from "node:net";
import { fill, type Text } from "../../domain/text.ts";
import { isTimeZone } from "../../domain/time-zone.ts";
import { clamp, flat } from "../blocks.ts";
import { readCountry } from "../command/countries.ts";
import { isEmail } from "../command/emails.ts";
import { type ProfileKind, readProfile } from "../command/profiles.ts";
import { readPhones } from "../command/read-phones.ts";
import { readAddress, showAddress } from "./addresses.ts";
import { accepted, type Reading, refused } from "./field.ts";
import {
  readEducation,
  readEmployment,
  readReferenceLine,
  readSkill,
  showEducation,
  showEmployment,
  showReference,
  showSkill,
} from "./records.ts";

/** A record list is cut by Slack at 3000 characters, so this is a bound and no limit that people meet. */
const MOST = 500;

function wrong(typed: string, example: string): Reading {
  return refused(
    fill(
      {
        en: "Enter it like this: {example}. “{typed}” could not be read.",
        de: "Bitte so eingeben: {example}. „{typed}“ ist so nicht lesbar.",
      },
      { example, typed: clamp(flat(typed), 60) },
    ),
  );
}

/** Entries apart by `separator`; the first that cannot be read is named. */
function each<Item>(
  read: (typed: string) => Item | undefined,
  show: (item: Item) => string,
  example: string,
  separator: RegExp,
) {
  return {
    read(typed: string): Reading {
      const items: Item[] = [];
      const parts = typed.split(separator, MOST).map((part) => part.trim());
      for (const part of parts.filter((text) => text !== "")) {
        const item = read(part);
        if (item === undefined) return wrong(part, example);
        items.push(item);
      }
      return accepted(items);
    },
    show: (items: readonly Item[]) => items.map(show).join("\n"),
  };
}

function one<Value extends string>(read: (typed: string) => Value | undefined, example: string) {
  return {
    read(typed: string): Reading {
      const value = read(typed);
      return value === undefined ? wrong(typed, example) : accepted(value);
    },
    show: (value: Value) => value,
  };
}

const itself = (text: string) => text;
const LINES = /\n/;
const LIST = /[\n,;]/;

export const names = each(
  (text) => (/[\p{L}\p{N}]/u.test(text) ? text : undefined),
  itself,
  "J. Doe",
  /[\n;]/,
);
export const words = each((text) => text, itself, "janedoe", LIST);
export const emails = each(
  (text) => (isEmail(text) ? text : undefined),
  itself,
  "jane@example.com",
  /[\n,;\s]/,
);
export const phones = each(
  (text) => (readPhones(text)?.length === 1 ? text : undefined),
  itself,
  "+49 151 23456789",
  LIST,
);
export const ips = each((text) => (isIP(text) > 0 ? text : undefined), itself, "203.0.113.9", /[\n,;\s]/);
export const country = one(readCountry, "Germany / DE");
export const timezone = one((text) => (isTimeZone(text) ? text : undefined), "Europe/Berlin");

export function profile(kind: ProfileKind, example: string) {
  return one((text) => readProfile(kind, text), example);
}

export const employment = each(
  readEmployment,
  showEmployment,
  "Example GmbH | Engineer | 2019-03 – 2021-05",
  LINES,
);
export const education = each(
  readEducation,
  showEducation,
  "TU Berlin | Computer science | 2012 – 2016",
  LINES,
);
export const references = each(
  readReferenceLine,
  showReference,
  "Ann Lee | Example GmbH | ann@example.com | +49 30 123456",
  LINES,
);
const skillList = each(readSkill, showSkill, "React 6, Go 3", LIST);
export const skills = {
  read: skillList.read,
  show: (items: Parameters<typeof skillList.show>[0]) => items.map(showSkill).join(", "),
};

export const address = {
  read(typed: string): Reading {
    const value = readAddress(typed);
    return value === undefined ? wrong(typed, "Main Street 1 | 10115 | Berlin | DE") : accepted(value);
  },
  show: showAddress,
};

/** "github: Jane Doe", one a line. */
export const namesByPlace = {
  read(typed: string): Reading {
    const found: Record<string, string> = {};
    for (const line of typed.split(LINES, MOST).filter((text) => text.trim() !== "")) {
      const colon = line.indexOf(":");
      const place = line.slice(0, colon).trim().toLowerCase();
      const name = line.slice(colon + 1).trim();
      if (colon < 1 || place === "" || name === "") return wrong(line, "github: Jane Doe");
      Object.defineProperty(found, place, {
        value: name,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return accepted(found);
  },
  show: (found: Readonly<Record<string, string>>) =>
    Object.entries(found)
      .map(([place, name]) => `${place}: ${name}`)
      .join("\n"),
};

export const LEFTOVER: Text = {
  en: "Check this, or leave it empty. It is too long, too much, or not readable as it stands.",
  de: "Bitte prüfen oder leer lassen. Es ist zu lang, zu viel oder so nicht lesbar.",
};
