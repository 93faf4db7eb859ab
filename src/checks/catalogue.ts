import type { Language } from "../domain/text.ts";
import type { Check } from "./define-check.ts";

/** The checks as people and programs read them; the README's table, `bonafide checks` and `/vet checks` are made from this. */
export function catalogue(checks: readonly Check[], language: Language) {
  return checks.map((check) => ({
    id: check.id,
    category: check.category,
    strengths: check.strengths,
    basis: check.basis,
    maturity: check.maturity,
    asks: check.asks[language],
    because: check.because[language],
    ordinaryReasons: check.ordinaryReasons.map((reason) => reason[language]),
    cannotKnow: check.cannotKnow[language],
    settledBy: check.settledBy,
    sources: check.sources,
  }));
}

export function catalogueMarkdown(checks: readonly Check[], language: Language): string {
  const rows = catalogue(checks, language).map(
    ({ id, category, strengths, asks, maturity }) =>
      `| \`${id}\` | ${category} | ${strengths.join(" or ")}${maturity === "trial" ? ", on trial" : ""} | ${asks} |`,
  );
  return ["| check | category | strength | asks |", "|---|---|---|---|", ...rows].join("\n");
}
