import { expect, test } from "vitest";
import { findPhones } from "../../../src/slack/command/find-phones.ts";

test.each([
  ["international, with spaces", "Jane +49 151 23456789 Berlin", ["+49 151 23456789"]],
  ["with a bracket", "call (030) 123-456 now", ["(030) 123-456"]],
  ["with a trunk zero in brackets", "+49 (0)30 1234567", ["+49 (0)30 1234567"]],
  ["with dots and slashes", "030/123 456.78", ["030/123 456.78"]],
  ["in pairs of digits", "030 12 34 56 78", ["030 12 34 56 78"]],
  ["American", "call 555-123-4567 or +1 (555) 123-4567", ["555-123-4567", "+1 (555) 123-4567"]],
  ["two beside each other", "0151 23456789 030 1234567", ["0151 23456789", "030 1234567"]],
  ["two international ones", "+49 151 23456789 +44 20 7946 0958", ["+49 151 23456789", "+44 20 7946 0958"]],
  ["before a count", "+49 151 23456789 6 years", ["+49 151 23456789"]],
  ["before a count, when the number is not a valid one", "+1 555 123 4567 6 years", ["+1 555 123 4567"]],
  ["before a year", "030 1234567 2019", ["030 1234567"]],
  ["before an ordinal", "030 1234567 3rd floor", ["030 1234567"]],
  ["across lines", "030 1234567\n030 7654321", ["030 1234567", "030 7654321"]],
  ["no years", "2019-2021 and (2019 - 2021)", []],
  ["no dates", "2019-03-01 01.02.2019 03/2019", []],
  ["no times", "09:00-17:00 at 10:30", []],
  ["no postcode", "10115 Berlin", []],
  ["no part of a word", "id0123456789 x+4930123456", []],
  ["no number of thirty digits", "012345678901234567890123456789", []],
])("%s", (_, text, expected) => {
  expect(findPhones(text).map((phone) => phone.text)).toEqual(expected);
});
