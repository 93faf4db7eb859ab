import type { Text } from "../../domain/text.ts";
import type { Indicator, ListRecord } from "../../domain/watchlist.ts";
import { entry, skipped } from "./entry.ts";
import { readIndicator } from "./indicator-forms.ts";
import { namesIn } from "./un-names.ts";
import { type Element, readElements } from "./xml-elements.ts";

const WANTED: Text = {
  en: "the consolidated list of the UN Security Council in XML, complete, with the root <CONSOLIDATED_LIST>.",
  de: "die konsolidierte Liste des UN-Sicherheitsrats als XML, vollständig, mit der Wurzel <CONSOLIDATED_LIST>.",
};

const NAME_PARTS = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];
const ADDRESS_PARTS = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"];

/** Persons and entities. Which of a person's names is the family's is not marked, and stays as it stands. Throws ListRefused. */
export async function* readUn(path: string): AsyncGenerator<ListRecord> {
  const names = new Set(["INDIVIDUAL", "ENTITY"]);
  for await (const part of readElements(path, { root: "CONSOLIDATED_LIST", names, wanted: WANTED })) {
    if (part.kind === "element") yield toEntry(part.element, part.where);
    else {
      const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(part.attributes["dateGenerated"] ?? "")?.[0];
      if (day !== undefined) yield { kind: "issue", publishedOn: day };
    }
  }
}

function toEntry(element: Element, where: string): ListRecord {
  const key = textOf(element, "DATAID");
  const name = NAME_PARTS.map((part) => textOf(element, part))
    .filter(Boolean)
    .join(" ");
  if (key === "") return skipped(where, { en: "It has no DATAID.", de: "Die Kennung (DATAID) fehlt." });
  if (name === "") return skipped(where, { en: "It has no name.", de: "Ein Name fehlt." });
  const aliases = element.children.filter(({ name }) => name === `${element.name}_ALIAS`);
  const reference = textOf(element, "REFERENCE_NUMBER");
  const since = textOf(element, "LISTED_ON");
  return entry({
    key,
    kind: element.name === "INDIVIDUAL" ? "person" : "organisation",
    names: [
      ...name.split(";").map((one, at) => ({ name: one, quality: at === 0 ? "primary" : "alias" }) as const),
      ...namesIn(textOf(element, "NAME_ORIGINAL_SCRIPT"), "alias"),
      ...aliases.flatMap((alias) =>
        namesIn(textOf(alias, "ALIAS_NAME"), textOf(alias, "QUALITY") === "Low" ? "weak" : "alias"),
      ),
    ],
    indicators: [...addresses(element), ...contacts(element)],
    programmes: [textOf(element, "UN_LIST_TYPE")],
    note: [reference, since && `listed on ${since}`].filter(Boolean).join(", "),
  });
}

/** Where only a town or a country is known, nobody lives there alone. */
function addresses(element: Element): readonly Indicator[] {
  return element.children
    .filter(({ name }) => name === `${element.name}_ADDRESS`)
    .filter((address) => textOf(address, "STREET") !== "")
    .map((address) => ({
      kind: "address",
      value: ADDRESS_PARTS.map((part) => textOf(address, part))
        .filter(Boolean)
        .join(", "),
    }));
}

/** E-mail addresses and numbers with a country's code stand in free text; nothing else of it is read. */
function contacts(element: Element): readonly Indicator[] {
  const notes = element.children.filter(({ name }) => name === `${element.name}_ADDRESS`);
  const text = [element, ...notes]
    .flatMap((part) => [textOf(part, "COMMENTS1"), textOf(part, "NOTE")])
    .join("\n");
  const words = text.split(/[\s,;:()<>]+/).filter((word) => word.includes("@"));
  const emails = words.map((word) => readIndicator("email", word.replace(/\.+$/, "")));
  const phones = [...text.matchAll(/\+\d[\d -]{7,18}\d/g)].map(([number]) => readIndicator("phone", number));
  return [...emails, ...phones].flatMap((read) => (read.ok ? [read.indicator] : []));
}

function textOf(element: Element, name: string): string {
  const text = element.children.find((child) => child.name === name)?.text ?? "";
  return text.replace(/\s+/g, " ").trim();
}
