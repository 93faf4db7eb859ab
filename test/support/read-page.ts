import { SaxesParser } from "saxes";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface ReadPage {
  readonly elements: readonly Element[];
  /** What stands between the tags, put together. */
  readonly text: string;
}

/** A page as its reader gets it. Throws when a tag is left open, or an attribute without its quotes. */
export function readPage(page: string): ReadPage {
  const parser = new SaxesParser();
  const elements: Element[] = [];
  let text = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => void elements.push({ name, attributes: { ...attributes } }));
  parser.on("text", (words) => {
    text += words;
  });
  parser.write(page).close();
  return { elements, text };
}
