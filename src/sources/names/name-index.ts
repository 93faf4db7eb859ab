import { type NameToken, readName } from "../../facts/name-tokens.ts";
import { searchNames } from "./name-search.ts";
import { postingsBuilder } from "./postings.ts";
import {
  isCounted,
  joinedParts,
  type NameHit,
  type NameQuality,
  type NameTables,
  nameKeys,
  neededWords,
} from "./tables.ts";
import { joinedKey, rowKeys, tokenKeys } from "./token-keys.ts";

/** So much is done between two steps of `finish`. */
const NAMES_A_STEP = 20_000;
const WORDS_A_STEP = 500;

export interface NameIndex {
  /** How many names it holds. */
  readonly size: number;
  /** Best first, one for each entry, all at or above the threshold. */
  search(name: string): readonly NameHit[];
  /** How many names a search compares in full. @internal */
  compared(name: string): number;
}

export interface NameIndexBuilder {
  /** Cheap enough to be called in slices of a few thousand. */
  add(entry: number, name: string, quality: NameQuality): void;
  /** To be gone through once; each step takes a few milliseconds at a hundred thousand names. */
  finish(): Generator<void, NameIndex>;
}

/** Gathers names of people for `search`; what is read of each is kept once, however often a word comes. */
export function createNameIndexBuilder(): NameIndexBuilder {
  const memory = new Map<string, NameToken>();
  const ids = new Map<NameToken, number>();
  const names: string[] = [];
  const entries: number[] = [];
  const qualities: NameQuality[] = [];
  const starts: number[] = [0];
  const nameTokens: number[] = [];
  const words: number[] = [];
  const consonantal = new Set<number>();
  const written = new Map<number, string>();
  const wholes = postingsBuilder();
  return {
    add(entry, name, quality) {
      const read = readName(name, memory);
      if (!read.tokens.some(isCounted)) return;
      const id = names.push(name) - 1;
      entries.push(entry);
      qualities.push(quality);
      for (const token of read.tokens) nameTokens.push(idOf(token, ids));
      starts.push(nameTokens.length);
      words.push(neededWords(read.tokens));
      if (read.consonantal) consonantal.add(id);
      if (read.written !== "") written.set(id, read.written);
      for (const key of nameKeys(read)) wholes.add(key, id);
      for (const { key } of joinedParts(read)) wholes.add(key, id);
    },
    *finish() {
      const tables = {
        names,
        entries,
        qualities,
        tokens: [...ids.keys()],
        nameStarts: Uint32Array.from(starts),
        nameTokens: Uint32Array.from(nameTokens),
        words: Uint8Array.from(words),
        consonantal,
        written,
        wholes: yield* wholes.finish(),
      };
      const complete: NameTables = { ...tables, ...(yield* byToken(tables)), ...(yield* keysOf(tables)) };
      const search = searchNames(complete);
      return {
        size: names.length,
        search: (name) => search(name).hits,
        compared: (name) => search(name).compared,
      };
    },
  };
}

function idOf(token: NameToken, ids: Map<NameToken, number>): number {
  const known = ids.get(token);
  if (known !== undefined) return known;
  ids.set(token, ids.size);
  return ids.size - 1;
}

function* byToken({
  tokens,
  nameStarts,
  nameTokens,
}: Pick<NameTables, "tokens" | "nameStarts" | "nameTokens">): Generator<
  void,
  Pick<NameTables, "tokenStarts" | "tokenNames">
> {
  const tokenStarts = new Uint32Array(tokens.length + 1);
  for (const token of nameTokens) tokenStarts[token + 1] = (tokenStarts[token + 1] ?? 0) + 1;
  for (let at = 1; at < tokenStarts.length; at++)
    tokenStarts[at] = (tokenStarts[at] ?? 0) + (tokenStarts[at - 1] ?? 0);
  const tokenNames = new Uint32Array(nameTokens.length);
  const next = tokenStarts.slice();
  for (let name = 0; name + 1 < nameStarts.length; name++) {
    if (name % NAMES_A_STEP === 0) yield;
    for (let at = nameStarts[name] ?? 0; at < (nameStarts[name + 1] ?? 0); at++) {
      const token = nameTokens[at] ?? 0;
      const place = next[token] ?? 0;
      tokenNames[place] = name;
      next[token] = place + 1;
    }
  }
  return { tokenStarts, tokenNames };
}

function* keysOf({
  tokens,
  nameStarts,
  nameTokens,
  consonantal,
}: Pick<NameTables, "tokens" | "nameStarts" | "nameTokens" | "consonantal">): Generator<
  void,
  Pick<NameTables, "spelled" | "joined" | "rowsWithVowels" | "rowsWithoutVowels">
> {
  const spelled = postingsBuilder();
  const joined = postingsBuilder();
  const rowsWithVowels = postingsBuilder();
  const rowsWithoutVowels = postingsBuilder();
  const withoutVowels = new Uint8Array(tokens.length);
  for (const name of consonantal)
    for (let at = nameStarts[name] ?? 0; at < (nameStarts[name + 1] ?? 0); at++)
      withoutVowels[nameTokens[at] ?? 0] = 1;
  yield;
  for (const [id, token] of tokens.entries()) {
    if (id % WORDS_A_STEP === 0) yield;
    if (!isCounted(token)) continue;
    for (const key of tokenKeys(token)) spelled.add(key, id);
    joined.add(joinedKey([token]), id);
    const rows = withoutVowels[id] === 1 ? rowsWithoutVowels : rowsWithVowels;
    for (const key of rowKeys(token)) rows.add(key, id);
  }
  return {
    spelled: yield* spelled.finish(),
    joined: yield* joined.finish(),
    rowsWithVowels: yield* rowsWithVowels.finish(),
    rowsWithoutVowels: yield* rowsWithoutVowels.finish(),
  };
}
