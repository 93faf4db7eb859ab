import { strToU8, type Zippable, zipSync, zlibSync } from "fflate";

/** Small CV files as programs write them, with whatever a test wants to be odd about them. */

export interface PdfOptions {
  /** Each is a page's instructions; a page of plain lines is made by `lines`. */
  readonly pages?: readonly string[];
  /** Entries of the document information, such as `/Author (Jane Doe)`. */
  readonly info?: string;
  readonly xmp?: string;
  /** The first half of the file's id, 32 hexadecimal digits. */
  readonly id?: string;
  /** More entries of the catalogue. */
  readonly catalog?: string;
  /** More entries of each page. */
  readonly page?: string;
  /** More entries of the trailer. */
  readonly trailer?: string;
  /** Objects beside the document's own, numbered from 50. */
  readonly more?: readonly string[];
  /** The document's own objects in one packed group, as newer programs write them. */
  readonly packed?: boolean;
  /** Instructions packed with Flate. */
  readonly deflated?: boolean;
}

const FIRST_MORE = 50;

/** Instructions for a page of lines, from the top. */
export function lines(...text: readonly string[]): string {
  const shown = text.map((line) => `(${line.replace(/[\\()]/g, "\\$&")}) Tj T*`);
  return `BT /F1 11 Tf 14 TL 60 780 Td\n${shown.join("\n")}\nET`;
}

export function makePdf(options: PdfOptions = {}): Uint8Array {
  const { pages = [lines("Jane Doe", "Example GmbH 2019-2021")], info, xmp, more = [] } = options;
  const contentOf = (at: number) => 10 + at;
  const pageOf = (at: number) => 300 + at;
  const meta = xmp === undefined ? "" : "/Metadata 5 0 R";
  const kids = pages.map((_, at) => `${pageOf(at)} 0 R`).join(" ");
  const plain = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${meta} ${options.catalog ?? ""} >>`],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    [3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"],
  ]);
  if (info !== undefined) plain.set(4, `<< ${info} >>`);
  for (const at of pages.keys())
    plain.set(
      pageOf(at),
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contentOf(at)} 0 R ${options.page ?? ""}
 /Resources << /Font << /F1 3 0 R >> /ExtGState << /Clear << /ca 0 >> >> >> >>`,
    );
  for (const [at, body] of more.entries()) plain.set(FIRST_MORE + at, body);
  const streams = new Map<number, Uint8Array>();
  for (const [at, content] of pages.entries())
    streams.set(contentOf(at), stream(binary(content), options.deflated === true));
  if (xmp !== undefined) streams.set(5, stream(strToU8(xmp), false, "/Type /Metadata /Subtype /XML"));
  const trailer = [
    "/Root 1 0 R",
    info === undefined ? "" : "/Info 4 0 R",
    options.id === undefined ? "" : `/ID [<${options.id}> <${options.id}>]`,
    options.trailer ?? "",
  ].join(" ");
  return options.packed === true ? packed(plain, streams, trailer) : open(plain, streams, trailer);
}

/** One deflated stream that unpacks to so many bytes. */
export function stream(content: Uint8Array, deflate: boolean, entries = ""): Uint8Array {
  const body = deflate ? zlibSync(content, { level: 9 }) : content;
  const filter = deflate ? "/Filter /FlateDecode" : "";
  return joined([`<< ${entries} ${filter} /Length ${body.length} >>\nstream\n`, body, "\nendstream"]);
}

function open(
  plain: ReadonlyMap<number, string>,
  streams: ReadonlyMap<number, Uint8Array>,
  trailer: string,
): Uint8Array {
  const file = beginFile();
  for (const [number, body] of [...plain, ...streams]) file.object(number, body);
  const size = Math.max(...file.offsets.keys()) + 1;
  const begin = file.length();
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = file.offsets.get(number);
    return `${String(offset ?? 0).padStart(10, "0")} ${offset === undefined ? "65535 f" : "00000 n"} \n`;
  });
  file.add(
    `xref\n0 ${size}\n${rows.join("")}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${begin}\n%%EOF\n`,
  );
  return file.bytes();
}

