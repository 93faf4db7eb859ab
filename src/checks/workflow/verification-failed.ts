import { isNonEmpty } from "../../domain/non-empty.ts";
import { TASKS } from "../../playbook/tasks.ts";
import { clear, defineCheck, raise } from "../define-check.ts";

export const verificationFailed = defineCheck({
  id: "verification-failed",
  category: "workflow",
  asks: {
    en: "Was a verification task closed as failed?",
    de: "Wurde eine Prüfaufgabe als nicht bestanden abgeschlossen?",
  },
  because: {
    en: "A person looked into a concern, and it still stands.",
    de: "Jemand ist einem offenen Punkt nachgegangen, und er besteht weiter.",
  },
  ordinaryReasons: [
    {
      en: "The wrong reaction was chosen, or the task was closed too early.",
      de: "Es wurde die falsche Reaktion gewählt oder die Aufgabe zu früh geschlossen.",
    },
    {
      en: "A third party, such as a former employer, had outdated records.",
      de: "Eine dritte Stelle, etwa ein früherer Arbeitgeber, hatte veraltete Unterlagen.",
    },
  ],
  cannotKnow: {
    en: "How thoroughly the task was done; its note and the person who answered it can tell.",
    de: "Wie gründlich die Aufgabe erledigt wurde; das zeigen die Notiz und die Person, die geantwortet hat.",
  },
  sources: [],
  settledBy: ["independent-identity-check"],
  maturity: "steady",
  basis: "noted",
  strengths: ["strong"],
  needs: ["settledTasks"],

  run({ settledTasks }) {
    const evidence = settledTasks.failed.map((task) => ({
      says: {
        en: `Not passed: ${TASKS[task].title.en}`,
        de: `Nicht bestanden: ${TASKS[task].title.de}`,
      },
      source: { name: "verification tasks", seenAt: settledTasks.asOf },
    }));
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "strong",
      says: {
        en: "A verification task was closed as failed.",
        de: "Eine Prüfaufgabe wurde als nicht bestanden abgeschlossen.",
      },
      evidence,
    });
  },
});
