import { describe, expect, test } from "vitest";
import { cleanText, cleanValue } from "../../../src/sources/cv-files/clean-text.ts";
import { MOST_TEXT, MOST_VALUE } from "../../../src/sources/cv-files/limits.ts";
import { readContent } from "../../../src/sources/cv-files/read-content.ts";
import { lines, makeDocx, makePdf, paragraph, run } from "../../support/cv-file-maker.ts";

async function read(content: Uint8Array) {
  const reading = await readContent(content);
  if (!reading.ok) throw new Error(reading.because.en);
  return { text: reading.text, hidden: reading.details.hiddenText, details: reading.details };
}

const docx = (body: string, more: Omit<Parameters<typeof makeDocx>[0], "body"> = {}) =>
  read(makeDocx({ body, ...more }));
const cell = (...text: readonly string[]) => `<w:tc>${text.map((one) => paragraph(one)).join("")}</w:tc>`;
const box = (text: string) =>
  `<w:p>${run("Beside")}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(text)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

describe("a DOCX is read as a reader sees it", () => {
  test.each([
    ["paragraphs", paragraph("One") + paragraph("Two & three"), "One\nTwo & three"],
    [
      "tabs and breaks",
      `<w:p>${run("A")}<w:r><w:tab/><w:t>B</w:t><w:br/><w:t>C</w:t></w:r></w:p>`,
      "A\tB\nC",
    ],
    [
      "a date beside a job",
      `<w:tbl><w:tr>${cell("2019–2021")}${cell("Engineer", "Built things")}</w:tr></w:tbl>`,
      "2019–2021\tEngineer\nBuilt things",
    ],
    [
      "two columns, one after the other",
      `<w:tbl><w:tr>${cell("Skills", "Java")}${cell("Jobs", "Example GmbH")}</w:tr></w:tbl>`,
      "Skills\nJava\nJobs\nExample GmbH",
    ],
    [
      "a table in a table",
      `<w:tbl><w:tr><w:tc><w:tbl><w:tr>${cell("a")}${cell("b")}</w:tr></w:tbl>${paragraph("c")}</w:tc></w:tr></w:tbl>`,
      "a\tb\nc",
    ],
    ["a text box, once", box("In a box"), "In a box\nBeside"],
    [
      "an item of a list",
      `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${run("Built things")}</w:p>`,
      "• Built things",
    ],
    [
      "a change that was not accepted: what is deleted is gone",
      `<w:p><w:del><w:r><w:delText>old</w:delText><w:t>old</w:t></w:r></w:del><w:ins>${run("new")}</w:ins></w:p>`,
      "new",
    ],
    [
      "a field's result, without its command",
      `<w:p><w:r><w:instrText> PAGE </w:instrText></w:r>${run("2")}</w:p>`,
      "2",
    ],
    ["another prefix", "<x:p><x:r><x:t>Jane</x:t></x:r></x:p>", "Jane"],
  ])("%s", async (_, body, text) => {
    expect(await docx(body)).toMatchObject({ text });
  });

  test("with its headers and notes", async () => {
    const { text } = await docx(`<w:p>${run("Body")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, {
      header: paragraph("Jane Doe"),
      footnotes: `<w:footnote>${paragraph("A note")}</w:footnote>`,
    });
    expect(text).toBe("Jane Doe\n\nBody\n\nA note");
  });

  test("and its marks are told to people", async () => {
    const { details } = await docx(paragraph("Jane"), {
      core: "<dc:creator>J. Smith</dc:creator>",
      app: "<Pages>3</Pages>",
      settings:
        '<w:rsids><w:rsidRoot w:val="00a1b2c3"/><w:rsid w:val="00A1B2C3"/><w:rsid w:val="00D4E5F6"/><w:rsid w:val="x"/></w:rsids>',
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault></w:docDefaults>',
    });
    expect(details).toEqual({
      language: "de-DE",
      begunBy: "J. Smith",
      pages: 3,
      revisionIds: ["00A1B2C3", "00D4E5F6"],
    });
  });
});

