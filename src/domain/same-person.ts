import type { Text } from "./text.ts";

/** What an interviewer says to "was it the same person in every round?" */
export const OPINIONS = ["same", "not-sure", "another"] as const;
export type Opinion = (typeof OPINIONS)[number];

export const OPINION_NAMES: Readonly<Record<Opinion, Text>> = {
  same: { en: "Same person", de: "Dieselbe Person" },
  "not-sure": { en: "Not sure", de: "Nicht sicher" },
  another: { en: "Another person", de: "Andere Person" },
};
