import type { IndicatorKind } from "../../domain/watchlist.ts";

export interface Comparison {
  readonly path: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** A pattern that lists thousands of addresses is a list of its own; this holds a hundred of the longest. */
const LONGEST_PATTERN = 100_000;

/** The properties by which a candidate could be known. Receivers of mail are those it was aimed at, and not here. */
const KINDS: Readonly<Record<string, IndicatorKind>> = {
  "email-addr:value": "email",
  "email-message:from_ref.value": "email",
  "email-message:sender_ref.value": "email",
  "domain-name:value": "domain",
  "url:value": "url",
  "ipv4-addr:value": "ip",
  "ipv6-addr:value": "ip",
  "network-traffic:src_ref.value": "ip",
  "network-traffic:dst_ref.value": "ip",
  "user-account:account_login": "handle",
  "cryptocurrency-wallet:value": "wallet",
  "cryptocurrency-wallet:address": "wallet",
  "phone-number:value": "phone",
  "phone-number:number": "phone",
};

export type ReadPattern =
  | { readonly ok: true; readonly found: readonly { readonly kind: IndicatorKind; readonly value: string }[] }
  | { readonly ok: false; readonly because: "unreadable" | "joint" | "other" };

/**
 * What a STIX pattern says that one thing alone shows: `[email-addr:value = 'x' OR domain-name:value = 'y']`. Not ok
 * where several things must come together ("joint"), and where it is about something else ("other"): a part of a
 * condition would accuse people whom the author did not mean.
 */
export function readPattern(pattern: string): ReadPattern {
  const conditions = pattern.length > LONGEST_PATTERN ? undefined : parsePattern(pattern);
  if (conditions === undefined) return { ok: false, because: "unreadable" };
  const alternatives = conditions.map((condition) => condition.filter((part) => !isDescription(part)));
  const single = alternatives.flatMap((condition) => (condition.length === 1 ? condition : []));
  const found = single.flatMap(({ path, operator, values }) => {
    const kind = Object.hasOwn(KINDS, path) ? KINDS[path] : undefined;
    if (kind === undefined || (operator !== "=" && operator !== "IN")) return [];
    return values.map((value) => ({ kind, value }));
  });
  if (found.length > 0) return { ok: true, found };
  return { ok: false, because: single.length === 0 ? "joint" : "other" };
}

/** Says of which type the other value is, or where a domain led at the time. */
function isDescription({ path }: Comparison): boolean {
  return /_ref\.type$|:resolves_to_refs\[/.test(path);
}

const TOKEN =
  /\s*(?:'((?:[^'\\]|\\.)*)'|([[\](),]|!=|<>|[<>]=?|=)|([\w.:-]+(?:\[(?:\*|\d{1,4})\][\w.:-]*){0,4}))/y;

interface Token {
  readonly kind: "string" | "sign" | "word";
  readonly text: string;
}

function tokenize(pattern: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const text = pattern.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    const [, string, sign, word] = match;
    if (string !== undefined) tokens.push({ kind: "string", text: string.replace(/\\(.)/gs, "$1") });
    else tokens.push(sign === undefined ? { kind: "word", text: word ?? "" } : { kind: "sign", text: sign });
  }
  return tokens;
}

/** Alternatives of conditions that must hold together; undefined for what this does not read. */
function parsePattern(pattern: string): readonly (readonly Comparison[])[] | undefined {
  const tokens = tokenize(pattern);
  if (tokens === undefined) return undefined;
  const has = (text: string) => tokens.some((token) => token.kind !== "string" && token.text === text);
  // Brackets around an OR would change what belongs together.
  if (has("FOLLOWEDBY") || has("NOT") || (has("AND") && has("OR") && has("("))) return undefined;
  const alternatives: Comparison[][] = [[]];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined || token.kind === "string") return undefined;
    if (/^(?:[[\]()]|AND|OR)$/.test(token.text)) {
      if (token.text === "OR") alternatives.push([]);
      at++;
      continue;
    }
    const read = comparisonAt(tokens, at);
    if (read === undefined) return undefined;
    alternatives.at(-1)?.push(read.comparison);
    at = read.next;
  }
  return alternatives.every((condition) => condition.length > 0) ? alternatives : undefined;
}

function comparisonAt(
  tokens: readonly Token[],
  at: number,
): { readonly comparison: Comparison; readonly next: number } | undefined {
  const [path, operator, first] = tokens.slice(at, at + 3);
  if (path?.kind !== "word" || !path.text.includes(":")) return undefined;
  if (operator === undefined || operator.kind === "string" || first === undefined) return undefined;
  if (first.text !== "(" || first.kind === "string") {
    const comparison = { path: path.text, operator: operator.text, values: [first.text] };
    return first.kind === "sign" ? undefined : { comparison, next: at + 3 };
  }
  const end = tokens.findIndex(({ kind, text }, place) => place > at + 2 && kind === "sign" && text === ")");
  if (end < 0) return undefined;
  const values = tokens.slice(at + 3, end).filter(({ kind }) => kind === "string");
  return {
    comparison: { path: path.text, operator: operator.text, values: values.map(({ text }) => text) },
    next: end + 1,
  };
}
