import { expect, test } from "vitest";
import { advertOverlap } from "../../src/facts/advert-overlap.ts";
import { careerYears } from "../../src/facts/career-years.ts";
import { cvFile } from "../../src/facts/cv-file.ts";
import { resemblance } from "../../src/facts/look-alike.ts";
import { isPersonName, unrelatedNames } from "../../src/facts/person-name.ts";
import { publicCode } from "../../src/facts/public-code.ts";
import { fc } from "../support/properties.ts";

const AT = "2026-02-03T10:00:00.000Z";
const words = fc
  .array(
    fc.constantFrom(..."12+ years since 2014 open source experience of , . \n ; {en} $& vor als".split(" ")),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(" "));
const text = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), words);

test("a career in words is read without a throw, and never as longer than a life", () => {
  fc.assert(
    fc.property(text, (cv) => {
      for (const { years, sentence } of careerYears(cv)) {
        expect(years).toBeGreaterThan(0);
        expect(years).toBeLessThanOrEqual(60);
        expect(cv).toContain(sentence);
      }
      const { years } = publicCode({ name: "Jane Doe", cv: { text: cv } }, AT, AT);
      expect(years?.value ?? 0).toBeLessThan(130);
    }),
  );
});

test("an advert is in itself, whatever it says", () => {
  fc.assert(
    fc.property(words, (advert) => {
      const overlap = advertOverlap({ name: "Jane Doe", cv: { text: `x ${advert}` }, jobAdvert: advert }, AT);
      const { passages = 0, share } = overlap ?? {};
      expect(share?.value).toBe(passages === 0 ? 0 : 1);
    }),
  );
});

test("what a file says about itself never throws", () => {
  fc.assert(
    fc.property(text, text, (author, created) => {
      const file = cvFile(
        { name: "Jane Doe", location: { country: "DE" }, cv: { metadata: { author, created } } },
        AT,
      );
      expect(file.authorIsPerson).toBe(isPersonName(author));
      expect(file.hasOffset).toBe(false);
    }),
  );
});

test("a domain resembles itself and no names that are none", () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(["same", "unrelated"]).toContain(resemblance(one, one, [other]));
      expect(unrelatedNames([one, one, one], 9).length).toBeLessThanOrEqual(1);
    }),
  );
});
