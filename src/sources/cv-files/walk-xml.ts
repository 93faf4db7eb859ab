import { SaxesParser } from "saxes";
import { MOST_DEPTH } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";

export interface XmlVisitor {
  /** Names come without their prefix, which is the writer's choice. */
  open?(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Goes through a document once. One that declares entities or a type is refused, because nothing that writes CVs
 * does and an entity can stand for a gigabyte. Throws Unreadable, also when the XML is not well formed.
 */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("doctype", () => {
    throw new Unreadable("broken");
  });
  parser.on("error", () => {
    throw new Unreadable("broken");
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > MOST_DEPTH) throw new Unreadable("tooDeep");
    visitor.open?.(local(name), (wanted) => {
      for (const [key, value] of Object.entries(attributes)) if (local(key) === wanted) return value;
      return undefined;
    });
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    visitor.close?.(local(name));
  });
  const onText = (text: string) => visitor.text?.(text);
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.write(xml).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
