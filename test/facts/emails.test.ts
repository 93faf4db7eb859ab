import { expect, test } from "vitest";
import { emails } from "../../src/facts/emails.ts";
import { isPrivacyRelay, isThrowawayDomain } from "../../src/facts/throwaway-mail.ts";

const AT = "2026-02-03T10:00:00.000Z";

test("an address is read once, shown as typed and taken apart", () => {
  const given = ["Jane.Doe+jobs@Mail.Example.co.uk", "jane.doe+jobs@mail.example.co.uk"];
  expect(emails({ name: "Jane Doe", emails: given }, AT)).toEqual([
    {
      stated: {
        value: "Jane.Doe+jobs@Mail.Example.co.uk",
        says: { en: expect.stringContaining("E-mail"), de: expect.stringContaining("E-Mail") },
        source: { name: "submission", seenAt: AT },
      },
      local: "jane.doe+jobs",
      domain: "mail.example.co.uk",
      registrable: "example.co.uk",
      disposable: false,
      joinsWordAndDate: false,
      freeMail: false,
    },
  ]);
});

test.each([
  "privaterelay.appleid.com",
  "simplelogin.com",
  "aleeas.com",
  "mozmail.com",
  "duck.com",
  "addy.io",
  "jane.anonaddy.com",
  "passmail.net",
  "fastmail.com",
])("%s keeps an address private and is not thrown away", (domain) => {
  expect(isPrivacyRelay(domain)).toBe(true);
  expect(isThrowawayDomain(domain)).toBe(false);
});

test.each(["mailinator.com", "sub.mailinator.com", "yopmail.com", "guerrillamail.com"])(
  "%s is thrown away",
  (domain) => {
    expect(isThrowawayDomain(domain)).toBe(true);
  },
);

test.each(["gmail.com", "icloud.com", "gmx.de", "proton.me", "naver.com", "company.zp.ua", "company.za.com"])(
  "%s is an ordinary domain",
  (domain) => {
    expect(isPrivacyRelay(domain)).toBe(false);
    expect(isThrowawayDomain(domain)).toBe(false);
  },
);
