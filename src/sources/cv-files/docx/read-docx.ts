import type { CvReading } from "../../../domain/cv-reading.ts";
import { cleanText, cleanValue } from "../clean-text.ts";
import { knownValues } from "../known-values.ts";
import { MOST_EXTRA_PARTS, MOST_HIDDEN_TEXT } from "../limits.ts";
import { readIsoDate } from "../read-date.ts";
import { Unreadable } from "../unreadable.ts";
import { walkXml } from "../walk-xml.ts";
import { type OfficePackage, openPackage } from "./open-package.ts";
import { applicationOf, flatValues, revisionIds } from "./properties.ts";
import { type Relation, relationsOf } from "./relations.ts";
import { readStory } from "./story.ts";
import { isShade, readStyles, type Styles } from "./styles.ts";

/** Reads a Word document. Throws Unreadable. */
export function readDocx(content: Uint8Array): CvReading {
  const file = openPackage(content);
  const ofFile = relationsOf(file, "");
  const main = ofFile.find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
  const body = file.read(main);
  if (body === undefined || !/<(?:\w{1,20}:)?document[\s>]/.test(body.slice(0, 20_000)))
    throw new Unreadable(otherPackage(file));
  const relations = relationsOf(file, main);
  const part = (type: string) => partOf(file, relations, type);
  const settings = part("settings");
  refusePrograms(file, relations);

  const styles = readStyles(part("styles")?.xml);
  const stories = textParts(file, relations, body);
  const isBacked = styles.backs || [...stories.before, body, ...stories.after].some(canBackText);
  const text = [
    ...distinctLines(stories.before, styles, isBacked),
    ...distinctLines([body], styles, isBacked),
    ...distinctLines(stories.after, styles, isBacked),
  ];
  const visible = cleanText(text.map(({ lines }) => lines.join("\n")).join("\n\n"));
  if (visible === "") throw new Unreadable("noText");
  const hidden = cleanText(text.flatMap((story) => story.hidden).join("\n"), MOST_HIDDEN_TEXT);

  const core = flatValues(readPart(file, ofFile, "core-properties"));
  const app = flatValues(readPart(file, ofFile, "extended-properties"));
  return {
    ok: true,
    text: visible,
    metadata: knownValues({
      // Whoever saved it last: "creator" is often whoever made the template, for everybody who used it.
      author: cleanValue(core.get("lastModifiedBy")) ?? cleanValue(core.get("creator")),
      producer: applicationOf(app),
      created: readIsoDate(core.get("created")),
    }),
    details: {
      ...knownValues({
        language: cleanValue(core.get("language") ?? styles.language),
        begunBy: cleanValue(core.get("creator")),
        hiddenText: hidden === "" ? undefined : hidden,
      }),
      ...pagesOf(app.get("Pages")),
      revisionIds: revisionIds(settings?.xml),
    },
  };
}

function partOf(file: OfficePackage, relations: readonly Relation[], type: string) {
  const target = relations.find((one) => one.type === type && !one.outside)?.target;
  const xml = target === undefined ? undefined : file.read(target);
  return target === undefined || xml === undefined ? undefined : { name: target, xml };
}

function readPart(file: OfficePackage, relations: readonly Relation[], type: string): string | undefined {
  return partOf(file, relations, type)?.xml;
}

/** Macros, controls with code, and a template that would be fetched on opening. */
function refusePrograms(file: OfficePackage, relations: readonly Relation[]): void {
  const names = [...file.names];
  if (names.some((name) => /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\/[^/]+)$/i.test(name)))
    throw new Unreadable("script");
  const settings = relations.find(({ type }) => type === "settings")?.target;
  const templates = settings === undefined ? [] : relationsOf(file, settings);
  // A template on the writer's own disk or in the company's network is what Word notes for every letter.
  const isFetched = templates.some(
    ({ type, outside, target }) => type === "attachedTemplate" && outside && /^(?:https?|ftp):/i.test(target),
  );
  if (isFetched) throw new Unreadable("outsideTemplate");
}

function textParts(file: OfficePackage, relations: readonly Relation[], body: string) {
  const read = (...types: readonly string[]) =>
    relations
      .filter(({ type, outside }) => types.includes(type) && !outside)
      .slice(0, MOST_EXTRA_PARTS)
      .flatMap(({ target }) => file.read(target) ?? []);
  const hasNotes = /<(?:\w{1,20}:)?(?:foot|end)noteReference\b/.test(body);
  return {
    before: read("header"),
    after: [...(hasNotes ? read("footnotes", "endnotes") : []), ...read("footer")],
  };
}

/** First, left and right pages have a header each, mostly the same one. */
function distinctLines(parts: readonly string[], styles: Styles, isBacked: boolean) {
  const stories = parts.map((xml) => readStory(xml, styles, isBacked));
  const key = ({ lines }: { readonly lines: readonly string[] }) => lines.join("\n").trim();
  return stories.filter((story, at) => stories.findIndex((other) => key(other) === key(story)) === at);
}

const SHAPES = new Set([
  "background",
  "anchor",
  "wsp",
  "shape",
  "rect",
  "roundrect",
  "oval",
  "group",
  "tblStyle",
]);

/** A shape, a coloured cell or a page colour: what is white may well be readable. */
function canBackText(xml: string): boolean {
  let canBack = false;
  walkXml(xml, {
    open(name, attribute) {
      if (SHAPES.has(name) || (name === "shd" && isShade(attribute))) canBack = true;
    },
  });
  return canBack;
}

function otherPackage(file: OfficePackage): "openDocument" | "archive" {
  const isOpenDocument = file.names.has("mimetype") && file.names.has("content.xml");
  return isOpenDocument ? "openDocument" : "archive";
}

function pagesOf(pages: string | undefined): { readonly pages?: number } {
  return pages !== undefined && /^\d{1,4}$/.test(pages.trim()) ? { pages: Number(pages) } : {};
}
