import { SaxesParser } from "saxes";
import { fill, type Text, verbatim } from "../../domain/text.ts";
import { fileName, readText } from "./list-file.ts";
import { ListRefused } from "./list-refused.ts";

export interface Element {
  readonly name: string;
  readonly children: readonly Element[];
  /** What stands directly in it. */
  readonly text: string;
}

export type XmlPart =
  | { readonly kind: "root"; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: "element"; readonly where: string; readonly element: Element };

/** The largest entry of the lists that we know has 200 elements in 4 levels and 20,000 characters. */
const MOST_ELEMENTS = 20_000;
const MOST_LEVELS = 30;
const LONGEST_PIECE = 1_000_000;

interface Open {
  readonly name: string;
  readonly children: Element[];
  text: string;
}

/**
 * The elements of those names, one after the other, wherever in the document they stand. Throws ListRefused for
 * another root, for XML that breaks off, and for document types: they can make a small file grow without end.
 */
export async function* readElements(
  path: string,
  { root, names, wanted }: { root: string; names: ReadonlySet<string>; wanted: Text },
): AsyncGenerator<XmlPart> {
  const file = fileName(path);
  const parser = new SaxesParser();
  const found: XmlPart[] = [];
  const open: Open[] = [];
  let levels = 0;
  let elements = 0;
  let sincePart = 0;
  const refuse = (says: Text): never => {
    throw new ListRefused(`${file}:${parser.line}`, says, wanted);
  };

  parser.on("error", (error) => {
    // The parser puts the place in front: "file:12:4: unclosed tag".
    refuse(fill(BROKEN, { reason: verbatim(error.message.replace(/^[^a-z]*\d+:\d+: /i, "")) }));
  });
  parser.on("doctype", () => refuse(DOCTYPE));
  parser.on("opentag", ({ name, attributes }) => {
    sincePart = 0;
    levels++;
    if (levels === 1 && name !== root) refuse(fill(OTHER_ROOT, { name: name.slice(0, 80) }));
    if (levels === 1) found.push({ kind: "root", attributes: attributes as Record<string, string> });
    if (levels > MOST_LEVELS) refuse(TOO_DEEP);
    if (open.length === 0 && !names.has(name)) return;
    elements = open.length === 0 ? 1 : elements + 1;
    if (elements > MOST_ELEMENTS) refuse(TOO_LARGE);
    open.push({ name, children: [], text: "" });
  });
  const addText = (text: string) => {
    sincePart = 0;
    const within = open.at(-1);
    if (within !== undefined) within.text += text;
    if (within !== undefined && within.text.length > LONGEST_PIECE) refuse(TOO_LARGE);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    sincePart = 0;
    levels--;
    const element = open.pop();
    if (element === undefined) return;
    const outer = open.at(-1);
    if (outer !== undefined) outer.children.push(element);
    else found.push({ kind: "element", where: `${file}:${parser.line}`, element });
  });

  for await (const text of readText(path)) {
    sincePart += text.length;
    parser.write(text);
    yield* found.splice(0);
    if (sincePart > LONGEST_PIECE) refuse(TOO_LARGE);
  }
  parser.close();
  yield* found.splice(0);
}

const BROKEN: Text = {
  en: "The XML is broken or cut off here: {reason}",
  de: "Das XML ist hier fehlerhaft oder abgeschnitten: {reason}",
};
const DOCTYPE: Text = {
  en: "The XML brings a document type of its own (DOCTYPE).",
  de: "Das XML bringt einen eigenen Dokumenttyp mit (DOCTYPE).",
};
const OTHER_ROOT: Text = { en: "The XML begins with <{name}>.", de: "Das XML beginnt mit <{name}>." };
const TOO_DEEP: Text = {
  en: "The elements go deeper than 30 levels.",
  de: "Die Elemente gehen tiefer als 30 Ebenen.",
};
const TOO_LARGE: Text = {
  en: "A piece of the XML is larger than any entry of a list.",
  de: "Ein Stück des XML ist größer als jeder Eintrag einer Liste.",
};
