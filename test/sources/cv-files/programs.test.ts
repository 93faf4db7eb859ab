import { describe, expect, test } from "vitest";
import type { Submission } from "../../../src/domain/submission.ts";
import { Submission as Shape } from "../../../src/domain/submission.ts";
import { cvFile } from "../../../src/facts/cv-file.ts";
import { cvOrigin } from "../../../src/facts/cv-origin.ts";
import { readContent } from "../../../src/sources/cv-files/read-content.ts";
import { makeDocx, makePdf } from "../../support/cv-file-maker.ts";

const AT = "2026-02-03T10:00:00.000Z";
const ID = "7a91c3ee3c12a216853c528d89930726";

const XMP_WORD = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>Microsoft® Word 2019</pdf:Producer></rdf:Description><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li></rdf:Seq></dc:creator></rdf:Description><rdf:Description rdf:about=""
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"><xmpMM:DocumentID>uuid:A2C1D3E4-0F10-4B7A-9B1E-1122AABB3344</xmpMM:DocumentID>
<xmpMM:InstanceID>uuid:FFFFFFFF-0F10-4B7A-9B1E-1122AABB3344</xmpMM:InstanceID></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** Adobe's programs write values as attributes, and remember the template that a document began with. */
const XMP_INDESIGN = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmpMM:OriginalDocumentID="xmp.did:00000000-aaaa-bbbb-cccc-123456789abc" xmpMM:InstanceID="xmp.iid:99999999-1111-4a2b"
 xmpMM:DocumentID="xmp.did:5D208934-22F3-4F9A-8A61-0A1B2C3D4E5F" xmp:CreateDate="2026-01-05T16:30:00+09:00"
 xmp:CreatorTool="Adobe InDesign 19.0"/></rdf:RDF></x:xmpmeta>`;

const BY_PROGRAM: readonly (readonly [string, Uint8Array, Record<string, unknown>])[] = [
  [
    "Word, saved as PDF",
    makePdf({
      info: "/Author (Jane Doe) /Creator (\xfe\xff\0M\0i\0c\0r\0o\0s\0o\0f\0t\0\xae\0 \0W\0o\0r\0d) /CreationDate (D:20260105163000+01'00') /Producer (\xfe\xff\0M\0i\0c\0r\0o\0s\0o\0f\0t\0\xae\0 \0W\0o\0r\0d)",
      xmp: XMP_WORD,
      id: "E4D3C1A2100F7A4B9B1E1122AABB3344",
    }),
    {
      author: "Jane Doe",
      producer: "Microsoft® Word",
      created: "2026-01-05T16:30:00+01:00",
      documentId: "uuid:A2C1D3E4-0F10-4B7A-9B1E-1122AABB3344",
      hours: 0,
      origin: {
        author: "jane doe",
        made: "microsoft® word 2026-01-05T16:30:00",
        documentId: "a2c1d3e40f104b7a9b1e1122aabb3344",
      },
    },
  ],
  [
    "LibreOffice",
    makePdf({
      info: "/Creator (Writer) /Producer (LibreOffice 7.3) /CreationDate (D:20260105163000+09'00')",
      id: ID,
      packed: true,
      deflated: true,
    }),
    {
      producer: "Writer, LibreOffice 7.3",
      created: "2026-01-05T16:30:00+09:00",
      documentId: ID,
      hours: 8,
      origin: { made: "writer, libreoffice 7.3 2026-01-05T16:30:00", documentId: ID },
    },
  ],
  [
    "Google Docs, which says neither when nor who",
    makePdf({ info: "/Title (CV) /Producer (Skia/PDF m121 Google Docs Renderer)" }),
    { producer: "Skia/PDF m121 Google Docs Renderer", origin: {} },
  ],
  [
    "Chrome's print, which keeps no time zone and no id",
    makePdf({
      info: "/Creator (Mozilla/5.0 \\(Windows NT 10.0; Win64; x64\\) Chrome/120.0.0.0) /Producer (Skia/PDF m120) /CreationDate (D:20260105153000+00'00')",
    }),
    {
      producer: "Skia/PDF m120",
      created: "2026-01-05T15:30:00+00:00",
      hours: 1,
      origin: { made: "skia/pdf m120 2026-01-05T15:30:00" },
    },
  ],
  [
    "Canva",
    makePdf({
      info: "/Title (CV) /Creator (Canva) /Producer (Canva) /Keywords (DAF1a2b3c4d,BAEx9y8z7w6) /Author (Jane Doe) /CreationDate (D:20260105153000+00'00')",
      deflated: true,
    }),
    {
      author: "Jane Doe",
      producer: "Canva",
      created: "2026-01-05T15:30:00+00:00",
      hours: 1,
      origin: { author: "jane doe", made: "canva 2026-01-05T15:30:00" },
    },
  ],
  [
    "LaTeX",
    makePdf({
      info: "/Author () /Creator (LaTeX with hyperref) /Producer (pdfTeX-1.40.21) /CreationDate (D:20260105153000Z)",
      id: ID,
      packed: true,
    }),
    {
      producer: "LaTeX with hyperref, pdfTeX-1.40.21",
      created: "2026-01-05T15:30:00Z",
      documentId: ID,
      hours: 1,
      origin: { made: "latex with hyperref, pdftex-1.40.21 2026-01-05T15:30:00", documentId: ID },
    },
  ],
  [
    "a Mac's print",
    makePdf({
      info: "/Creator (Pages) /Producer (macOS Version 14.2 Quartz PDFContext) /CreationDate (D:20260105153000Z00'00')",
      id: ID,
    }),
    {
      producer: "Pages, macOS Version 14.2 Quartz PDFContext",
      created: "2026-01-05T15:30:00Z",
      documentId: ID,
      hours: 1,
      origin: { made: "pages, macos version 14.2 quartz pdfcontext 2026-01-05T15:30:00", documentId: ID },
    },
  ],
  [
    "InDesign: the document's id, and not that of the template it began with",
    makePdf({ xmp: XMP_INDESIGN, id: ID }),
    {
      producer: "Adobe InDesign 19.0",
      created: "2026-01-05T16:30:00+09:00",
      documentId: "xmp.did:5D208934-22F3-4F9A-8A61-0A1B2C3D4E5F",
      hours: 8,
      origin: {
        made: "adobe indesign 19.0 2026-01-05T16:30:00",
        documentId: "5d20893422f34f9a8a610a1b2c3d4e5f",
      },
    },
  ],
  [
    "Word",
    makeDocx({
      core: `<dc:creator>A. Template</dc:creator><cp:lastModifiedBy>Jane Doe</cp:lastModifiedBy>
