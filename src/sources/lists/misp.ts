import * as z from "zod";
import { fill, type Text } from "../../domain/text.ts";
import type { Indicator, IndicatorKind, ListedName, ListRecord } from "../../domain/watchlist.ts";
import { entry, skipped } from "./entry.ts";
import { readIndicator } from "./indicator-forms.ts";
import { fileName, readJson } from "./list-file.ts";
import { ListRefused } from "./list-refused.ts";
import {
  MISP_NAME_PARTS,
  MISP_RELATIONS,
  MISP_TYPES,
  NOT_LISTED,
  ONLY_WHEN_MEANT,
  TARGET_TYPE,
} from "./misp-types.ts";
import { LONGEST_NAME, plain } from "./plain-text.ts";

const WANTED: Text = {
  en: 'an event of MISP as JSON: {"Event": {…}}, a list of them, or the answer of a search.',
  de: 'ein Ereignis aus MISP als JSON: {"Event": {…}}, eine Liste davon oder die Antwort einer Suche.',
};

/** MISP writes true as true, 1, "1" or "true". */
const flag = z
  .union([z.boolean(), z.number(), z.string()])
  .transform((value) => /^(?:true|1)$/.test(String(value)));
const Attribute = z.object({
  uuid: z.string().optional(),
  type: z.string(),
  value: z.string(),
  category: z.string().optional(),
  object_relation: z.string().nullish(),
  to_ids: flag.optional(),
  deleted: flag.optional(),
});
type Attribute = z.infer<typeof Attribute>;
const list = z.array(z.unknown()).optional();
const MispObject = z.object({
  uuid: z.string(),
  name: z.string(),
  deleted: flag.optional(),
  Attribute: list,
});
const Event = z.object({
  info: z.string().optional(),
  date: z.string().optional(),
  publish_timestamp: z.union([z.string(), z.number()]).optional(),
  Orgc: z.object({ name: z.string() }).optional(),
  Attribute: list,
  Object: list,
});
type Event = z.infer<typeof Event>;

interface Opened {
  readonly publisher: string;
  readonly records: AsyncIterable<ListRecord>;
}

/** Events, read as a whole (at most 200 MB). Throws ListRefused. */
export function openMisp(path: string): Opened {
  const events = eventsOf(readJson(path, WANTED));
  if (events === undefined || events.length === 0) {
    const found = { en: "This JSON has no event in it.", de: "In diesem JSON steht kein Ereignis." };
    throw new ListRefused(fileName(path), found, WANTED);
  }
  const authors = new Set(events.map(({ Orgc }) => plain(Orgc?.name ?? "", LONGEST_NAME)));
  const [author = ""] = authors;
  return { publisher: authors.size === 1 && author !== "" ? author : "MISP", records: recordsOf(events) };
}

const Wrapped = z.object({ Event });
const Found = z.object({ Attribute: z.array(z.unknown()).min(1) });

function eventsOf(json: unknown): readonly Event[] | undefined {
  const response = z.object({ response: z.unknown() }).safeParse(json).data?.response ?? json;
  const attributes = Found.safeParse(response).data?.Attribute;
  if (attributes !== undefined) return [{ Attribute: attributes }];
  const all = (Array.isArray(response) ? response : [response]).map((item) => Wrapped.safeParse(item));
  return all.every(({ success }) => success) ? all.flatMap(({ data }) => data?.Event ?? []) : undefined;
}

async function* recordsOf(events: readonly Event[]): AsyncGenerator<ListRecord> {
  const latest = events.map(dayOf).toSorted().at(-1) ?? "";
  if (latest !== "") yield { kind: "issue", publishedOn: latest };
  const others = new Map<string, number>();
  for (const [at, event] of events.entries()) {
    const from = events.length === 1 ? "" : `Event[${at}].`;
    const programmes = [event.info ?? ""];
    for (const [nth, item] of (event.Attribute ?? []).entries())
      yield* readGroup([item], { where: `${from}Attribute[${nth}]`, programmes, others });
    for (const [nth, item] of (event.Object ?? []).entries()) {
      const where = `${from}Object[${nth}]`;
      const object = MispObject.safeParse(item).data;
      if (object === undefined) yield skipped(where, NO_OBJECT);
      else if (object.deleted === true) yield skipped(where, DELETED);
      else yield* readGroup(object.Attribute ?? [], { where, programmes, others, object });
    }
  }
  for (const [type, count] of others) yield skipped(`Attribute (${plain(type, 60)})`, fill(OTHER, { count }));
}

/** Seconds since 1970 of the publication, else the day that the event gives itself. */
function dayOf({ date, publish_timestamp }: Event): string {
  const seconds = Number(publish_timestamp ?? 0);
  if (seconds > 0 && seconds < 32_503_680_000) return new Date(seconds * 1000).toISOString().slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.exec(date ?? "")?.[0] ?? "";
}

