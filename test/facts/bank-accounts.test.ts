import { expect, test } from "vitest";
import { readAccount, readIban } from "../../src/facts/bank-accounts.ts";
import { fc } from "../support/properties.ts";

const GERMAN = "DE89370400440532013000";

test.each([
  ["with blanks", "DE89 3704 0044 0532 0130 00", GERMAN, "DE", false],
  ["in small letters behind its name", "iban: de89 3704 0044 0532 0130 00", GERMAN, "DE", false],
  ["with letters", "GB29 NWBK 6016 1331 9268 19", "GB29NWBK60161331926819", "GB", false],
  ["of the longest kind", "MT84MALT011000012345MTLCAST001S", "MT84MALT011000012345MTLCAST001S", "MT", false],
  ["of the shortest kind", "NO9386011117947", "NO9386011117947", "NO", false],
  ["of a payment service", "BE91967000000115", "BE91967000000115", "BE", true],
])("an IBAN %s", (_, text, iban, country, isPaymentService) => {
  expect(readIban(text)).toEqual({ iban, country, isPaymentService });
});

test.each([
  ["nothing", ""],
  ["two digits swapped", "DE89370400440532031000"],
  ["a digit too few", "DE8937040044053201300"],
  ["a country that has none", "US89370400440532013000"],
  ["masked", "DE89 **** **** **** 3000"],
])("%s is no IBAN", (_, text) => {
  expect(readIban(text)).toBeUndefined();
});

test("of every IBAN, one changed digit breaks it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 21 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digit = (Number(GERMAN[at]) + by) % 10;
      expect(readIban(`${GERMAN.slice(0, at)}${digit}${GERMAN.slice(at + 1)}`)).toBeUndefined();
    }),
  );
});

test.each([
  ["an IBAN", "DE89 3704 0044 0532 0130 00", GERMAN],
  ["routing and account number", "021000021 / 483920175", "021000021483920175"],
  ["a masked number", "**** 4839 2017", undefined],
  ["a number of one digit", "000000000000", undefined],
  ["a number counted up", "1234567890", undefined],
  ["a short number", "4839201", undefined],
  ["words", "will send later", undefined],
])("the account of %s", (_, text, account) => {
  expect(readAccount(text)).toBe(account);
});
