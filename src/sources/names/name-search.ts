import { SAME_NAME, scoreOf } from "../../facts/name-score.ts";
import { type NameToken, type ReadName, readName } from "../../facts/name-tokens.ts";
import { type TokenSimilarity, tokenSimilarity } from "../../facts/token-similarity.ts";
import { createMarks, JOINED, type Marks } from "./marks.ts";
import { each } from "./postings.ts";
import { isCounted, joinedParts, type NameHit, type NameTables, nameKeys } from "./tables.ts";
import { isTelling } from "./telling.ts";
import { joinedKey, rowKeys, tokenKeys } from "./token-keys.ts";

/** What a search has learnt about the query's words. */
interface Found {
  /** Listed words like each of them, and how much. */
  readonly alike: Map<NameToken, Map<NameToken, number>>;
  /** How many listed names hold such a word. */
  readonly holders: Map<NameToken, number>;
}

/** Finds all names that can reach the threshold by what their words have in common, and compares only those in full. */
export function searchNames(
  tables: NameTables,
): (name: string) => { readonly hits: readonly NameHit[]; readonly compared: number } {
  const marks = createMarks(tables);
  const tokensLike = finder(tables);
  return (name) => {
    const query = readName(name);
    const found: Found = { alike: new Map(), holders: new Map() };
    if (query.written === "") markRows(tables, query, marks);
    markJoined(tables, query, marks);
    markWords(tables, tokensLike, query, found, marks);
    const survivors = new Map(marks.take(query.tokens, found.holders));
    for (const key of nameKeys(query))
      each(tables.wholes, key, (id) => survivors.set(id, survivors.get(id) ?? true));
    return { hits: bestOf(tables, query, survivors, found), compared: survivors.size };
  };
}

/** Finds the listed words that share a key with a word, each once. */
function finder({ tokens, spelled }: NameTables): (token: NameToken) => readonly number[] {
  const seen = new Uint32Array(tokens.length);
  let turn = 0;
  return (token) => {
    turn++;
    const ids: number[] = [];
    for (const key of tokenKeys(token))
      each(spelled, key, (id) => {
        if (seen[id] === turn) return;
        seen[id] = turn;
        ids.push(id);
      });
    return ids;
  };
}

/** Marks the names that hold a word like one of the query's, in the same kind of script. */
function markWords(
  tables: NameTables,
  tokensLike: (token: NameToken) => readonly number[],
  query: ReadName,
  { alike, holders }: Found,
  marks: Marks,
): void {
  const like = tokenSimilarity(query, query);
  const bits = new Map<number, number>();
  for (const [at, token] of query.tokens.entries()) {
    if (!isCounted(token)) continue;
    const similar = alike.get(token) ?? new Map<NameToken, number>();
    for (const id of tokensLike(token)) {
      const other = tables.tokens[id];
      const similarity = other === undefined ? 0 : (similar.get(other) ?? like(token, other));
      if (other === undefined || similarity === 0) continue;
      similar.set(other, similarity);
      bits.set(id, (bits.get(id) ?? 0) | (1 << at));
      holders.set(
        token,
        (holders.get(token) ?? 0) + (tables.tokenStarts[id + 1] ?? 0) - (tables.tokenStarts[id] ?? 0),
      );
    }
    alike.set(token, similar);
  }
  const last = commonest(query, holders);
  for (const [id, words] of bits) if (words !== last) marks.word(id, words, query.consonantal);
  for (const [id, words] of bits) if (words === last) marks.word(id, words, query.consonantal, true);
}

/**
 * The bit of the word that most listed names hold, when the query has others: a name that holds no other word of the
 * query cannot be meant, so that long list is looked up and not gone through.
 */
function commonest(query: ReadName, holders: Found["holders"]): number {
  let last = 0;
  let most = 0;
  for (const [at, token] of query.tokens.entries()) {
    const count = holders.get(token) ?? 0;
    if (count <= most) continue;
    most = count;
    last = at;
  }
  const token = query.tokens[last];
  const isAlone = query.tokens.filter(isCounted).length < 2;
  const isRepeated = query.tokens.filter((other) => other === token).length > 1;
  return isAlone || isRepeated ? 0 : 1 << last;
}

/** Marks the names in the other kind of script, of which one leaves vowels out. */
function markRows(tables: NameTables, query: ReadName, marks: Marks): void {
  const rows = query.consonantal ? tables.rowsWithVowels : tables.rowsWithoutVowels;
  if (rows.keys.length === 0) return;
  const bits = new Map<number, number>();
  for (const [at, token] of query.tokens.entries())
    if (isCounted(token))
      for (const key of rowKeys(token))
        each(rows, key, (id) => bits.set(id, (bits.get(id) ?? 0) | (1 << at)));
  for (const [id, words] of bits) marks.word(id, words, !query.consonantal);
}

/** Marks the names that hold as one word what are two in the query, or the other way round. */
function markJoined(tables: NameTables, query: ReadName, marks: Marks): void {
  for (const { key, at, length } of joinedParts(query))
    each(tables.joined, key, (id) => marks.word(id, (((1 << length) - 1) << at) | JOINED, query.consonantal));
  for (const [at, token] of query.tokens.entries())
    if (isCounted(token)) each(tables.wholes, joinedKey([token]), (name) => marks.joined(name, 1 << at));
}

function bestOf(
  tables: NameTables,
  query: ReadName,
  survivors: ReadonlyMap<number, boolean>,
  { alike, holders }: Found,
): readonly NameHit[] {
  const best = new Map<number, NameHit>();
  for (const [name, hasJoined] of survivors) {
    const read = readAgain(tables, name);
    const scored = scoreOf(query, read, similarityOf(query, read, alike, hasJoined));
    const entry = tables.entries[name] ?? 0;
    if (scored.score < SAME_NAME || scored.score <= (best.get(entry)?.score ?? 0)) continue;
    const listed = {
      quality: tables.qualities[name] ?? "weak",
      of: tables.names.length,
      holders,
      found: alike,
    };
    if (isTelling(query, read, scored, listed))
      best.set(entry, { entry, name: tables.names[name] ?? "", score: scored.score });
  }
  return [...best.values()].sort((one, other) => other.score - one.score || one.entry - other.entry);
}

function readAgain(tables: NameTables, name: number): ReadName {
  const tokens: NameToken[] = [];
  for (let at = tables.nameStarts[name] ?? 0; at < (tables.nameStarts[name + 1] ?? 0); at++) {
    const token = tables.tokens[tables.nameTokens[at] ?? 0];
    if (token !== undefined) tokens.push(token);
  }
  return { tokens, written: tables.written.get(name) ?? "", consonantal: tables.consonantal.has(name) };
}

/** Looks up what the search has found already; what it has not found is not alike. */
function similarityOf(
  query: ReadName,
  read: ReadName,
  alike: Found["alike"],
  hasJoined: boolean,
): { readonly similarity: TokenSimilarity; readonly hasJoined: boolean } | undefined {
  if (query.written !== "" || read.written !== "" || query.consonantal !== read.consonantal) return undefined;
  const compute = tokenSimilarity(query, read);
  const similarity: TokenSimilarity = (one, other) => {
    if (!isCounted(one) || !isCounted(other)) return compute(one, other);
    return alike.get(one)?.get(other) ?? alike.get(other)?.get(one) ?? 0;
  };
  return { similarity, hasJoined };
}
