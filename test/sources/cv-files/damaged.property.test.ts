import { describe, expect, test } from "vitest";
import { Submission } from "../../../src/domain/submission.ts";
import { LANGUAGES } from "../../../src/domain/text.ts";
import { readContent } from "../../../src/sources/cv-files/read-content.ts";
import { UNREADABLE } from "../../../src/sources/cv-files/unreadable.ts";
import { lines, makeDocx, makePdf, paragraph } from "../../support/cv-file-maker.ts";
import { fc } from "../../support/properties.ts";

const INFO = "/Author (Jane Doe) /Producer (Word) /CreationDate (D:20260105163000+01'00')";
const PAGES = [lines("Jane Doe", "Example GmbH 2019-2021"), lines("Built things")];
const VALID: readonly (readonly [string, Uint8Array])[] = [
  ["a PDF", makePdf({ pages: PAGES, info: INFO, id: "ab".repeat(16) })],
  ["a packed PDF", makePdf({ pages: PAGES, info: INFO, id: "ab".repeat(16), packed: true, deflated: true })],
  [
    "a DOCX",
    makeDocx({
      body: paragraph("Jane Doe") + paragraph("hidden", "<w:vanish/>"),
      core: "<dc:creator>Jane Doe</dc:creator>",
      settings: '<w:rsid w:val="00A1B2C3"/>',
      styles: '<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>',
    }),
  ],
];
const REASONS: readonly unknown[] = Object.values(UNREADABLE);

async function expectReadingOrReason(content: Uint8Array): Promise<void> {
  const reading = await readContent(content);
  if (!reading.ok) {
    expect(REASONS).toContain(reading.because);
    return;
  }
  const { text, metadata } = reading;
  expect(text).not.toBe("");
  expect(Submission.safeParse({ name: "Jane", cv: { text, metadata } }).success).toBe(true);
}

/** The seed is fixed: readers of PDF are not ours, and a test that hangs one day in a hundred helps nobody. */
const RUNS = { seed: 4, numRuns: 120 };

describe("a damaged file ends in a reading that fits a submission, or in a reason", {
  timeout: 60_000,
}, () => {
  test.each(VALID)("%s that is cut off", async (_, content) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(content.length), (length) =>
        expectReadingOrReason(content.subarray(0, length)),
      ),
      RUNS,
    );
  });

  test.each(VALID)("%s with bytes changed", async (_, content) => {
    const change = fc.tuple(fc.nat(content.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const damaged = Uint8Array.from(content);
        for (const [at, byte] of changes) damaged[at] = byte;
        return expectReadingOrReason(damaged);
      }),
      RUNS,
    );
  });

  test("any bytes behind the mark of a kind", async () => {
    const marks = ["%PDF-1.7\n", "PK\x03\x04", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ""];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 400 }), (mark, rest) =>
        expectReadingOrReason(new Uint8Array(Buffer.concat([Buffer.from(mark, "latin1"), rest]))),
      ),
      RUNS,
    );
  });
});

test("every reason says in both languages what to ask for", () => {
  for (const reason of Object.values(UNREADABLE))
    for (const language of LANGUAGES) expect(reason[language]).toMatch(/^(?:Ask for|Bitten Sie) .+\.$/);
});
