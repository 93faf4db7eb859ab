import { isNonEmpty } from "../../domain/non-empty.ts";
import type { SharedKind } from "../../facts/shared.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

const DAY_MS = 86_400_000;
const WITHIN_DAYS = 14;
const FEWEST = 3;
const MOST_SHOWN = 6;
/** A house or a company line is shared by people who do not know each other. */
const PERSONAL: readonly SharedKind[] = ["phone", "mailbox", "profile", "account", "wallet"];

export const manyApplicationsInAShortTime = defineCheck({
  id: "many-applications-in-a-short-time",
  category: "linkage",
  asks: {
    en: "Did submissions with shared contact details come for three or more roles within two weeks?",
    de: "Kamen innerhalb von zwei Wochen Bewerbungen mit gemeinsamen Kontaktdaten für drei oder mehr Stellen?",
  },
  because: {
    en: "A group that applies under several names tries many roles at once.",
    de: "Eine Gruppe, die sich unter mehreren Namen bewirbt, versucht es auf vielen Stellen zugleich.",
  },
  ordinaryReasons: [
    {
      en: "An agency sent several of its people for several roles.",
      de: "Eine Agentur hat mehrere ihrer Leute für mehrere Stellen vorgeschlagen.",
    },
    {
      en: "Members of one family or office look for work at the same time.",
      de: "Mehrere aus einer Familie oder einem Büro suchen gleichzeitig Arbeit.",
    },
  ],
  cannotKnow: {
    en: "Whether one person stands behind the submissions. Somebody who applies again under one name is not counted.",
    de: "Ob eine Person hinter den Bewerbungen steht. Wer sich unter einem Namen mehrfach bewirbt, zählt nicht.",
  },
  sources: [SEE.S1, SEE.RF26],
  settledBy: ["compare-with-the-earlier-candidate"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["application", "names", "shared"],

  run({ application, names, shared }) {
    const { role, at } = application;
    if (role === undefined)
      return notApplicable({ en: "No role was given.", de: "Es wurde keine Stelle angegeben." });
    const now = Date.parse(at);
    const near = shared
      .filter(({ kind, role: other }) => PERSONAL.includes(kind) && other !== undefined)
      .map((use) => ({ ...use, days: (Date.parse(use.there.source.seenAt) - now) / DAY_MS }))
      .filter(({ days }) => Math.abs(days) <= WITHIN_DAYS);
    // Every stretch of two weeks that holds this submission begins with one of them, or with this one.
    const found = [0, ...near.map(({ days }) => days).filter((days) => days <= 0)]
      .map((from) => near.filter(({ days }) => days >= from && days <= from + WITHIN_DAYS))
      .find((uses) => {
        const roles = new Set([role.value, ...uses.map((use) => use.role ?? "")].map(plainRole));
        return roles.size >= FEWEST && uses.some((use) => names.match(use.name) === "different");
      });
    const cases = [...new Map((found ?? []).map((use) => [use.case, use] as const)).values()];
    const evidence = cases.slice(0, MOST_SHOWN).map(({ case: id, name, role: other, there }) => ({
      says: { en: `${id}, ${name}, for ${other}`, de: `${id}, ${name}, für ${other}` },
      source: there.source,
    }));
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "moderate",
      says: {
        en: `Submissions with shared contact details came for three or more roles within ${WITHIN_DAYS} days, under more than one name.`,
        de: `Innerhalb von ${WITHIN_DAYS} Tagen kamen unter mehreren Namen Bewerbungen mit gemeinsamen Kontaktdaten für drei oder mehr Stellen.`,
      },
      evidence: [role, ...evidence],
      cases: cases.map((use) => use.case),
    });
  },
});

/** "Backend Engineer (m/w/d)" and "backend engineer" are one role. */
function plainRole(role: string): string {
  return role
    .toLowerCase()
    .replace(/\([^()]{0,20}\)/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
