/** Slack's mrkdwn as a tree. Pure: what a node looks like is decided by the view. */
export type MrkdwnNode =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "bold" | "italic" | "strike"; readonly children: readonly MrkdwnNode[] }
  | { readonly type: "code" | "pre"; readonly text: string }
  | { readonly type: "quote"; readonly children: readonly MrkdwnNode[] }
  /** A line that starts with a bullet; the bullet itself is not among the children. */
  | { readonly type: "bullet"; readonly children: readonly MrkdwnNode[] }
  | { readonly type: "break" }
  | { readonly type: "link"; readonly url: string; readonly label: string }
  | { readonly type: "user" | "channel" | "usergroup"; readonly id: string; readonly label?: string }
  | { readonly type: "broadcast"; readonly range: string }
  | {
      readonly type: "date";
      readonly instant: number;
      readonly format: string;
      readonly url?: string;
      readonly fallback: string;
    }
  /** `name` may carry `::skin-tone-N`. */
  | { readonly type: "emoji"; readonly name: string };

export interface MrkdwnOptions {
  /** Slack's `verbatim`: plain addresses stay plain. */
  readonly verbatim?: boolean;
}

export function parseMrkdwn(source: string, options: MrkdwnOptions = {}): readonly MrkdwnNode[] {
  const nodes: MrkdwnNode[] = [];
  for (const [index, part] of source.split("```").entries()) {
    const isCode = index % 2 === 1;
    if (isCode && index === source.split("```").length - 1) {
      // The fence is never closed, so it is text.
      nodes.push(...parseLines(`\`\`\`${part}`, options));
    } else if (isCode) {
      nodes.push({ type: "pre", text: unescapeEntities(untoken(part.replace(/^\n|\n$/g, ""))) });
    } else if (part.trim() !== "" || part.includes(" ")) {
      nodes.push(...parseLines(index > 0 ? part.replace(/^\n/, "") : part, options));
    }
  }
  return nodes;
}

function unescapeEntities(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

const QUOTE = /^(?:&gt;|>)\s?/;
const BULLET = /^\s*[•◦▪]\s+/;

function parseLines(text: string, options: MrkdwnOptions): readonly MrkdwnNode[] {
  const nodes: MrkdwnNode[] = [];
  let quoted: MrkdwnNode[] | undefined;
  let isBlock = true;
  for (const line of text.split("\n")) {
    if (QUOTE.test(line)) {
      const children = parseInline(line.replace(QUOTE, ""), options);
      if (quoted === undefined) {
        quoted = [...children];
        nodes.push({ type: "quote", children: quoted });
      } else {
        quoted.push({ type: "break" }, ...children);
      }
      isBlock = true;
      continue;
    }
    quoted = undefined;
    if (BULLET.test(line)) {
      nodes.push({ type: "bullet", children: parseInline(line.replace(BULLET, ""), options) });
      isBlock = true;
      continue;
    }
    // Quotes and bullets end their own line.
    if (!isBlock) nodes.push({ type: "break" });
    nodes.push(...parseInline(line, options));
    isBlock = false;
  }
  return nodes;
}

const TOKEN = /^<([^<>\n]+)>/;
const CODE = /^`([^`\n]+)`/;
const EMOJI = /^:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):(?::(skin-tone-[2-6]):)?/;
const URL_TEXT = /^https?:\/\/[^\s<>"|]+/;
const STYLES = { "*": "bold", _: "italic", "~": "strike" } as const;

function parseInline(text: string, options: MrkdwnOptions): readonly MrkdwnNode[] {
  const nodes: MrkdwnNode[] = [];
  let plain = "";
  const add = (node: MrkdwnNode) => {
    if (plain !== "") nodes.push({ type: "text", text: unescapeEntities(plain) });
    plain = "";
    nodes.push(node);
  };

  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const found = matchAt(rest, text[at - 1], options);
    if (found === undefined) {
      plain += text[at];
      at += 1;
    } else {
      add(found.node);
      at += found.length;
    }
  }
  if (plain !== "") nodes.push({ type: "text", text: unescapeEntities(plain) });
  return nodes;
}

interface Found {
  readonly node: MrkdwnNode;
  readonly length: number;
}

function matchAt(rest: string, before: string | undefined, options: MrkdwnOptions): Found | undefined {
  const first = rest[0];
  if (first === "<") {
    const token = TOKEN.exec(rest);
    const node = token?.[1] === undefined ? undefined : parseToken(token[1]);
    return token && node ? { node, length: token[0].length } : undefined;
  }
  if (first === "`") {
    const code = CODE.exec(rest);
    if (code?.[1] === undefined) return undefined;
    return { node: { type: "code", text: unescapeEntities(untoken(code[1])) }, length: code[0].length };
  }
  if (first === ":") {
    const emoji = EMOJI.exec(rest);
    if (emoji?.[1] === undefined) return undefined;
    const name = emoji[2] === undefined ? emoji[1] : `${emoji[1]}::${emoji[2]}`;
    return { node: { type: "emoji", name }, length: emoji[0].length };
  }
  if (first === "h" && options.verbatim !== true && !isWord(before)) return matchUrl(rest);
  if (first === "*" || first === "_" || first === "~") return matchStyle(first, rest, before, options);
  return undefined;
}

