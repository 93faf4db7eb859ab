import * as z from "zod";
import { fill, type Text } from "../../domain/text.ts";
import type { IndicatorKind, ListEntry, ListRecord } from "../../domain/watchlist.ts";
import { entry, type GivenEntry, skipped } from "./entry.ts";
import { readIndicator } from "./indicator-forms.ts";
import { fileName, readJson } from "./list-file.ts";
import { ListRefused } from "./list-refused.ts";
import { LONGEST_NAME, plain } from "./plain-text.ts";
import { readPattern } from "./stix-pattern.ts";

const WANTED: Text = {
  en: 'a STIX 2 bundle: {"type": "bundle", "objects": […]}.',
  de: 'ein STIX-2-Bündel: {"type": "bundle", "objects": […]}.',
};

const texts = z.array(z.string()).optional();
const StixObject = z.object({
  type: z.string(),
  id: z.string(),
  modified: z.string().optional(),
  revoked: z.boolean().optional(),
  created_by_ref: z.string().optional(),
  name: z.string().optional(),
  aliases: texts,
  labels: texts,
  indicator_types: texts,
  threat_actor_types: texts,
  resource_level: z.string().optional(),
  identity_class: z.string().optional(),
  pattern: z.string().optional(),
  pattern_type: z.string().optional(),
  value: z.string().optional(),
  address: z.string().optional(),
  number: z.string().optional(),
  account_login: z.string().optional(),
  display_name: z.string().optional(),
  relationship_type: z.string().optional(),
  target_ref: z.string().optional(),
  where_sighted_refs: texts,
});
type StixObject = z.infer<typeof StixObject>;

const Bundle = z.object({ type: z.literal("bundle"), objects: z.array(z.unknown()).min(1) });

/** Objects that are themselves an address. */
const OBSERVED: Readonly<Record<string, IndicatorKind>> = {
  "email-addr": "email",
  "domain-name": "domain",
  url: "url",
  "ipv4-addr": "ip",
  "ipv6-addr": "ip",
  "user-account": "handle",
  "cryptocurrency-wallet": "wallet",
  "phone-number": "phone",
};

interface Opened {
  readonly publisher: string;
  readonly records: AsyncIterable<ListRecord>;
}

/** A bundle of STIX 2.0 or 2.1, read as a whole (at most 200 MB). Throws ListRefused. */
export function openStix(path: string): Opened {
  const bundle = Bundle.safeParse(readJson(path, WANTED));
  if (!bundle.success) {
    const found = {
      en: "This JSON is no bundle with objects.",
      de: "Dieses JSON ist kein Bündel mit Objekten.",
    };
    throw new ListRefused(fileName(path), found, WANTED);
  }
  const objects = bundle.data.objects.map((object, at) => ({
    where: `objects[${at}]`,
    ...StixObject.safeParse(object),
  }));
  const read = objects.flatMap(({ where, data }) => (data === undefined ? [] : [{ where, object: data }]));
  const broken = objects.flatMap(({ where, data }) =>
    data === undefined ? [skipped(where, NO_OBJECT)] : [],
  );
  return { publisher: publisherOf(read.map(({ object }) => object)), records: recordsOf(read, broken) };
}

interface Placed {
  readonly where: string;
  readonly object: StixObject;
}

async function* recordsOf(
  placed: readonly Placed[],
  broken: readonly ListRecord[],
): AsyncGenerator<ListRecord> {
  const days = placed.map(({ object }) => dayOf(object)).filter((day) => day !== undefined);
  const latest = days.toSorted().at(-1);
  if (latest !== undefined) yield { kind: "issue", publishedOn: latest };
  yield* broken;
  const newest = new Map<string, StixObject>();
  for (const { object } of placed) {
    const other = newest.get(object.id);
    if (other === undefined || (object.modified ?? "") > (other.modified ?? ""))
      newest.set(object.id, object);
  }
  const outside = outsiders(placed.map(({ object }) => object));
  const others = new Map<string, number>();
  for (const { where, object } of placed) {
    if (newest.get(object.id) !== object) yield skipped(where, OLDER);
    else if (object.revoked === true) yield skipped(where, REVOKED);
    else if (object.type === "identity" && outside.has(object.id)) yield skipped(where, OUTSIDER);
    else {
      const records = readObject(object, where);
      if (records === undefined) others.set(object.type, (others.get(object.type) ?? 0) + 1);
      else yield* records;
    }
  }
  for (const [type, count] of others) yield skipped(`objects (${plain(type, 60)})`, fill(OTHER, { count }));
}

/** Whoever wrote the report, and whoever was attacked or saw it. */
function outsiders(objects: readonly StixObject[]): ReadonlySet<string> {
  return new Set(
    objects.flatMap(({ created_by_ref, relationship_type, target_ref, where_sighted_refs }) => [
      created_by_ref ?? "",
      relationship_type === "targets" || relationship_type === "impersonates" ? (target_ref ?? "") : "",
      ...(where_sighted_refs ?? []),
    ]),
  );
}

