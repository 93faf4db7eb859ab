import { walkXml, type XmlVisitor } from "../walk-xml.ts";

/** What decides whether a reader sees text. */
export interface Look {
  /** `w:vanish`: hidden text. */
  readonly vanish?: boolean;
  readonly white?: boolean;
  /** Half points. */
  readonly size?: number;
  /** A colour behind the text. */
  readonly backed?: boolean;
  /** An item of a list. */
  readonly listed?: boolean;
}

export interface Styles {
  /** With everything it is based on. */
  look(style: string | undefined): Look;
  /** What a paragraph has that names no style. */
  readonly plain: Look;
  /** A style of paragraphs or tables colours what is behind the text. */
  readonly backs: boolean;
  readonly language?: string;
}

/** Deeper than any template goes; a circle ends here as well. */
const MOST_BASES = 12;

type Attribute = Parameters<NonNullable<XmlVisitor["open"]>>[1];

/** What one property of a run or paragraph adds; undefined for all the others. */
export function lookOf(name: string, attribute: Attribute): Look | undefined {
  const value = attribute("val");
  if (name === "vanish") return { vanish: isOn(value) };
  if (name === "color") return { white: isWhite(value, attribute("themeColor"), attribute("themeShade")) };
  if (name === "sz") return /^\d{1,5}$/.test(value ?? "") ? { size: Number(value) } : undefined;
  if (name === "highlight") return { backed: value !== "none" && value !== "white" };
  if (name === "shd") return { backed: isShade(attribute) };
  return undefined;
}

export function isShade(attribute: Attribute): boolean {
  const fill = attribute("fill")?.toLowerCase();
  const isPlain = fill === undefined || fill === "auto" || fill === "ffffff";
  const pattern = attribute("val") ?? "clear";
  return !isPlain || attribute("themeFill") !== undefined || (pattern !== "clear" && pattern !== "nil");
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !["0", "false", "off"].includes(value);
}

function isWhite(value = "", theme: string | undefined, shade: string | undefined): boolean {
  if (theme !== undefined) return (theme === "background1" || theme === "light1") && shade === undefined;
  return /^f[a-f]f[a-f]f[a-f]$/i.test(value);
}

export function readStyles(xml: string | undefined): Styles {
  const styles = new Map<string, { readonly basedOn?: string; readonly look: Look }>();
  let defaults: Look = {};
  let plainStyle: string | undefined;
  let language: string | undefined;
  let backs = false;
  let current: { id: string; type: string; basedOn?: string; look: Look } | undefined;
  const visitor: XmlVisitor = {
    open(name, attribute) {
      if (name === "style") {
        const type = attribute("type") ?? "";
        current = { id: attribute("styleId") ?? "", type, look: {} };
        if (type === "paragraph" && isOn(attribute("default") ?? "0")) plainStyle = current.id;
      } else if (name === "lang") language ??= attribute("val");
      const basedOn = name === "basedOn" ? attribute("val") : undefined;
      if (current === undefined) {
        defaults = { ...defaults, ...lookOf(name, attribute) };
        return;
      }
      if (basedOn !== undefined) current.basedOn = basedOn;
      // A numbered heading is no item of a list.
      const isList = name === "numPr" || name === "outlineLvl";
      const look = isList ? { listed: name === "numPr" } : lookOf(name, attribute);
      current.look = { ...current.look, ...look };
      if (look?.backed === true && current.type !== "character") backs = true;
    },
    close(name) {
      if (name !== "style" || current === undefined) return;
      styles.set(current.id, current);
      current = undefined;
    },
  };
  if (xml !== undefined) walkXml(xml, visitor);
  const look = (style: string | undefined): Look => {
    const chain: Look[] = [];
    for (let id = style; id !== undefined && chain.length < MOST_BASES; ) {
      const found = styles.get(id);
      if (found !== undefined) chain.unshift(found.look);
      id = found?.basedOn;
    }
    return Object.assign({}, ...chain);
  };
  const plain = { ...defaults, ...look(plainStyle) };
  return { look, plain, backs, ...(language !== undefined && { language }) };
}
