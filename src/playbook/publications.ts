import type { Publication } from "../domain/finding.ts";

/** Where the knowledge behind checks and tasks was published. */
export const SEE = {
  BfV24: {
    title:
      "Bundesamt für Verfassungsschutz: Sicherheitshinweis für die Wirtschaft 02/2024, nordkoreanische IT-Worker",
    url: "https://www.verfassungsschutz.de/",
  },
} as const satisfies Record<string, Publication>;
export type PublicationId = keyof typeof SEE;