interface Group {
  readonly where: string;
  readonly programmes: readonly string[];
  /** Attributes of a type that says nothing about people, counted. */
  readonly others: Map<string, number>;
  readonly object?: { readonly uuid: string; readonly name: string };
}

/** One attribute by itself, or those of one object, which belong together. */
function* readGroup(items: readonly unknown[], group: Group): Generator<ListRecord> {
  const indicators: Indicator[] = [];
  const names: ListedName[] = [];
  const nameParts = new Map<string, string>();
  let key = group.object?.uuid;
  for (const item of items) {
    const attribute = Attribute.safeParse(item).data;
    const why = attribute === undefined ? NO_ATTRIBUTE : notListed(attribute);
    if (attribute === undefined || why !== undefined) {
      yield skipped(group.where, why ?? NO_ATTRIBUTE);
      continue;
    }
    key ??= attribute.uuid ?? `${attribute.type}:${attribute.value.toLowerCase()}`;
    const part = attribute.object_relation ?? attribute.type;
    if (group.object !== undefined && MISP_NAME_PARTS.some((known) => known === part)) {
      nameParts.set(part, attribute.value);
      continue;
    }
    const meanings = meaningsOf(attribute, group.object?.name);
    if (meanings === undefined) group.others.set(attribute.type, (group.others.get(attribute.type) ?? 0) + 1);
    for (const { kind, value } of meanings ?? []) {
      if (kind === "name" || kind === "weak-name" || kind === "alias") names.push(listedName(kind, value));
      else if (ONLY_WHEN_MEANT.has(kind) && attribute.to_ids === false) yield skipped(group.where, MENTIONED);
      else {
        const read = readIndicator(kind, value);
        if (read.ok) indicators.push(read.indicator);
        else yield skipped(group.where, read.why);
      }
    }
  }
  const joined = MISP_NAME_PARTS.map((part) => nameParts.get(part) ?? "").filter(Boolean);
  if (joined.length > 1) names.unshift({ name: joined.join(" "), quality: "primary" });
  if (key === undefined || indicators.length + names.length === 0) return;
  yield entry({ key, ...namesOf(indicators, names), indicators, programmes: group.programmes });
}

type Meaning = { readonly kind: IndicatorKind | "name" | "weak-name" | "alias"; readonly value: string };

/** Undefined for a type that says nothing about people. */
function meaningsOf(
  { type, value, object_relation }: Attribute,
  object?: string,
): readonly Meaning[] | undefined {
  const relation = `${object}/${object_relation}`;
  const byRelation = Object.hasOwn(MISP_RELATIONS, relation) ? MISP_RELATIONS[relation] : undefined;
  if (object !== undefined && byRelation !== undefined) return [{ kind: byRelation, value }];
  const kinds = Object.hasOwn(MISP_TYPES, type) ? MISP_TYPES[type] : undefined;
  const values = value.split("|");
  return kinds?.flatMap((kind, at) => {
    const part = kinds.length === 1 ? value : (values[at] ?? "");
    return kind === "" || part === "" ? [] : [{ kind, value: part }];
  });
}

function listedName(kind: "name" | "weak-name" | "alias", name: string): ListedName {
  return { name, quality: kind === "name" ? "primary" : kind === "alias" ? "alias" : "weak" };
}

function namesOf(indicators: readonly Indicator[], names: readonly ListedName[]) {
  if (names.some(({ quality }) => quality === "primary")) return { kind: "person", names } as const;
  const company = indicators.find(({ kind }) => kind === "company");
  if (company === undefined) return { kind: "unknown", names } as const;
  return { kind: "organisation", names: [{ name: company.value, quality: "primary" }, ...names] } as const;
}

function notListed({ type, category, deleted }: Attribute): Text | undefined {
  if (deleted === true) return DELETED;
  return TARGET_TYPE.test(type) || NOT_LISTED.test(category ?? "") ? TARGET : undefined;
}

const NO_OBJECT: Text = {
  en: "This is no object of MISP with a name and a uuid.",
  de: "Das ist kein MISP-Objekt mit Namen und Kennung (uuid).",
};
const NO_ATTRIBUTE: Text = {
  en: "This is no attribute of MISP with a type and a value.",
  de: "Das ist kein MISP-Attribut mit Typ und Wert.",
};
const DELETED: Text = { en: "Its publisher has deleted it.", de: "Der Herausgeber hat es gelöscht." };
const TARGET: Text = {
  en: "It names who was targeted, not who is listed.",
  de: "Hier steht, wer Ziel war, nicht wer gelistet ist.",
};
const MENTIONED: Text = {
  en: "It is only mentioned (to_ids is false); it may belong to somebody else.",
  de: "Das ist nur erwähnt (to_ids ist false) und gehört vielleicht jemand anderem.",
};
const OTHER: Text = {
  en: "{count} of this type: it says nothing that a candidate could be compared with.",
  de: "{count} von diesem Typ: Er sagt nichts, womit sich eine Bewerbung vergleichen ließe.",
};
