import { OPS, type PDFPageProxy } from "unpdf/pdfjs";

/** Every character that is not blank, in the order in which the page draws it, and whether it can be seen. */
export interface Drawn {
  readonly characters: string;
  readonly hidden: readonly boolean[];
  /** Where a blank stands before it. */
  readonly begins: ReadonlySet<number>;
}

/** Neither filled nor stroked: 3 draws nothing, 7 only cuts. */
const UNSEEN_MODES = new Set([3, 7]);

/** A blank is often a move, not a character. */
const BEGINS: ReadonlySet<number> = new Set([OPS.beginText, OPS.moveText, OPS.nextLine]);

interface State {
  readonly mode: number;
  readonly opacity: number;
}

/** The instructions of a page, for what its text alone does not tell: how it is drawn. */
export async function drawnCharacters(page: PDFPageProxy): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const saved: State[] = [];
  let state: State = { mode: 0, opacity: 1 };
  let characters = "";
  const hidden: boolean[] = [];
  const begins = new Set<number>();
  for (const [at, operation] of fnArray.entries()) {
    const given: unknown = argsArray[at];
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) saved.push(state);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) state = saved.pop() ?? state;
    else if (operation === OPS.setTextRenderingMode) state = { ...state, mode: Number(item(given, 0)) };
    else if (operation === OPS.setGState)
      state = { ...state, opacity: opacityIn(item(given, 0)) ?? state.opacity };
    else if (operation === OPS.showText) {
      const isHidden = UNSEEN_MODES.has(state.mode) || state.opacity === 0;
      for (const word of unicodeOf(item(given, 0)).split(/(\s+)/)) {
        if (word.trim() === "") begins.add(hidden.length);
        for (const character of inked(word)) {
          characters += character;
          hidden.push(isHidden);
        }
      }
    } else if (BEGINS.has(operation)) begins.add(hidden.length);
  }
  return { characters, hidden, begins };
}

/** Without blanks, and with ligatures taken apart, so that two readings of one page can be laid side by side. */
export function inked(text: string): readonly string[] {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}\p{Cc}]+/gu, "")
    .split("");
}

function item(list: unknown, at: number): unknown {
  return Array.isArray(list) ? list[at] : undefined;
}

function unicodeOf(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return "";
  return glyphs.map((glyph: unknown) => stringAt(glyph, "unicode")).join("");
}

function stringAt(value: unknown, key: string): string {
  if (typeof value !== "object" || value === null) return "";
  const found: unknown = Reflect.get(value, key);
  return typeof found === "string" ? found : "";
}

function opacityIn(settings: unknown): number | undefined {
  if (!Array.isArray(settings)) return undefined;
  const fill: unknown = settings.find((setting: unknown) => item(setting, 0) === "ca");
  const value = item(fill, 1);
  return typeof value === "number" ? value : undefined;
}
