/** Every sentence a person may read, in each language we speak; a missing one does not compile. */
export interface Text {
  readonly en: string;
  readonly de: string;
}

export type Language = keyof Text;

export const LANGUAGES = ["en", "de"] as const satisfies readonly Language[];

/** The same in every language: names, numbers, addresses. */
export function verbatim(value: string): Text {
  return { en: value, de: value };
}

/** Puts values into a sentence: `fill({ en: "Asked for {what}", … }, { what: "crypto" })`. */
export function fill(text: Text, values: Readonly<Record<string, string | number | Text>>): Text {
  const into = (language: Language) =>
    text[language].replace(/\{(\w+)\}/g, (hole, key: string) => {
      const value = values[key];
      if (value === undefined) return hole;
      return typeof value === "object" ? value[language] : String(value);
    });
  return { en: into("en"), de: into("de") };
}

/** "a, b and c" in both languages. */
export function list(items: readonly Text[]): Text {
  const into = (language: Language) =>
    new Intl.ListFormat(language, { type: "conjunction" }).format(items.map((item) => item[language]));
  return { en: into("en"), de: into("de") };
}
