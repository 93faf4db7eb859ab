import { referenceDomainImitatesTheEmployer } from "../../../src/checks/references/reference-domain-imitates-the-employer.ts";
import type { Submission } from "../../../src/domain/submission.ts";
import { testCheck } from "../../support/check-tester.ts";

type Reference = NonNullable<Submission["references"]>[number];
const given = (reference: Reference, domain = "blueharbour.com", employer = "Blue Harbour GmbH") => ({
  cv: { employment: [{ employer, domain }] },
  references: [{ name: "Tom Baker", ...reference }],
});
const OWN = "Domain of Blue Harbour GmbH: blueharbour.com";
const raised = (email: string) => ({
  given: given({ email }),
  strength: "strong" as const,
  evidence: [`Domain of the reference: ${email.slice(email.indexOf("@") + 1)}`, OWN],
});

testCheck(referenceDomainImitatesTheEmployer, import.meta.url, {
  clear: {
    "it is the employer's own": given({ email: "tom@blueharbour.com" }),
    "it is a host below it": given({ email: "tom@mail.eu.blueharbour.com" }),
    "it is another company": given({ company: "Northwind", email: "tom@northwind.com" }),
    "it is another company with a similar name": given({
      company: "Green Arbour",
      email: "tom@greenarbour.com",
      companyDomain: "greenarbour.com",
    }),
    "short names are one letter apart": given({ email: "tom@zap.com" }, "sap.com", "SAP"),
    "it begins with the same letters by chance": given({ email: "tom@metabase.com" }, "meta.com", "Meta"),
    "another employer has that domain": {
      cv: {
        employment: [
          { employer: "Blue Harbour", domain: "blueharbour.com" },
          { employer: "Blue Harbor", domain: "blueharbor.com" },
        ],
      },
      references: [{ email: "tom@blueharbor.com" }],
    },
  },
  raised: {
    "a letter is missing": raised("tom@bluharbour.com"),
    "two letters are swapped": raised("tom@bleuharbour.com"),
    "rn stands for m": {
      given: given({ email: "tom@sumrnit.com" }, "summit.com", "Summit"),
      strength: "strong",
      evidence: ["Domain of the reference: sumrnit.com", "Domain of Summit: summit.com"],
    },
    "a digit stands for a letter": raised("tom@b1ueharb0ur.com"),
    "a letter is of another alphabet": {
      given: given({ email: "tom@bluеharbour.com" }),
      strength: "strong",
      evidence: ["Domain of the reference: xn--bluharbour-msi.com", OWN],
    },
    "a word is added": raised("tom@blueharbour-hr.com"),
    "a word is added without a hyphen": raised("tom@blueharbourcareers.com"),
    "the ending is another": raised("tom@blueharbour.net"),
    "the ending only looks like .com": raised("tom@blueharbour.co"),
    "it stands beside the company's domain": {
      given: {
        references: [{ company: "Northwind", companyDomain: "northwind.de", email: "tom@nortwind.de" }],
      },
      strength: "strong",
      evidence: ["Domain of the reference: nortwind.de", "Domain of the reference's company: northwind.de"],
    },
    "several references have it, which is shown once": {
      given: {
        cv: { employment: [{ employer: "Blue Harbour GmbH", domain: "blueharbour.com" }] },
        references: [{ email: "a@blueharbours.com" }, { email: "b@blueharbours.com" }],
      },
      strength: "strong",
      evidence: ["Domain of the reference: blueharbours.com", OWN],
    },
  },
  notApplicable: {
    "there are no references": {
      cv: { employment: [{ employer: "Blue Harbour", domain: "blueharbour.com" }] },
    },
    "the reference uses consumer mail": given({ email: "blueharbour@gmail.com" }),
    "no employer's domain is known": { references: [{ email: "tom@blueharbour.com" }] },
  },
  cannotTell: {
    "it is the company's domain in a country": given({ email: "tom@blueharbour.de" }),
    "it is the .com beside a country's": given({ email: "tom@blueharbour.com" }, "blueharbour.co.uk"),
    "it may be another part of the group": given({ email: "tom@blueharbour-energy.com" }),
    "it is the name of the reference's company": given({
      company: "Blue Harbour Group",
      email: "tom@blueharbourgroup.com",
    }),
    "only a hyphen differs": given({ email: "tom@blue-harbour.com" }),
    "an umlaut is spelled out": given({ email: "tom@mueller-bau.com" }, "müller-bau.de", "Müller Bau"),
  },
});
