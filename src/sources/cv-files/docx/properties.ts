import { cleanValue } from "../clean-text.ts";
import { MOST_REVISION_IDS } from "../limits.ts";
import { walkXml } from "../walk-xml.ts";

/** The text of each element of a flat part, by name; the first of a name counts. */
export function flatValues(xml: string | undefined): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const open: { name: string; text: string }[] = [];
  if (xml === undefined) return values;
  walkXml(xml, {
    open: (name) => void open.push({ name, text: "" }),
    text(text) {
      const last = open.at(-1);
      if (last !== undefined) last.text += text;
    },
    close() {
      const { name = "", text = "" } = open.pop() ?? {};
      if (text.trim() !== "" && !values.has(name)) values.set(name, text);
    },
  });
  return values;
}

/** "Microsoft Office Word 16.0000"; some write their version into the name. */
export function applicationOf(app: ReadonlyMap<string, string>): string | undefined {
  const name = cleanValue(app.get("Application"));
  const version = cleanValue(app.get("AppVersion"));
  return name === undefined || version === undefined || /\d/.test(name)
    ? name
    : cleanValue(`${name} ${version}`);
}

/**
 * Word's marks of editing sessions. They are shown to people and compare nothing: everyone who starts from the same
 * template has its marks, so two honest candidates share dozens.
 */
export function revisionIds(settings: string | undefined): readonly string[] {
  const found = new Set<string>();
  if (settings === undefined) return [];
  walkXml(settings, {
    open(name, attribute) {
      const value = name === "rsid" || name === "rsidRoot" ? attribute("val") : undefined;
      if (value !== undefined && /^[0-9a-f]{8}$/i.test(value) && found.size < MOST_REVISION_IDS)
        found.add(value.toUpperCase());
    },
  });
  return [...found];
}
