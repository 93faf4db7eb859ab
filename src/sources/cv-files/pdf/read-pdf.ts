import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "unpdf/pdfjs";
import type { CvReading } from "../../../domain/cv-reading.ts";
import { cleanText } from "../clean-text.ts";
import { MOST_HIDDEN_TEXT, MOST_PAGES, MOST_TEXT } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";
import { hasScript } from "./find-script.ts";
import { readMetadata } from "./metadata.ts";
import { type PageText, pageText } from "./page-text.ts";

/** Reads a PDF. Rejects with Unreadable. */
export async function readPdf(content: Uint8Array): Promise<CvReading> {
  if (hasScript(content)) throw new Unreadable("script");
  const loading = getDocument({
    // The reader takes what it is given for itself.
    data: new Uint8Array(content),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    // Pictures are of no use here, and their formats are where readers of PDF break.
    maxImageSize: 1,
  });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages > MOST_PAGES) throw new Unreadable("tooManyPages");
    if (await pdf.hasJSActions()) throw new Unreadable("script");
    return await readPages(pdf, content);
  } finally {
    await loading.destroy();
  }
}

async function readPages(pdf: PDFDocumentProxy, content: Uint8Array): Promise<CvReading> {
  const { metadata, language } = await readMetadata(pdf, content);
  const pages: PageText[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages && length < MOST_TEXT; number++) {
    const page = await pdf.getPage(number);
    const text = await pageText(page);
    const fields = await fieldTexts(page.getAnnotations({ intent: "display" }));
    pages.push({ ...text, visible: [text.visible, ...fields].join("\n") });
    length += text.visible.length;
    page.cleanup();
  }
  const text = cleanText(pages.map(({ visible }) => visible).join("\n\n"));
  if (text === "") throw new Unreadable("noText");
  const hidden = cleanText(pages.map((page) => page.hidden).join("\n"), MOST_HIDDEN_TEXT);
  return {
    ok: true,
    text,
    metadata,
    details: {
      ...(language !== undefined && { language }),
      pages: pdf.numPages,
      revisionIds: [],
      ...(hidden !== "" && { hiddenText: hidden }),
    },
  };
}

/** Forms that were filled in keep what was typed apart from the page. */
async function fieldTexts(annotations: Promise<readonly unknown[]>): Promise<readonly string[]> {
  return (await annotations).flatMap((annotation) => {
    if (typeof annotation !== "object" || annotation === null) return [];
    const { subtype, fieldType, fieldValue, hidden } = annotation as Readonly<Record<string, unknown>>;
    const isShown = subtype === "Widget" && fieldType === "Tx" && hidden !== true;
    return isShown && typeof fieldValue === "string" ? [fieldValue] : [];
  });
}
