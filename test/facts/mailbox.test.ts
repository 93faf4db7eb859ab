import { describe, expect, test } from "vitest";
import { canonicalMailbox, readAddress } from "../../src/facts/mailbox.ts";
import { fc } from "../support/properties.ts";

describe("one mailbox has one form", () => {
  test.each([
    ["Jane@Example.com", "jane@example.com"],
    ["jane.m.doe+jobs@gmail.com", "janemdoe@gmail.com"],
    ["janemdoe@googlemail.com", "janemdoe@gmail.com"],
    ["jane.doe+jobs@outlook.de", "jane.doe@outlook.de"],
    ["jane+x+y@hotmail.co.uk", "jane@hotmail.co.uk"],
    ["jane+x@live.com", "jane@live.com"],
    ["jane.m_d-oe+x@protonmail.com", "janemdoe@proton.me"],
    ["janemdoe@pm.me", "janemdoe@proton.me"],
    ["jane+x@fastmail.com", "jane@fastmail.com"],
    ["jobs@jane.fastmail.com", "jane@fastmail.com"],
    ["jane-jobs@yahoo.co.jp", "jane@yahoo.co.jp"],
    ["jane+x@me.com", "jane@icloud.com"],
    ["jane@mac.com", "jane@icloud.com"],
    ["jane@Bücher.example", "jane@xn--bcher-kva.example"],
    ["用户@例え.jp", "用户@xn--r8jz45g.jp"],
  ])("%s is %s", (given, canonical) => {
    expect(canonicalMailbox(given)).toBe(canonical);
  });
});

describe("what a provider does not ignore stays", () => {
  test.each([
    ["jane.doe+jobs@example.com", "jane.doe+jobs@example.com"],
    ["jane.doe@outlook.com", "jane.doe@outlook.com"],
    ["jane-doe@icloud.com", "jane-doe@icloud.com"],
    ["jane_doe@gmail.com", "jane_doe@gmail.com"],
    ["jane@yahoo.com", "jane@yahoo.com"],
    ["jane@outlook.de", "jane@outlook.de"],
    ["+tag@gmail.com", "+tag@gmail.com"],
    ["jane.doe@gmail.com.example.org", "jane.doe@gmail.com.example.org"],
  ])("%s is %s", (given, canonical) => {
    expect(canonicalMailbox(given)).toBe(canonical);
  });
});

test.each([
  "jane",
  "@example.com",
  "jane@",
  "jane@localhost",
  "jane@exa mple.com",
  `${"a".repeat(400)}@b.de`,
])("%s is no address", (text) => {
  expect(readAddress(text)).toBeUndefined();
  expect(canonicalMailbox(text)).toBeUndefined();
});

test("the canonical form of a canonical form is the same", () => {
  const local = fc.stringMatching(/^[a-z0-9.+_-]{1,20}$/);
  const domain = fc.constantFrom("gmail.com", "pm.me", "yahoo.de", "x.fastmail.com", "me.com", "example.com");
  fc.assert(
    fc.property(local, domain, (name, at) => {
      const once = canonicalMailbox(`${name}@${at}`) ?? "";
      expect(canonicalMailbox(once)).toBe(once);
      expect(canonicalMailbox(`${name}@${at}`.toUpperCase())).toBe(once);
    }),
  );
});
