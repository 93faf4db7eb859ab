import type { PDFPageProxy } from "unpdf/pdfjs";
import { type Drawn, drawnCharacters, inked } from "./hidden-glyphs.ts";

export interface PageText {
  readonly visible: string;
  readonly hidden: string;
}

interface Item {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** Nobody reads letters of one point. */
const TINY_POINTS = 1;
/** As wide as this many letters are high, a gap stands between two columns and not between two words. */
const COLUMN_GAP = 2;
/** A scanned page bears a stamp of its program at most; its text lies unseen behind the picture. */
const MOST_OF_A_STAMP = 100;

/** A page in the order in which it was written, which is the order of reading in what word processors make. */
export async function pageText(page: PDFPageProxy): Promise<PageText> {
  const content = await page.getTextContent({ disableNormalization: true });
  const items = content.items.filter((one): one is typeof one & Item => "str" in one);
  const drawn = await drawnCharacters(page);
  const { unseen, left } = compare(items, drawn);
  const inkOf = (isUnseen: boolean) =>
    items.reduce((sum, { str }, at) => sum + (unseen[at] === isUnseen ? inked(str).length : 0), 0);
  const isScan = inkOf(false) <= MOST_OF_A_STAMP && inkOf(true) > inkOf(false);
  let visible = "";
  let hidden = "";
  let line: Item[] = [];
  for (const [at, item] of items.entries()) {
    const isHidden = isTooSmall(item) || (unseen[at] === true && !isScan);
    if (isHidden && item.str.trim() !== "") hidden += item.str;
    else line.push(item);
    if (!item.hasEOL && at < items.length - 1) continue;
    visible += `${lineText(line)}\n`;
    line = [];
    if (hidden !== "" && !hidden.endsWith("\n")) hidden += "\n";
  }
  return { visible, hidden: `${hidden}\n${left}` };
}

/** Words of a line that is written from right to left come from left to right, as they are drawn. */
function lineText(line: readonly Item[]): string {
  const words = line.filter(({ str }) => str.trim() !== "");
  const ordered = words.length > 0 && words.every(({ dir }) => dir === "rtl") ? line.toReversed() : line;
  let text = "";
  let size = 0;
  for (const { str, width, height } of ordered) {
    text += str === " " && width > COLUMN_GAP * size ? "\t" : str;
    if (height > 0) size = height;
  }
  return text;
}

interface Compared {
  /** Whether each item is drawn so that nobody sees it. */
  readonly unseen: readonly boolean[];
  /** What is drawn and in no item: it stands beside the page. */
  readonly left: string;
}

/** Both readings go through a page in one order; where they differ all the same, nothing counts as hidden. */
function compare(items: readonly Item[], drawn: Drawn): Compared {
  const { characters, hidden, begins } = drawn;
  const nothing = { unseen: items.map(() => false), left: "" };
  const unseen: boolean[] = [];
  let left = "";
  let at = 0;
  const leave = (to: number) => {
    for (; at < to; at++) left += begins.has(at) ? ` ${characters[at]}` : characters[at];
  };
  for (const { str } of items) {
    const ink = inked(str).join("");
    const found = characters.indexOf(ink, at);
    if (found === -1) return hidden.includes(false) ? nothing : { ...nothing, unseen: items.map(() => true) };
    leave(found);
    at += ink.length;
    unseen.push(ink !== "" && hidden.slice(found, at).every((isHidden) => isHidden));
  }
  leave(characters.length);
  return { unseen, left };
}

function isTooSmall({ str, transform, height }: Item): boolean {
  const [, , c = 0, d = 0] = transform;
  const points = height > 0 ? height : Math.hypot(c, d);
  return str.trim() !== "" && points <= TINY_POINTS;
}
