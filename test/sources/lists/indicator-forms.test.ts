import { describe, expect, test } from "vitest";
import { INDICATOR_KINDS } from "../../../src/domain/watchlist.ts";
import { readIndicator, readWebsite, recognise, refang } from "../../../src/sources/lists/indicator-forms.ts";
import { fc } from "../../support/properties.ts";

describe("defanged addresses", () => {
  test.each([
    ["hxxp://a.example/x", "http://a.example/x"],
    ["hXXps[://]a[.]example", "https://a.example"],
    ["hxxps[:]//a.example", "https://a.example"],
    ["h**p://a.example", "http://a.example"],
    ["a[.]b(.)example", "a.b.example"],
    ["a{dot}b [dot] example", "a.b.example"],
    ["erika (at) example (dot) com", "erika@example.com"],
    ["erika[@]example.com", "erika@example.com"],
    ["erika@example.com", "erika@example.com"],
    ["2001:db8::[1]", "2001:db8::[1]"],
    ["  spaced\u200e\u202e out ", "spaced out"],
  ])("%s is %s", (text, expected) => {
    expect(refang(text)).toBe(expected);
  });
});

describe("a value without its kind", () => {
  test.each([
    ["erika@example.com", "email erika@example.com"],
    ["@erika_0404", "handle erika_0404"],
    ["192.0.2.7", "ip 192.0.2.7"],
    ["::ffff:192.0.2.7", "ip ::ffff:192.0.2.7"],
    ["https://example.com", "url https://example.com"],
    ["example.com/erika", "url example.com/erika"],
    ["münchen.example", "domain münchen.example"],
    ["xn--mnchen-3ya.example", "domain xn--mnchen-3ya.example"],
    ["0049 151 00000000", "phone 0049 151 00000000"],
    ["0x901bb9583b24d97e995513c6778dc6888ab6870e", "wallet 0x901bb9583b24d97e995513c6778dc6888ab6870e"],
  ])("%s is recognised", (text, expected) => {
    const found = recognise(text);
    expect(found && `${found.kind} ${found.value}`).toBe(expected);
  });

  test.each([
    "erika",
    "Erika Muster",
    "0151 00000000",
    "010.1.1.1/8",
    "https://",
    "https://localhost/x",
    "a@b",
    "@",
    "",
    "1BoatSLRHtKNngkdXEeobR76b53LETtpyX",
  ])("%j could be anything", (text) => {
    expect(recognise(text)).toBeUndefined();
  });
});

describe("a value of a kind", () => {
  test.each([
    ["email", "erika at example"],
    ["phone", "n/a"],
    ["handle", "two words"],
    ["url", "javascript:alert(1)"],
    ["domain", "localhost"],
    ["ip", "192.0.2.0/24"],
    ["ip", "0x7f.1"],
    ["wallet", "cash"],
    ["company", "-"],
    ["address", "…"],
  ] as const)("%s: %j is none, and both languages say so", (kind, text) => {
    const read = readIndicator(kind, text);
    expect(read.ok).toBe(false);
    if (!read.ok) for (const why of [read.why.en, read.why.de]) expect(why).toContain(JSON.stringify(text));
  });

  test("stays what it is when it is read again", () => {
    fc.assert(
      fc.property(fc.constantFrom(...INDICATOR_KINDS), fc.string({ unit: "binary" }), (kind, text) => {
        const read = readIndicator(kind, text);
        if (read.ok) expect(readIndicator(kind, read.indicator.value)).toEqual(read);
      }),
    );
  });

  test("is shown as it stands in a reason, whatever it holds", () => {
    const read = readIndicator("email", "$& {value} $1");
    expect(read.ok ? "" : read.why.en).toBe('This is no e-mail address: "$& {value} $1"');
  });
});

describe("a website", () => {
  test.each([
    ["www.muster.example", "domain www.muster.example"],
    ["http://www.muster.example/.", "domain www.muster.example"],
    ["http://muster.example/erika", "url http://muster.example/erika"],
  ])("%s is %s", (text, expected) => {
    const found = readWebsite(text);
    expect(found && `${found.kind} ${found.value}`).toBe(expected);
  });

  test("is none without a host", () => {
    expect(readWebsite("none")).toBeUndefined();
  });
});