describe("hidden text of a DOCX is kept apart", () => {
  const WHITE = '<w:color w:val="FFFFFF"/>';
  const STYLES = `<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Gone"><w:basedOn w:val="Base"/></w:style>
<w:style w:type="paragraph" w:styleId="Tiny"><w:rPr><w:sz w:val="2"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>`;

  test.each([
    ["hidden text", paragraph("x", "<w:vanish/>")],
    ["white on white", paragraph("x", WHITE)],
    ["nearly white", paragraph("x", '<w:color w:val="fefefe"/>')],
    ["white by the theme", paragraph("x", '<w:color w:val="auto" w:themeColor="background1"/>')],
    ["one point", paragraph("x", '<w:sz w:val="2"/>')],
    ["by its style", paragraph("x", '<w:rStyle w:val="Gone"/>')],
    ["by its paragraph's style", `<w:p><w:pPr><w:pStyle w:val="Tiny"/></w:pPr>${run("x")}</w:p>`],
    ["in a table", `<w:tbl><w:tr>${`<w:tc>${paragraph("x", "<w:vanish/>")}</w:tc>`}</w:tr></w:tbl>`],
  ])("%s", async (_, body) => {
    expect(await docx(paragraph("Jane") + body, { styles: STYLES })).toMatchObject({
      text: "Jane",
      hidden: "x",
    });
  });

  test.each([
    ["switched off", paragraph("x", '<w:vanish w:val="0"/>')],
    ["the mark of a paragraph alone", `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run("x")}</w:p>`],
    ["as it was before a change", paragraph("x", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")],
    ["small print", paragraph("x", '<w:sz w:val="12"/>')],
    ["white on a highlight", paragraph("x", `${WHITE}<w:highlight w:val="black"/>`)],
    ["white on a coloured run", paragraph("x", `${WHITE}<w:shd w:val="clear" w:fill="1F3864"/>`)],
    [
      "white on a coloured cell",
      `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>${paragraph("x", WHITE)}</w:tc></w:tr></w:tbl>`,
    ],
    ["white on a shape", `${paragraph("x", WHITE)}<w:p><w:r><w:drawing><wp:anchor/></w:drawing></w:r></w:p>`],
    ["grey", paragraph("x", '<w:color w:val="F2F2F2"/>')],
    ["a style that is based on itself", paragraph("x", '<w:rStyle w:val="Loop"/>')],
  ])("not: %s", async (_, body) => {
    const read = await docx(paragraph("Jane") + body, { styles: STYLES });
    expect(read).toMatchObject({ text: "Jane\nx" });
    expect(read.hidden).toBeUndefined();
  });

  test("a mail address that Word has coloured does not make white text readable", async () => {
    const styles =
      '<w:style w:type="character" w:styleId="UnresolvedMention"><w:rPr><w:shd w:val="clear" w:fill="E1DFDD"/></w:rPr></w:style>';
    expect(await docx(paragraph("Jane") + paragraph("x", WHITE), { styles })).toMatchObject({ hidden: "x" });
  });
});

describe("a PDF is read as a reader sees it", () => {
  const SEEN = lines("Jane Doe", "Example GmbH");
  const text = (at: string, words: string, before = "") =>
    `q BT /F1 11 Tf ${before} ${at} Td (${words}) Tj ET Q`;

  test.each([
    ["lines", [SEEN], "Jane Doe\nExample GmbH"],
    ["pages", [lines("One"), lines("Two")], "One\n\nTwo"],
    [
      "a date at the right edge",
      ["BT /F1 11 Tf 60 700 Td (Example GmbH) Tj 380 0 Td (2019) Tj ET"],
      "Example GmbH\t2019",
    ],
    ["a page that is turned", ["BT /F1 11 Tf 0 1 -1 0 300 400 Tm (Turned) Tj ET"], "Turned"],
  ])("%s", async (_, pages, expected) => {
    expect(await read(makePdf({ pages, deflated: true }))).toMatchObject({ text: expected });
  });

  test.each([
    ["drawn in no colour", text("60 300", "stuffed", "3 Tr")],
    ["cut away", text("60 300", "stuffed", "7 Tr")],
    ["with no opacity", text("60 300", "stuffed", "/Clear gs")],
    ["half a point high", text("60 300", "stuffed").replace("11 Tf", "0.5 Tf")],
    ["beside the page", text("-900 300", "stuffed")],
    ["above the page", text("60 2000", "stuffed")],
  ])("%s: kept apart", async (_, instructions) => {
    expect(await read(makePdf({ pages: [`${SEEN}\n${instructions}`] }))).toMatchObject({
      text: "Jane Doe\nExample GmbH",
      hidden: "stuffed",
    });
  });

  test("what is drawn again in colour is seen", async () => {
    const { hidden, text: seen } = await read(
      makePdf({ pages: [text("60 300", "x", "3 Tr") + text("60 200", "Jane")] }),
    );
    expect({ hidden, seen }).toEqual({ hidden: "x", seen: "Jane" });
  });

  test("the text of a scan lies unseen behind its picture, and is the text", async () => {
    const pages = [
      text("60 700", "Jane Doe, ten years of Java at Example GmbH", "3 Tr") + text("60 20", "Scanner"),
    ];
    const { hidden, text: seen } = await read(makePdf({ pages }));
    expect(hidden).toBeUndefined();
    expect(seen).toBe("Jane Doe, ten years of Java at Example GmbH\nScanner");
  });

  test("a form that was filled in", async () => {
    const field =
      "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Jane Doe) /Rect [0 0 99 20] /F 4 >>";
    const form = makePdf({
      catalog: "/AcroForm << /Fields [50 0 R] >>",
      page: "/Annots [50 0 R]",
      more: [field],
    });
    expect((await read(form)).text).toContain("Jane Doe");
  });

  test("an engineer may write of JavaScript", async () => {
    const pages = [lines("CSS/JavaScript, HTML5/JavaScript", "/JS (x) /Launch")];
    expect((await read(makePdf({ pages }))).text).toContain("CSS/JavaScript");
  });
});

describe("what comes out fits into a submission", () => {
  test.each([
    ["composed", "Jose\u0301", "José"],
    ["without controls", "Ja\u0000ne\u001b[2J", "Jane[2J"],
    ["without a turned direction", "Jane \u202eeoD\u202c", "Jane eoD"],
    ["without what has no width", "Ja\u200bne\u00ad Doe\ufeff\u{e0041}", "Jane Doe"],
    ["with other blanks and ends of lines", "Jane\u00a0Doe\r\nBerlin\u2028DE", "Jane Doe\nBerlin\nDE"],
    ["without empty pages of space", "a\n\n\n\n  \n b  \n\n", "a\n\nb"],
    ["with a symbol's bullet", "\uf0b7 Java", "• Java"],
    ["with joined letters apart", "o\ufb03ce, \uf001le", "office, file"],
    ["with half a character made whole", "a\ud800b", "a\ufffdb"],
  ])("%s", (_, raw, text) => {
    expect(cleanText(raw)).toBe(text);
  });

  test("long text is cut between characters", async () => {
    const long = "😀".repeat(MOST_TEXT);
    expect(cleanText(`x${long}`)).toHaveLength(MOST_TEXT - 1);
    expect(cleanValue(`x${long}`)).toHaveLength(MOST_VALUE - 1);
    expect(cleanText(`x${long}`).isWellFormed()).toBe(true);
    expect((await docx(paragraph("word ".repeat(40_000)))).text.length).toBeLessThanOrEqual(MOST_TEXT);
  });

  test("a value stands on one line, and an empty one is none", () => {
    expect(cleanValue(" Jane\n\tDoe ")).toBe("Jane Doe");
    expect(cleanValue(" \u200b ")).toBeUndefined();
  });
});
