import type { Level } from "../domain/assessment.ts";
import { CATEGORY_NAMES } from "../domain/category-names.ts";
import type { Category, Finding, Strength } from "../domain/finding.ts";
import { fill, list, type Text } from "../domain/text.ts";

/** Weak findings add up to "verify" only beside a moderate one, and only from this many other categories. */
const WEAK_CATEGORIES_BESIDE_A_MODERATE = 3;

type Judged = Pick<Finding, "category" | "strength" | "settled">;

/**
 * The whole policy. Two findings in one category are one voice, so categories are counted, each by its strongest
 * finding; a settled finding stays visible and does not count. There is no score: a person cannot check a 62.
 */
export function levelOf(findings: readonly Judged[]): { readonly level: Level; readonly because: Text } {
  const counting = findings.filter((finding) => !finding.settled);
  const strong = categories(counting, "strong");
  const moderate = categories(counting, "moderate");
  const weak = categories(counting, "weak").filter((category) => !moderate.includes(category));

  if (strong.length > 0) return { level: "verify-first", because: because("strong", counting, strong) };
  if (moderate.length >= 2)
    return { level: "verify-first", because: because("moderate", counting, moderate) };
  if (moderate.length === 1 && weak.length >= WEAK_CATEGORIES_BESIDE_A_MODERATE)
    return { level: "verify-first", because: besideModerate(moderate, weak) };
  if (moderate.length === 1)
    return { level: "questions-open", because: because("moderate", counting, moderate) };
  if (weak.length >= 2) return { level: "questions-open", because: because("weak", counting, weak) };
  return { level: "nothing-raised", because: quiet(findings, counting) };
}

function categories(findings: readonly Judged[], strength: Strength): readonly Category[] {
  return [...new Set(findings.filter((one) => one.strength === strength).map((one) => one.category))];
}

const STRENGTH_WORDS: Readonly<Record<Strength, { readonly one: Text; readonly many: Text }>> = {
  strong: {
    one: { en: "One strong finding in {where}.", de: "Ein starker Hinweis: {where}." },
    many: { en: "{count} strong findings, in {where}.", de: "{count} starke Hinweise: {where}." },
  },
  moderate: {
    one: { en: "One moderate finding in {where}.", de: "Ein mittlerer Hinweis: {where}." },
    many: { en: "{count} moderate findings, in {where}.", de: "{count} mittlere Hinweise: {where}." },
  },
  weak: {
    one: { en: "One weak finding in {where}.", de: "Ein schwacher Hinweis: {where}." },
    many: { en: "{count} weak findings, in {where}.", de: "{count} schwache Hinweise: {where}." },
  },
};

function because(strength: Strength, findings: readonly Judged[], where: readonly Category[]): Text {
  const count = findings.filter((one) => one.strength === strength && where.includes(one.category)).length;
  const words = STRENGTH_WORDS[strength];
  return fill(count === 1 ? words.one : words.many, { count, where: named(where) });
}

function besideModerate(moderate: readonly Category[], weak: readonly Category[]): Text {
  return fill(
    {
      en: "One moderate finding in {where}, and weak ones in {weak}.",
      de: "Ein mittlerer Hinweis: {where}; dazu schwache: {weak}.",
    },
    { where: named(moderate), weak: named(weak) },
  );
}

function quiet(findings: readonly Judged[], counting: readonly Judged[]): Text {
  if (counting.length > 0)
    return {
      en: "A single weak finding is shown as a remark.",
      de: "Ein einzelner schwacher Hinweis steht als Anmerkung dabei.",
    };
  if (findings.length > 0) return { en: "Everything raised is settled.", de: "Alles Gemeldete ist geklärt." };
  return { en: "No check found a contradiction.", de: "Keine Prüfung fand einen Widerspruch." };
}

function named(categories: readonly Category[]): Text {
  return list(categories.map((category) => CATEGORY_NAMES[category]));
}
