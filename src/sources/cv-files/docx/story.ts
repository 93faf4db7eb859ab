import { Unreadable } from "../unreadable.ts";
import { walkXml, type XmlVisitor } from "../walk-xml.ts";
import { type Look, lookOf, type Styles } from "./styles.ts";

/** One part of a document that has text of its own: the body, a header, the footnotes. */
export interface Story {
  readonly lines: readonly string[];
  readonly hidden: readonly string[];
}

interface Paragraph {
  look: Look;
  visible: string;
  hidden: string;
}

/** Deleted, moved away, or the same once more for older programs. */
const NOT_SHOWN = new Set(["del", "moveFrom", "Fallback"]);
const TINY_HALF_POINTS = 2;
/** Word's fields that start a program. */
const STARTS_PROGRAM = /^\s*DDE(?:AUTO)?\s/i;

/**
 * The text as a reader sees it: a paragraph a line, a row of a table on one line where its cells are short. White
 * text counts as hidden only where nothing in the document (`isBacked`) can put a colour behind it.
 */
export function readStory(xml: string, styles: Styles, isBacked: boolean): Story {
  const path: string[] = [];
  const sinks: string[][] = [[]];
  const rows: (readonly string[])[][] = [];
  const paragraphs: Paragraph[] = [];
  const runs: Look[] = [];
  const hidden: string[] = [];
  let skipped = 0;
  let field = "";

  const put = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (isHidden({ ...styles.plain, ...paragraph.look, ...runs.at(-1) }, isBacked)) paragraph.hidden += text;
    else paragraph.visible += text;
  };
  const visitor: XmlVisitor = {
    open(name, attribute) {
      const parent = path.at(-1);
      const above = path.at(-2);
      path.push(name);
      if (skipped > 0 || NOT_SHOWN.has(name)) skipped += 1;
      if (skipped > 0) return;
      if (name === "p") paragraphs.push({ look: {}, visible: "", hidden: "" });
      else if (name === "r") runs.push({});
      else if (name === "tc") sinks.push([]);
      else if (name === "tr") rows.push([]);
      else if (parent === "r") put(LITERALS[name] ?? "");
      const paragraph = paragraphs.at(-1);
      if (paragraph !== undefined && parent === "pPr" && above === "p")
        paragraph.look = { ...paragraph.look, ...paragraphLook(name, attribute, styles) };
      const run = runs.at(-1);
      if (run !== undefined && parent === "rPr" && above === "r")
        runs[runs.length - 1] =
          name === "rStyle"
            ? { ...styles.look(attribute("val")), ...run }
            : { ...run, ...lookOf(name, attribute) };
    },
    text(text) {
      if (skipped > 0) return;
      const within = path.at(-1);
      if (within === "t") put(text);
      else if (within === "instrText") field += text;
    },
    close(name) {
      path.pop();
      if (skipped > 0) skipped -= 1;
      else if (name === "r") runs.pop();
      else if (name === "p") closeParagraph(paragraphs.pop(), sinks.at(-1) ?? [], hidden);
      else if (name === "tc") rows.at(-1)?.push((sinks.length > 1 ? sinks.pop() : undefined) ?? []);
      else if (name === "tr") sinks.at(-1)?.push(...rowLines(rows.pop() ?? []));
      else if (name === "instrText") {
        if (STARTS_PROGRAM.test(field)) throw new Unreadable("script");
        field = "";
      }
    },
  };
  walkXml(xml, visitor);
  return { lines: sinks[0] ?? [], hidden };
}

const LITERALS: Readonly<Record<string, string | undefined>> = {
  tab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
};

function paragraphLook(
  name: string,
  attribute: Parameters<NonNullable<XmlVisitor["open"]>>[1],
  styles: Styles,
): Look | undefined {
  if (name === "pStyle") return styles.look(attribute("val"));
  if (name === "numPr") return { listed: true };
  return name === "shd" ? lookOf(name, attribute) : undefined;
}

function isHidden(look: Look, isBacked: boolean): boolean {
  if (look.vanish === true) return true;
  if (look.size !== undefined && look.size <= TINY_HALF_POINTS) return true;
  return look.white === true && look.backed !== true && !isBacked;
}

function closeParagraph(paragraph: Paragraph | undefined, lines: string[], hidden: string[]): void {
  if (paragraph === undefined) return;
  const { visible, look } = paragraph;
  const isItem = look.listed === true && visible.trim() !== "";
  lines.push(isItem ? `• ${visible}` : visible);
  if (paragraph.hidden.trim() !== "") hidden.push(paragraph.hidden);
}

/** A date beside a job belongs on its line; columns of their own are read one after the other. */
function rowLines(cells: readonly (readonly string[])[]): readonly string[] {
  const filled = cells
    .map((lines) => lines.filter((line) => line.trim() !== ""))
    .filter(({ length }) => length > 0);
  if (filled.filter(({ length }) => length > 1).length > 1) return filled.flat();
  const first = filled.map(([line = ""]) => line).join("\t");
  return [first, ...filled.flatMap(([, ...rest]) => rest)];
}
