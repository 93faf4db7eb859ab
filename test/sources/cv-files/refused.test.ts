import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { fileKind } from "../../../src/sources/cv-files/file-kind.ts";
import { MOST_FILE_BYTES } from "../../../src/sources/cv-files/limits.ts";
import { readContent } from "../../../src/sources/cv-files/read-content.ts";
import { UNREADABLE } from "../../../src/sources/cv-files/unreadable.ts";
import { lines, makeDocx, makePdf, paragraph, stream, zip } from "../../support/cv-file-maker.ts";

type Why = keyof typeof UNREADABLE;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const script = (action: string) => makePdf({ catalog: "/OpenAction 50 0 R", more: [action] });
const template = (target: string) =>
  makeDocx({
    settings: "<w:attachedTemplate/>",
    settingsRelations: `<Relationship Id="r1" Type="${OFFICE}/attachedTemplate" Target="${target}" TargetMode="External"/>`,
  });
const withDoctype = (entity: string) =>
  zip({
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><!DOCTYPE d [${entity}]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
/** Filled with zeros that shrink to a thousandth. */
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);
const oldContainer = (inside: string) =>
  bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(600)}${inside.split("").join("\0")}\0`);

/** Two parts of one name: the second is a copy of the first's row in the list of parts. */
function twice(name: string): Uint8Array {
  const other = name.replace(/.$/, "x");
  const packed = Buffer.from(zip({ [name]: strToU8("<a/>"), [other]: strToU8("<b/>") }));
  for (let at = packed.indexOf(other); at !== -1; at = packed.indexOf(other, at)) packed.write(name, at);
  return new Uint8Array(packed);
}

const LOCKED = `/ID [<${"ab".repeat(16)}> <${"ab".repeat(16)}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44
 /O <${"12".repeat(32)}> /U <${"34".repeat(32)}> >>`;

describe("a file that is not read says why", () => {
  test.each([
    ["empty", bytes(""), "empty"],
    ["larger than Slack takes", new Uint8Array(MOST_FILE_BYTES + 1), "tooLarge"],
    ["an old Word document", oldContainer("WordDocument"), "oldWord"],
    ["a DOCX with a password", oldContainer("EncryptedPackage"), "locked"],
    ["a PDF with a password", makePdf({ trailer: LOCKED }), "locked"],
    ["rich text", bytes("{\\rtf1 Jane}"), "richText"],
    ["a photograph", bytes("\xff\xd8\xff\xe0"), "image"],
    ["a picture", bytes("\x89PNG\r\n\x1a\n"), "image"],
    ["a telephone's photograph", bytes("\0\0\0\x18ftypheic"), "image"],
    ["plain text", bytes("Jane Doe\r\nEngineer"), "plainText"],
    ["a program", bytes("MZ\x90\0\x03\0\0\0"), "otherKind"],
    ["an ODT", zip({ mimetype: strToU8("x"), "content.xml": strToU8("<x/>") }), "openDocument"],
    ["another archive", zip({ "cv.pdf": strToU8("x") }), "archive"],
    ["a spreadsheet", zip({ "xl/workbook.xml": strToU8("<workbook/>") }), "archive"],
    ["the beginning of a PDF", makePdf().subarray(0, 60), "broken"],
    ["the beginning of a DOCX", makeDocx().subarray(0, 200), "broken"],
    ["XML that is not closed", makeDocx({ body: "<w:p>" }), "broken"],
    ["a scan", makePdf({ pages: ["q 100 0 0 100 0 0 cm Q"] }), "noText"],
    ["a DOCX of pictures", makeDocx({ body: "<w:p/>" }), "noText"],
    ["a book", makePdf({ pages: Array.from({ length: 201 }, () => lines("x")) }), "tooManyPages"],
  ] as [string, Uint8Array, Why][])("%s", async (_, content, why) => {
    expect(await readContent(content)).toEqual({ ok: false, because: UNREADABLE[why] });
  });

  test("whatever it is called: the first bytes tell", () => {
    expect(fileKind(bytes("junk\n%PDF-1.4"))).toBe("pdf");
    expect(fileKind(makeDocx())).toBe("zip");
  });
});

describe("a file that carries a program is not read", () => {
  test.each([
    ["a PDF with a script", script("<< /S /JavaScript /JS (app.alert\\(1\\)) >>"), "script"],
    ["a PDF that starts a program", script("<< /S/Launch /F (calc.exe) >>"), "script"],
    [
      "a PDF with a script in a packed group",
      makePdf({ catalog: "/OpenAction 50 0 R", more: ["<< /S /JavaScript /JS (x) >>"], packed: true }),
      "script",
    ],
    [
      "a PDF with a script whose name is disguised",
      script("<< /S /J#61vaScript /JS (app.alert\\(1\\)) >>"),
      "script",
    ],
    ["macros", makeDocx({ more: { "word/vbaProject.bin": strToU8("x") } }), "script"],
    ["controls with code", makeDocx({ more: { "word/activeX/activeX1.bin": strToU8("x") } }), "script"],
    [
      "a field that starts a program",
      makeDocx({ body: '<w:p><w:r><w:instrText> DDEAUTO c:\\\\cmd.exe "/k"</w:instrText></w:r></w:p>' }),
      "script",
    ],
    ["a template from the internet", template("https://example.com/a.dotm"), "outsideTemplate"],
  ] as [string, Uint8Array, Why][])("%s", async (_, content, why) => {
    expect(await readContent(content)).toEqual({ ok: false, because: UNREADABLE[why] });
  });

  test.each(["file:///C:\\Users\\jane\\Letter.dotx", "\\\\server\\templates\\Letter.dotx", "Normal.dotm"])(
    "a template on the writer's own machine is ordinary: %s",
    async (target) => {
      expect(await readContent(template(target))).toMatchObject({ ok: true });
    },
  );
});

describe("a file made to exhaust its reader is refused", () => {
  const nested = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);
  const manyEntries = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`p${at}`, strToU8("")]));
  const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>";

  test.each([
    ["a zip bomb", zip({ "word/document.xml": zeros(21) }), "unpacksTooLarge"],
    [
      "a zip bomb in parts that are not read",
      makeDocx({ more: Object.fromEntries(["a", "b", "c", "d"].map((name) => [name, zeros(30)])) }),
      "unpacksTooLarge",
    ],
    ["thousands of parts", zip(manyEntries), "unpacksTooLarge"],
    ["two parts of one name", twice("word/document.xml"), "broken"],
    ["an entity", withDoctype('<!ENTITY a "x">'), "broken"],
    ["an entity from outside", withDoctype('<!ENTITY a SYSTEM "file:///etc/passwd">'), "broken"],
    [
      "elements in elements",
      makeDocx({ body: nested("<w:sdt>", "</w:sdt>", 10_000) + paragraph("x") }),
      "tooDeep",
    ],
    ["a PDF's objects in objects", script(nested("[", "]", 200_000)), "tooDeep"],
  ] as [string, Uint8Array, Why][])("%s", async (_, content, why) => {
    expect(await readContent(content)).toEqual({ ok: false, because: UNREADABLE[why] });
  });

  test.each([
    ["a table of objects that leads to itself", makePdf({ trailer: "/Prev 9" })],
    ["pages that are their own parents", makePdf({ more: [page] })],
    ["an object that refers to itself", makePdf({ catalog: "/Names 50 0 R", more: ["50 0 R"] })],
    ["instructions that save without end", makePdf({ pages: [`${"q ".repeat(500)}${lines("Jane")}`] })],
  ])("%s ends in a reading or a reason", async (_, content) => {
    const reading = await readContent(content);
    expect(reading.ok ? reading.text : reading.because.en).toMatch(/\w/);
  });

  test("what a packed group unpacks to is not looked at without end", async () => {
    const group = Buffer.from(stream(zeros(40), true, "/Type /ObjStm /N 0 /First 0")).toString("latin1");
    expect(await readContent(makePdf({ more: [group] }))).toMatchObject({ ok: true });
  });
});
