import { describe, expect, test } from "vitest";
import { isFreeMailDomain } from "../../src/facts/free-mail.ts";
import { references } from "../../src/facts/references.ts";

const AT = "2026-02-03T10:00:00.000Z";

describe("a consumer mail service", () => {
  test.each([
    "gmail.com",
    "GoogleMail.com",
    "gmx.de",
    "gmx.ch",
    "web.de",
    "t-online.de",
    "posteo.de",
    "hotmail.de",
    "hotmail.co.uk",
    "outlook.de",
    "yahoo.co.in",
    "proton.me",
    "tutanota.com",
    "icloud.com",
    "qq.com",
    "163.com",
    "naver.com",
    "mail.ru",
    "yandex.ru",
  ])("%s", (domain) => {
    expect(isFreeMailDomain(domain)).toBe(true);
  });
});

describe("not a consumer mail service", () => {
  test.each([
    "example.com",
    "example.org",
    "siemens.com",
    "google.com",
    "facebook.com",
    "alibaba.com",
    "singpost.com",
    "nus.edu.sg",
    "unican.es",
    "berlin.de",
    "mail.example.com",
    "gmail.com.example.org",
    "yahoo-inc.com",
    "",
  ])("%s", (domain) => {
    expect(isFreeMailDomain(domain)).toBe(false);
  });
});

test.each([
  [{ email: "a@gmail.com" }, true],
  [{ email: "a@GMAIL.com" }, true],
  [{ email: "a@example.org" }, false],
  [{ email: "a@yahoo.com", company: "Yahoo" }, false],
  [{ email: "a@gmail.com", company: "Example GmbH", companyDomain: "gmail.com" }, true],
  [{ email: "no address" }, undefined],
  [{ email: "a@b@gmail.com" }, true],
  [{ email: "a@" }, undefined],
  [{ name: "Ana" }, undefined],
])("%o writes from consumer mail: %s", (reference, expected) => {
  expect(references({ name: "Jane", references: [reference] }, AT)[0]?.isFreeMail).toBe(expected);
});

test("a reference is shown with what is known", () => {
  const shown = references({ name: "Jane", references: [{ name: "Ana", company: "Example" }, {}] }, AT);
  expect(shown.map(({ stated }) => stated.says.en)).toEqual([
    "Reference: Ana, Example",
    "Reference: no details",
  ]);
});
