import type { Employment, Submission } from "../../domain/submission.ts";
import type { Prefill } from "../command/prefill.ts";
import { readPhones } from "../command/read-phones.ts";
import { readReference } from "../command/read-references.ts";
import { readPeriod, showPeriod } from "./periods.ts";

/*
 * One record a line, its parts apart by "|". Reading answers with undefined when a line is not understood. A "|" or a
 * line end inside a part cannot be entered here.
 */

type Education = NonNullable<NonNullable<Submission["cv"]>["education"]>[number];
type Reference = NonNullable<Submission["references"]>[number];
type Part<Name extends keyof Prefill> = NonNullable<Prefill[Name]>;
type ShownEmployment = Partial<Employment>;

const FULL_TIME: ReadonlyMap<string, boolean> = new Map([
  ["full-time", true],
  ["full time", true],
  ["vollzeit", true],
  ["part-time", false],
  ["part time", false],
  ["teilzeit", false],
]);
const DOMAIN = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.\p{L}{2,24}$/u;

interface Parts {
  readonly first: string;
  readonly second?: string;
  readonly period: { readonly start?: string; readonly end?: string };
  readonly more: readonly string[];
}

/** First, second, period, and what comes after; the second may be left out. */
function readParts(line: string): Parts | undefined {
  const [first = "", ...rest] = partsOf(line);
  // Without a "|" a year would end up in the name.
  if (first === "" || (rest.length === 0 && /\d{4}/.test(first))) return undefined;
  const [second = "", third] = rest;
  const secondIsPeriod =
    readPeriod(second) !== undefined && third !== "" && readPeriod(third ?? "") === undefined;
  const [periodText = "", ...more] = secondIsPeriod ? rest : rest.slice(1);
  const period = readPeriod(periodText);
  if (period === undefined && periodText !== "") {
    return /\d{4}/.test(periodText) ? undefined : withSecond(first, second, {}, [periodText, ...more]);
  }
  return withSecond(first, secondIsPeriod ? "" : second, period ?? {}, more);
}

function withSecond(first: string, second: string, period: Parts["period"], more: readonly string[]): Parts {
  const kept = more.filter((part) => part !== "");
  return { first, ...(second !== "" && { second }), period, more: kept };
}

function partsOf(line: string): readonly string[] {
  return line.split(/[|\t]/, 20).map((part) => part.trim());
}

function showParts(parts: readonly (string | undefined)[]): string {
  const shown = parts.map((part) => (part ?? "").replace(/[|\t\n]+/g, " "));
  const last = shown.findLastIndex((part) => part !== "");
  const kept = shown.slice(0, last + 1);
  const [first = "", second = "", ...more] = kept;
  const needsAnother =
    (more.length === 0 && readPeriod(second) !== undefined) || (kept.length === 1 && /\d{4}/.test(first));
  return `${kept.join(" | ")}${needsAnother ? " | " : ""}`;
}

/** "Example GmbH | Engineer | 2019-03 – 2021-05 | example.com | full-time"; all but the employer may be missing. */
export function readEmployment(line: string): Employment | undefined {
  const parts = readParts(line);
  if (parts === undefined) return undefined;
  const { first: employer, second: title, period, more } = parts;
  const times = more.flatMap((part) => FULL_TIME.get(part.toLowerCase()) ?? []);
  const domains = more.filter((part) => DOMAIN.test(part));
  if (times.length > 1 || domains.length > 1 || times.length + domains.length < more.length) return undefined;
  const [fullTime] = times;
  const [domain] = domains;
  return {
    employer,
    ...(domain !== undefined && { domain }),
    ...(title !== undefined && { title }),
    ...period,
    ...(fullTime !== undefined && { fullTime }),
  };
}

export function showEmployment({ employer, title, domain, fullTime, ...period }: ShownEmployment): string {
  const time = fullTime === undefined ? undefined : fullTime ? "full-time" : "part-time";
  return showParts([employer, title, showPeriod(period), domain, time]);
}

/** "TU Berlin | Computer science | 2012 – 2016"; all but the school may be missing. */
export function readEducation(line: string): Education | undefined {
  const parts = readParts(line);
  if (parts === undefined || parts.more.length > 0) return undefined;
  const { first: school, second: subject, period } = parts;
  return { school, ...(subject !== undefined && { subject }), ...period };
}

export function showEducation({ school, subject, ...period }: Partial<Education>): string {
  return showParts([school, subject, showPeriod(period)]);
}

/** "React 6", "Go (3 years)", "Kubernetes": the last number is years. "Vue 3 (?)" has none. */
export function readSkill(typed: string): { name: string; years?: number } | undefined {
  const text = typed.trim();
  if (text.length > 320) return undefined;
  if (text.endsWith("(?)")) return named(text.slice(0, -"(?)".length).trim());
  const match = /[\s(:](\d{1,2}(?:\.\d{1,2})?)\s?\+?\s?(?:years?|yrs?|y|jahren?|jahre|j\.?)?\)?$/i.exec(text);
  const years = Number(match?.[1]);
  if (match === null) return named(text);
  const name = text.slice(0, match.index).replace(/[\s(:–-]+$/, "");
  return name === "" || years > 80 ? undefined : { name, years };
}

function named(name: string): { name: string } | undefined {
  return /[\p{L}\p{N}]/u.test(name) ? { name } : undefined;
}

export function showSkill({ name = "", years }: { name?: string; years?: number }): string {
  const shown = name.replace(/[,;\n]+/g, " ");
  if (years !== undefined) return `${shown} ${years.toLocaleString("en-US", { maximumFractionDigits: 2 })}`;
  return readSkill(shown)?.years === undefined && !shown.endsWith("(?)") ? shown : `${shown} (?)`;
}

/** "Ann Lee | Example GmbH | ann@example.com | +49 30 123456 | example.com", or "Ann Lee <ann@example.com>". */
export function readReferenceLine(line: string): Reference | undefined {
  const parts = partsOf(line);
  if (parts.length === 1)
    return readReference(line) ?? (line.includes("@") ? undefined : { name: line.trim() });
  const reference: {
    name?: string;
    company?: string;
    companyDomain?: string;
    email?: string;
    phone?: string;
  } = {};
  for (const [index, part] of parts.entries()) {
    const kind = kindOfPart(part, index);
    if (part === "") continue;
    if (kind === undefined || reference[kind] !== undefined) return undefined;
    reference[kind] = part;
  }
  return Object.keys(reference).length === 0 ? undefined : reference;
}

function kindOfPart(part: string, index: number): keyof Reference | undefined {
  if (readReference(part)?.email === part) return "email";
  if (part.includes("@")) return undefined;
  if (readPhones(part) !== undefined) return "phone";
  if (index === 0) return "name";
  if (index === 1) return "company";
  return DOMAIN.test(part) ? "companyDomain" : undefined;
}

export function showReference(reference: Part<"references">[number]): string {
  const { name, company, email, phone, companyDomain } = reference;
  const shown = showParts([name, company, email, phone, companyDomain]);
  return shown.includes("|") ? shown : `${shown} |`;
}
