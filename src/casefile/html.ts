/*
 * Markup that escapes by itself: whatever is put into a hole of `html` is text, unless `html` made it. A candidate's
 * words can therefore be no element, no attribute and no script, wherever on the page they stand. Holes in attributes
 * must be in double quotes; addresses go through `webAddress`.
 */

const MARKUP = Symbol("markup");

/** A piece of a page. What was read from JSON can never be one. */
export interface Html {
  readonly [MARKUP]: string;
}

type Hole = Html | string | number | false | undefined | readonly Hole[];

export function html(strings: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  let text = strings[0] ?? "";
  for (const [index, hole] of holes.entries()) text += filled(hole) + (strings[index + 1] ?? "");
  return { [MARKUP]: text };
}

/** Our own text that needs no escaping, such as a style sheet. Never anything that somebody typed. */
export function raw(ours: string): Html {
  return { [MARKUP]: ours };
}

export function source(piece: Html): string {
  return piece[MARKUP];
}

function filled(hole: Hole): string {
  if (hole === undefined || hole === false) return "";
  if (typeof hole === "string") return escaped(hole);
  if (typeof hole === "number") return String(hole);
  return isHtml(hole) ? hole[MARKUP] : hole.map(filled).join("");
}

function isHtml(hole: Html | readonly Hole[]): hole is Html {
  return MARKUP in hole;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
// HTML has no way to write most control characters, and a reader cannot see those that turn the direction of a line.
const UNSEEN =
  /(?![\t\n\r])\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e]|[\u2060-\u2069\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]/gu;

/** Characters that cannot be seen are named: in a case file it matters that they were there. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSEEN, (char) => `[U+${hexOf(char)}]`)
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? "");
}

function hexOf(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

/** The address when a browser may open it: http or https, and nobody's password in it. */
export function webAddress(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (url === null || !["http:", "https:"].includes(url.protocol)) return undefined;
  return url.username === "" && url.password === "" ? url.href : undefined;
}

/** A link that tells its target nothing; only the words where there is no address to open. */
export function link(address: string | undefined, words: string): Html {
  const href = webAddress(address);
  return href === undefined
    ? html`${words}`
    : html`<a href="${href}" rel="noreferrer noopener" target="_blank">${words}</a>`;
}

/** At most `max` code points, with an ellipsis when something went. */
export function clamp(text: string, max: number): string {
  const points = [...text.slice(0, max * 2)];
  if (points.length <= max && text.length <= max * 2) return text;
  return `${points
    .slice(0, max - 1)
    .join("")
    .trimEnd()}…`;
}
