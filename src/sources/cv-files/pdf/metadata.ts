import { createHash } from "node:crypto";
import type { PDFDocumentProxy } from "unpdf/pdfjs";
import type { CvReading } from "../../../domain/cv-reading.ts";
import { cleanValue } from "../clean-text.ts";
import { latin1 } from "../file-kind.ts";
import { knownValues } from "../known-values.ts";
import { readPdfDate } from "../read-date.ts";
import { walkXml } from "../walk-xml.ts";

type Metadata = Extract<CvReading, { ok: true }>["metadata"];

/** What a PDF says about how it was made. */
export async function readMetadata(
  pdf: PDFDocumentProxy,
  content: Uint8Array,
): Promise<{ readonly metadata: Metadata; readonly language?: string }> {
  const { info, metadata: packet } = await pdf.getMetadata();
  const entry = (name: string) => textOf((info as Readonly<Record<string, unknown>>)[name]);
  const xmp = readXmp(packet === null ? undefined : textOf(packet.getRaw()));
  return {
    metadata: knownValues({
      author: cleanValue(entry("Author") ?? xmp.get("creator")),
      producer: tool(entry("Creator") ?? xmp.get("CreatorTool"), entry("Producer") ?? xmp.get("Producer")),
      created: readPdfDate(entry("CreationDate")) ?? readPdfDate(xmp.get("CreateDate")),
      documentId: cleanValue(xmp.get("DocumentID")) ?? trailerId(pdf, content),
    }),
    ...knownValues({ language: cleanValue(entry("Language")) }),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** "Writer, LibreOffice 7.3". A browser names itself at length, and the producer says as much. */
function tool(creator: string | undefined, producer: string | undefined): string | undefined {
  const [first, second] = [creator, producer].map((name) => cleanValue(name));
  if (first === undefined || first === second || /^Mozilla\//.test(first)) return second ?? first;
  return second === undefined ? first : cleanValue(`${first}, ${second}`);
}

/**
 * The instance changes with every save, and the original document is the same for all that were made from one
 * template: neither tells two makers apart, so only the document's own id is taken.
 */
const WANTED = new Set(["DocumentID", "CreateDate", "CreatorTool", "Producer", "creator"]);

/** XMP has each value as an attribute, as text, or as the first item of a list; `creator` is its author. */
function readXmp(packet: string | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const path: string[] = [];
  const keep = (name: string | undefined, value: string | undefined) => {
    if (
      name !== undefined &&
      value !== undefined &&
      WANTED.has(name) &&
      value.trim() !== "" &&
      !found.has(name)
    )
      found.set(name, value.trim());
  };
  try {
    walkXml(packet ?? "<none/>", {
      open(name, attribute) {
        path.push(name);
        if (name === "Description") for (const wanted of WANTED) keep(wanted, attribute(wanted));
      },
      text(text) {
        const name = path.at(-1);
        keep(name === "li" ? path.at(-3) : name, text);
      },
      close: () => void path.pop(),
    });
  } catch {
    // A damaged packet is left out, and with it what it said; the file itself can be read.
  }
  return found;
}

/** The first half, which stays the same when a file is saved again. */
function trailerId(pdf: PDFDocumentProxy, content: Uint8Array): string | undefined {
  const id = pdf.fingerprints[0] ?? "";
  const text = latin1(content);
  // Without an id, the reader makes one of the file's first bytes, which many files of one program share.
  const begin = Math.max(0, text.indexOf("%PDF-"));
  const made = [content.subarray(0, 1024), content.subarray(begin, begin + 1024)].map((bytes) =>
    createHash("md5").update(bytes).digest("hex"),
  );
  return text.includes("/ID") && !made.includes(id) ? cleanValue(id) : undefined;
}