function publisherOf(objects: readonly StixObject[]): string {
  const authors = objects.map(({ created_by_ref }) => created_by_ref).filter((id) => id !== undefined);
  const counts = new Map<string, number>();
  for (const author of authors) counts.set(author, (counts.get(author) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  const name = objects.find(({ type, id }) => type === "identity" && id === most)?.name;
  return plain(name ?? "", LONGEST_NAME) || "STIX";
}

/** Undefined for a type that says nothing about people, addresses or companies. */
function readObject(object: StixObject, where: string): readonly ListRecord[] | undefined {
  if (object.type === "indicator") return readIndicatorObject(object, where);
  if (object.type === "identity" || object.type === "threat-actor" || object.type === "intrusion-set")
    return [readActor(object, where)];
  const kind = Object.hasOwn(OBSERVED, object.type) ? OBSERVED[object.type] : undefined;
  if (kind === undefined) return undefined;
  const value = object.account_login ?? object.value ?? object.address ?? object.number ?? "";
  const shown = object.type === "user-account" ? (object.display_name ?? "") : "";
  return withIndicators(where, [{ kind, value }], {
    ...common(object),
    kind: "unknown",
    names: shown === "" ? [] : [{ name: shown, quality: "weak" }],
  });
}

function readIndicatorObject(object: StixObject, where: string): readonly ListRecord[] {
  const isStix = object.pattern_type === undefined || object.pattern_type === "stix";
  const read = isStix ? readPattern(object.pattern ?? "") : { ok: false as const, because: "other" as const };
  if (!read.ok) return [skipped(where, NOT_READ[read.because])];
  return withIndicators(where, read.found, {
    ...common(object),
    kind: "unknown",
    names: [],
    note: object.name,
  });
}

function readActor(object: StixObject, where: string): ListRecord {
  const kind = actorKind(object);
  if (kind === undefined) return skipped(where, NO_ONE);
  const aliases = (object.aliases ?? []).map((name) => ({ name, quality: "alias" }) as const);
  const names = [{ name: object.name ?? "", quality: "primary" } as const, ...aliases];
  if (names.every(({ name }) => plain(name, LONGEST_NAME) === "")) return skipped(where, NO_NAME);
  return entry({ ...common(object), kind, names });
}

function actorKind({ type, identity_class, resource_level }: StixObject): ListEntry["kind"] | undefined {
  if (type === "intrusion-set") return "organisation";
  if (type === "threat-actor")
    return resource_level === undefined
      ? "unknown"
      : resource_level === "individual"
        ? "person"
        : "organisation";
  if (identity_class === "individual") return "person";
  return identity_class === "organization" ? "organisation" : undefined;
}

function common(object: StixObject): Pick<GivenEntry, "key" | "programmes"> {
  const types = object.indicator_types ?? object.threat_actor_types ?? object.labels ?? [];
  return { key: object.id, programmes: types.slice(0, 20) };
}

/** The entry with those of the values that can be what they are said to be. */
function withIndicators(
  where: string,
  found: readonly { readonly kind: IndicatorKind; readonly value: string }[],
  given: GivenEntry,
): readonly ListRecord[] {
  const read = found.map(({ kind, value }) => readIndicator(kind, value));
  const indicators = read.flatMap((one) => (one.ok ? [one.indicator] : []));
  const others = read.flatMap((one) => (one.ok ? [] : [skipped(where, one.why)]));
  return indicators.length === 0 ? others : [...others, entry({ ...given, indicators })];
}

function dayOf({ modified }: StixObject): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?=T)/.exec(modified ?? "")?.[0];
}

const NO_OBJECT: Text = {
  en: "This is no STIX object with a type and an id.",
  de: "Das ist kein STIX-Objekt mit Typ und Kennung (id).",
};
const OLDER: Text = {
  en: "The same bundle has a newer version of it.",
  de: "Dasselbe Bündel enthält eine neuere Fassung davon.",
};
const REVOKED: Text = {
  en: "Its publisher has withdrawn it.",
  de: "Der Herausgeber hat es zurückgezogen.",
};
const OUTSIDER: Text = {
  en: "It names who wrote the report or who was targeted, not who is listed.",
  de: "Hier steht, wer den Bericht verfasst hat oder wer Ziel war, nicht wer gelistet ist.",
};
const NO_ONE: Text = {
  en: "It names a group of people or a sector, not a person or an organisation.",
  de: "Hier steht eine Gruppe oder Branche, keine Person oder Organisation.",
};
const NO_NAME: Text = { en: "It has no name.", de: "Ein Name fehlt." };
const OTHER: Text = {
  en: "{count} of this type: it says nothing that a candidate could be compared with.",
  de: "{count} von diesem Typ: Er sagt nichts, womit sich eine Bewerbung vergleichen ließe.",
};
const NOT_READ: Readonly<Record<"unreadable" | "joint" | "other", Text>> = {
  unreadable: {
    en: "The pattern is not read: it is broken, or uses more than =, IN, AND and OR.",
    de: "Das Muster wird nicht gelesen: Es ist fehlerhaft oder verwendet mehr als =, IN, AND und OR.",
  },
  joint: {
    en: "The pattern asks for several things at once; one alone says nothing.",
    de: "Das Muster verlangt mehreres zugleich; eines allein sagt nichts.",
  },
  other: {
    en: "The pattern is about something that a candidate does not state.",
    de: "Das Muster handelt von etwas, das in einer Bewerbung nicht steht.",
  },
};
