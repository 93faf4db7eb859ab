import { expect, test } from "vitest";
import { LANGUAGES } from "../../src/domain/text.ts";
import { HAVE_READY, REPORTING_ROUTES } from "../../src/playbook/reporting-routes.ts";

/** Who publishes under each domain; an address elsewhere is nobody's official page. */
const OFFICIAL = [
  "www.verfassungsschutz.de",
  "www.polizei.de",
  "www.ic3.gov",
  "www.fbi.gov",
  "www.gov.uk",
  "www.reportfraud.police.uk",
];

test("three countries have two routes each, every one on the page of its own office", () => {
  expect(REPORTING_ROUTES.map(({ name }) => name.en)).toEqual(["Germany", "United States", "United Kingdom"]);
  const urls = REPORTING_ROUTES.flatMap(({ routes }) => routes.map(({ url }) => new URL(url)));
  expect(urls.map(({ hostname }) => hostname)).toEqual(OFFICIAL);
  for (const { protocol } of urls) expect(protocol).toBe("https:");
});

test.each(LANGUAGES)("each says in %s what it is there for, in a line that fits", (language) => {
  for (const { routes } of REPORTING_ROUTES) {
    expect(routes).toHaveLength(2);
    for (const { office, takes } of routes) {
      expect(office[language].length).toBeGreaterThan(2);
      expect(takes[language].length).toBeGreaterThan(20);
      expect(takes[language].length).toBeLessThan(160);
    }
  }
  expect(new Set(HAVE_READY.map((item) => item[language])).size).toBe(HAVE_READY.length);
});