<dcterms:created>2026-01-05T15:30:00Z</dcterms:created>`,
      app: "<Pages>2</Pages><Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion>",
    }),
    {
      author: "Jane Doe",
      producer: "Microsoft Office Word 16.0000",
      created: "2026-01-05T15:30:00Z",
      hours: 1,
      origin: { author: "jane doe" },
    },
  ],
  [
    "LibreOffice, saved as DOCX",
    makeDocx({
      core: "<dc:creator></dc:creator><dcterms:created>2026-01-05T15:30:00Z</dcterms:created><dc:language>de-DE</dc:language>",
      app: "<Application>LibreOffice/7.3.7.2$Linux_X86_64</Application><AppVersion>15.0000</AppVersion>",
    }),
    {
      producer: "LibreOffice/7.3.7.2$Linux_X86_64",
      created: "2026-01-05T15:30:00Z",
      hours: 1,
      origin: {},
    },
  ],
  ["Google Docs, saved as DOCX", makeDocx(), { origin: {} }],
  [
    "a library that leaves its template's date",
    makeDocx({
      core: "<dc:creator>python-docx</dc:creator><dcterms:created>2013-12-23T23:15:00Z</dcterms:created>",
      app: "<Application>Microsoft Macintosh Word</Application>",
    }),
    {
      author: "python-docx",
      producer: "Microsoft Macintosh Word",
      created: "2013-12-23T23:15:00Z",
      hours: 1,
      origin: {},
    },
  ],
];

describe("what a program leaves in its files is what the checks go by", () => {
  test.each(BY_PROGRAM)("%s", async (_, content, { hours, origin, ...metadata }) => {
    const reading = await readContent(content);
    if (!reading.ok) throw new Error(reading.because.en);
    expect(reading.metadata).toEqual(metadata);
    const submission: Submission = {
      name: "Jane Doe",
      location: { country: "DE" },
      cv: { text: reading.text, metadata: reading.metadata },
    };
    expect(Shape.safeParse(submission).success).toBe(true);
    expect(cvFile(submission, AT).hoursFromHome).toBe(hours);
    expect(cvOrigin(submission)).toEqual(origin);
  });
});
