import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { toHtml } from "../../src/casefile/page.ts";
import { LANGUAGES } from "../../src/domain/text.ts";
import { HOSTILE, LONG_HOSTILE } from "../support/build-case.ts";
import { fullFile, tinyFile, typicalFile } from "../support/build-case-file.ts";
import { everyEvent } from "../support/every-event.ts";
import { fc } from "../support/properties.ts";
import { type ReadPage, readPage } from "../support/read-page.ts";

const ELEMENTS = new Set(
  "html head meta title style body p strong main header h1 h2 h3 div bdi dl dt dd nav ol ul li a span section article s table thead tbody tr th td code blockquote time figure figcaption footer svg g desc text line rect circle path".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "lang charset http-equiv content name class aria-label aria-labelledby id href rel target scope data-label dir datetime role width height x y dx x1 x2 y1 y2 cx cy r rx d overflow text-anchor".split(
    " ",
  ),
);
/** What a candidate's words never are: only we write these attributes. */
const OURS = [
  "class",
  "id",
  "rel",
  "target",
  "role",
  "dir",
  "lang",
  "scope",
  "content",
  "datetime",
  "d",
  "x",
];

/** Pieces that have closed an attribute, a comment or a style somewhere, addresses that run, and noise. */
const hostile = fc.oneof(
  fc.constantFrom(
    HOSTILE,
    LONG_HOSTILE,
    "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "data:text/html,<script>1</script>",
    "https://user:secret@evil.example/",
    "]]>--><!--",
    "{name} {count} $&",
    "constructor",
  ),
  fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
  fc
    .array(
      fc.constantFrom("<", ">", '"', "'", "&", "/", "=", "script", "on", "&#x3c;", "\0", "\n", " ", "‮"),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    .map((parts) => parts.join("")),
);

function withoutStyle(page: string): string {
  return page.replace(/<style>[\s\S]*?<\/style>/, "");
}

describe.each(LANGUAGES)("the page in %s", (language) => {
  test("is well formed, loads nothing, and allows one style alone", () => {
    const page = toHtml(typicalFile(), language);
    const { elements } = readPage(page);
    expect(elements[0]).toEqual({ name: "html", attributes: { lang: language } });
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
    const digest = createHash("sha256").update(style).digest("base64");
    const policy = elements.find(({ attributes }) => attributes["http-equiv"] !== undefined);
    expect(policy?.attributes["content"]).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style).not.toMatch(/url\(|@import|</);
    for (const { attributes } of elements) expect(Object.keys(attributes)).not.toContain("style");
  });

  test.each([
    ["tiny", tinyFile()],
    ["typical", typicalFile()],
    ["full", fullFile("Jane Doe", 200)],
  ])("of a %s case sounds calm, and has no hole in it", (_, file) => {
    const { text } = readPage(withoutStyle(toHtml(file, language)));
    expect(text).not.toMatch(/\{\w+\}|undefined|NaN|Invalid|\[object/);
    expect(text).not.toMatch(/\b(fake|fraud|liar|lying|scam|spy|spies)|suspicio/i);
    expect(text).not.toMatch(/betrug|betrüg|gefälscht|fälschung|lügn|lüge|verdächt|verdacht|spion|schwind/i);
  });

  test("says what every kind of event is, in words", () => {
    const file = fullFile("Jane Doe", Object.keys(everyEvent("")).length);
    const { text } = readPage(toHtml(file, language));
    for (const { event } of file.history) {
      if (event.kind.includes("-")) expect(text).not.toContain(event.kind);
    }
  });

  test("is the same every time", () => {
    expect(toHtml(fullFile(LONG_HOSTILE), language)).toBe(toHtml(fullFile(LONG_HOSTILE), language));
  });
});

test("links inside the page lead somewhere", () => {
  const { elements } = readPage(toHtml(typicalFile(), "en"));
  const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const inside = elements.flatMap(({ attributes }) => /^#(.+)/.exec(attributes["href"] ?? "")?.[1] ?? []);
  expect(inside.length).toBeGreaterThan(10);
  for (const id of inside) expect(ids).toContain(id);
});

test("whatever somebody writes is text: no element, no attribute, no address that runs", {
  timeout: 60_000,
}, () => {
  // Words of every length: long ones are drawn and laid out otherwise.
  const ordinary = ["Jane Doe", "J", `${"Jane Doe ".repeat(30)}\nJane`];
  const plain = new Set(ordinary.flatMap((text) => ourAttributes(readPage(toHtml(fullFile(text), "en")))));
  fc.assert(
    fc.property(hostile, (text) => {
      const { elements } = readPage(toHtml(fullFile(text), "en"));
      for (const { name, attributes } of elements) {
        expect(ELEMENTS).toContain(name);
        for (const key of Object.keys(attributes)) expect(ATTRIBUTES).toContain(key);
        const { href } = attributes;
        if (href === undefined || href.startsWith("#")) continue;
        expect(URL.parse(href)?.protocol).toMatch(/^https?:$/);
        expect(URL.parse(href)?.password).toBe("");
        expect(attributes["rel"]).toBe("noreferrer noopener");
      }
      for (const one of ourAttributes({ elements })) expect(plain).toContain(one);
    }),
    { numRuns: 60 },
  );
});

function ourAttributes({ elements }: Pick<ReadPage, "elements">): readonly string[] {
  return elements.flatMap(({ attributes }) =>
    OURS.flatMap((key) => (attributes[key] === undefined ? [] : [`${key} ${attributes[key]}`])),
  );
}

test.each([
  ["https://example.com/a?b=1&c=2", true],
  ["http://example.com", true],
  ["javascript:alert(1)", false],
  [" javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["//example.com", false],
  ["https://user:secret@example.com", false],
  ["mailto:jane@example.com", false],
])("evidence from %s is a link: %s", (url, isLink) => {
  const file = typicalFile();
  const [finding] = file.assessment.findings;
  if (finding === undefined) throw new Error("a typical case has findings");
  const evidence = [
    { says: { en: "Seen", de: "Gesehen" }, source: { name: "Page", seenAt: file.made.at, url } },
  ];
  const page = toHtml(
    { ...file, assessment: { ...file.assessment, findings: [{ ...finding, evidence, sources: [] }] } },
    "en",
  );
  const links = readPage(page).elements.filter(({ attributes }) => attributes["target"] === "_blank");
  expect(links.length).toBe(isLink ? 1 : 0);
});

test("what cannot be seen is named", () => {
  const page = toHtml(tinyFile({ submission: { name: "Jane‮enaJ\0 Doe" } }), "en");
  expect(readPage(page).text).toContain("Jane[U+202E]enaJ[U+0000] Doe");
});

test("what is settled is struck through, and what was verified and stands is raised", () => {
  const file = typicalFile();
  const page = toHtml(file, "en");
  expect(page).toMatch(/class="finding settled">[\s\S]*?<s>The phone number belongs to an earlier candidate/);
  expect(page).not.toContain("Verified: the question stands");
  const tasks = file.tasks.map((task) =>
    task.id === "confirm-the-payee-name" ? { ...task, status: "failed" as const } : task,
  );
  expect(toHtml({ ...file, tasks }, "en").match(/Verified: the question stands/g)).toHaveLength(1);
});

test("a German page is German throughout", () => {
  const { text } = readPage(withoutStyle(toHtml(fullFile("Jane Doe", 60), "de")));
  for (const words of ["Fallakte", "Vertraulich", "Art. 15 DSGVO", "Was noch nicht zusammenpasst", "Verlauf"])
    expect(text).toContain(words);
  expect(text).not.toMatch(/\b(the|and|with|nobody|opened|because|which)\b/i);
});

test("of very many linked cases twelve are drawn, and all are listed", () => {
  const file = fullFile("Jane Doe");
  const { elements, text } = readPage(toHtml(file, "en"));
  expect(file.linked).toHaveLength(30);
  expect(
    elements.filter(({ attributes }) => /^node (shared|returned)$/.test(attributes["class"] ?? "")),
  ).toHaveLength(12);
  expect(text).toContain("18 more are in the table.");
});

test("a case with 500 events and 60 findings is one page of bearable size", () => {
  const file = fullFile("Jane Doe", 500);
  const findings = Array.from({ length: 3 }, () => file.assessment.findings).flat();
  expect(findings).toHaveLength(60);
  const page = toHtml({ ...file, assessment: { ...file.assessment, findings } }, "en");
  const { elements } = readPage(page);
  expect(elements.filter(({ attributes }) => attributes["class"]?.startsWith("finding "))).toHaveLength(60);
  expect(page.length).toBeLessThan(2_000_000);
});