/** Slack links a bare address; a full stop or bracket at its end belongs to the sentence. */
function matchUrl(rest: string): Found | undefined {
  const url = URL_TEXT.exec(rest)?.[0].replace(/(?:[.,;:!?)'\]*_~]|&gt;|&lt;)+$/, "");
  if (url === undefined || !/^https?:\/\/\w/.test(url)) return undefined;
  const plain = unescapeEntities(url);
  return { node: { type: "link", url: plain, label: plain }, length: url.length };
}

function matchStyle(
  mark: keyof typeof STYLES,
  rest: string,
  before: string | undefined,
  options: MrkdwnOptions,
): Found | undefined {
  if (isWord(before) || before === mark) return undefined;
  for (let end = rest.indexOf(mark, 2); end > 0; end = rest.indexOf(mark, end + 1)) {
    const inner = rest.slice(1, end);
    if (/^\s|\s$/.test(inner)) continue;
    if (isWord(rest[end + 1]) || rest[end + 1] === mark || inner.startsWith(mark)) continue;
    // A mark inside a `<…>` token, such as an underscore in an address, closes nothing.
    if (inner.lastIndexOf("<") > inner.lastIndexOf(">")) continue;
    return { node: { type: STYLES[mark], children: parseInline(inner, options) }, length: end + 1 };
  }
  return undefined;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function parseToken(token: string): MrkdwnNode | undefined {
  const bar = token.indexOf("|");
  const target = bar < 0 ? token : token.slice(0, bar);
  const label = bar < 0 ? undefined : unescapeEntities(token.slice(bar + 1));
  const named = label === undefined || label === "" ? {} : { label };
  if (/^@[UWB]\w+$/.test(target)) return { type: "user", id: target.slice(1), ...named };
  if (/^#[CGD]\w+$/.test(target)) return { type: "channel", id: target.slice(1), ...named };
  if (target.startsWith("!date^")) return parseDate(target, label);
  if (target.startsWith("!subteam^")) return { type: "usergroup", id: target.slice(9), ...named };
  if (/^!(here|channel|everyone)$/.test(target)) return { type: "broadcast", range: target.slice(1) };
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(target)) return undefined;
  const url = unescapeEntities(target);
  return { type: "link", url, label: label || url.replace(/^(mailto|tel):/i, "") };
}

function parseDate(target: string, label: string | undefined): MrkdwnNode | undefined {
  const [, seconds, format = "", url] = target.split("^");
  const instant = Number(seconds) * 1000;
  if (!Number.isFinite(instant)) return undefined;
  const link = url !== undefined && /^https?:\/\//i.test(url) ? { url: unescapeEntities(url) } : {};
  return { type: "date", instant, format: unescapeEntities(format), ...link, fallback: label ?? "" };
}

/** Inside code a link token is shown as its address only. */
function untoken(text: string): string {
  return text.replace(
    /<((?:https?:\/\/|mailto:|tel:)[^<>|]+)(?:\|([^<>]*))?>/g,
    (_, url: string, label?: string) => (label ? label : url),
  );
}
