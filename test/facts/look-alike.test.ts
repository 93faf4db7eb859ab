import { domainToASCII } from "node:url";
import { describe, expect, test } from "vitest";
import { resemblance } from "../../src/facts/look-alike.ts";

describe("a domain beside a company's own", () => {
  test.each([
    ["acme.com", "acme.com", "same"],
    ["www.mail.acme.com", "acme.com", "same"],
    ["acme.co.uk", "acme.com", "perhaps-own"],
    ["acme.com", "acme.io", "perhaps-own"],
    ["acme.io", "acme.com", "look-alike"],
    ["acme.cm", "acme.com", "look-alike"],
    ["acme.org", "acme.com", "look-alike"],
    ["acme.рф", "acme.com", "perhaps-own"],
    ["acrne.com", "acme.com", "look-alike"],
    ["аcme.com", "acme.com", "look-alike"],
    [domainToASCII("аcme.com"), "acme.com", "look-alike"],
    ["acme-jobs.com", "acme.com", "look-alike"],
    ["hr-acme.com", "acme.com", "look-alike"],
    ["acme-corp-hr.com", "acme.com", "look-alike"],
    ["acmecorp.com", "acme.com", "look-alike"],
    ["acme-germany.com", "acme.com", "perhaps-own"],
    ["acme-group.com", "acme.com", "perhaps-own"],
    ["getacme.com", "acme.com", "unrelated"],
    ["acmetal.com", "acme.com", "unrelated"],
    ["paypa1.com", "paypal.com", "look-alike"],
    ["gogle.com", "google.com", "look-alike"],
    ["stripes.com", "stripe.com", "look-alike"],
    ["zap.com", "sap.com", "unrelated"],
    ["ibm.com", "sap.com", "unrelated"],
    ["not a domain", "acme.com", "unrelated"],
    ["com", "acme.com", "unrelated"],
    ["192.0.2.1", "acme.com", "unrelated"],
    ["", "", "unrelated"],
  ] as const)("%s, %s: %s", (domain, own, expected) => {
    expect(resemblance(domain, own, [])).toBe(expected);
  });

  test("is theirs when it is one of the names given for them", () => {
    expect(resemblance("acmecorp.com", "acme.com", ["ACME Corp."])).toBe("perhaps-own");
    expect(resemblance("nestlé.com", "nestle.com", ["Nestlé"])).toBe("perhaps-own");
    expect(resemblance("nestlé.com", "nestle.com", ["Nestle"])).toBe("look-alike");
    expect(resemblance("muller.de", "müller-bau.de", ["Müller GmbH"])).toBe("perhaps-own");
    expect(resemblance("exạmple.com", "example.com", ["Example"])).toBe("look-alike");
    expect(resemblance("ехample.com", "example.com", ["Example"])).toBe("look-alike");
  });
});
