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
  const unseen = unseenItems(items, drawn);
  const inkOf = (isUnseen: boolean) =>
    items.reduce((sum, { str }, at) => sum + (unseen[at] === isUnseen ? inked(str).length : 0), 0);
  const isScan = inkOf(false) <= MOST_OF_A_STAMP && inkOf(true) > inkOf(false);
  let visible = "";
  let hidden = "";
  let line: Item[] = [];
  for (const [at, item] of items.entries()) {
    const isHidden = isTooSmall(item) || isOffPage(item, page.view) || (unseen[at] === true && !isScan);
    if (isHidden && item.str.trim() !== "") hidden += item.str;
    else line.push(item);
    if (!item.hasEOL && at < items.length - 1) continue;
    visible += `${lineText(line)}\n`;
    line = [];
    if (hidden !== "" && !hidden.endsWith("\n")) hidden += "\n";
  }
  return { visible, hidden };
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

/** Both readings go through the page in one order; where they differ all the same, nothing counts as hidden. */
function unseenItems(items: readonly Item[], { characters, hidden }: Drawn): readonly boolean[] {
  if (!hidden.includes(true)) return items.map(() => false);
  if (!hidden.includes(false)) return items.map(() => true);
  if (items.flatMap(({ str }) => inked(str)).join("") !== characters) return items.map(() => false);
  let at = 0;
  return items.map(({ str }) => {
    const from = at;
    at += inked(str).length;
    return at > from && hidden.slice(from, at).every((isHidden) => isHidden);
  });
}

function isTooSmall({ str, transform, height }: Item): boolean {
  const [, , c = 0, d = 0] = transform;
  const points = height > 0 ? height : Math.hypot(c, d);
  return str.trim() !== "" && points <= TINY_POINTS;
}

function isOffPage({ transform, width, height }: Item, view: readonly number[]): boolean {
  const [a = 1, b = 0, , , x = 0, y = 0] = transform;
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const length = Math.hypot(a, b) || 1;
  const ends = [x, x + (width * a) / length];
  const heights = [y - height, y + height, y + (width * b) / length];
  return (
    Math.max(...ends) < left ||
    Math.min(...ends) > right ||
    Math.max(...heights) < bottom ||
    Math.min(...heights) > top
  );
}
