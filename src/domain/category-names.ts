import type { Category } from "./finding.ts";
import type { Text } from "./text.ts";

export const CATEGORY_NAMES: Readonly<Record<Category, Text>> = {
  linkage: { en: "links to other candidates", de: "Verbindungen zu anderen Personen" },
  watchlist: { en: "lists", de: "Listen" },
  contact: { en: "contact details", de: "Kontaktdaten" },
  identity: { en: "identity", de: "Identität" },
  location: { en: "location", de: "Ort" },
  history: { en: "work history", de: "Werdegang" },
  references: { en: "references", de: "Referenzen" },
  code: { en: "code profile", de: "Code-Profil" },
  channel: { en: "way of contact", de: "Kontaktweg" },
  interview: { en: "interview", de: "Gespräch" },
  logistics: { en: "equipment", de: "Ausstattung" },
  payment: { en: "payment", de: "Zahlung" },
  workflow: { en: "verification", de: "Überprüfung" },
};
