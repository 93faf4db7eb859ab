import type { Submission } from "../../domain/submission.ts";
import { readCountry } from "../command/countries.ts";

type Address = NonNullable<NonNullable<Submission["equipment"]>["shipTo"]>;

const PARTS = ["line", "postcode", "city", "country"] as const;

/**
 * "Main Street 1, 10115 Berlin, Germany", or the four parts apart by "|" with any of them empty. Undefined when a
 * country stands in the fourth part and is none.
 */
export function readAddress(text: string): Address | undefined {
  return text.includes("|") ? fromParts(text) : fromLine(text);
}

export function showAddress(address: Partial<Address>): string {
  return PARTS.map((part) => (address[part] ?? "").replace(/[|\n]+/g, " ")).join(" | ");
}

function fromParts(text: string): Address | undefined {
  const [line = "", postcode = "", city = "", named = "", ...more] = text
    .split("|")
    .map((part) => part.trim());
  const country = readCountry(named);
  if ((named !== "" && country === undefined) || more.length > 0) return undefined;
  return withoutBlanks({ line, postcode, city, country: country ?? "" });
}

function fromLine(text: string): Address | undefined {
  const parts = text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const country = readCountry(parts.at(-1) ?? "");
  const rest = country === undefined ? parts : parts.slice(0, -1);
  const town = rest.at(-1) ?? "";
  // "10115 Berlin", "D-10115 Berlin", "1012 AB Amsterdam"; or "London SW1A 1AA", "Austin 78701".
  const leading = /^(?<postcode>(?:[A-Z]{1,2}-)?\d{3,6}(?: [A-Z]{2})?) (?<city>\D+)$/.exec(town);
  const trailing = /^(?<city>\D+) (?<postcode>[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|\d{5,6})$/.exec(town);
  const found = (leading ?? trailing)?.groups;
  const postcode = found?.["postcode"] ?? "";
  const city = found?.["city"] ?? (rest.length > 1 ? town : "");
  const line = (city === "" ? rest : rest.slice(0, -1)).join(", ");
  return withoutBlanks({ line, postcode, city, country: country ?? "" });
}

function withoutBlanks(address: Record<(typeof PARTS)[number], string>): Address | undefined {
  const given = PARTS.filter((part) => address[part] !== "");
  return given.length === 0 ? undefined : Object.fromEntries(given.map((part) => [part, address[part]]));
}