function packed(
  plain: ReadonlyMap<number, string>,
  streams: ReadonlyMap<number, Uint8Array>,
  trailer: string,
): Uint8Array {
  const group = 40;
  const table = 41;
  const file = beginFile();
  for (const [number, body] of streams) file.object(number, body);
  let at = 0;
  const heads = [...plain].map(([number, body]) => {
    const head = `${number} ${at}`;
    at += body.length + 1;
    return head;
  });
  const head = `${heads.join(" ")}\n`;
  const body = binary(`${head}${[...plain.values()].join("\n")}`);
  file.object(group, stream(body, true, `/Type /ObjStm /N ${plain.size} /First ${head.length}`));
  const begin = file.length();
  const members = [...plain.keys()];
  const size = Math.max(...members, ...file.offsets.keys(), table) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = number === table ? begin : file.offsets.get(number);
    if (offset !== undefined) return [1, offset, 0] as const;
    const place = members.indexOf(number);
    return place === -1 ? ([0, 0, 0] as const) : ([2, group, place] as const);
  });
  const bytes = rows.flatMap(([kind, where, place]) => [
    kind,
    where >>> 24,
    (where >>> 16) & 255,
    (where >>> 8) & 255,
    where & 255,
    place >>> 8,
    place & 255,
  ]);
  const entries = `/Type /XRef /Size ${size} /W [1 4 2] ${trailer}`;
  file.object(table, stream(Uint8Array.from(bytes), true, entries));
  file.add(`startxref\n${begin}\n%%EOF\n`);
  return file.bytes();
}

function beginFile() {
  const parts: (string | Uint8Array)[] = ["%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"];
  const offsets = new Map<number, number>();
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  return {
    offsets,
    length,
    add: (part: string) => void parts.push(part),
    object(number: number, body: string | Uint8Array) {
      offsets.set(number, length());
      parts.push(`${number} 0 obj\n`, body, "\nendobj\n");
    },
    bytes: () => joined(parts),
  };
}

function binary(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

function joined(parts: readonly (string | Uint8Array)[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === "string" ? binary(part) : part))));
}

export interface DocxOptions {
  /** Inside `w:body`; a paragraph of plain text is made by `paragraph`. */
  readonly body?: string;
  readonly core?: string;
  readonly app?: string;
  readonly styles?: string;
  readonly settings?: string;
  readonly header?: string;
  readonly footnotes?: string;
  /** Relations of the settings, such as an attached template. */
  readonly settingsRelations?: string;
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** `look`: properties of the run, such as `<w:vanish/>`. */
export function run(text: string, look = ""): string {
  return `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

export function paragraph(text: string, look = ""): string {
  return `<w:p>${run(text, look)}</w:p>`;
}

export function makeDocx(options: DocxOptions = {}): Uint8Array {
  const { body = paragraph("Jane Doe") + paragraph("Example GmbH, 2019–2021"), core, app } = options;
  const part = (name: string, type: string, xml: string | undefined) =>
    xml === undefined ? [] : [{ name, type, xml }];
  const parts = [
    ...part("styles.xml", "styles", options.styles && root("styles", options.styles)),
    ...part("settings.xml", "settings", options.settings && root("settings", options.settings)),
    ...part("header1.xml", "header", options.header && root("hdr", options.header)),
    ...part("footnotes.xml", "footnotes", options.footnotes && root("footnotes", options.footnotes)),
  ];
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(`${XML}<Types xmlns="${PACKAGE}/content-types"/>`),
    "_rels/.rels": relations([
      [`${OFFICE}/officeDocument`, "word/document.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      [`${OFFICE}/extended-properties`, "docProps/app.xml"],
    ]),
    "word/document.xml": strToU8(root("document", `<w:body>${body}</w:body>`)),
    "word/_rels/document.xml.rels": relations(parts.map(({ name, type }) => [`${OFFICE}/${type}`, name])),
  };
  for (const { name, xml } of parts) files[`word/${name}`] = strToU8(xml);
  if (core !== undefined)
    files["docProps/core.xml"] =
      strToU8(`${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`);
  if (app !== undefined) files["docProps/app.xml"] = strToU8(`${XML}<Properties>${app}</Properties>`);
  if (options.settingsRelations !== undefined)
    files["word/_rels/settings.xml.rels"] = strToU8(
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${options.settingsRelations}</Relationships>`,
    );
  return zip({ ...files, ...options.more });
}

export function zip(files: Zippable): Uint8Array {
  return zipSync(files, { mtime: new Date("2026-01-05T10:00:00Z") });
}

function root(name: string, inside: string): string {
  return `${XML}<w:${name} ${W}>${inside}</w:${name}>`;
}

function relations(all: readonly (readonly [type: string, target: string])[]): Uint8Array {
  const rows = all.map(
    ([type, target], at) => `<Relationship Id="rId${at}" Type="${type}" Target="${target}"/>`,
  );
  return strToU8(`${XML}<Relationships xmlns="${PACKAGE}/relationships">${rows.join("")}</Relationships>`);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
